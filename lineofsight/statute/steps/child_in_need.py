"""The child in need plan: help agreed with the family under section 17."""

from lineofsight.statute.step import Agreed, Outcome, Step

CHILD_IN_NEED_PLAN = Step(
    key="child_in_need_plan",
    name="Child in need plan",
    purpose="Give the help the assessment found the child needs, with the family's agreement, and check that it works.",
    clocks=("CIN-PLAN", "CIN-VISIT", "CIN-REV1", "CIN-12W"),
    one_open_at_a_time=True,
    outcomes=(
        Outcome(
            code="needs_met",
            label="Needs met",
            hint="The plan did what it set out to do, and the child no longer needs a social worker.",
        ),
        Outcome(
            code="early_help",
            label="Step down to early help",
            hint="The family still needs help, but not from a social worker. Early help has agreed to take over.",
            opens="early_help",
            agreed=Agreed(meeting="EH-STEPDOWN"),
        ),
        Outcome(
            code="strategy_discussion",
            label="Strategy discussion",
            hint="Section 47: the child may be suffering, or be likely to suffer, significant harm.",
            opens="strategy_discussion",
        ),
        Outcome(
            code="child_protection_plan",
            label="Child protection plan",
            hint="A conference decided on a child protection plan. No child in need plan stands beside one.",
        ),
        Outcome(
            code="looked_after_request",
            label="Request to look after the child",
            hint="The child may need to come into the council's care.",
        ),
        Outcome(
            code="adult_services",
            label="Moved to adult social care",
            hint="The young person is 18 and adult services are supporting them.",
        ),
        Outcome(
            code="moved_away",
            label="Moved away",
            hint="The child lives in another council's area, and that council has been told.",
        ),
        Outcome(
            code="consent_withdrawn",
            label="Family withdrew consent",
            hint="The family no longer wants the plan. A senior manager has decided that it is safe to close.",
        ),
    ),
)
