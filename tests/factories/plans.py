"""Make risks and plans for tests, by the operations that make them in life."""

from datetime import date, timedelta

from lineofsight.record.models import CaseStep, Goal, Plan, PlannedAction, Risk
from lineofsight.record.operations import goals, plans
from lineofsight.record.operations.risks import name_risk
from tests.factories.access import make_user
from tests.factories.record import moment, open_step

OPENED = date(2021, 6, 14)
AGREED = date(2021, 6, 18)
DUE = date(2021, 9, 1)
NEGLECT, DRINKING = "16A", "1B"


def make_risk(step: CaseStep | None = None, *, kind: str = NEGLECT, by=None, **said) -> Risk:
    """This function will name a risk at a step: neglect, unless told otherwise."""
    step = step or open_step(on=OPENED)
    return name_risk(step, kind=kind, by=by or make_user("social_worker"), at=moment(step.started_on, 10), **said)


def make_plan(*, kind: str = "child_in_need_plan", risks: tuple[str, ...] = (NEGLECT, DRINKING), by=None) -> Plan:
    """This function will begin a plan on whose list these kinds of risk stand."""
    by = by or make_user("social_worker")
    step = open_step(kind=kind, on=OPENED, clocks=())
    for risk in risks:
        make_risk(step, kind=risk, by=by)
    return plans.start_plan(step, by=by, at=moment(OPENED, 11))


def risk_of(plan: Plan, kind: str = NEGLECT) -> Risk:
    """This function will return the plan's risk of a kind."""
    return Risk.objects.listed_on(plan.step).get(kind=kind)


def add_goal(plan: Plan, *kinds: str, by=None) -> Goal:
    """This function will add a goal that covers the plan's risks of these kinds, with no action yet."""
    return goals.add_goal(
        plan, text="There is breakfast every day.", how_we_know="School sees that they have eaten.", due_on=DUE,
        risks=[risk_of(plan, kind).pk for kind in kinds], by=by or make_user("social_worker"), at=moment(OPENED, 12),
    )  # fmt: skip


def add_action(goal: Goal, *, by=None) -> PlannedAction:
    """This function will have somebody promise something towards a goal."""
    return goals.add_action(
        goal, text="Apply for free school meals.", owner="Mum", due_on=DUE, by=by or make_user("social_worker"),
        at=moment(OPENED, 13),
    )  # fmt: skip


def cover(plan: Plan, *kinds: str, by=None) -> Goal:
    """This function will add a goal with an action that covers the plan's risks of these kinds."""
    goal = add_goal(plan, *kinds, by=by)
    add_action(goal, by=by)
    return goal


def make_whole(plan: Plan, *, by=None) -> Plan:
    """This function will put down words and the family's agreement."""
    by = by or make_user("social_worker")
    told = {"by": by, "at": moment(AGREED, 15)}
    plans.write_words(plan, childs_words="I want breakfast.", family_words="", contingency="", **told)
    plans.agree_plan(plan, agreed_on=AGREED, agreed_with="Mum", **told)
    return plan


def plan_in_force(*, covered: tuple[str, ...] = (NEGLECT, DRINKING), by=None, **made) -> Plan:
    """This function will make a plan that was agreed and authorised. What it does not cover is left with a reason."""
    by = by or make_user("social_worker")
    plan = make_plan(by=by, **made)
    cover(plan, *covered, by=by)
    make_whole(plan, by=by)
    for risk in Risk.objects.listed_on(plan.step).exclude(kind__in=covered):
        plans.leave_uncovered(plan, risk=risk.pk, reason="The clinic has a wait.", by=by, at=moment(AGREED, 15))
    plans.submit_plan(plan, by=by, at=moment(AGREED, 16))
    plans.authorise_plan(plan, decision="Agreed.", by=make_user("team_manager"), at=moment(AGREED + timedelta(1)))
    return plan


def sample_goal() -> Goal:
    """This function will return a goal of a plan that is being written."""
    return cover(make_plan(), NEGLECT)


def uncovered_plan() -> Plan:
    """This function will return a plan that leaves its second risk without an action. The first call makes it."""
    return Plan.objects.order_by("pk").first() or make_plan()
