"""The safety plan that a strategy discussion makes at once, until enquiries have found out more."""

from lineofsight.record.planning import PlanKind

SAFETY_PLAN = PlanKind(
    step_kind="strategy_discussion",
    name="Safety plan",
    about="This plan says how everybody will keep you safe from today, while we find out more.",
)
