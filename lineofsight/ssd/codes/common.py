"""Codes used by several groups of tables."""

from lineofsight.ssd.code_set import CodeSet

_ONE_LETTER = "The standard gives words, and makes the columns one letter wide: read both."

YN = CodeSet(
    "yn",
    {
        "Y": "Yes",
        "N": "No",
    },
)

YN_NA = CodeSet(
    "yn_na",
    {
        "Y": "Yes",
        "N": "No",
        "NA": "Not applicable",
    },
)

YN_UNKNOWN = CodeSet(
    "yn_unknown",
    {
        "Yes": "Yes",
        "No": "No",
        "Unknown": "Unknown",
        "Y": "Yes",
        "N": "No",
        "U": "Unknown",
    },
    note=_ONE_LETTER,
)

YN_UNKNOWN_NIP = CodeSet(
    "yn_unknown_nip",
    {
        "Yes": "Yes",
        "No": "No",
        "Unknown": "Unknown",
        "Not in care proceedings": "Not in care proceedings",
        "Y": "Yes",
        "N": "No",
        "U": "Unknown",
    },
    note=_ONE_LETTER,
)

BIT = CodeSet(
    "bit",
    {
        "0": "No",
        "1": "Yes",
    },
)

PARTICIPATION = CodeSet(
    "participation",
    {
        "PN0": "Under 4",
        "PN1": "Attended, spoke for self",
        "PN2": "Attended, advocate spoke",
        "PN3": "Attended, non-verbal/symbols",
        "PN4": "Attended, did not contribute",
        "PN5": "Absent, advocate briefed",
        "PN6": "Absent, views sent by other medium",
        "PN7": "Absent, views not conveyed",
    },
)

ALL = (
    YN,
    YN_NA,
    YN_UNKNOWN,
    YN_UNKNOWN_NIP,
    BIT,
    PARTICIPATION,
)
