"""Pre-proceedings and care proceedings."""

from lineofsight.ssd.table import day, define, text, whole

PRE_PROCEEDINGS = define(
    "ssd_pre_proceedings",
    "One row for each spell of pre-proceedings for each child.",
    text("prep_table_id", "PREP024A", "Row key.", length=48, key="primary", required=True),
    text(
        "prep_person_id",
        "PREP001A",
        "Child.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    text(
        "prep_plo_family_id", "PREP002A", "Sibling group moving through the process together.", length=48, required=True
    ),
    day("prep_pre_pro_decision_date", "PREP003A", "Panel agreed to start."),
    day("prep_initial_pre_pro_meeting_date", "PREP004A", "First meeting with parents."),
    text("prep_pre_pro_outcome", "PREP005A", "How it ended.", length=100, codes="plo_outcome"),
    day("prep_agree_stepdown_issue_date", "PREP006A", "Panel agreed step-down or issue."),
    whole("prep_cp_plans_referral_period", "PREP007A", "CP plans in this referral period."),
    text("prep_legal_gateway_outcome", "PREP008A", "Legal gateway decision.", length=100, codes="plo_gateway"),
    whole("prep_prev_pre_proc_child", "PREP009A", "Earlier pre-proceedings periods."),
    whole("prep_prev_care_proc_child", "PREP010A", "Earlier care proceedings."),
    day("prep_pre_pro_letter_date", "PREP011A", "Letter before proceedings sent."),
    day("prep_care_pro_letter_date", "PREP012A", "Letter of issue sent."),
    whole("prep_pre_pro_meetings_num", "PREP013A", "Review meetings held."),
    text(
        "prep_pre_pro_parents_legal_rep",
        "PREP014A",
        "Parents represented in pre-proceedings.",
        length=1,
        codes="yn_unknown",
    ),
    text(
        "prep_parents_legal_rep_point_of_issue",
        "PREP015A",
        "Parents represented at issue.",
        length=2,
        codes="yn_unknown_nip",
    ),
    text("prep_court_reference", "PREP016A", "Court case number.", length=48),
    whole("prep_care_proc_court_hearings", "PREP017A", "Hearings held."),
    text("prep_care_proc_short_notice", "PREP018A", "Issued at short notice.", length=1, codes="yn_unknown_nip"),
    text("prep_proc_short_notice_reason", "PREP019A", "Why short notice.", length=100, codes="plo_short_notice"),
    text(
        "prep_la_inital_plan_approved",
        "PREP020A",
        "Initial plan approved at first hearing (name misspelt in the standard).",
        length=1,
        codes="yn_unknown",
    ),
    text("prep_la_initial_care_plan", "PREP021A", "Plan put at first hearing.", length=100, codes="plo_initial_plan"),
    text("prep_la_final_plan_approved", "PREP022A", "Final plan approved.", length=1, codes="yn_unknown"),
    text("prep_la_final_care_plan", "PREP023A", "Plan put at final hearing.", length=100, codes="plo_final_plan"),
)

ALL = (PRE_PROCEEDINGS,)
