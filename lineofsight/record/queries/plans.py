"""One plan as its pages show it: the version being read, its goals and actions, what changed, and what it covers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import Exists, FilteredRelation, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import (
    Allocation,
    CaseStep,
    Duty,
    Goal,
    Person,
    Plan,
    PlannedAction,
    PlanVersion,
    Risk,
    Transfer,
)
from lineofsight.record.planning import PlanKind, plan_kind
from lineofsight.record.queries.coverage import Covered, coverage_of
from lineofsight.record.queries.need_to_know import absent_step, take_marks, with_marks
from lineofsight.record.queries.records import NotOnRecord
from lineofsight.record.queries.transfers import of_step, transfers_of


@dataclass(frozen=True)
class PlanPage:
    """The plan of a step as its pages show it. `plan` is None, and the lists are empty, until it is begun.

    Beside the plan itself, each thing is looked up where a page shows it, once.
    """

    step: CaseStep
    kind: PlanKind
    at: datetime
    plan: Plan | None = None
    versions: tuple[PlanVersion, ...] = ()
    goals: tuple[Goal, ...] = ()
    every_goal: tuple[Goal, ...] = ()
    taken_out: tuple[Goal | PlannedAction, ...] = ()

    @property
    def holder(self) -> Allocation | None:
        """Who holds the step now."""
        return getattr(self.step, "now_held", None)

    @cached_property
    def duties(self) -> list[Duty]:
        """The step's time limits, the soonest first."""
        return list(self.step.duties.select_related("worker", "team").soonest_first())

    @cached_property
    def risks(self) -> list[Risk]:
        """The risks that the plan must answer, before it is begun."""
        return [] if self.plan else list(Risk.objects.open().listed_on(self.step).order_by("pk"))

    @cached_property
    def covered(self) -> tuple[Covered, ...]:
        """Each open risk, and how the plan answers it."""
        return tuple(coverage_of(self.plan, goals=self.goals)) if self.plan else ()

    @property
    def child(self) -> Person:
        """The child it is for."""
        return self.step.child

    @cached_property
    def transfers(self) -> list[Transfer]:
        """What passed, or is to pass, between services."""
        return transfers_of(self.step) if self.step.has_transfers else []

    @property
    def on(self) -> date:
        """The day in London on which it is read."""
        return timezone.localdate(self.at)

    @property
    def version(self) -> PlanVersion | None:
        """The latest version, or None before the plan is begun."""
        return self.versions[0] if self.versions else None

    @property
    def in_force(self) -> PlanVersion | None:
        """The version in force: the latest that was authorised, or None."""
        return next((one for one in self.versions if one.state == "authorised"), None)

    @property
    def can_be_changed(self) -> bool:
        """Whether a version is being written, and the step is open."""
        return self.version is not None and self.version.can_be_changed and self.step.stopped_on is None

    @cached_property
    def not_covered(self) -> list[Covered]:
        """The open risks without an action."""
        return [one for one in self.covered if not one.is_covered]

    @property
    def new_goals(self) -> list[Goal]:
        """The goals that came with the latest version, when that is not the first."""
        return [g for g in self.goals if self.version.number > 1 and g.added_in_id == self.version.pk]

    @property
    def new_actions(self) -> list[PlannedAction]:
        """The actions that came with the latest version, for goals that were there before."""
        if self.version.number == 1:
            return []
        new = {goal.pk for goal in self.new_goals}
        here = [action for goal in self.goals if goal.pk not in new for action in goal.now]
        return [action for action in here if action.added_in_id == self.version.pk]


def plan_page(pk: int, *, by: Any, at: datetime, page: str = "plan") -> PlanPage:
    """This function will return the plan of a step for its pages, and write in the audit that the record was read.

    Raises NotAllowed and NotOnRecord.
    """
    check(by, Permission.RECORD_READ)
    step = _step(pk, by=by, at=at)
    kind = plan_kind(step.kind)
    if kind is None:
        raise NotOnRecord("That step has no plan.")
    take_marks(step.child, row=step)
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"record.person:{step.child_id}",
        detail={"page": page, "step": pk},
    )  # fmt: skip
    return PlanPage(step=step, kind=kind, at=at, **_begun(step))


def _step(pk: int, *, by: Any, at: datetime) -> CaseStep:
    """This function will return a step with its child, its plan, `now_held`: who holds it, and `has_transfers`."""
    rows = with_marks(CaseStep.objects.visible_to(by), by=by, at=at, person="child").annotate(
        now_held=FilteredRelation("allocations", condition=Q(allocations__ended_on=None)),
        has_transfers=Exists(Transfer.objects.filter(of_step(OuterRef("pk"), opened_by=OuterRef("opened_by")))),
    )
    rows = rows.select_related("child", "opened_by", "plan", "now_held__worker", "now_held__team")
    step = rows.filter(pk=pk).first()
    if step is None:
        raise absent_step(pk, by=by, otherwise=NotOnRecord("There is no such plan."))
    return step


def _begun(step: CaseStep) -> dict[str, Any]:
    plan = getattr(step, "plan", None)
    if plan is None:
        return {}
    versions = plan.versions.select_related("started_by", "submitted_by", "authorised_by").order_by("-number")
    every = tuple(_every_goal(plan))
    goals = tuple(goal for goal in every if goal.dropped_in_id is None)
    for goal in every:
        goal.now = [action for action in goal.ever if action.dropped_in_id is None]
    return {
        "plan": plan,
        "versions": tuple(versions),
        "goals": goals,
        "every_goal": every,
        "taken_out": tuple(_taken_out(every)),
    }


def _every_goal(plan: Plan) -> QuerySet[Goal]:
    """This function will return every goal there has been, each with `ever`: its actions; and `named`: its risks."""
    versions = ("added_in", "dropped_in")
    actions = PlannedAction.objects.select_related(*versions).order_by("due_on", "pk")
    shown = (Prefetch("actions", actions, to_attr="ever"), Prefetch("covering", to_attr="named"))
    return plan.goals.select_related(*versions).prefetch_related(*shown).order_by("pk")


def _taken_out(goals: tuple[Goal, ...]) -> Iterator[Goal | PlannedAction]:
    """This function will return the goals that were taken out, and the actions taken out of goals that stay."""
    for goal in goals:
        if goal.dropped_in_id is not None:
            yield goal
        else:
            yield from (action for action in goal.ever if action.dropped_in_id is not None)


def goal_known_to(by: Any, *, pk: int) -> Goal:
    """This function will return a goal of a child's plan that `by` may know of. Raises NotOnRecord."""
    return _of_plan(Goal.objects.select_related("plan__step__child", "added_in"), "plan", by=by, pk=pk)


def action_known_to(by: Any, *, pk: int) -> PlannedAction:
    """This function will return an action of a child's plan that `by` may know of. Raises NotOnRecord."""
    rows = PlannedAction.objects.select_related("goal__plan__step__child", "added_in")
    return _of_plan(rows, "goal__plan", by=by, pk=pk)


def _of_plan(rows: QuerySet, way: str, *, by: Any, pk: int) -> Any:
    found = rows.filter(**{f"{way}__in": Plan.objects.visible_to(by)}, pk=pk).first()
    if found is None:
        raise NotOnRecord("That is not in a plan.")
    return found


def risks_to_choose(plan: Plan) -> list[Risk]:
    """This function will return the risks a goal of the plan may say it covers: all on its list that are not over."""
    return list(Risk.objects.open().listed_on(plan.step).order_by("pk"))


@dataclass(frozen=True)
class VersionRead:
    """One version as it was: its goals, each with `then`: the actions it had."""

    version: PlanVersion
    goals: list[Goal]


def version_read(page: PlanPage, *, number: int) -> VersionRead:
    """This function will return what a version held, also when later ones changed it. Raises NotOnRecord."""
    version = next((one for one in page.versions if one.number == number), None)
    if version is None:
        raise NotOnRecord("The plan has no such version.")
    goals = [goal for goal in page.every_goal if _was_in(goal, number)]
    for goal in goals:
        goal.then = [action for action in goal.ever if _was_in(action, number)]
    return VersionRead(version, goals)


def _was_in(row: Goal | PlannedAction, number: int) -> bool:
    """This function will say whether a goal or an action was part of a version."""
    return row.added_in.number <= number and (row.dropped_in is None or row.dropped_in.number > number)
