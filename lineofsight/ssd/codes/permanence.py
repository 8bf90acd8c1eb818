"""Codes of adoption and permanence."""

from lineofsight.ssd.code_set import CodeSet

ADOPTION_CEASED = CodeSet(
    "adoption_ceased",
    {
        "RD1": "Child's needs changed",
        "RD2": "Court made no placement order",
        "RD3": "No adopters found",
        "RD4": "Other",
    },
)

PERMANENCE_ORDER = CodeSet(
    "permanence_order",
    {
        "Adoption": "Adoption",
        "Special Guardianship": "Special Guardianship",
        "Child Arrangements Order/ Residence Order": "Child Arrangements Order/ Residence Order",
    },
)

ADOPTER_SEX = CodeSet(
    "adopter_sex",
    {
        "M1": "Single male",
        "F1": "Single female",
        "MM": "Two males",
        "FF": "Two females",
        "MF": "Male and female",
    },
)

ADOPTER_LEGAL = CodeSet(
    "adopter_legal",
    {
        "L0": "Single adopter",
        "L11": "Married, different gender",
        "L12": "Married, same gender",
        "L2": "Civil partners",
        "L3": "Unmarried, different gender",
        "L4": "Same gender, neither married nor in civil partnership",
    },
)

ALL = (
    ADOPTION_CEASED,
    PERMANENCE_ORDER,
    ADOPTER_SEX,
    ADOPTER_LEGAL,
)
