"""A partner tells us about a child. What they see is their own words and what we told them, whoever the child is."""

from datetime import date

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.record.models import Person, Risk
from lineofsight.service.front_door.operations.contacts import UnableToRecordContact
from lineofsight.service.front_door.operations.matching import (
    UnableToMatch,
    confirm_new_person,
    move_to_known_child,
)
from lineofsight.service.front_door.operations.partner_contacts import GivenChild, tell_us_about
from lineofsight.service.front_door.operations.telling import UnableToTell, tell_referrer
from lineofsight.service.front_door.queries.contacts import NoSuchContact
from lineofsight.service.front_door.queries.partners import my_contact, my_contacts
from tests.factories.plans import make_risk
from tests.factories.record import PersonFactory, open_step
from tests.factories.service import RECEIVED, later, make_contact, make_referral, make_teams

pytestmark = pytest.mark.django_db
BORN = date(2014, 5, 6)


@pytest.fixture
def partner(make_user):
    make_teams()
    return make_user("partner")


def tell(by, *, first="Isla", last="Tamber", born=BORN, **more):
    given = GivenChild(first_name=first, last_name=last, date_of_birth=born, address="4 Tallow Row")
    told = {"source_code": "2A", "concern": "She has a bruise.", **more}
    return tell_us_about(given, **told, by=by, at=RECEIVED)


@pytest.mark.parametrize("role", sorted(ROLES))
def test_only_partners_use_the_partners_form(make_user, role):
    make_teams()
    if role == "partner":
        assert tell(make_user(role))
    else:
        with pytest.raises(NotAllowed):
            tell(make_user(role))


def test_exactly_the_same_name_and_birth_is_the_same_child(partner):
    known = PersonFactory(first_name="Isla", last_name="O'Tamber-Hill", date_of_birth=BORN)
    contact = tell(partner, first=" isla ", last="O’Tamber Hill")
    assert (contact.step.child, contact.is_match_unsure) == (known, False)


@pytest.mark.parametrize("typed", [{"last": "Tambor"}, {"born": date(2014, 6, 5)}, {"born": None}, {"first": "Ila"}])
def test_anything_else_is_a_new_person_for_staff_to_check(partner, typed):
    known = PersonFactory(first_name="Isla", last_name="Tamber", date_of_birth=BORN)
    contact = tell(partner, **typed)
    assert contact.step.child != known
    assert contact.is_match_unsure


def test_two_people_alike_are_not_guessed_between(partner):
    for _ in range(2):
        PersonFactory(first_name="Isla", last_name="Tamber", date_of_birth=BORN)
    assert tell(partner).is_match_unsure
    assert Person.objects.count() == 3


def test_what_the_partner_sees_is_the_same_for_a_known_and_an_unknown_child(partner):
    known = PersonFactory(first_name="Isla", last_name="Tamber", date_of_birth=BORN, phone="01632 960001")
    make_referral(child=known)
    of_known, of_unknown = tell(partner), tell(partner, first="Isla", last="Tamber", born=date(2014, 5, 7))
    seen = [my_contact(contact.pk, by=partner, at=later(1)) for contact in (of_known, of_unknown)]
    own = ("name", "address", "concern", "asked_for", "told_us_at", "feedback", "feedback_at", "standing")
    assert [getattr(seen[0], name) for name in own] == [getattr(seen[1], name) for name in own]


def test_the_record_is_not_changed_by_what_a_partner_types(partner):
    known = PersonFactory(first_name="Isla", last_name="Tamber", date_of_birth=BORN)
    contact = tell(partner, first="ISLA", last="TAMBER")
    known.refresh_from_db()
    assert (known.name, contact.given_name) == ("Isla Tamber", "ISLA TAMBER")
    assert not known.residences.exists()


def test_a_partner_sees_their_own_contacts_alone(partner, make_user):
    child = PersonFactory(first_name="Isla", last_name="Tamber", date_of_birth=BORN)
    others = [make_contact(child=child), tell(make_user("partner"))]
    own = tell(partner)
    assert [told.number for told in my_contacts(partner)] == [own.pk]
    for other in others:
        with pytest.raises(NoSuchContact):
            my_contact(other.pk, by=partner, at=later(1))


@pytest.mark.parametrize("wrong", [{"concern": " "}, {"source_code": "99"}, {"last": " "}, {"born": date(2050, 1, 1)}])
def test_what_is_refused(partner, wrong):
    with pytest.raises(UnableToRecordContact):
        tell(partner, **wrong)
    assert not Person.objects.exists()


def test_the_partner_reads_what_they_were_told(partner, make_user):
    contact = tell(partner)
    assert my_contacts(partner)[0].standing == "We are looking into it"
    tell_referrer(
        contact, how="here", what="Thank you. We spoke to the family.", by=make_user("social_worker"), at=later(5)
    )
    [told] = my_contacts(partner)
    assert (told.feedback, told.standing) == ("Thank you. We spoke to the family.", "We have written to you")


@pytest.mark.parametrize("how, what", [("smoke", "Hello"), ("phone", " ")])
def test_telling_needs_how_and_what(partner, make_user, how, what):
    with pytest.raises(UnableToTell):
        tell_referrer(tell(partner), how=how, what=what, by=make_user("social_worker"), at=later(5))


def test_a_referrer_is_told_once_and_that_acknowledges_the_referral(make_user):
    """A11 (3)"""
    referral, by = make_referral(), make_user("social_worker")
    contact = referral.step.opened_by.contact
    tell_referrer(contact, how="phone", what="It is a referral.", by=by, at=later(5))
    assert referral.step.duties.get(clock_code="FD-REF-ACK").met_on == RECEIVED.date()
    with pytest.raises(UnableToTell, match="already"):
        tell_referrer(contact, how="phone", what="Again.", by=by, at=later(6))


def test_a_contact_moves_to_the_child_it_is_about_with_all_that_hangs_on_it(partner, make_user):
    known, contact = PersonFactory(last_name="Tamber"), tell(partner, last="Tambor")
    move_to_known_child(contact, child=known, by=make_user("social_worker"), at=later(1))
    step = contact.step
    assert (step.child, step.duties.get().child, step.allocations.get().child) == (known, known, known)
    assert not contact.is_match_unsure


def test_a_new_person_is_confirmed(partner, make_user):
    contact = tell(partner)
    confirm_new_person(contact, by=make_user("social_worker"), at=later(1))
    contact.refresh_from_db()
    assert not contact.is_match_unsure


def test_a_contact_in_no_doubt_is_not_moved(make_user):
    with pytest.raises(UnableToMatch, match="not in doubt"):
        move_to_known_child(make_contact(), child=PersonFactory(), by=make_user("social_worker"), at=later(1))


def test_a_contact_is_not_moved_to_where_it_is(partner, make_user):
    contact = tell(partner)
    with pytest.raises(UnableToMatch, match="already on"):
        move_to_known_child(contact, child=contact.step.child, by=make_user("social_worker"), at=later(1))


@pytest.mark.parametrize("change", [confirm_new_person, tell_referrer])
def test_a_partner_changes_nothing_afterwards(partner, change):
    more = {"how": "phone", "what": "Hello"} if change is tell_referrer else {}
    with pytest.raises(NotAllowed):
        change(tell(partner), by=partner, at=later(1), **more)


def test_the_risks_a_partner_names_begin_the_thread(partner):
    contact = tell(partner, risk_kinds=["16A", "L3", "16A"], referrer_agency="Tallow Lane School")
    told = Risk.objects.listed_on(contact.step).order_by("pk")
    assert [(risk.kind, risk.words, risk.source) for risk in told] == [
        ("16A", "She has a bruise.", "Tallow Lane School"),
        ("L3", "She has a bruise.", "Tallow Lane School"),
    ]


def test_a_risk_known_already_is_told_of_again_and_the_partner_can_not_see_it(partner):
    known = PersonFactory(first_name="Isla", last_name="Tamber", date_of_birth=BORN)
    risk = make_risk(open_step(kind="single_assessment", child=known, on=date(2021, 6, 1)), kind="16A")
    contact = tell(partner, risk_kinds=["16A"])
    assert Risk.objects.get() == risk
    assert list(risk.turns.order_by("pk").values_list("kind", flat=True))[-1] == "told_again"
    assert not Risk.objects.visible_to(partner).exists()
    assert "16A" not in repr(vars(my_contact(contact.pk, by=partner, at=RECEIVED)))


@pytest.mark.parametrize("kind", ["20", "zz", ""])
def test_a_risk_that_is_none_is_refused_and_nothing_is_kept(partner, kind):
    with pytest.raises(UnableToRecordContact):
        tell(partner, risk_kinds=[kind], concern="x") if kind != "20" else tell(partner, risk_kinds=["20", "zz"])
    assert not Person.objects.filter(first_name="Isla").exists()
