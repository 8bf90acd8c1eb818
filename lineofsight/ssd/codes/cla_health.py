"""Codes of the health of children looked after."""

from lineofsight.ssd.code_set import CodeSet

SDQ_REASON = CodeSet(
    "sdq_reason",
    {
        "SDQ1": "Under 4 or over 16",
        "SDQ2": "Carer declined",
        "SDQ3": "Severity of disability",
        "SDQ4": "Other",
        "SDQ5": "Child declined",
    },
)

HEALTH_CHECK_TYPE = CodeSet(
    "health_check_type",
    {
        "Health Assessment": "Health Assessment",
        "Dental Check": "Dental Check",
        "Developmental check (under 5)": "Developmental check (under 5)",
    },
    note="Free text in the standard: these are the usual words.",
)

HEALTH_CHECK_STATUS = CodeSet(
    "health_check_status",
    {
        "Planned": "Planned",
        "Refused": "Refused",
        "Cancelled": "Cancelled",
        "Completed": "Completed",
    },
)

ALL = (
    SDQ_REASON,
    HEALTH_CHECK_TYPE,
    HEALTH_CHECK_STATUS,
)
