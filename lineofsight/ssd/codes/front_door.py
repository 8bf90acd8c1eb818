"""Codes of the front door and of children in need."""

from lineofsight.ssd.code_set import CodeSet

REFERRAL_SOURCE = CodeSet(
    "referral_source",
    {
        "1A": "Family member, relative or carer",
        "1B": "Acquaintance, neighbour or childminder",
        "1C": "Self",
        "1D": "Other individual, stranger or MP",
        "2A": "School",
        "2B": "Education service",
        "3A": "GP",
        "3B": "Health visitor",
        "3C": "School nurse",
        "3D": "Other primary health",
        "3E": "Hospital A&E",
        "3F": "Other health, for example hospice",
        "4": "Housing",
        "5A": "LA social care including adults'",
        "5B": "Other internal LA service",
        "5C": "Another LA",
        "5D": "LA early help",
        "6": "Police",
        "7": "Other legal agency: court, probation, Cafcass, immigration, prison",
        "8": "Other, including voluntary and children's centres",
        "9": "Anonymous",
        "10": "Unknown",
    },
)

PRIMARY_NEED = CodeSet(
    "primary_need",
    {
        "N1": "Abuse or neglect",
        "N2": "Child's disability or illness",
        "N3": "Parental disability or illness",
        "N4": "Family in acute stress",
        "N5": "Family dysfunction",
        "N6": "Socially unacceptable behaviour",
        "N7": "Low income",
        "N8": "Absent parenting",
        "N9": "Not in need (adoption support only)",
        "N0": "Not stated",
    },
)

CIN_CLOSURE = CodeSet(
    "cin_closure",
    {
        "RC1": "Adopted",
        "RC2": "Died",
        "RC3": "Child arrangements order",
        "RC4": "Special guardianship order",
        "RC5": "Transferred to another LA",
        "RC6": "Transferred to adult services",
        "RC7": "Ended for any other reason including no longer in need",
        "RC8": "Closed after assessment, no further action",
        "RC9": "Closed after assessment, stepped to early help",
    },
)

ABUSE_CATEGORY = CodeSet(
    "abuse_category",
    {
        "Neglect": "Neglect",
        "Physical abuse": "Physical abuse",
        "Sexual abuse": "Sexual abuse",
        "Emotional abuse": "Emotional abuse",
        "Multiple": "Multiple",
        "NEG": "Neglect",
        "PHY": "Physical abuse",
        "SAB": "Sexual abuse",
        "EMO": "Emotional abuse",
        "MUL": "Multiple",
    },
    note="Extracts carry the words or the census codes: read both.",
)

ALL = (
    REFERRAL_SOURCE,
    PRIMARY_NEED,
    CIN_CLOSURE,
    ABUSE_CATEGORY,
)
