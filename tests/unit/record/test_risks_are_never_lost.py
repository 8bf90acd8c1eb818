"""Risks: named once, judged with reasons, carried from step to step, and never lost."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from lineofsight.access.models import AuditEntry
from lineofsight.record import pathway
from lineofsight.record.models import Risk, RiskTurn
from lineofsight.record.operations.risks import UnableToJudge, judge_risks, name_risk
from lineofsight.record.queries.risks import risks_of_step, thread_of
from lineofsight.service.front_door.operations.deciding import decide_contact
from lineofsight.service.front_door.operations.matching import move_to_known_child
from tests.factories.access import make_user
from tests.factories.plans import DRINKING, NEGLECT, OPENED, make_risk
from tests.factories.record import PersonFactory, moment, open_step
from tests.factories.service import decision, later, make_contact, partner_contact, ready_contact

pytestmark = pytest.mark.django_db
LATER = date(2021, 8, 2)


@pytest.fixture
def told():
    return {"by": make_user("social_worker"), "at": moment(OPENED, 12)}


def turns_of(risk):
    return [str(turn.kind) for turn in risk.turns.order_by("pk")]


def listed(step):
    return {one.risk.kind for one in risks_of_step(step)}


def test_a_risk_is_named_in_the_sources_words(told):
    risk = name_risk(open_step(), kind=NEGLECT, words="No food in the house.", source="The school", **told)
    assert (risk.words, risk.source, risk.is_open, turns_of(risk)) == (
        "No food in the house.", "The school", True, ["found"],
    )  # fmt: skip
    assert AuditEntry.objects.filter(subject=f"record.person:{risk.child_id}", detail__contains="found").exists()


@pytest.mark.parametrize(
    "said, sentence",
    [
        ({"kind": "no such"}, "Choose what kind"),
        ({"kind": "21"}, "Choose what kind"),
        ({"kind": "18A"}, "Choose what kind"),  # not in use since April 2020
        ({"kind": "20"}, "Say what the risk is"),
    ],
)
def test_what_cannot_be_a_risk_is_refused(told, said, sentence):
    with pytest.raises(UnableToJudge, match=sentence):
        name_risk(open_step(), **said, **told)


@pytest.mark.parametrize("role", ["partner", "auditor", "reviewing_officer", "director"])
def test_who_may_not_write_records_names_no_risk(role):
    with pytest.raises(PermissionDenied):
        name_risk(open_step(), kind=NEGLECT, by=make_user(role), at=moment(OPENED))


def test_a_kind_that_is_known_is_not_named_twice(told):
    step = open_step()
    first, second = make_risk(step, words="Cold and hungry."), name_risk(step, kind=NEGLECT, words="Again.", **told)
    assert first == second
    assert turns_of(first) == ["found", "told_again"]


def test_a_risk_that_is_over_can_be_found_anew(told):
    step = open_step()
    first = make_risk(step)
    judge_risks(step, said={first.pk: ("ended", "Fed and warm now.")}, **told)
    assert name_risk(step, kind=NEGLECT, **told) != first


def test_ending_a_risk_needs_a_reason_and_is_kept(told):
    step = open_step()
    risk = make_risk(step)
    with pytest.raises(UnableToJudge, match="Say why"):
        judge_risks(step, said={risk.pk: ("ended", "  ")}, **told)
    judge_risks(step, said={risk.pk: ("ended", "Fed and warm now.")}, **told)
    judge_risks(step, said={risk.pk: ("again", "The cupboards were empty.")}, **told)
    risk.refresh_from_db()
    assert risk.is_open
    assert turns_of(risk) == ["found", "ended", "again"]


def test_a_risk_of_another_step_is_not_judged_here(told):
    with pytest.raises(UnableToJudge, match="not on this list"):
        judge_risks(open_step(), said={make_risk().pk: ("confirmed", "")}, **told)


@pytest.mark.parametrize("kind", ["ended", "again", "left"])
def test_the_database_refuses_a_turn_without_its_reason(told, kind):
    risk = make_risk()
    with pytest.raises(IntegrityError), transaction.atomic():
        RiskTurn.objects.create(risk=risk, step=risk.found_in, kind=kind, **told)


def test_a_decision_carries_the_contacts_risks_to_the_referral():
    contact = ready_contact()
    risk = make_risk(contact.step)
    manager = make_user("team_manager")
    [referral] = decide_contact(contact, decision=decision(), by=manager, on=later().date(), at=later(3))
    assert listed(referral) == {NEGLECT}
    assert turns_of(risk) == ["found", "carried"]


def test_what_ended_is_not_carried(told):
    contact = ready_contact()
    over, _ = make_risk(contact.step), make_risk(contact.step, kind=DRINKING)
    judge_risks(contact.step, said={over.pk: ("ended", "A mistake.")}, by=told["by"], at=later(1))
    manager = make_user("team_manager")
    [referral] = decide_contact(contact, decision=decision(), by=manager, on=later().date(), at=later(3))
    assert listed(referral) == {DRINKING}


def test_where_nothing_is_opened_a_risk_is_left_and_comes_back_with_the_child():
    contact = ready_contact()
    risk = make_risk(contact.step)
    end = decision(outcome="no_further_action", level="1", indicators=("1-HEALTH",))
    manager = make_user("team_manager")
    decide_contact(contact, decision=end, by=manager, on=later().date(), at=later(3))
    risk.refresh_from_db()
    assert risk.standing == Risk.Standing.LEFT
    assert risk.turns.last().words == "Contact: No further action."
    again = make_contact(child=contact.step.child, received_at=later(days=60))
    risk.refresh_from_db()
    assert (risk.is_open, listed(again.step)) == (True, {NEGLECT})


def test_what_a_contact_names_reaches_the_plan_that_is_open_already(told):
    plan = open_step(kind="child_in_need_plan", clocks=())
    contact = open_step(kind="contact", child=plan.child, clocks=())
    make_risk(contact)
    pathway.stop(contact, outcome="existing_referral", on=LATER, by=told["by"], at=moment(LATER))
    assert listed(plan) == {NEGLECT}


def test_risks_go_with_a_contact_to_the_child_it_is_really_about(told):
    contact = partner_contact()
    risk = make_risk(contact.step)
    child = PersonFactory()
    move_to_known_child(contact, child=child, by=told["by"], at=later(1))
    risk.refresh_from_db()
    assert risk.child == child
    assert listed(contact.step) == {NEGLECT}


def test_the_thread_says_where_it_came_from_and_what_is_missing(told):
    risk = make_risk(words="Cold.", source="The school")
    [thread] = thread_of(risk.child)
    assert [str(turn.kind) for turn in thread.turns] == ["found"]
    assert thread.gaps == ["No plan answers this risk yet."]
