"""The plans of this stage: the safety plan made at once, and the detailed child protection plan with its check."""

from collections.abc import Sequence

from lineofsight.record.models import CaseStep, Goal
from lineofsight.record.planning import PlanKind
from lineofsight.service.child_protection.smart import PlannedStep, Wanted, what_is_not_smart

SAFETY_PLAN = PlanKind(
    step_kind="strategy_discussion",
    name="Safety plan",
    about="This plan says how everybody will keep you safe from today, while we find out more.",
)


def not_smart(step: CaseStep, goals: Sequence[Goal]) -> list[str]:
    """This function will return what keeps a plan from being specific enough. Each goal has `now`: its actions."""
    wanted = [
        Wanted(
            text=goal.text,
            how_we_know=goal.how_we_know,
            due_on=goal.due_on,
            actions=[PlannedStep(text=one.text, owner=one.owner, due_on=one.due_on) for one in goal.now],
        )  # fmt: skip
        for goal in goals
    ]
    return what_is_not_smart(wanted, started_on=step.started_on)


PROTECTION_PLAN = PlanKind(
    step_kind="child_protection_plan",
    name="Child protection plan in detail",
    about="This plan says what has to change so that you are safe, who does what, by when, and how we will all know.",
    also_missing=not_smart,
)
