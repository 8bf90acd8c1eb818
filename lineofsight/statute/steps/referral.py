"""The referral: a contact that a manager has decided may meet the threshold for a child in need or at risk of harm."""

from lineofsight.statute.step import Outcome, Step

REFERRAL = Step(
    key="referral",
    name="Referral",
    purpose="Decide, within one working day, what kind of response the child needs, and tell the referrer.",
    clocks=("FD-REF-DEC", "FD-REF-ACK"),
    outcomes=(
        Outcome(
            code="single_assessment",
            label="Single assessment",
            hint="A social worker will find out with the family what help the child needs.",
            opens="single_assessment",
            ssd_key="SINGLE_ASSESSMENT_FLAG",
        ),
        Outcome(
            code="strategy_discussion",
            label="Strategy discussion",
            hint="Section 47: the child may be suffering, or be likely to suffer, significant harm.",
            opens="strategy_discussion",
            ssd_key="STRATEGY_DISCUSSION_FLAG",
        ),
        Outcome(
            code="early_help",
            label="Early help",
            hint="Below the threshold for a social worker. The family agrees to early help.",
            opens="early_help",
            ssd_key="OTHER_OUTCOMES_EXIST_FLAG",
        ),
        Outcome(
            code="private_fostering",
            label="Private fostering",
            hint="The child lives, or will live, with somebody who is not a close relative.",
            opens="private_fostering",
            ssd_key="PRIVATE_FOSTERING_FLAG",
        ),
        Outcome(
            code="transfer_in_conference",
            label="Transfer-in conference",
            hint="A child on another council's protection plan has moved here for good.",
            opens="initial_conference",
            ssd_key="CP_TRANSFER_IN_FLAG",
        ),
        Outcome(
            code="looked_after_request",
            label="Request to look after the child",
            hint="The child may need to come into the council's care.",
            ssd_key="CLA_REQUEST_FLAG",
        ),
        Outcome(
            code="care_leaver",
            label="Care leaver support",
            hint="The young person is entitled to support as a care leaver.",
            ssd_key="CARE_LEAVER_FLAG",
        ),
        Outcome(
            code="no_further_action",
            label="No further action",
            hint="A social worker is not needed. Say why.",
            ssd_key="NFA_FLAG",
        ),
    ),
)
