"""Codes of care leavers."""

from lineofsight.ssd.code_set import CodeSet

CL_ELIGIBILITY = CodeSet(
    "cl_eligibility",
    {
        "Relevant": "16-17, left care, was eligible",
        "Former Relevant": "18+, was relevant or eligible",
        "Eligible": "16-17, in care, 13+ weeks since 14",
        "Qualifying": "16-25, in care at or after 16 but under 13 weeks",
        "No Current Eligibility": "none",
    },
)

IN_TOUCH = CodeSet(
    "in_touch",
    {
        "YES": "In touch",
        "NO": "Not in touch",
        "DIED": "Died",
        "REFU": "Refuses contact",
        "NREQ": "Services no longer required",
        "RHOM": "Returned home 6+ months",
    },
)

CL_ACCOMMODATION = CodeSet(
    "cl_accommodation",
    {
        "B": "Parents or relatives",
        "C": "Community home/residential care",
        "D": "Semi-independent or transitional",
        "E": "Supported lodgings",
        "G": "Gone abroad",
        "H": "Deported",
        "K": "Ordinary lodgings",
        "R": "Not known",
        "S": "No fixed abode",
        "T": "Foyer or similar",
        "U": "Independent living",
        "V": "Emergency accommodation",
        "W": "Bed and breakfast",
        "X": "In custody",
        "Y": "Other",
        "Z": "With former foster carers",
    },
)

CL_SUITABILITY = CodeSet(
    "cl_suitability",
    {
        "1": "Suitable",
        "2": "Unsuitable",
    },
)

CL_ACTIVITY = CodeSet(
    "cl_activity",
    {
        "F1": "Full-time higher education",
        "P1": "Part-time higher education",
        "F2": "Full-time other education",
        "P2": "Part-time other education",
        "F4": "Full-time apprenticeship",
        "P4": "Part-time apprenticeship",
        "F5": "Full-time training/employment",
        "P5": "Part-time training/employment",
        "G4": "NEET - illness/disability",
        "G5": "NEET - other",
        "G6": "NEET - pregnancy/parenting",
    },
)

ALL = (
    CL_ELIGIBILITY,
    IN_TOUCH,
    CL_ACCOMMODATION,
    CL_SUITABILITY,
    CL_ACTIVITY,
)
