"""The contact: anything received about a child, until a manager decides what it is."""

from lineofsight.statute.step import Outcome, Step

CONTACT = Step(
    key="contact",
    name="Contact",
    purpose="Find out what somebody is worried about, and decide whether the council has a duty to act.",
    clocks=("FD-CONTACT-DEC",),
    outcomes=(
        Outcome(
            code="new_referral",
            label="New referral",
            hint="The child may be in need, or may be suffering significant harm. A social worker decides what next.",
            opens="referral",
            ssd_key="NEW_REFERRAL_FLAG",
        ),
        Outcome(
            code="existing_referral",
            label="Pass to the child's worker",
            hint="The child is already open to a social worker, who needs to know this.",
            ssd_key="EXISTING_REFERRAL_FLAG",
        ),
        Outcome(
            code="early_help",
            label="Early help",
            hint="The family needs more help than one service can give, but not a social worker. They agree to it.",
            opens="early_help",
            ssd_key="EARLY_HELP_FLAG",
        ),
        Outcome(
            code="advice",
            label="Information and advice",
            hint="The person who made contact, or the family, has been told where to find help.",
            ssd_key="ADVICE_FLAG",
        ),
        Outcome(
            code="returned_to_sender",
            label="Send back: below the threshold",
            hint="The notification does not meet the threshold. Tell the sender why, so that fewer are sent.",
            ssd_key="RETURNED_FLAG",
        ),
        Outcome(
            code="private_fostering",
            label="Private fostering",
            hint="A child under 16 (under 18 if disabled) lives with somebody who is not a close relative.",
            opens="private_fostering",
            ssd_key="PRIVATE_FOSTERING_FLAG",
        ),
        Outcome(
            code="missing",
            label="Missing episode recorded",
            hint="The contact tells the council that a child is missing, or has been found. Nothing else is needed.",
            ssd_key="MISSING_FLAG",
        ),
        Outcome(
            code="other_council_plan",
            label="Child on another council's protection plan",
            hint="Another council keeps responsibility. The child's stay in this area is noted.",
            ssd_key="OLA_CP_FLAG",
        ),
        Outcome(
            code="out_of_area",
            label="Pass to the child's own council",
            hint="The child lives in another council's area. What we were told is forwarded there, and we keep proof.",
            ssd_key="OTHER_OUTCOMES_EXIST_FLAG",
        ),
        Outcome(
            code="no_consent",
            label="Close: the family does not agree",
            hint="Only a senior manager can, once they have asked whether significant harm is suspected.",
            ssd_key="NFA_FLAG",
        ),
        Outcome(
            code="no_further_action",
            label="No further action",
            hint="The child's needs are met without more help.",
            ssd_key="NFA_FLAG",
        ),
        Outcome(
            code="other",
            label="Something else",
            hint="Say what in the reasons for the decision.",
            ssd_key="OTHER_OUTCOMES_EXIST_FLAG",
        ),
    ),
)
