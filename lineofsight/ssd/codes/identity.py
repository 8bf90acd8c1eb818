"""Codes that describe a person."""

from lineofsight.ssd.code_set import CodeSet

SEX = CodeSet(
    "sex",
    {
        "M": "Male",
        "F": "Female",
        "U": "Unknown or unborn",
    },
)

GENDER = CodeSet(
    "gender",
    {
        "01": "Man/boy",
        "02": "Woman/girl",
        "09": "Self-described",
        "00": "Not known",
    },
    note="Extracts are seen to carry M, F, U and I as well.",
)

ETHNICITY = CodeSet(
    "ethnicity",
    {
        "WBRI": "White British",
        "WIRI": "White Irish",
        "WIRT": "Traveller of Irish heritage",
        "WOTH": "Other White",
        "WROM": "Gypsy or Roma",
        "MWBC": "White and Black Caribbean",
        "MWBA": "White and Black African",
        "MWAS": "White and Asian",
        "MOTH": "Other mixed",
        "AIND": "Indian",
        "APKN": "Pakistani",
        "ABAN": "Bangladeshi",
        "AOTH": "Other Asian",
        "BCRB": "Black Caribbean",
        "BAFR": "Black African",
        "BOTH": "Other Black",
        "CHNE": "Chinese",
        "OOTH": "Other ethnic group",
        "REFU": "Declined to say",
        "NOBT": "Not yet obtained",
    },
)

DISABILITY = CodeSet(
    "disability",
    {
        "NONE": "No disability",
        "MOB": "Mobility",
        "HAND": "Hand function",
        "PC": "Personal care",
        "INC": "Continence",
        "COMM": "Communication",
        "LD": "Learning",
        "HEAR": "Hearing",
        "VIS": "Vision",
        "BEH": "Behaviour including ADHD",
        "CON": "Consciousness or seizures",
        "AUT": "Diagnosed autism",
        "DDA": "Other qualifying disability",
    },
)

UPN_UNKNOWN = CodeSet(
    "upn_unknown",
    {
        "UN1": "Below school age, none assigned",
        "UN2": "Never in an English maintained school",
        "UN3": "Educated outside England",
        "UN4": "Newly looked after, not yet known",
        "UN5": "Conflicting sources",
    },
    note="The children in need census adds UN6 and UN7.",
)

IMMIGRATION_STATUS = CodeSet(
    "immigration_status",
    {
        "Unaccompanied Asylum Seeking Child": "Unaccompanied Asylum Seeking Child",
        "Adult Asylum Seeker": "Adult Asylum Seeker",
        "Refugee Status": "Refugee Status",
        "Indefinite Leave to Remain": "Indefinite Leave to Remain",
        "Discretionary Leave to Remain to 18": "Discretionary Leave to Remain to 18",
    },
    note="Extracts are seen to carry codes such as UASC as well.",
)

ADDRESS_TYPE = CodeSet(
    "address_type",
    {
        "Primary Address": "Primary Address",
        "Placement": "Placement",
        "Home": "Home",
    },
    note="Local text in many extracts: these are the usual words.",
)

LEGAL_STATUS = CodeSet(
    "legal_status",
    {
        "C1": "Interim care order",
        "C2": "Full care order",
        "D1": "Freeing order (historic; see note)",
        "E1": "Placement order",
        "V2": "Single period under s20",
        "V3": "Short breaks, each break recorded",
        "V4": "Short breaks, agreement recorded",
        "L1": "Police protection, in LA accommodation",
        "L2": "Emergency protection order",
        "L3": "Child assessment order, in LA accommodation",
        "J1": "Remanded to LA or youth detention accommodation",
        "J2": "In LA accommodation under PACE",
        "J3": "Youth rehabilitation order with residence or intensive fostering",
    },
    note="Statuses in care. Tables may also carry statuses outside care, often as local text.",
)

IDENTIFIER_TYPE = CodeSet(
    "identifier_type",
    {
        "Case Number": "Case Number",
        "Unique Pupil Number": "Unique Pupil Number",
        "Former Unique Pupil Number": "Former Unique Pupil Number",
        "NHS Number": "NHS Number",
        "Home Office Registration": "Home Office Registration",
        "National Insurance Number": "National Insurance Number",
        "YOT Number": "YOT Number",
        "Court Case Number": "Court Case Number",
        "RAA ID": "RAA ID",
        "Incident ID": "Incident ID",
    },
)

ALL = (
    SEX,
    GENDER,
    ETHNICITY,
    DISABILITY,
    UPN_UNKNOWN,
    IMMIGRATION_STATUS,
    ADDRESS_TYPE,
    LEGAL_STATUS,
    IDENTIFIER_TYPE,
)
