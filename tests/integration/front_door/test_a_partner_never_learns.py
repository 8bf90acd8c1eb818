"""A partner's pages are the same for a child we know and one we do not, and open nothing of the record."""

import re

import pytest
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.service.front_door.models import Contact
from lineofsight.service.front_door.operations.telling import tell_referrer
from tests.factories.record import PersonFactory
from tests.factories.service import later, make_contact, make_referral, make_teams, partner_contact

pytestmark = pytest.mark.django_db
TOLD = {
    "first_name": "Isla", "last_name": "Tamber", "date_of_birth_day": "6", "date_of_birth_month": "5",
    "date_of_birth_year": "2014", "address": "4 Tallow Row", "concern": "She has a bruise.", "parents_know": "no",
    "source_code": "2A", "referrer_agency": "Larkrise Primary", "referrer_phone": "01632 960001",
}  # fmt: skip
TELL_US, MINE = reverse("front_door:tell_us"), reverse("front_door:my_referrals")


@pytest.fixture
def partner(sign_in):
    make_teams()
    return sign_in("partner")


def send(partner, **changes) -> str:
    return partner.post(TELL_US, {**TOLD, **changes}, follow=True).content.decode()


def plain(page: str) -> str:
    """This function will return a page without what differs between any two: receipts, numbers and tokens."""
    page = re.sub(r"C\d{7}", "RECEIPT", page)
    page = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "TOKEN", page)
    return re.sub(r"/(tell-us|my-referrals)/\d+/", r"/\1/N/", page)


def pages_of_the_latest(partner) -> list[str]:
    pk = Contact.objects.latest("pk").pk
    addresses = (reverse("front_door:receipt", args=[pk]), reverse("front_door:my_referral", args=[pk]))
    return [plain(partner.get(address).content.decode()) for address in addresses]


def test_every_page_is_the_same_for_a_known_and_an_unknown_child(partner):
    sent_unknown, unknown = plain(send(partner)), pages_of_the_latest(partner)
    known = Contact.objects.latest("pk").step.child
    make_referral(child=known)
    sent_known = plain(send(partner))
    assert Contact.objects.latest("pk").step.child == known
    assert (sent_known, pages_of_the_latest(partner)) == (sent_unknown, unknown)


def test_the_receipt_gives_a_number_and_says_what_is_next(partner):
    page = send(partner)
    assert Contact.objects.get().receipt in page
    assert "within 24 hours" in page


def test_refused_in_words_and_nothing_is_kept(partner):
    page = send(partner, concern="", last_name="")
    assert "Write what you are worried about" in page
    assert "Enter child&#39;s last name" in page
    assert not Contact.objects.exists()


def test_the_form_names_nobody_it_was_not_given(partner):
    PersonFactory(first_name="Isla", last_name="Tamber-Known", phone="01632 960999")
    assert "Tamber-Known" not in send(partner)
    assert "Tamber-Known" not in partner.get(MINE).content.decode()


def test_a_partner_sees_what_they_typed_not_what_is_on_the_record(partner):
    contact = partner_contact(by=partner.user, first_name="ILSA")
    contact.step.child.first_name = "Isolde"
    contact.step.child.save()
    page = partner.get(MINE).content.decode()
    assert ("ILSA Tamber" in page, "Isolde" in page) == (True, False)


def test_a_partner_reads_feedback_on_their_own_contacts_alone(partner, make_user):
    own, other = partner_contact(by=partner.user), partner_contact()
    for contact in (own, other):
        tell_referrer(contact, how="here", what="We spoke to the family.", by=make_user("social_worker"), at=later(1))
    assert "We spoke to the family." in partner.get(reverse("front_door:my_referral", args=[own.pk])).content.decode()
    for name in ("my_referral", "receipt"):
        assert partner.get(reverse(f"front_door:{name}", args=[other.pk])).status_code == 404


@pytest.mark.parametrize("name", ["contact", "who", "rate", "screen", "decide", "tell"])
def test_a_partner_opens_no_staff_page_of_their_own_contact(partner, name):
    contact = partner_contact(by=partner.user)
    address = reverse(f"front_door:{name}", args=[contact.pk])
    assert (partner.get(address).status_code, partner.post(address).status_code) == (403, 403)


def test_a_partner_opens_nothing_of_the_record(partner):
    contact = make_contact(by=partner.user)
    child = contact.step.child_id
    for address in (
        reverse("front_door:board"),
        f"{reverse('front_door:new_contact')}?child={child}",
        reverse("record:person", args=[child]),
        reverse("record:search"),
    ):
        assert partner.get(address).status_code == 403, address


@pytest.mark.parametrize("role", ["social_worker", "team_manager", "director", "auditor", "councillor"])
def test_the_partners_pages_are_for_partners(sign_in, role):
    client = sign_in(role)
    assert (client.get(TELL_US).status_code, client.get(MINE).status_code) == (403, 403)


def test_what_they_read_is_audited_without_naming_the_child(partner):
    contact = partner_contact(by=partner.user)
    partner.get(reverse("front_door:my_referral", args=[contact.pk]))
    assert AuditEntry.objects.filter(subject=f"front_door.contact:{contact.pk}", by=partner.user).exists()


@pytest.mark.parametrize("made", [1, 60])
def test_few_queries_however_many_they_made(partner, django_assert_max_num_queries, made):
    for _ in range(made):
        partner_contact(by=partner.user)
    for address in (MINE, reverse("record:home")):
        with django_assert_max_num_queries(15):
            assert partner.get(address).status_code == 200
