"""A4 (2), A11 (1), A14 (3): a contact becomes something else only by a manager's recorded decision."""

import pytest
from django.db import IntegrityError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.record.pathway import UnableToOpen
from lineofsight.service.front_door.models import ContactDecision
from lineofsight.service.front_door.operations.deciding import UnableToDecide, decide_contact
from lineofsight.service.front_door.operations.rating import rate_contact
from lineofsight.service.front_door.operations.screening import save_and_finish
from lineofsight.statute.steps import STEPS
from tests.factories.record import PersonFactory
from tests.factories.service import (
    RECEIVED,
    WHOLE,
    decision,
    due_on,
    later,
    make_contact,
    make_contacts,
    make_referral,
    open_steps,
    ready_contact,
)

pytestmark = pytest.mark.django_db
MAY_DECIDE = {"team_manager", "head_of_service"}


def decide(contact, *, by, hours=2, also=(), **changes):
    at = later(hours)
    return decide_contact(contact, decision=decision(**changes), by=by, on=at.date(), at=at, also=also)


@pytest.fixture
def manager(make_user):
    return make_user("team_manager")


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_may_decide(make_user, role):
    contact, by = ready_contact(), make_user(role)
    if role in MAY_DECIDE:
        assert decide(contact, by=by)[0].kind == "referral"
    else:
        with pytest.raises(NotAllowed):
            decide(contact, by=by)


def test_the_decision_keeps_the_level_what_showed_it_and_the_threshold(manager):
    """A5 (2)"""
    contact = ready_contact()
    decide(contact, by=manager, indicators=("4-NEGLECT", "3-NOCHANGE"))
    kept = ContactDecision.objects.get(contact=contact)
    assert (kept.level, kept.threshold_version, kept.decided_by) == ("4", "2019", manager)
    assert set(kept.indicators.values_list("code", flat=True)) == {"4-NEGLECT", "3-NOCHANGE"}


def test_the_contact_stops_and_its_clocks_are_met(manager):
    contact = ready_contact()
    decide(contact, by=manager)
    contact.step.refresh_from_db()
    assert (contact.step.outcome, contact.step.stopped_by) == ("new_referral", manager)
    assert {d.clock_code: d.met_at for d in contact.step.duties.all()} == {
        "FD-CONTACT-DEC": later(2),
        "FD-RAG-AMBER": later(2),
    }


def test_a_referral_dates_from_the_day_the_contact_was_received(manager):
    """A11 (1)"""
    contact = ready_contact()
    [step] = decide(contact, by=manager, hours=30, late_reason="Waiting for the school to open.")
    assert (step.started_on, step.opened_by) == (RECEIVED.date(), contact.step)
    assert due_on(step, "FD-REF-DEC").isoformat() == "2021-07-14"
    assert due_on(step, "FD-REF-ACK").isoformat() == "2021-07-14"


@pytest.mark.parametrize("outcome", STEPS["contact"].outcomes, ids=lambda outcome: outcome.code)
def test_each_outcome_opens_what_it_says_and_nothing_else(make_user, outcome):
    contact = ready_contact()
    needed = {
        "returned_to_sender": {"return_reason": "no_child"},
        "no_consent": {"harm_considered": "School sees her every day."},
    }.get(outcome.code, {})
    opened = decide(contact, by=make_user("head_of_service"), outcome=outcome.code, **needed)
    assert [step.kind for step in opened] == ([outcome.opens] if outcome.opens else [])
    assert all(step.allocations.get().team and step.duties.exists() for step in opened)


def test_a_late_decision_needs_its_reason_and_keeps_it_beside_the_duty(manager):
    contact = ready_contact()
    with pytest.raises(NotExplained):
        decide(contact, by=manager, hours=25)
    decide(contact, by=manager, hours=25, late_reason="Parents could only be seen today.")
    duty = contact.step.duties.get(clock_code="FD-CONTACT-DEC")
    assert (duty.late_reason, duty.met_at) == ("Parents could only be seen today.", later(25))


def test_a_decision_in_the_last_minute_needs_no_reason(manager):
    assert decide(ready_contact(), by=manager, hours=24)


def test_an_unrated_contact_is_not_decided(manager, make_user):
    contact = make_contact()
    save_and_finish(contact, answers=WHOLE, seen="", by=make_user("social_worker"), at=later(1))
    with pytest.raises(UnableToDecide, match="Say first how urgent"):
        decide(contact, by=manager)


@pytest.mark.parametrize("rag, allowed", [("red", True), ("amber", False), ("green", False)])
def test_only_a_red_contact_is_decided_before_its_screening(manager, rag, allowed):
    contact = make_contact()
    rate_contact(contact, rag=rag, reason="Injury.", by=manager, at=later(0.5))
    if allowed:
        assert decide(contact, by=manager)
    else:
        with pytest.raises(UnableToDecide, match="screening .* is not finished"):
            decide(contact, by=manager)


@pytest.mark.parametrize(
    "wrong, sentence",
    [
        ({"level": "5"}, "level of need"),
        ({"indicators": ()}, "at least one"),
        ({"indicators": ("9-ODD",)}, "does not hold 9-ODD"),
        ({"outcome": "adoption"}, "what happens next"),
        ({"rationale": " "}, "reasons"),
    ],
)
def test_what_is_refused(manager, wrong, sentence):
    with pytest.raises(UnableToDecide, match=sentence):
        decide(ready_contact(), by=manager, **wrong)


def test_early_help_needs_the_familys_agreement(manager):
    contact = ready_contact(answers={"consent": "refused", "consent_reason": "They said no."})
    with pytest.raises(UnableToDecide, match="agreement"):
        decide(contact, by=manager, outcome="early_help")


def test_a_second_referral_is_not_opened_while_one_is_open_and_nothing_is_half_done(manager):
    child = PersonFactory()
    make_referral(child=child)
    contact = ready_contact(child=child)
    with pytest.raises(UnableToOpen, match="already has an open referral"):
        decide(contact, by=manager)
    assert not ContactDecision.objects.filter(contact=contact).exists()
    assert len(open_steps(child, "contact")) == 1


def test_siblings_chosen_are_decided_together_each_with_a_referral_of_their_own(manager, make_user):
    children = [PersonFactory() for _ in range(3)]
    first, second, third = make_contacts(children=children)
    rate_contact(first, rag="red", reason="Injury.", by=manager, at=later(1), also=[second.pk, third.pk])
    opened = decide(first, by=manager, also=[second.pk])
    assert [step.child for step in opened] == children[:2]
    third.step.refresh_from_db()
    assert third.is_open


def test_if_one_sibling_cannot_be_decided_none_is(manager):
    first, second = make_contacts(children=[PersonFactory(), PersonFactory()])
    rate_contact(first, rag="red", reason="Injury.", by=manager, at=later(1))
    with pytest.raises(UnableToDecide):
        decide(first, by=manager, also=[second.pk])
    first.step.refresh_from_db()
    assert first.is_open


def test_a_contact_is_decided_once(manager):
    contact = ready_contact()
    decide(contact, by=manager)
    with pytest.raises(UnableToDecide, match="already been decided"):
        decide(contact, by=manager, hours=3)


@pytest.mark.parametrize("broken", [{"level": "9"}, {"rationale": ""}, {"threshold_version": ""}])
def test_the_database_refuses_a_decision_without_its_parts(manager, broken):
    """A4 (2)"""
    contact = ready_contact()
    decide(contact, by=manager)
    with pytest.raises(IntegrityError), transaction.atomic():
        ContactDecision.objects.filter(contact=contact).update(**broken)
