"""The child in need plan, as this stage words it and by the clocks it runs on."""

from lineofsight.record.planning import PlanKind

CHILD_IN_NEED_PLAN = PlanKind(
    step_kind="child_in_need_plan",
    name="Child in need plan",
    about="This plan says what needs to get better for you, who will help you and your family, and how we will all "
    "know that it works.",
    agreed="CIN-PLAN",
    first_review="CIN-REV1",
    later_reviews="CIN-REVN",
    finish_by="CIN-12W",
    review_at="child_in_need:review",
)
