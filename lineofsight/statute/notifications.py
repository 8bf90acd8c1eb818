"""What police notifications are about, how the police grade them, and which of them a daily triage can take."""

from lineofsight.statute.codes.code import Code

INCIDENTS = (
    Code("domestic", "Domestic abuse incident"),
    Code("missing", "Missing child"),
    Code("offence", "Offence against a child"),
    Code("suspect", "Child suspected of an offence"),
    Code("exploitation", "Worry about exploitation"),
    Code("welfare", "Worry about a child's welfare"),
    Code("mental_health", "Mental health of a child or carer"),
    Code("other", "Another incident"),
)

GRADINGS = (
    Code("standard", "Standard", hint="Nothing now points to serious harm."),
    Code("medium", "Medium", hint="There are signs that serious harm could happen."),
    Code("high", "High", hint="Serious harm could happen at any time."),
)

# Whether every domestic abuse notification needs the daily meeting is for partners to decide, and to decide again.
TAKEN = (
    Code("all", "Every police notification"),
    Code("domestic", "Domestic abuse notifications of any grading"),
    Code("domestic_graded", "Domestic abuse notifications graded medium or high"),
    Code("none", "None: each goes to the board alone"),
)


def is_taken(*, takes: str, is_domestic_abuse: bool, grading: str) -> bool:
    """Return whether a notification goes to triage while `takes` is in force."""
    if takes == "all":
        return True
    if takes == "domestic":
        return is_domestic_abuse
    return takes == "domestic_graded" and is_domestic_abuse and grading in {"medium", "high"}
