"""A1, A11: anybody may tell us without an account, gets a number and a secret, and never learns whom we know."""

import re

import pytest
from django.urls import reverse

from lineofsight.access.models import AuditEntry, User
from lineofsight.record.models import Risk
from lineofsight.service.front_door.models import Contact, FormTry, SentForm
from lineofsight.service.front_door.operations.telling import tell_referrer
from lineofsight.service.front_door.queries.board import Tab, board_of
from tests.factories.front_door import sent_form
from tests.factories.service import later, make_contact, make_referral, make_teams

pytestmark = pytest.mark.django_db
REFER, ANSWER = reverse("front_door:refer"), reverse("front_door:refer_answer")
SENT = {
    "first_name": "Isla", "last_name": "Tamber", "date_of_birth_day": "6", "date_of_birth_month": "5",
    "date_of_birth_year": "2014", "address": "4 Tallow Row", "concern": "She has a bruise.", "parents_know": "no",
    "source_code": "2A", "referrer_name": "Ferrin Oakes", "referrer_phone": "01632 960001", "referrer_level": "4",
    "agreed": "not_asked", "not_asked_reason": "It could put her at risk.", "family": "Mum and a baby.",
}  # fmt: skip


@pytest.fixture(autouse=True)
def teams():
    make_teams()


def send(client, **changes) -> str:
    return client.post(REFER, {**SENT, **changes}, follow=True).content.decode()


def plain(page: str) -> str:
    page = re.sub(r"C\d{7}", "RECEIPT", page)
    page = re.sub(r'<strong class="los-secret">[^<]+', "SECRET", page)
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "TOKEN", page)


def test_the_guide_to_the_levels_stands_beside_the_form(client):
    page = client.get(REFER).content.decode()
    assert "Level 4: specialist" in page
    assert "Rejected, frightened or humiliated" in page


def test_what_is_sent_stands_on_the_one_board(client, make_user):
    page = send(client)
    contact = Contact.objects.get()
    assert contact.receipt in page
    board = board_of(by=make_user("team_manager"), at=later(3), tab=Tab.NEW)
    assert [card.step.pk for card in board.cards] == [contact.pk]
    assert (contact.referrer_level, contact.sent_form.agreed_reason) == ("4", "It could put her at risk.")


def test_the_answer_is_the_same_for_a_known_and_an_unknown_child(client):
    unknown = plain(send(client))
    make_referral(child=Contact.objects.get().step.child)
    known = plain(send(client))
    first, second = Contact.objects.filter(sent_form__isnull=False).order_by("pk")
    assert first.step.child == second.step.child
    assert known == unknown


def test_what_is_missing_is_asked_for_at_its_question(client):
    page = send(client, concern="", not_asked_reason="")
    assert "Write what you are worried about" in page
    assert "Say why they were not asked" in page
    assert not Contact.objects.exists()


def test_feedback_is_read_with_number_and_secret_alone(client, make_user):
    contact, secret = sent_form()
    asked = {"receipt": contact.receipt, "secret": secret.lower().replace("-", " ")}
    assert "We are looking into it" in client.post(ANSWER, asked).content.decode()
    tell_referrer(contact, how="here", what="We spoke to the family.", by=make_user("social_worker"), at=later(1))
    page = client.post(ANSWER, asked).content.decode()
    assert ("We spoke to the family." in page, "Tamber" in page) == (True, False)
    assert AuditEntry.objects.filter(subject=f"front_door.contact:{contact.pk}", action="read").exists()


@pytest.mark.parametrize("receipt", ["C0000001", "C9999999", "", "nonsense", "-1", "９"])
def test_a_wrong_pair_is_answered_the_same_whichever_is_wrong(client, receipt):
    sent_form()
    page = client.post(ANSWER, {"receipt": receipt or "C1", "secret": "AAAA-BBBB-CCCC"}).content.decode()
    assert "We have nothing under that number and secret together" in page


def test_a_contact_of_staff_has_no_secret(client):
    contact = make_contact()
    page = client.post(ANSWER, {"receipt": contact.receipt, "secret": ""}).content.decode()
    assert "Where it stands" not in page


def test_nobody_guesses_without_end(client):
    contact, secret = sent_form()
    for _ in range(10):
        client.post(ANSWER, {"receipt": contact.receipt, "secret": "AAAA-BBBB-CCCC"})
    page = client.post(ANSWER, {"receipt": contact.receipt, "secret": secret}).content.decode()
    assert "used too often" in page


def test_nobody_sends_without_end_and_an_hour_later_may_again(client, at):
    for _ in range(10):
        send(client)
    assert "used too often" in send(client)
    assert SentForm.objects.count() == 10
    at(3.1)
    assert "Your receipt number" in send(client)


def test_no_address_is_kept_of_who_sent_it(client):
    send(client)
    assert "127.0.0.1" not in str(FormTry.objects.values())


def test_nobody_can_sign_in_with_the_account_of_the_form(client):
    send(client)
    account = User.objects.get(username="public-form")
    assert (account.is_active, account.has_usable_password()) == (False, False)


def test_it_is_closed_unless_the_authority_opens_it(client, settings):
    settings.LINEOFSIGHT_PUBLIC_FORM = False
    assert "Ring us instead" in client.get(REFER).content.decode()
    send(client)
    assert not Contact.objects.exists()


def test_staff_read_what_the_form_told(sign_in):
    contact, _ = sent_form()
    page = sign_in("social_worker").get(reverse("front_door:contact", args=[contact.pk])).content.decode()
    assert "Mum and a baby." in page
    assert "Level 4" in page


def test_the_receipt_is_only_for_the_browser_that_sent_it(client):
    sent_form()
    assert client.get(reverse("front_door:refer_receipt")).status_code == 302


def test_the_risks_that_somebody_names_begin_the_thread(client):
    send(client, risk_kinds=["16A", "10A"])
    assert set(Risk.objects.values_list("kind", flat=True)) == {"16A", "10A"}
