"""Child protection: discussion, enquiry, conference and plan, each led to by the one before."""

from lineofsight.statute.step import Agreed, Outcome, Step

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
            opens="section_47_enquiry",
        ),
        Outcome(
            code="section_47_joint",
            label="Joint section 47 enquiry with the police",
            hint="There is reasonable cause to suspect significant harm, and a crime may have been committed.",
            opens="section_47_enquiry",
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
            agreed=Agreed(meeting="EH-STEPDOWN"),
        ),
        Outcome(
            code="no_further_action",
            label="No further action",
            hint="The information shared shows that the child is safe and not in need.",
        ),
    ),
)

SECTION_47_ENQUIRY = Step(
    key="section_47_enquiry",
    name="Section 47 enquiry",
    purpose="Find out whether the child is suffering, or is likely to suffer, significant harm, and what to do.",
    clocks=("CP-S47",),
    one_open_at_a_time=True,
    outcomes=(
        Outcome(
            code="conference",
            label="Child protection conference",
            hint="The concerns were substantiated, and the child is at continuing risk of significant harm.",
            opens="initial_conference",
            ssd_key="CP_CONFERENCE_FLAG",
        ),
        Outcome(
            code="services",
            label="Child in need plan",
            hint="The child is not at continuing risk of significant harm, and needs services under section 17.",
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
            code="continue_assessment",
            label="No further action under section 47: continue the single assessment",
            hint="The assessment already open carries on to the same time limit.",
            ssd_key="NFA_CONTINUE_SINGLE_FLAG",
        ),
        Outcome(
            code="legal_action",
            label="Legal action",
            hint="The council will ask for legal advice about going to court.",
            opens="legal_gateway",
            ssd_key="LEGAL_ACTION_FLAG",
        ),
        Outcome(
            code="monitor",
            label="Monitor",
            hint="Other agencies keep watch, and will tell us of any change. Say who, and of what.",
            ssd_key="MONITOR_FLAG",
        ),
        Outcome(
            code="no_further_action",
            label="No further action",
            hint="The concerns were not substantiated, and the child is not in need.",
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

INITIAL_CONFERENCE = Step(
    key="initial_conference",
    name="Initial child protection conference",
    purpose="Decide with the family and agencies whether the child needs a child protection plan, and its outline.",
    clocks=("CP-ICPC", "CP-ICPC-TRANS", "CP-PREBIRTH", "CP-REPORT", "CP-DECLETTER", "CP-MINUTES"),
    one_open_at_a_time=True,
    outcomes=(
        Outcome(
            code="child_protection_plan",
            label="Child protection plan",
            hint="The child is suffering, or is likely to suffer, significant harm, and a plan is needed to stop it.",
            opens="child_protection_plan",
            ssd_key="CP_FLAG",
        ),
        Outcome(
            code="services",
            label="Child in need plan",
            hint="The threshold for a child protection plan is not met. The child needs services under section 17.",
            opens="child_in_need_plan",
            ssd_key="PROV_OF_SERVICES_FLAG",
        ),
        Outcome(
            code="single_assessment",
            label="Single assessment",
            hint="The threshold for a child protection plan is not met. More has to be found out.",
            opens="single_assessment",
            ssd_key="SINGLE_ASSESSMENT_FLAG",
        ),
        Outcome(
            code="early_help",
            label="Early help",
            hint="The threshold for a child protection plan is not met. The family agrees to early help.",
            opens="early_help",
            ssd_key="OTHER_OUTCOMES_EXIST_FLAG",
            agreed=Agreed(meeting="EH-STEPDOWN"),
        ),
        Outcome(
            code="other_agency",
            label="Referral to another agency",
            hint="Another agency will help the child, and a social worker is not needed.",
            ssd_key="REFERRAL_TO_OTHER_AGENCY_FLAG",
        ),
        Outcome(
            code="no_further_action",
            label="No further action",
            hint="The child is safe, and not in need.",
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

CHILD_PROTECTION_PLAN = Step(
    key="child_protection_plan",
    name="Child protection plan",
    purpose="Keep the child safe from significant harm, and bring about the change that makes a plan unnecessary.",
    clocks=("CP-CORE1", "CP-COREN", "CP-VISIT", "CP-RCPC1", "CP-RCPCN", "CP-DRIFT"),
    one_open_at_a_time=True,
    outcomes=(
        Outcome(
            code="child_in_need_plan",
            label="Step down to a child in need plan",
            hint="The child is no longer at risk of significant harm. The family still needs a social worker.",
            opens="child_in_need_plan",
        ),
        Outcome(
            code="early_help",
            label="Step down to early help",
            hint="The child is no longer at risk of significant harm. The family agrees to early help.",
            opens="early_help",
            agreed=Agreed(meeting="EH-STEPDOWN"),
        ),
        Outcome(
            code="needs_met",
            label="No further help needed",
            hint="The child is safe, and the family no longer needs a social worker.",
        ),
        Outcome(
            code="looked_after",
            label="The child is looked after",
            hint="The child has come into the council's care, and is safe there.",
        ),
        Outcome(
            code="moved_away",
            label="Moved away",
            hint="The child lives in another council's area for good, and that council has held its own conference.",
        ),
        Outcome(
            code="turned_18",
            label="Turned 18",
            hint="The young person is an adult.",
        ),
        Outcome(
            code="died",
            label="The child died",
            hint="Tell the head of service at once if they do not know.",
        ),
    ),
)
