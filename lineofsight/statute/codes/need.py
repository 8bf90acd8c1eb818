"""Why a child is in need, and why a child's case was closed: the codes of the children in need census."""

from datetime import date

from lineofsight.statute.codes.code import Code

PRIMARY_NEEDS = (
    Code("N1", "Abuse or neglect"),
    Code("N2", "Child's disability or illness"),
    Code("N3", "Parent's disability or illness"),
    Code("N4", "Family in acute stress"),
    Code("N5", "Family dysfunction"),
    Code("N6", "Socially unacceptable behaviour"),
    Code("N7", "Low income"),
    Code("N8", "Absent parenting"),
    Code("N9", "Not a child in need (adoption support only)"),
    Code("N0", "Not stated"),
)

CLOSURE_REASONS = (
    Code("RC1", "Adopted"),
    Code("RC2", "Died"),
    Code("RC3", "Child arrangements order"),
    Code("RC4", "Special guardianship order"),
    Code("RC5", "Moved to the care of another council"),
    Code("RC6", "Moved to adult social care"),
    Code("RC7", "Any other reason, including no longer in need"),
    Code("RC8", "Closed after assessment: no further action"),
    Code("RC9", "Closed after assessment: early help", valid_from=date(2022, 4, 1)),
)
