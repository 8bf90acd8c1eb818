"""Risks as a thread: where each came from, what was decided about it, and which goals and actions answer it."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Prefetch, QuerySet

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import (
    CaseStep,
    Goal,
    GoalRisk,
    Person,
    Plan,
    PlannedAction,
    Risk,
    RiskLeftUncovered,
    RiskTurn,
)
from lineofsight.record.planning import PlanKind, plan_kind
from lineofsight.record.queries.coverage import Covered
from lineofsight.record.queries.need_to_know import absent_step
from lineofsight.record.queries.records import NotOnRecord

SILENT = (RiskTurn.Kind.CARRIED,)


@dataclass
class Listed:
    """A risk as it stands on one step's list."""

    risk: Risk
    step: CaseStep

    @property
    def turns(self) -> list[RiskTurn]:
        """Everything that happened to it, the earliest first."""
        return self.risk.told

    @property
    def came_from(self) -> CaseStep:
        """The step at which it was first named."""
        return self.risk.found_in

    @property
    def is_judged(self) -> bool:
        """Whether somebody has said at this step whether it is a risk. Named here as new, it was judged so."""
        here = [turn for turn in self.turns if turn.step_id == self.step.pk]
        named_here = self.came_from.pk == self.step.pk and self.step.kind != "contact"
        return named_here or any(turn.is_decision for turn in here)

    @property
    def last_word(self) -> RiskTurn | None:
        """The last decision about it at this step, or None."""
        here = [turn for turn in self.turns if turn.step_id == self.step.pk and turn.is_decision]
        return here[-1] if here else None


def risks_of_step(step: CaseStep) -> list[Listed]:
    """This function will return the risks on a step's list, those still risks first, with all that happened to each."""
    risks = _with_turns(Risk.objects.listed_on(step))
    return sorted((Listed(risk, step) for risk in risks), key=lambda one: (not one.risk.is_open, one.risk.pk))


def not_judged(one: Listed) -> bool:
    """This function will say whether a risk is open and nobody has said at the step whether it is a risk."""
    return one.risk.is_open and not one.is_judged


def step_with_risks(pk: int, *, by: Any) -> CaseStep:
    """This function will return a step whose risks `by` may judge, with its child. Raises NotAllowed, NotOnRecord."""
    check(by, Permission.RECORD_WRITE)
    step = CaseStep.objects.visible_to(by).select_related("child").filter(pk=pk).first()
    if step is None:
        raise absent_step(pk, by=by, otherwise=NotOnRecord("There is no such step."))
    return step


def steps_together(step: CaseStep, *, by: Any) -> list[CaseStep]:
    """This function will return the open steps of brothers and sisters that were recorded in one act with this one."""
    if step.group is None:
        return []
    others = CaseStep.objects.visible_to(by).open().filter(group=step.group, kind=step.kind).exclude(pk=step.pk)
    return list(others.select_related("child").order_by("pk"))


@dataclass
class Answer:
    """How one plan answers a risk."""

    plan: Plan
    kind: PlanKind
    covered: Covered
    goals: list[Goal] = field(default_factory=list)


@dataclass
class Thread:
    """One risk from the first word to the last action. `answers` are the plans whose list it stands on."""

    risk: Risk
    answers: list[Answer]

    @property
    def turns(self) -> list[RiskTurn]:
        """What happened, the earliest first, without the mere carrying from step to step."""
        return [turn for turn in self.risk.told if turn.kind not in SILENT]

    @property
    def path(self) -> list[CaseStep]:
        """The steps whose lists it has stood on, in order."""
        return list({turn.step_id: turn.step for turn in self.risk.told}.values())

    @property
    def gaps(self) -> list[str]:
        """What is missing, in plain words."""
        if not self.risk.is_open:
            return []
        now = [answer for answer in self.answers if answer.plan.step.stopped_on is None]
        if not now:
            return ["No plan answers this risk yet."]
        return [f"{one.kind.name}: {one.covered.words}" for one in now if not one.covered.is_covered]


def thread_of(child: Person) -> list[Thread]:
    """This function will return every risk there has been to a child, those still risks first, in five questions."""
    risks = list(_with_turns(child.risks))
    links = list(_with_goals(child))
    left = list(RiskLeftUncovered.objects.filter(risk__child=child))
    found = [Thread(risk, [_answer(plan, risk, links, left) for plan in _plans_of(risk)]) for risk in risks]
    return sorted(found, key=lambda thread: (not thread.risk.is_open, -thread.risk.pk))


def _with_turns(risks: Any) -> Any:
    turns = RiskTurn.objects.select_related("step__plan", "by").order_by("at", "pk")
    return risks.select_related("found_in", "found_by").prefetch_related(Prefetch("turns", turns, to_attr="told"))


def _with_goals(child: Person) -> QuerySet[GoalRisk]:
    """This function will return which goals are about the child's risks, each goal with `now`: its actions."""
    actions = PlannedAction.objects.filter(dropped_in=None).order_by("due_on", "pk")
    links = GoalRisk.objects.filter(risk__child=child, goal__dropped_in=None).select_related("goal")
    return links.prefetch_related(Prefetch("goal__actions", actions, to_attr="now")).order_by("goal")


def _plans_of(risk: Risk) -> list[Plan]:
    """This function will return the plans on whose list a risk has stood. A step without a plan has none to ask for."""
    steps = {turn.step_id: turn.step for turn in risk.told if getattr(turn.step, "plan", None)}
    return [step.plan for step in steps.values()]


def _answer(plan: Plan, risk: Risk, links: list[GoalRisk], left: list[RiskLeftUncovered]) -> Answer:
    goals = [link.goal for link in links if link.risk_id == risk.pk and link.goal.plan_id == plan.pk]
    reason = next((one for one in left if (one.risk_id, one.plan_id) == (risk.pk, plan.pk)), None)
    return Answer(plan, plan_kind(plan.step.kind), Covered(risk, goals, reason), goals)
