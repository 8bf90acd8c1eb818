"""Codes for running the dataset itself."""

from lineofsight.ssd.code_set import CodeSet

SUBMISSION_STATUS = CodeSet(
    "submission_status",
    {
        "Pending": "Pending",
        "Sent": "Sent",
        "Error": "Error",
    },
)

ROW_STATE = CodeSet(
    "row_state",
    {
        "New": "New",
        "Updated": "Updated",
        "Deleted": "Deleted",
        "Unchanged": "Unchanged",
    },
)

ALL = (
    SUBMISSION_STATUS,
    ROW_STATE,
)
