"""Which risks a plan covers: a risk is covered when a goal that names it has an action that somebody promised."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import (
    Count,
    Exists,
    FilteredRelation,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
)
from django.db.models.functions import Coalesce

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import (
    Allocation,
    CaseStep,
    Goal,
    GoalRisk,
    Plan,
    PlannedAction,
    PlanVersion,
    Risk,
    RiskLeftUncovered,
    RiskTurn,
    Team,
)
from lineofsight.record.planning import PlanKind, plan_kind
from lineofsight.record.queries.teams import managed_team


@dataclass
class Covered:
    """One risk as a plan answers it: the goals that name it, and the reason where it is left uncovered."""

    risk: Risk
    goals: list[Goal] = field(default_factory=list)
    left: RiskLeftUncovered | None = None

    @property
    def is_covered(self) -> bool:
        """Whether a goal that names it has an action."""
        return any(goal.now for goal in self.goals)

    @property
    def is_gap(self) -> bool:
        """Whether it is neither covered nor left with a reason."""
        return not self.is_covered and self.left is None

    @property
    def words(self) -> str:
        """How the plan answers the risk, in a sentence."""
        if self.is_covered:
            return "Covered."
        if self.left is not None:
            return f"Left out, with a reason: {self.left.reason}"
        return "A goal names it, but nobody has promised to do anything yet." if self.goals else "No goal covers it."


def goals_now() -> QuerySet[Goal]:
    """This function will return the goals that have not been taken out, each with `now`: its actions, and its risks."""
    actions = PlannedAction.objects.filter(dropped_in=None).select_related("done_by").order_by("due_on", "pk")
    return (
        Goal.objects.filter(dropped_in=None)
        .prefetch_related(Prefetch("actions", actions, to_attr="now"), Prefetch("covering", to_attr="named"))
        .order_by("pk")
    )


def coverage_of(plan: Plan, *, goals: list[Goal] | None = None) -> list[Covered]:
    """This function will return each open risk of the plan's list with how the plan, as it is written, answers it.

    `goals` are the plan's goals_now where they have been read already.
    """
    left = FilteredRelation("left_uncovered", condition=Q(left_uncovered__plan=plan.pk))
    risks = Risk.objects.open().listed_on(plan.step).annotate(left_here=left).order_by("pk")
    rows = risks.select_related("found_in", "left_here__said_by")
    found = {risk.pk: Covered(risk, left=getattr(risk, "left_here", None)) for risk in rows}
    for goal in goals if goals is not None else goals_now().filter(plan=plan):
        for link in goal.named:
            if link.risk_id in found:
                found[link.risk_id].goals.append(goal)
    return list(found.values())


def uncovered() -> QuerySet[RiskTurn]:
    """This function will return the turns of risks that stand on an open plan's list and have no action of the plan.

    A plan counts from when it was first handed to a manager: until then it is being written. Ask for the values of
    step and risk, distinct.
    """
    covering = GoalRisk.objects.filter(
        goal__plan=OuterRef("step"), risk=OuterRef("risk"), goal__dropped_in=None
    )  # fmt: skip
    promised = PlannedAction.objects.filter(goal=OuterRef("goal"), dropped_in=None)
    handed_in = PlanVersion.objects.filter(plan=OuterRef("step"), submitted_at__isnull=False)
    turns = RiskTurn.objects.filter(Exists(handed_in), step__stopped_on=None, risk__standing=Risk.Standing.OPEN)
    return turns.filter(~Exists(covering.filter(Exists(promised))))


def uncovered_risks_of_a_child() -> Coalesce:
    """This function will return how many open risks the outer person's plans do not cover, for annotating people."""
    theirs = uncovered().filter(step__child=OuterRef("pk")).order_by().values("step__child")
    return Coalesce(Subquery(theirs.annotate(how_many=Count("risk", distinct=True)).values("how_many")), 0)


@dataclass(frozen=True)
class Gap:
    """One risk that a plan does not cover, and why where somebody said so."""

    risk: Risk
    reason: str


@dataclass(frozen=True)
class PlanGaps:
    """A plan that does not cover every risk: whose, what the stage calls it, who holds it, and which risks."""

    step: CaseStep
    kind: PlanKind
    holder: str
    gaps: list[Gap]


def plans_with_gaps(by: Any, *, team: Team | None = None) -> QuerySet[CaseStep]:
    """This function will return the steps whose plans do not cover every risk, of those `by` may know of.

    With `team`, those the team holds now. The longest open come first.
    """
    steps = CaseStep.objects.visible_to(by)
    if team is None:
        steps = steps.filter(pk__in=uncovered().values("step"))
    else:  # A team's few steps are looked at one by one, rather than every plan there is.
        held = Allocation.objects.filter(team=team, ended_on=None).values("step")
        steps = steps.filter(Exists(uncovered().filter(step=OuterRef("pk"))), pk__in=held)
    return steps.order_by("started_on", "pk")


def gaps_of(steps: Iterable[CaseStep] | QuerySet[CaseStep]) -> list[PlanGaps]:
    """This function will return what the plans of these steps do not cover, in one question however many there are."""
    keys = steps.order_by().values("pk") if isinstance(steps, QuerySet) else [step.pk for step in steps]
    left = RiskLeftUncovered.objects.filter(plan=OuterRef("step"), risk=OuterRef("risk")).values("reason")
    held = Allocation.objects.filter(step=OuterRef("step"), ended_on=None)
    turns = uncovered().filter(step__in=keys).select_related("risk", "step__child")
    turns = turns.annotate(
        reason=Coalesce(Subquery(left[:1]), Value("", TextField())),
        holder=Coalesce(
            Subquery(held.values("worker__name")[:1]), Subquery(held.values("team__name")[:1]), Value("", TextField())
        ),
    )
    found: dict[int, PlanGaps] = {}
    for turn in turns.order_by("step__started_on", "step", "risk", "pk"):
        plan = found.setdefault(turn.step_id, PlanGaps(turn.step, plan_kind(turn.step.kind), turn.holder, []))
        if turn.risk_id not in {gap.risk.pk for gap in plan.gaps}:
            plan.gaps.append(Gap(turn.risk, turn.reason))
    return list(found.values())


@dataclass(frozen=True)
class PlansPanel:
    """For a manager: the plans that wait for a decision, and how many do not cover every risk.

    `is_of_a_team` when the reader manages a team, and only its plans are counted.
    """

    waiting: list[Plan]
    count: int
    is_of_a_team: bool


def plans_panel(*, by: Any, on: date, at: datetime) -> PlansPanel | None:
    """This function will return what a manager has to look at among plans, or None when there is nothing."""
    check(by, Permission.PLAN_AUTHORISE)
    waiting = list(plans_waiting(by).exclude(submitter=by.pk)[:10])
    held = Allocation.objects.filter(step=OuterRef("pk"), team=OuterRef("own"), ended_on=None)
    gaps = plans_with_gaps(by).annotate(own=Subquery(managed_team(by, on=on))).filter(Q(own=None) | Exists(held))
    teams = list(gaps.values_list("own", flat=True))
    return PlansPanel(waiting, len(teams), any(teams)) if waiting or teams else None


def plans_waiting(by: Any) -> QuerySet[Plan]:
    """This function will return the plans that wait for a manager, each with when and by whom it was submitted."""
    waiting = PlanVersion.objects.filter(plan=OuterRef("pk"), submitted_at__isnull=False, authorised_at=None)
    told = {
        "submitted_at": Subquery(waiting.values("submitted_at")[:1]),
        "submitter": Subquery(waiting.values("submitted_by")[:1]),
        "submitted_by_name": Subquery(waiting.values("submitted_by__name")[:1]),
    }
    plans = Plan.objects.visible_to(by).annotate(**told).filter(submitted_at__isnull=False, step__stopped_on=None)
    return plans.select_related("step__child").order_by("submitted_at", "pk")
