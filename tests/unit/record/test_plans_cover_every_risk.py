"""B4 (1), (2), (3): a plan covers every risk or says why not; it is agreed, authorised by another, and reviewed."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from lineofsight.record.models import Duty, Goal, PlannedAction, PlanVersion
from lineofsight.record.operations import goals, plans
from lineofsight.record.operations.plans import OwnPlan, UnableToPlan
from lineofsight.record.operations.risks import judge_risks
from lineofsight.record.queries.coverage import coverage_of, gaps_of, plans_with_gaps
from lineofsight.record.queries.plans import plan_page, version_read
from lineofsight.record.queries.risks import thread_of
from tests.factories.access import make_user
from tests.factories.plans import (
    AGREED,
    DRINKING,
    DUE,
    NEGLECT,
    OPENED,
    add_action,
    add_goal,
    cover,
    make_plan,
    make_risk,
    make_whole,
    plan_in_force,
    risk_of,
)
from tests.factories.record import moment, open_step

pytestmark = pytest.mark.django_db
LATER = AGREED + timedelta(days=40)


@pytest.fixture
def told():
    return {"by": make_user("social_worker"), "at": moment(AGREED, 15)}


def read(plan):
    return plan_page(plan.pk, by=make_user("social_worker"), at=moment(LATER))


def gaps(plan):
    return {one.risk.kind for one in coverage_of(plan) if one.is_gap}


def flagged(user=None, **how):
    return [(one.step.pk, [gap.risk.kind for gap in one.gaps]) for one in
            gaps_of(plans_with_gaps(user or make_user("team_manager"), **how))]  # fmt: skip


def test_a_goal_without_an_action_covers_nothing():
    plan = make_plan()
    goal = add_goal(plan, NEGLECT)
    assert gaps(plan) == {NEGLECT, DRINKING}
    add_action(goal)
    assert gaps(plan) == {DRINKING}


def test_an_action_taken_out_uncovers_the_risk(told):
    plan = make_plan()
    goal = cover(plan, NEGLECT, DRINKING)
    goals.take_out(goal.actions.get(), reason="Done by the school already.", **told)
    assert gaps(plan) == {NEGLECT, DRINKING}


def test_a_risk_that_is_over_needs_no_action(told):
    plan = make_plan()
    judge_risks(plan.step, said={risk_of(plan).pk: ("ended", "A mistake.")}, **told)
    assert gaps(plan) == {DRINKING}


def test_a_plan_is_not_handed_in_with_a_gap_and_no_reason(told):
    """B4 (2)"""
    plan = make_whole(make_plan())
    cover(plan, NEGLECT)
    with pytest.raises(UnableToPlan, match="Cover the risk “Alcohol: a parent or carer”, or say why"):
        plans.submit_plan(plan, **told)
    plans.leave_uncovered(plan, risk=risk_of(plan, DRINKING).pk, reason="She is waiting for the clinic.", **told)
    assert plans.submit_plan(plan, **told).state == "submitted"


def test_everything_that_is_missing_is_named_at_once(told):
    plan = make_plan(risks=())
    add_goal(plan)
    with pytest.raises(UnableToPlan) as refused:
        plans.submit_plan(plan, **told)
    for part in ("Say who will do what", "own words", "when the family agreed"):
        assert part in str(refused.value)


def test_leaving_a_risk_needs_a_reason_and_a_gap(told):
    plan = make_plan()
    cover(plan, NEGLECT)
    with pytest.raises(UnableToPlan, match="Say why"):
        plans.leave_uncovered(plan, risk=risk_of(plan, DRINKING).pk, reason=" ", **told)
    with pytest.raises(UnableToPlan, match="covered, or is not"):
        plans.leave_uncovered(plan, risk=risk_of(plan, NEGLECT).pk, reason="Because.", **told)


def test_the_manager_sees_what_is_left_uncovered_until_it_is_covered(told):
    plan = plan_in_force(covered=(NEGLECT,))
    assert flagged() == [(plan.pk, [DRINKING])]
    plans.review_plan(plan, reviewed_on=LATER, what_changed="The clinic has a place.", by=told["by"], at=moment(LATER))
    cover(plan, DRINKING)
    assert flagged() == []


def test_a_risk_found_while_a_plan_runs_is_flagged_at_once():
    plan = plan_in_force()
    assert flagged() == []
    make_risk(plan.step, kind="15A")
    assert flagged() == [(plan.pk, ["15A"])]
    assert thread_of(plan.step.child)[0].gaps == ["Child in need plan: No goal covers it."]


def test_a_plan_that_is_being_written_is_not_flagged():
    make_plan()
    assert flagged() == []


def test_a_team_sees_its_own_plans_and_a_kept_out_manager_none():
    plan = plan_in_force(covered=(NEGLECT,))
    team = plan.step.allocations.get().team
    assert flagged(team=team) == [(plan.pk, [DRINKING])]
    assert flagged(team=open_step().allocations.get().team) == []
    assert flagged(make_user("partner")) == []


def test_nobody_authorises_what_they_submitted():
    plan, manager = make_whole(make_plan(risks=())), make_user("team_manager")
    cover(plan)
    plans.submit_plan(plan, by=manager, at=moment(AGREED, 16))
    with pytest.raises(OwnPlan):
        plans.authorise_plan(plan, decision="Fine.", by=manager, at=moment(AGREED, 17))
    with pytest.raises(IntegrityError), transaction.atomic():
        plan.versions.update(authorised_at=moment(AGREED), authorised_by=manager, decision="Fine.")


@pytest.mark.parametrize("role", ["partner", "auditor", "reviewing_officer", "director", "head_of_service"])
def test_who_may_not_write_plans_is_refused(role, told):
    with pytest.raises(PermissionDenied):
        plans.start_plan(open_step(kind="early_help", clocks=()), by=make_user(role), at=told["at"])


def test_a_plan_in_force_is_not_changed(told):
    plan = plan_in_force()
    for change in (
        lambda: add_goal(plan, NEGLECT),
        lambda: goals.take_out(plan.goals.get(), reason="No.", **told),
        lambda: plans.write_words(plan, childs_words="x", family_words="", contingency="", **told),
    ):
        with pytest.raises(UnableToPlan, match="in force"):
            change()


def test_a_returned_plan_is_written_again(told):
    """B4 (2)"""
    plan, manager = make_whole(make_plan(risks=())), make_user("team_manager")
    cover(plan)
    plans.submit_plan(plan, **told)
    plans.return_plan(plan, reason="Who asks the GP?", by=manager, at=told["at"])
    assert plan.versions.get().state == "returned"
    assert add_goal(plan)


def test_a_version_stays_as_it_was(told):
    plan = plan_in_force()
    old = plan.goals.get()
    review = {"reviewed_on": LATER, "what_changed": "Meals are regular.", "by": told["by"], "at": moment(LATER)}
    second = plans.review_plan(plan, **review)
    goals.take_out(old, reason="Reached.", by=told["by"], at=moment(LATER))
    cover(plan, NEGLECT)
    assert [goal.pk for goal in version_read(read(plan), number=1).goals] == [old.pk]
    assert [goal.pk for goal in version_read(read(plan), number=2).goals] == [plan.goals.exclude(pk=old.pk).get().pk]
    assert version_read(read(plan), number=1).goals[0].then
    assert second.number == 2


def test_a_goal_that_was_authorised_keeps_its_words(told):
    plan = plan_in_force(covered=(NEGLECT,))
    goal = plan.goals.get()
    plans.review_plan(plan, reviewed_on=LATER, what_changed="More.", by=told["by"], at=moment(LATER))
    now = {"how_we_know": goal.how_we_know, "due_on": DUE, "by": told["by"], "at": moment(LATER)}
    with pytest.raises(UnableToPlan, match="was authorised"):
        goals.change_goal(goal, text="Something else.", risks=[], **now)
    both = [risk_of(plan, kind).pk for kind in (NEGLECT, DRINKING)]
    goals.change_goal(goal, text=goal.text, risks=both, **now)
    assert gaps(plan) == set()


def test_what_was_done_is_kept_with_its_evidence(told):
    plan = plan_in_force()
    action = PlannedAction.objects.get()
    with pytest.raises(UnableToPlan, match="what shows"):
        goals.finish_action(action, done_on=AGREED, evidence="", **told)
    goals.finish_action(action, done_on=AGREED, evidence="The school confirmed it.", **told)
    plans.review_plan(plan, reviewed_on=LATER, what_changed="Better.", by=told["by"], at=moment(LATER))
    with pytest.raises(UnableToPlan, match="done already"):
        goals.take_out(action, reason="Not needed.", **told)
    with pytest.raises(UnableToPlan, match="done already"):
        goals.take_out(Goal.objects.get(), reason="Not needed.", **told)


def test_agreeing_stops_one_clock_and_reviews_run_on():
    plan = plan_in_force()
    due = {duty.clock_code: duty.due_on for duty in Duty.objects.filter(step=plan.step)}
    assert due == {"CIN-REV1": AGREED + timedelta(weeks=6)}
    worker = make_user("social_worker")
    plans.review_plan(plan, reviewed_on=LATER, what_changed="Better.", by=worker, at=moment(LATER))
    assert Duty.objects.get(clock_code="CIN-REV1").met_on == LATER
    assert Duty.objects.get(clock_code="CIN-REVN").due_on == LATER + timedelta(weeks=12)


def test_the_database_wants_to_know_what_changed():
    plan = plan_in_force()
    with pytest.raises(IntegrityError), transaction.atomic():
        PlanVersion.objects.create(plan=plan, number=2, started_at=moment(LATER), started_by=make_user())


def test_a_plan_knows_the_contact_it_answers():
    contact = open_step(kind="contact", clocks=())
    referral = open_step(kind="referral", clocks=(), child=contact.child, opened_by=contact)
    step = open_step(kind="early_help", clocks=(), child=contact.child, opened_by=referral)
    plan = plans.start_plan(step, by=make_user("social_worker"), at=moment(OPENED))
    assert plan.contact == contact
