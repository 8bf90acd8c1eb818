"""Finish early help for a family: what became of the goals, what helps afterwards, and what it leads to."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record import pathway
from lineofsight.record.drafts import same_words
from lineofsight.record.models import CaseStep, Goal
from lineofsight.record.operations.duties import lift_duties
from lineofsight.record.operations.naming import child_of
from lineofsight.service.early_help.models import Episode
from lineofsight.service.early_help.operations.changes import UnableToHelp, family_steps, note_change, open_episode
from lineofsight.statute.steps import STEPS

GOALS_SAID = ("goals_met", "partly_met")


@transaction.atomic
def close_early_help(
    episode: Episode, *, outcome: str, closing_words: str, support_after: str, also: Iterable[int] = (),
    is_to_child: bool = False, on: date, by: Any, at: datetime,
) -> list[CaseStep]:  # fmt: skip
    """This function will finish early help for a child, and for those of the family whose steps are in `also`.

    Goals met, or partly met, is only said when every goal of the plan says how it turned out. Stepping up needs that
    social care has accepted. `is_to_child` says that each child's copy is written to that child. Returns the steps that
    were opened. Raises NotAllowed, UnableToHelp, UnableToClose and UnableToOpen.
    """
    check(by, Permission.EARLY_HELP_AUTHORISE)
    held, wanted = open_episode(episode), set(also)
    if outcome not in {one.code for one in STEPS["early_help"].offered(on=on)}:
        raise UnableToHelp("Choose how it ended.")
    if not closing_words.strip():
        raise UnableToHelp("Say what has changed for the family.")
    if not support_after.strip() and outcome != "moved_away":
        raise UnableToHelp("Say who helps the family after we stop, and whom they can ring.")
    steps = [step for step in family_steps(held.step) if step.pk == held.pk or step.pk in wanted]
    told = {"closing_words": same_words(closing_words), "support_after": same_words(support_after)}
    told |= {"is_to_child": is_to_child}
    return [made for step in steps for made in _close(step, outcome=outcome, told=told, on=on, by=by, at=at)]


def _close(step: CaseStep, *, outcome: str, told: dict, on: date, by: Any, at: datetime) -> list[CaseStep]:
    if why := goals_problem(step, outcome=outcome, by=by):
        raise UnableToHelp(why)
    Episode.objects.filter(pk=step.pk).update(**told)
    step.early_help.leads.filter(ended_on=None).update(ended_on=on)
    lift_duties(step=step, on=on, reason="Early help ended.")
    pathway.stop(step, outcome=outcome, on=on, by=by, at=at)
    note_change(step, by=by, at=at, did="closed", outcome=outcome)
    opens = STEPS["early_help"].outcome(outcome).opens
    return [pathway.open_step(opens, child=step.child, opened_by=step, on=on, by=by, at=at)] if opens else []


def goals_problem(step: CaseStep, *, outcome: str, by: Any) -> str:
    """This function will return why the goals of a child's plan do not bear an outcome out, or nothing."""
    if outcome not in GOALS_SAID:
        return ""
    name = child_of(step, by=by)
    goals = list(Goal.objects.filter(plan=step.pk, dropped_in=None))
    if not goals:
        return f"There is no plan with goals of {name}, so they can't have been met. Choose another way it ended."
    if any(not goal.result for goal in goals):
        return f"Say how each goal of {name}'s plan turned out first, on the page of the plan."
    if outcome == "goals_met" and any(goal.result != Goal.Result.REACHED for goal in goals):
        return f"Not every goal of {name}'s plan was reached. Choose “goals partly met”."
    return ""
