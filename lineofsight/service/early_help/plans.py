"""My Family Plan: what early help calls the plan that a family makes with everyone who helps them."""

from lineofsight.record.planning import PlanKind

MY_FAMILY_PLAN = PlanKind(
    step_kind="early_help",
    name="My Family Plan",
    about="This is your family's plan. It says what you want to change, who will help, and how we will all know that "
    "it works.",
    agreed="EH-PLAN",
    first_review="EH-REVIEW",
    later_reviews="EH-REVIEW",
)
