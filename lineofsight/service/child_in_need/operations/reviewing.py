"""Hold a review of a child in need plan: progress on every goal, a decision, and what it leads to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.drafts import same_words
from lineofsight.record.models import CaseStep, Goal, Plan
from lineofsight.record.operations.goals import judge_goal
from lineofsight.record.operations.people import tidy
from lineofsight.record.operations.plans import held_plan, meet_review, review_plan
from lineofsight.service.child_in_need.models import GoalProgress, PlanReview
from lineofsight.service.child_in_need.operations.changes import UnableToChange, check_day, locked, need, note

Decision, Result = PlanReview.Decision, GoalProgress.Result


@dataclass(frozen=True)
class Progress:
    """How far a goal has come, and what shows it."""

    result: str
    evidence: str


@transaction.atomic
def hold_review(
    step: CaseStep,
    *,
    held_on: date,
    attended: str,
    is_child_there: bool,
    childs_words: str,
    what_changed: str,
    progress: Mapping[int, Progress],
    decision: str,
    reason: str,
    by: Any,
    at: datetime,
    is_to_child: bool = False,
) -> PlanReview:
    """This function will record a review of a plan in force. `progress` has every goal of the plan, by number;
    `is_to_child` says that what has changed, and why, is written to the child.

    It meets the clock of the review and starts the next. A plan that goes on gets its next version to write; any other
    decision waits for a manager, who ends the plan. Raises NotAllowed, UnableToChange and UnableToPlan.
    """
    check(by, Permission.PLAN_WRITE)
    held = locked(step, kind="child_in_need_plan")
    plan = _in_force(held)
    need(**{
        "Say who was there.": attended,
        "Say what has changed for the child.": what_changed,
        "Give the reason for the decision.": reason,
    })  # fmt: skip
    if decision not in Decision.values:
        raise UnableToChange("Choose what the review decided.")
    check_day(held_on, at=at, earliest=held.started_on, what="The day of the review")
    if PlanReview.objects.filter(step=held, held_on=held_on).exists():
        raise UnableToChange("A review of that day is recorded already.")
    review = PlanReview.objects.create(
        step=held, held_on=held_on, attended=tidy(attended), is_child_there=is_child_there, decision=decision,
        childs_words=same_words(childs_words), what_changed=same_words(what_changed), reason=same_words(reason),
        recorded_at=at, recorded_by=by, is_to_child=is_to_child,
    )  # fmt: skip
    _record_progress(review, plan=plan, progress=progress, by=by, at=at)
    if decision == Decision.CONTINUE:
        review_plan(plan, reviewed_on=held_on, what_changed=what_changed, by=by, at=at, is_to_child=is_to_child)
    else:
        meet_review(plan, on=held_on, at=at)
    note(held, by=by, at=at, review=review.pk, decision=decision)
    return review


def _in_force(step: CaseStep) -> Plan:
    plan = Plan.objects.filter(step=step).first()
    last = held_plan(plan).versions.order_by("-number").first() if plan else None
    if last is None or last.state != "authorised":
        raise UnableToChange("The plan is not in force yet, so there is nothing to review. Have it authorised first.")
    if last.agreed_on is None:
        raise UnableToChange("The family has not agreed to the plan yet.")
    return plan


def _record_progress(
    review: PlanReview, *, plan: Plan, progress: Mapping[int, Progress], by: Any, at: datetime
) -> None:
    for goal in Goal.objects.filter(plan=plan, dropped_in=None).order_by("pk"):
        said = progress.get(goal.pk)
        if said is None or said.result not in Result.values:
            raise UnableToChange(f"Say how far “{goal.text}” has come.")
        if not said.evidence.strip():
            raise UnableToChange(f"Say what shows how far “{goal.text}” has come.")
        GoalProgress.objects.create(review=review, goal=goal, result=said.result, evidence=same_words(said.evidence))
        if said.result == Result.REACHED and goal.result != Goal.Result.REACHED:
            judge_goal(goal, result=Goal.Result.REACHED, evidence=said.evidence, by=by, at=at)
