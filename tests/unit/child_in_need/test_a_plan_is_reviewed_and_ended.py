"""A child in need plan runs on its clocks, is reviewed goal by goal, and ends with every outcome (D1, D2, D8)."""

from datetime import timedelta

import pyarrow.parquet as pq
import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.access.roles import ROLES
from lineofsight.record import pathway
from lineofsight.record.models import Goal
from lineofsight.record.operations.notes import record_visit
from lineofsight.record.pathway import UnableToClose
from lineofsight.service.child_in_need.models import PlanEnding, PlanReview
from lineofsight.service.child_in_need.operations.changes import UnableToChange
from lineofsight.service.child_in_need.operations.ending import end_plan
from lineofsight.service.child_in_need.operations.grading import grade_plan
from lineofsight.snapshots.operations import publish
from lineofsight.statute.steps import STEPS
from tests.factories.need import HELD, progress_of, review, running_plan
from tests.factories.plans import AGREED, make_plan
from tests.factories.record import PersonFactory, moment
from tests.factories.service import authorised_assessment, make_teams
from tests.factories.transfers import agreed

pytestmark = pytest.mark.django_db
ENDED = HELD + timedelta(days=10)
OUTCOMES = [outcome.code for outcome in STEPS["child_in_need_plan"].outcomes]


def end(step, *, by, outcome="needs_met", on=ENDED, **changes):
    told = {"reason": "Breakfast is there every day.", "told_family": "Whom to ring.", "support_after": "", **changes}
    return end_plan(step, outcome=outcome, **told, by=by, on=on, at=moment(on, 16))


def clocks(step, *, still_open=True):
    duties = step.duties.open() if still_open else step.duties.all()
    return sorted(duties.values_list("clock_code", flat=True))


def test_opening_starts_the_clocks_of_the_plan_of_visits_and_of_the_work(make_user):
    """D1 (1)"""
    make_teams()
    step = pathway.open_step(
        "child_in_need_plan", child=PersonFactory(), opened_by=None, on=AGREED, by=make_user("team_manager"),
        at=moment(AGREED),
    )  # fmt: skip
    assert clocks(step) == ["CIN-12W", "CIN-PLAN", "CIN-VISIT"]
    assert step.duties.get(clock_code="CIN-12W").due_on == AGREED + timedelta(days=84)


def test_a_visit_that_sees_the_child_meets_the_clock_and_starts_the_next(make_user):
    """D8 (1)"""
    step = running_plan().step
    told = {"by": make_user("social_worker"), "at": moment(HELD, 17), "happened_at": moment(HELD, 15)}
    record_visit(step, is_seen=False, not_seen_reason="Nobody was in.", mode="home", **told)
    assert step.duties.open().get(clock_code="CIN-VISIT").cycle == 1
    record_visit(step, is_seen=True, is_seen_alone=True, is_bedroom_seen=True, mode="home", **told)
    assert step.duties.get(clock_code="CIN-VISIT", cycle=1).met_on == HELD
    assert step.duties.open().get(clock_code="CIN-VISIT").started_on == HELD


def test_a_review_records_progress_on_every_goal_and_begins_the_next_version():
    """D2 (2)"""
    plan = running_plan()
    held = review(plan, progress=progress_of(plan, "reached"))
    assert plan.step.duties.get(clock_code="CIN-REV1").met_on == HELD
    assert plan.step.duties.open().get(clock_code="CIN-REVN").due_on == HELD + timedelta(days=84)
    assert held.progress.get().result == "reached"
    assert Goal.objects.get(plan=plan).result == "reached"
    assert plan.versions.count() == 2
    assert AuditEntry.objects.filter(detail__contains=f'"review":{held.pk}').exists()


@pytest.mark.parametrize("decision", ["step_down", "step_up", "close"])
def test_a_review_that_ends_the_plan_leaves_the_end_to_a_manager(decision):
    plan = running_plan()
    review(plan, decision=decision)
    plan.step.refresh_from_db()
    assert plan.step.stopped_on is None
    assert plan.versions.count() == 1


@pytest.mark.parametrize(
    "changes, refused",
    [
        ({"attended": " "}, "Say who was there."),
        ({"what_changed": ""}, "Say what has changed"),
        ({"reason": ""}, "Give the reason"),
        ({"decision": "perhaps"}, "Choose what the review decided."),
        ({"progress": {}}, "Say how far"),
        ({"held_on": AGREED - timedelta(days=60)}, "can't be before"),
    ],
)
def test_a_review_that_says_too_little_is_refused(changes, refused):
    plan = running_plan()
    with pytest.raises(UnableToChange, match=refused):
        review(plan, **changes)
    assert not PlanReview.objects.exists()


def test_a_plan_that_is_not_in_force_is_not_reviewed():
    plan = make_plan()
    with pytest.raises(UnableToChange, match="not in force"):
        review(plan)


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_may_review_end_and_grade(make_user, role):
    plan, by = running_plan(), make_user(role)
    version = plan.versions.get()
    acts = {
        "plan_write": lambda: review(plan, by=by, decision="close"),
        "plan_authorise": lambda: grade_plan(version, grade="good", reason="Clear.", by=by, at=moment(HELD)),
    }
    for needed, act in acts.items():
        if by.can(needed):
            act()
        else:
            with pytest.raises(NotAllowed):
                act()
    if by.can("plan_authorise"):
        end(plan.step, by=by)
    else:
        with pytest.raises(NotAllowed):
            end(plan.step, by=by)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_a_plan_ends_with_every_outcome_and_opens_what_it_leads_to(make_user, outcome):
    make_teams()
    plan, by = running_plan(), make_user("head_of_service")
    agreed(plan.step, outcome=outcome, on=ENDED)
    opened = end(plan.step, by=by, outcome=outcome)
    plan.step.refresh_from_db()
    assert (plan.step.outcome, plan.step.stopped_on) == (outcome, ENDED)
    assert clocks(plan.step) == []
    assert plan.step.duties.get(clock_code="CIN-12W").met_on == ENDED
    assert (opened.kind if opened else None) == STEPS["child_in_need_plan"].outcome(outcome).opens
    assert PlanEnding.objects.get(step=plan.step).ended_by == by


def test_a_plan_does_not_step_down_until_early_help_accepted(make_user):
    with pytest.raises(UnableToClose, match="has to accept it first"):
        end(running_plan().step, by=make_user("team_manager"), outcome="early_help")


def test_only_a_senior_manager_ends_a_plan_because_consent_was_withdrawn(make_user):
    plan = running_plan()
    with pytest.raises(NotAllowed):
        end(plan.step, by=make_user("team_manager"), outcome="consent_withdrawn")
    end(plan.step, by=make_user("head_of_service"), outcome="consent_withdrawn")


@pytest.mark.parametrize(
    "changes, refused",
    [({"reason": " "}, "Say why"), ({"told_family": ""}, "Say what the family"), ({"outcome": "x"}, "Choose how")],
)
def test_an_end_without_reasons_is_refused(make_user, changes, refused):
    with pytest.raises(UnableToChange, match=refused):
        end(running_plan().step, by=make_user("team_manager"), **changes)


def test_a_plan_that_is_ended_is_not_ended_again(make_user):
    step, by = running_plan().step, make_user("team_manager")
    end(step, by=by)
    with pytest.raises(UnableToChange, match="finished"):
        end(step, by=by)


def test_a_plan_past_12_weeks_keeps_why_beside_the_clock(make_user):
    step = running_plan().step
    late = step.started_on + timedelta(days=90)
    end(step, by=make_user("team_manager"), on=late, reason="We waited for a place at the clinic.")
    duty = step.duties.get(clock_code="CIN-12W")
    assert (duty.met_on, duty.late_reason) == (late, "We waited for a place at the clinic.")


def test_ending_closes_the_episode_of_need_when_nothing_else_is_open(make_user):
    child = authorised_assessment(outcome="child_in_need_plan").step.child
    step = child.steps.get(kind="child_in_need_plan")
    on = step.started_on + timedelta(days=30)
    end(step, by=make_user("team_manager"), on=on)
    assert child.steps.get(kind="referral").referral.close_reason == "RC7"


def test_nobody_grades_what_they_wrote(make_user):
    """D3 (1)"""
    by = make_user("team_manager")
    version = running_plan(by=by).versions.get()
    with pytest.raises(UnableToChange, match="somebody else"):
        grade_plan(version, grade="good", reason="Mine.", by=by, at=moment(HELD))
    other = make_user("team_manager")
    with pytest.raises(UnableToChange, match="Choose a grade"):
        grade_plan(version, grade="superb", reason="Clear.", by=other, at=moment(HELD))
    assert grade_plan(version, grade="good", reason="Clear.", by=other, at=moment(HELD)).version == version


def test_a_support_plan_stays_with_the_family_and_is_published_with_whether_there_was_one(make_user):
    """B19 (1) and (2)"""
    head = make_user("head_of_service")
    with_one, without = running_plan().step, running_plan().step
    end(with_one, by=head, support_after="School and Gran. Ring the hub.")
    end(without, by=head)
    assert with_one.plan_ending.support_after == "School and Gran. Ring the hub."
    snapshot = publish(as_at=ENDED, by=None, at=moment(ENDED, 18))
    rows = pq.read_table(snapshot.folder / "local_support_after.parquet").to_pylist()
    assert {row["step_id"]: row["has_support"] for row in rows} == {str(with_one.pk): "Y", str(without.pk): "N"}
