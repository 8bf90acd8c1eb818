"""The codes of child protection: categories of abuse, how a child took part, and what an enquiry found."""

CATEGORIES: dict[str, str] = {
    "NEG": "Neglect",
    "PHY": "Physical abuse",
    "SAB": "Sexual abuse",
    "EMO": "Emotional abuse",
    "MUL": "Multiple",
}

PARTICIPATION: dict[str, str] = {
    "PN0": "Under 4 at the conference",
    "PN1": "Came and spoke for themselves",
    "PN2": "Came, and an advocate spoke for them",
    "PN3": "Came, and gave their views without speaking",
    "PN4": "Came, and gave no views",
    "PN5": "Did not come, and briefed an advocate to speak for them",
    "PN6": "Did not come, and sent their views",
    "PN7": "Did not come, and sent no views",
}

FOUND: dict[str, str] = {
    "not_substantiated": "The concerns were not substantiated",
    "no_continuing_risk": "Substantiated, and the child is not at continuing risk of significant harm",
    "continuing_risk": "Substantiated, and the child is at continuing risk of significant harm",
}

HARM: dict[str, str] = {
    "died": "The child died",
    "seriously_harmed": "The child was seriously harmed",
}

FAMILY_AGENCIES = ("family", "independent")
OUR_AGENCY = "childrens_services"

# Who is asked to a discussion and a conference: the agency, and who of it that usually is.
ASKED: dict[str, str] = {
    "childrens_services": "Social worker and their manager",
    "police": "Officer of the protecting vulnerable people team",
    "health": "Health visitor, school nurse or paediatrician",
    "education": "School or nursery",
    "housing": "Housing officer",
    "probation": "Probation officer",
    "voluntary": "Whoever of a charity works with the family",
    "family": "Parents and carers (a conference only)",
}
