"""Private fostering: a child cared for, by private arrangement, by somebody who is not a close relative."""

from lineofsight.statute.step import Outcome, Step

PRIVATE_FOSTERING = Step(
    key="private_fostering",
    name="Private fostering arrangement",
    purpose="See that a privately fostered child is safe and well cared for, by visiting at the times the law sets.",
    clocks=("PF-VISIT1", "PF-VISITY1"),
    one_open_at_a_time=True,
    outcomes=(
        Outcome(
            code="arrangement_ended",
            label="Arrangement ended",
            hint="The child has moved home or to somebody else, and where they went is recorded.",
        ),
        Outcome(
            code="too_old",
            label="Child reached the age limit",
            hint="The child is 16 (18 if disabled), so the arrangement is no longer private fostering.",
        ),
        Outcome(
            code="not_private_fostering",
            label="Not private fostering",
            hint="The carer is a close relative, or the stay was under 28 days.",
        ),
        Outcome(
            code="child_in_need_plan",
            label="Child in need plan",
            hint="Section 17: the child needs services as well as visits.",
            opens="child_in_need_plan",
        ),
        Outcome(
            code="strategy_discussion",
            label="Strategy discussion",
            hint="Section 47: the child may be suffering, or be likely to suffer, significant harm.",
            opens="strategy_discussion",
        ),
    ),
)
