"""Risks as a thread: where each came from, what was decided about it, and which goals and actions answer it."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Prefetch

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import CaseStep, Goal, Person, Plan, Risk, RiskTurn
from lineofsight.record.planning import PlanKind, plan_kind
from lineofsight.record.queries.coverage import Covered, goals_now
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
        return [f"{one.kind.name}: {one.covered.words}." for one in now if not one.covered.is_covered]


def thread_of(child: Person) -> list[Thread]:
    """This function will return every risk there has been to a child, those still risks first, in seven questions."""
    risks = list(_with_turns(child.risks))
    plans = Plan.objects.filter(step__child=child).select_related("step")
    plans = plans.prefetch_related(Prefetch("goals", goals_now(), to_attr="goals_here"), "left_uncovered")
    found = [Thread(risk, [_answer(plan, risk) for plan in plans if _is_listed(risk, plan)]) for risk in risks]
    return sorted(found, key=lambda thread: (not thread.risk.is_open, -thread.risk.pk))


def _with_turns(risks: Any) -> Any:
    turns = RiskTurn.objects.select_related("step", "by").order_by("at", "pk")
    return risks.select_related("found_in", "found_by").prefetch_related(Prefetch("turns", turns, to_attr="told"))


def _is_listed(risk: Risk, plan: Plan) -> bool:
    return any(turn.step_id == plan.pk for turn in risk.told)


def _answer(plan: Plan, risk: Risk) -> Answer:
    goals = [goal for goal in plan.goals_here if any(link.risk_id == risk.pk for link in goal.named)]
    left = next((one for one in plan.left_uncovered.all() if one.risk_id == risk.pk), None)
    return Answer(plan, plan_kind(plan.step.kind), Covered(risk, goals, left), goals)
