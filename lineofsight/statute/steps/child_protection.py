"""Child protection: the strategy discussion, where agencies decide together whether to enquire into harm."""

from lineofsight.statute.step import Outcome, Step

STRATEGY_DISCUSSION = Step(
    key="strategy_discussion",
    name="Strategy discussion",
    purpose="Decide with the police and health whether the child may be suffering significant harm, and what to do.",
    clocks=("CP-STRAT",),
    outcomes=(
        Outcome(
            code="section_47_single",
            label="Section 47 enquiry by social care alone",
            hint="There is reasonable cause to suspect significant harm. The police are not investigating a crime.",
        ),
        Outcome(
            code="section_47_joint",
            label="Joint section 47 enquiry with the police",
            hint="There is reasonable cause to suspect significant harm, and a crime may have been committed.",
        ),
        Outcome(
            code="single_assessment",
            label="Single assessment",
            hint="The threshold for an enquiry is not met, but the child may be in need.",
            opens="single_assessment",
        ),
        Outcome(
            code="continue_assessment",
            label="Continue the assessment already open",
            hint="The threshold for an enquiry is not met. The open assessment carries on to the same time limit.",
        ),
        Outcome(
            code="child_in_need_plan",
            label="Child in need plan",
            hint="The threshold for an enquiry is not met. What the child needs is already known.",
            opens="child_in_need_plan",
        ),
        Outcome(
            code="early_help",
            label="Step down to early help",
            hint="The threshold for an enquiry is not met. The family agrees to early help.",
            opens="early_help",
        ),
        Outcome(
            code="no_further_action",
            label="No further action",
            hint="The information shared shows that the child is safe and not in need.",
        ),
    ),
)
