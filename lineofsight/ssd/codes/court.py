"""Codes of pre-proceedings and care proceedings."""

from lineofsight.ssd.code_set import CodeSet

PLO_OUTCOME = CodeSet(
    "plo_outcome",
    {
        "Decision to Issue Care Proceedings": "Decision to Issue Care Proceedings",
        "Decision to step down": "Decision to step down",
    },
)

PLO_GATEWAY = CodeSet(
    "plo_gateway",
    {
        "A": "Continue current plan",
        "B": "Start pre-proceedings",
        "C": "Issue care proceedings",
        "D": "Unknown",
    },
)

PLO_SHORT_NOTICE = CodeSet(
    "plo_short_notice",
    {
        "A": "Immediate safety or abduction threat",
        "B": "Emergency protection order criteria",
        "C": "Other",
        "No short notice applications": "No short notice applications",
    },
)

PLO_INITIAL_PLAN = CodeSet(
    "plo_initial_plan",
    {
        "A": "Interim/care order",
        "B": "Interim/care order, at home",
        "C": "Adoption",
        "D": "Interim/supervision order",
        "E": "Special guardianship",
        "F": "Private law order",
        "G": "Other",
    },
)

PLO_FINAL_PLAN = CodeSet(
    "plo_final_plan",
    {
        "A": "Care order",
        "B": "Care order, at home",
        "C": "Adoption",
        "D": "Supervision order",
        "E": "Special guardianship",
        "F": "Private law order",
        "G": "Other",
        "H": "Not yet at final hearing",
    },
)

ALL = (
    PLO_OUTCOME,
    PLO_GATEWAY,
    PLO_SHORT_NOTICE,
    PLO_INITIAL_PLAN,
    PLO_FINAL_PLAN,
)
