"""The single assessment, as statutory guidance sets it out."""

from lineofsight.statute.step import Agreed, Outcome, Step

SINGLE_ASSESSMENT = Step(
    key="single_assessment",
    name="Single assessment",
    purpose="Decide with the family what help the child needs, and who will give it.",
    clocks=("AS-45", "AS-45-START", "AS-SEEN", "AS-CHK10", "AS-CHKMID"),
    one_open_at_a_time=True,
    outcomes=(
        Outcome(
            code="no_further_action",
            label="No further action",
            hint="The child's needs are met without help from the council.",
            ssd_key="NFA_FLAG",
        ),
        Outcome(
            code="early_help",
            label="Step down to early help",
            hint="The family needs help, below the threshold for a child in need.",
            opens="early_help",
            ssd_key="STEP_DOWN_EARLY_HELP_FLAG",
            agreed=Agreed(meeting="EH-STEPDOWN"),
        ),
        Outcome(
            code="child_in_need_plan",
            label="Child in need plan",
            hint="Section 17: the child needs services for a reasonable standard of health or development.",
            opens="child_in_need_plan",
            ssd_key="PROV_OF_SERVICES_FLAG",
        ),
        Outcome(
            code="short_breaks",
            label="Short breaks",
            hint="A disabled child and their family need short breaks, as part of a child in need plan.",
            opens="child_in_need_plan",
            ssd_key="PROV_OF_SB_CARE_FLAG",
        ),
        Outcome(
            code="strategy_discussion",
            label="Strategy discussion",
            hint="Section 47: the child may be suffering, or be likely to suffer, significant harm.",
            opens="strategy_discussion",
            ssd_key="STRATEGY_DISCUSSION_FLAG",
        ),
        Outcome(
            code="enquiry_ended",
            label="Section 47 enquiry ended: no further action",
            hint="The assessment ran beside an enquiry, and neither found that the child needs more help.",
            ssd_key="NFA_S47_END_FLAG",
        ),
        Outcome(
            code="specialist_assessment",
            label="Specialist assessment",
            hint="Somebody with particular skills, such as a paediatrician, needs to assess the child first.",
            ssd_key="SPECIALIST_ASSESSMENT_FLAG",
        ),
        Outcome(
            code="private_fostering",
            label="Private fostering",
            hint="The child lives with somebody who is not a close relative, by private arrangement.",
            opens="private_fostering",
            ssd_key="PRIVATE_FOSTERING_FLAG",
        ),
        Outcome(
            code="looked_after_request",
            label="Request to look after the child",
            hint="The child may need to come into the council's care.",
            ssd_key="CLA_REQUEST_FLAG",
        ),
        Outcome(
            code="legal_action",
            label="Legal action",
            hint="The council will ask for legal advice about going to court.",
            opens="legal_gateway",
            ssd_key="LEGAL_ACTION_FLAG",
        ),
        Outcome(
            code="other_agency",
            label="Referral to another agency",
            hint="Another agency will help the child, and a social worker is not needed.",
            ssd_key="REFERRAL_TO_OTHER_AGENCY_FLAG",
        ),
        Outcome(
            code="other",
            label="Something else",
            hint="Say what in the reasons for the decision.",
            ssd_key="OTHER_ACTIONS_FLAG",
        ),
    ),
)
