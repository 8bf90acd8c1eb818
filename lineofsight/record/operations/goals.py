"""Write the goals of a plan and who will do what; say what was done and how it turned out."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.drafts import same_words
from lineofsight.record.models import Goal, GoalRisk, Plan, PlannedAction, Risk
from lineofsight.record.operations.people import tidy
from lineofsight.record.operations.plans import UnableToPlan, held_plan, note_plan, written_version


@transaction.atomic
def add_goal(
    plan: Plan, *, text: str, how_we_know: str, due_on: date, risks: Iterable[int], by: Any, at: datetime,
    is_to_child: bool = False,
) -> Goal:  # fmt: skip
    """This function will add a goal to the version that is being written. `risks` are the numbers of those it covers.

    It may cover none: some goals are simply good. `is_to_child` says that it is written to the child. Raises NotAllowed
    and UnableToPlan.
    """
    version = written_version(plan, by=by)
    _check_goal(text, how_we_know)
    goal = Goal.objects.create(
        plan=version.plan, text=same_words(text), how_we_know=same_words(how_we_know), due_on=due_on, added_in=version,
        is_to_child=is_to_child,
    )  # fmt: skip
    _cover(goal, risks)
    note_plan(version.plan, by=by, at=at, goal=goal.pk, added=goal.text, risks=sorted(risks))
    return goal


@transaction.atomic
def change_goal(
    goal: Goal, *, text: str, how_we_know: str, due_on: date, risks: Iterable[int], by: Any, at: datetime,
    is_to_child: bool | None = None,
) -> Goal:  # fmt: skip
    """This function will change a goal of the version that is being written.

    A goal that was authorised keeps its words: only the risks it covers and its date may change, at a review.
    `is_to_child` None leaves to whom it is written as it is. Raises NotAllowed and UnableToPlan.
    """
    version = written_version(goal.plan, by=by)
    _check_goal(text, how_we_know)
    kept = (same_words(text), same_words(how_we_know), goal.is_to_child if is_to_child is None else is_to_child)
    if goal.added_in_id != version.pk and kept != (goal.text, goal.how_we_know, goal.is_to_child):
        raise UnableToPlan("This goal was authorised. Take it out, with the reason, and write the new one.")
    goal.text, goal.how_we_know, goal.is_to_child, goal.due_on = *kept, due_on
    goal.save(update_fields=["text", "how_we_know", "is_to_child", "due_on"])
    _cover(goal, risks)
    note_plan(version.plan, by=by, at=at, goal=goal.pk, changed=goal.text, risks=sorted(risks))
    return goal


@transaction.atomic
def add_action(goal: Goal, *, text: str, owner: str, due_on: date, by: Any, at: datetime) -> PlannedAction:
    """This function will add what somebody will do towards a goal. Raises NotAllowed and UnableToPlan."""
    version = written_version(goal.plan, by=by)
    if goal.dropped_in_id is not None:
        raise UnableToPlan("This goal was taken out of the plan.")
    if not text.strip() or not tidy(owner):
        raise UnableToPlan("Say what will be done, and who will do it.")
    action = PlannedAction.objects.create(
        goal=goal, text=same_words(text), owner=tidy(owner), due_on=due_on, added_in=version
    )
    note_plan(version.plan, by=by, at=at, action=action.pk, added=str(action))
    return action


@transaction.atomic
def take_out(row: Goal | PlannedAction, *, reason: str, by: Any, at: datetime) -> None:
    """This function will take a goal or an action out of the version that is being written.

    What was in an earlier version stays to be read there, with the reason; what only this one held is deleted, and
    stays in the audit. Raises NotAllowed and UnableToPlan.
    """
    plan = row.plan if isinstance(row, Goal) else row.goal.plan
    version = written_version(plan, by=by)
    if not reason.strip():
        raise UnableToPlan("Say why it is taken out.")
    rows = [*row.actions.filter(dropped_in=None), row] if isinstance(row, Goal) else [row]
    if any(one.done_on for one in rows[:-1] or rows if isinstance(one, PlannedAction)):
        raise UnableToPlan("Something of it was done already, so it stays. Say how it turned out instead.")
    for one in rows:
        note_plan(plan, by=by, at=at, taken_out=str(one), because=reason.strip(), version=version.number)
        if one.added_in_id == version.pk:
            one.delete()
            continue
        one.dropped_in, one.dropped_because = version, same_words(reason)
        one.save(update_fields=["dropped_in", "dropped_because"])


@transaction.atomic
def finish_action(action: PlannedAction, *, done_on: date, evidence: str, by: Any, at: datetime) -> PlannedAction:
    """This function will record that an action was done, and what shows it. Raises NotAllowed and UnableToPlan."""
    check(by, Permission.PLAN_WRITE)
    plan = held_plan(action.goal.plan)
    if not evidence.strip():
        raise UnableToPlan("Say what shows that it was done.")
    if not plan.step.started_on <= done_on <= timezone.localdate(at):
        raise UnableToPlan("Give the day it was done: after the plan was opened, and not in the future.")
    action.done_on, action.done_by, action.evidence = done_on, by, same_words(evidence)
    action.save(update_fields=["done_on", "done_by", "evidence"])
    note_plan(plan, by=by, at=at, action=action.pk, done=done_on.isoformat(), evidence=action.evidence)
    return action


@transaction.atomic
def judge_goal(goal: Goal, *, result: str, evidence: str, by: Any, at: datetime) -> Goal:
    """This function will say how a goal turned out, and how we know. Raises NotAllowed and UnableToPlan."""
    check(by, Permission.PLAN_WRITE)
    plan = held_plan(goal.plan)
    if result not in Goal.Result.values or not evidence.strip():
        raise UnableToPlan("Say how it turned out, and how you know.")
    goal.result, goal.evidence = result, same_words(evidence)
    goal.save(update_fields=["result", "evidence"])
    note_plan(plan, by=by, at=at, goal=goal.pk, result=result, evidence=goal.evidence)
    return goal


def _check_goal(text: str, how_we_know: str) -> None:
    if not text.strip() or not how_we_know.strip():
        raise UnableToPlan("Say what will be different for the child, and how we will know.")


def _cover(goal: Goal, risks: Iterable[int]) -> None:
    """This function will have the goal cover exactly these risks of the plan's list."""
    wanted = set(risks)
    listed = set(Risk.objects.listed_on(goal.plan.step).filter(pk__in=wanted).values_list("pk", flat=True))
    if wanted - listed:
        raise UnableToPlan("One of these risks is not on this plan's list. Open the page again.")
    goal.covering.exclude(risk__in=wanted).delete()
    known = set(goal.covering.values_list("risk", flat=True))
    GoalRisk.objects.bulk_create(GoalRisk(goal=goal, risk_id=number) for number in sorted(wanted - known))
