"""The keys of the columns that hold JSON; flags are Y, N or an empty string."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class JsonShape:
    """The keys one JSON column holds, each with its label. Every key is present even when it is empty.

    A flag (a key that ends `_FLAG`) is Y, N or an empty string. A column whose name ends `_json` without a shape
    holds an array of codes.
    """

    name: str
    labels: Mapping[str, str]

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys in the standard's order."""
        return tuple(self.labels)


ADDRESS = JsonShape(
    "address",
    {
        "ROOM": "Room",
        "FLOOR": "Floor",
        "FLAT": "Flat",
        "BUILDING": "Building",
        "HOUSE": "House",
        "STREET": "Street",
        "TOWN": "Town",
        "UPRN": "UPRN",
        "EASTING": "Easting",
        "NORTHING": "Northing",
    },
)

CONTACT_OUTCOME = JsonShape(
    "contact_outcome",
    {
        "NEW_REFERRAL_FLAG": "New referral",
        "EXISTING_REFERRAL_FLAG": "Existing referral",
        "CP_ENQUIRY_FLAG": "Child protection enquiry",
        "NFA_FLAG": "No further action",
        "NON_AGENCY_ADOPTION_FLAG": "Non agency adoption",
        "PRIVATE_FOSTERING_FLAG": "Private fostering",
        "ADVICE_FLAG": "Advice",
        "MISSING_FLAG": "Missing",
        "OLA_CP_FLAG": "Child protection plan of another authority",
        "OTHER_OUTCOMES_EXIST_FLAG": "Other outcome",
    },
)

REFERRAL_OUTCOME = JsonShape(
    "referral_outcome",
    {
        "SINGLE_ASSESSMENT_FLAG": "Single assessment",
        "NFA_FLAG": "No further action",
        "STRATEGY_DISCUSSION_FLAG": "Strategy discussion",
        "CLA_REQUEST_FLAG": "Request to look after the child",
        "NON_AGENCY_ADOPTION_FLAG": "Non agency adoption",
        "PRIVATE_FOSTERING_FLAG": "Private fostering",
        "CP_TRANSFER_IN_FLAG": "Child protection plan transferred in",
        "CP_CONFERENCE_FLAG": "Child protection conference",
        "CARE_LEAVER_FLAG": "Care leaver",
        "OTHER_OUTCOMES_EXIST_FLAG": "Other outcome",
    },
)

ASSESSMENT_OUTCOME = JsonShape(
    "assessment_outcome",
    {
        "NFA_FLAG": "No further action",
        "NFA_S47_END_FLAG": "No further action: section 47 enquiry ended",
        "STRATEGY_DISCUSSION_FLAG": "Strategy discussion",
        "CLA_REQUEST_FLAG": "Request to look after the child",
        "PRIVATE_FOSTERING_FLAG": "Private fostering",
        "LEGAL_ACTION_FLAG": "Legal action",
        "PROV_OF_SERVICES_FLAG": "Provision of services",
        "PROV_OF_SB_CARE_FLAG": "Provision of short breaks",
        "SPECIALIST_ASSESSMENT_FLAG": "Specialist assessment",
        "REFERRAL_TO_OTHER_AGENCY_FLAG": "Referral to other agency",
        "OTHER_ACTIONS_FLAG": "Other actions",
        "OTHER_OUTCOMES_EXIST_FLAG": "Other outcome",
        "TOTAL_NO_OF_OUTCOMES": "Number of outcomes",
        "COMMENTS": "Comments",
    },
)

S47_OUTCOME = JsonShape(
    "s47_outcome",
    {
        "NFA_FLAG": "No further action",
        "LEGAL_ACTION_FLAG": "Legal action",
        "PROV_OF_SERVICES_FLAG": "Provision of services",
        "PROV_OF_SB_CARE_FLAG": "Provision of short breaks",
        "CP_CONFERENCE_FLAG": "Child protection conference",
        "NFA_CONTINUE_SINGLE_FLAG": "No further action: continue the assessment",
        "MONITOR_FLAG": "Monitor",
        "OTHER_OUTCOMES_EXIST_FLAG": "Other outcome",
        "TOTAL_NO_OF_OUTCOMES": "Number of outcomes",
        "OUTCOME_COMMENTS": "Outcome comments",
    },
)

ICPC_OUTCOME = JsonShape(
    "icpc_outcome",
    {
        "NFA_FLAG": "No further action",
        "REFERRAL_TO_OTHER_AGENCY_FLAG": "Referral to other agency",
        "SINGLE_ASSESSMENT_FLAG": "Single assessment",
        "PROV_OF_SERVICES_FLAG": "Provision of services",
        "CP_FLAG": "Child protection plan",
        "OTHER_OUTCOMES_EXIST_FLAG": "Other outcome",
        "TOTAL_NO_OF_OUTCOMES": "Number of outcomes",
        "COMMENTS": "Comments",
    },
)

CARE_PLAN = JsonShape(
    "care_plan",
    {
        "REMAINSUP": "Home with shared care or short breaks",
        "RETURN1M": "Home within 1 month",
        "RETURN6M": "Home within 6 months",
        "RETURNEV": "Home eventually",
        "LTRELFR": "Long term with relatives/friends",
        "LTFOST18": "Long term fostering to 18",
        "RESPLMT": "Residential to independence",
        "SUPPLIV": "Supported living",
        "ADOPTION": "Adoption",
        "OTHERPLN": "Other",
    },
)

JSON_SHAPES: dict[str, JsonShape] = {
    shape.name: shape
    for shape in (ADDRESS, CONTACT_OUTCOME, REFERRAL_OUTCOME, ASSESSMENT_OUTCOME, S47_OUTCOME, ICPC_OUTCOME, CARE_PLAN)
}

LOCAL_FLAGS = {
    "EARLY_HELP_FLAG": "Early help, after a contact",
    "RETURNED_FLAG": "Sent back to the sender as below the threshold, after a contact",
    "STEP_DOWN_EARLY_HELP_FLAG": "Early help, after an assessment",
}
"""Flags of our own beside the national ones: the dataset has none for what leads to early help."""
