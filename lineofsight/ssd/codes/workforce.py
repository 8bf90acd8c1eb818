"""Codes of the workforce."""

from lineofsight.ssd.code_set import CodeSet

WORKER_CHANGE = CodeSet(
    "worker_change",
    {
        "MANAGE": "Caseload management",
        "FCONTA": "First contact or re-referral",
        "LEFTRL": "Worker left role",
        "ORGRST": "Restructure",
        "TSPROC": "Standard transfer process",
        "ABSENC": "Absence cover or return",
        "CHCHAN": "Child asked",
        "PCCHAN": "Parent/carer asked",
        "SWDIED": "Worker died",
        "OTHERS": "Other",
    },
)

ALL = (WORKER_CHANGE,)
