"""Codes of children looked after."""

from lineofsight.ssd.code_set import CodeSet

PRIMARY_NEED_CLA = CodeSet(
    "primary_need_cla",
    {
        "N1": "Abuse or neglect",
        "N2": "Child's disability or illness",
        "N3": "Parental disability or illness",
        "N4": "Family in acute stress",
        "N5": "Family dysfunction",
        "N6": "Socially unacceptable behaviour",
        "N7": "Low income",
        "N8": "Absent parenting",
    },
    note="The same codes as primary_need, without N9 and N0.",
)

PLACEMENT_TYPE = CodeSet(
    "placement_type",
    {
        "U1": "Foster: relative/friend, long term",
        "U2": "Foster: relative/friend, fostering for adoption or concurrent",
        "U3": "Foster: relative/friend, other",
        "U4": "Foster: other carer, long term",
        "U5": "Foster: other carer, fostering for adoption or concurrent",
        "U6": "Foster: other carer, other",
        "A3": "Adoptive: consent, with current foster carer",
        "A4": "Adoptive: consent, not current foster carer",
        "A5": "Adoptive: placement order, with current foster carer",
        "A6": "Adoptive: placement order, not current foster carer",
        "P1": "With parent or person with PR",
        "P2": "Independent living",
        "P3": "Residential employment",
        "H5": "Semi-independent (outside children's homes regs)",
        "K1": "Secure children's home",
        "K2": "Children's home",
        "K3": "Supported accommodation (Ofsted-registered)",
        "R1": "Residential care home",
        "R2": "NHS or other medical/nursing setting",
        "R3": "Family centre or mother and baby unit",
        "R5": "Young offender institution",
        "S1": "Residential school",
        "T0": "Temporary move (unspecified)",
        "T1": "Temporary: hospital",
        "T2": "Temporary: child on holiday",
        "T3": "Temporary: usual carer on holiday",
        "T4": "Temporary: up to seven days, other",
        "Z1": "Other placement",
    },
    note="Older extracts may still carry H5, P2 and Z1.",
)

PLACEMENT_PROVIDER = CodeSet(
    "placement_provider",
    {
        "PR0": "Parent or person with PR",
        "PR1": "Own LA",
        "PR2": "Another LA",
        "PR3": "Other public body",
        "PR4": "Private",
        "PR5": "Voluntary/third sector",
    },
)

PLACEMENT_CHANGE = CodeSet(
    "placement_change",
    {
        "CARPL": "Implementing care plan",
        "CLOSE": "Carer resigned or provision closed",
        "ALLEG": "Allegation (s47)",
        "STAND": "Standards of care concern",
        "APPRR": "Approval removed",
        "CREQB": "Carer asked - child's behaviour",
        "CREQO": "Carer asked - other",
        "CHILD": "Child asked",
        "LAREQ": "LA asked",
        "PLACE": "Status of placement only",
        "CUSTOD": "Custody",
        "OTHER": "Other (exceptional)",
    },
)

RNE = CodeSet(
    "rne",
    {
        "S": "Starts to be looked after",
        "L": "Legal status changes only",
        "P": "Placement and carer change",
        "T": "Placement changes, same carer",
        "B": "Legal status, placement and carer all change",
        "U": "Legal status and placement change, same carer",
    },
)

REC = CodeSet(
    "rec",
    {
        "X1": "Episode ends, next starts same day",
        "E11": "Adopted, unopposed",
        "E12": "Adopted, consent dispensed with",
        "E2": "Died",
        "E3": "Another UK LA took over",
        "E4A": "Returned home, planned",
        "E4B": "Returned home, unplanned",
        "E13": "Left to live with someone without PR",
        "E41": "Residence/child arrangements order",
        "E45": "SGO to former foster carer, relative/friend",
        "E46": "SGO to former foster carer, other",
        "E47": "SGO to other carer, relative/friend",
        "E48": "SGO to other carer, not relative/friend",
        "E5": "Independent living, with formal support",
        "E6": "Independent living, no formal support",
        "E7": "Residential care funded by adult services",
        "E9": "Sentenced to custody",
        "E14": "Remand ended",
        "E15": "Age assessed as 18 or over",
        "E16": "Moved abroad",
        "E17": "18+, stayed with current carers",
        "E8": "Any other reason",
    },
)

MISSING_TYPE = CodeSet(
    "missing_type",
    {
        "M": "Missing, whereabouts unknown",
        "A": "Away without authorisation, whereabouts known",
    },
    note="The words Missing, Away and Absent also occur.",
)

PREVIOUS_PERMANENCE = CodeSet(
    "previous_permanence",
    {
        "P1": "Adoption",
        "P2": "Special guardianship",
        "P3": "Residence/child arrangements order",
        "P4": "Unknown",
        "Z1": "None",
    },
)

ALL = (
    PRIMARY_NEED_CLA,
    PLACEMENT_TYPE,
    PLACEMENT_PROVIDER,
    PLACEMENT_CHANGE,
    RNE,
    REC,
    MISSING_TYPE,
    PREVIOUS_PERMANENCE,
)
