"""Codes of special educational needs."""

from lineofsight.ssd.code_set import CodeSet

UPN_UNKNOWN_SEN2 = CodeSet(
    "upn_unknown_sen2",
    {
        "UN1": "Under 6, none assigned",
        "UN2": "Never in a state-funded school in England",
        "UN3": "Educated outside England",
        "UN5": "Conflicting sources",
        "UN8": "New to LA, not yet known",
        "UN9": "Never in state-funded education",
        "UN10": "Request ended before identifier known",
    },
)

EHC_REQUEST_OUTCOME = CodeSet(
    "ehc_request_outcome",
    {
        "Y": "Will assess",
        "N": "Will not assess",
        "A": "Awaiting decision",
        "W": "Withdrawn",
        "H": "Historical",
    },
)

EHC_ASSESSMENT_OUTCOME = CodeSet(
    "ehc_assessment_outcome",
    {
        "Y": "Will issue",
        "N": "Will not issue",
        "A": "Awaiting decision",
        "W": "Withdrawn",
        "H": "Historical",
    },
)

EHC_CEASE_REASON = CodeSet(
    "ehc_cease_reason",
    {
        "1": "Reached maximum age",
        "2": "Needs met without plan",
        "3": "Higher education",
        "4": "Paid employment",
        "5": "Transferred",
        "6": "No longer wishes to engage",
        "7": "Moved outside England",
        "8": "Died",
        "9": "Other",
    },
)

SEN_NEED = CodeSet(
    "sen_need",
    {
        "SPLD": "Specific learning difficulty",
        "MLD": "Moderate LD",
        "SLD": "Severe LD",
        "PMLD": "Profound and multiple LD",
        "SEMH": "Social, emotional, mental health",
        "SLCN": "Speech, language, communication",
        "HI": "Hearing",
        "VI": "Vision",
        "MSI": "Multi-sensory",
        "PD": "Physical",
        "ASD": "Autistic spectrum",
        "OTH": "Other",
    },
)

ALL = (
    UPN_UNKNOWN_SEN2,
    EHC_REQUEST_OUTCOME,
    EHC_ASSESSMENT_OUTCOME,
    EHC_CEASE_REASON,
    SEN_NEED,
)
