"""Who a person is: names, family, addresses, disability, immigration and legal status."""

from lineofsight.ssd.table import day, define, text

PERSON = define(
    "ssd_person",
    "One row for each person in scope.",
    text(
        "pers_person_id",
        "PERS001A",
        "Child or adult id in the case system, stable across years.",
        length=48,
        key="primary",
        required=True,
    ),
    text("pers_forename", "PERS015A", "Given name.", length=100),
    text("pers_surname", "PERS016A", "Family name.", length=255),
    text("pers_sex", "PERS002A", "Sex registered at birth or by recognition certificate.", length=20, codes="sex"),
    text("pers_gender", "PERS003A", "Gender identity as stated.", length=10, codes="gender"),
    text("pers_ethnicity", "PERS004A", "Self- or parent-stated ethnicity.", length=48, codes="ethnicity"),
    day("pers_dob", "PERS005A", "Birth date; use the 15th when the day is unknown."),
    text(
        "pers_single_unique_id", "PERS013A", "National single unique identifier, filled from the NHS number.", length=48
    ),
    text("pers_legacy_id", "PERS014A", "Id carried over from an earlier or second system.", length=48),
    text("pers_upn", "PERS006A", "Unique pupil number, 13 characters.", length=13),
    text("pers_upn_unknown", "PERS007A", "Why there is no pupil number.", length=6, codes="upn_unknown"),
    text("pers_send_flag", "PERS008A", "Has an EHC plan on this system.", length=5, codes="yn"),
    day("pers_expected_dob", "PERS009A", "Due date of an unborn child."),
    day("pers_death_date", "PERS010A", "Date of death from certificate."),
    text("pers_is_mother", "PERS011A", "Derived: non-male person with a recorded child.", length=1, codes="yn"),
    text("pers_nationality", "PERS012A", "Country of origin, wanted for UASC.", length=48),
)

FAMILY = define(
    "ssd_family",
    "One row for each person in each family group.",
    text("fami_table_id", "FAMI003A", "Row key.", length=48, key="primary", required=True),
    text("fami_family_id", "FAMI001A", "Household or adoptive family grouping key.", length=48, required=True),
    text(
        "fami_person_id",
        "FAMI002A",
        "Family member.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
)

ADDRESS = define(
    "ssd_address",
    "One row for each period a person lived at an address.",
    text("addr_table_id", "ADDR007A", "Row key.", length=48, key="primary", required=True),
    text("addr_address_json", "ADDR001A", "Structured address parts.", length=1000, required=True, shape="address"),
    text(
        "addr_person_id",
        "ADDR002A",
        "Who lives there.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
    ),
    text(
        "addr_address_type",
        "ADDR003A",
        "Kind of address, for example home or placement.",
        length=48,
        codes="address_type",
    ),
    day("addr_address_start_date", "ADDR004A", "Moved in."),
    day("addr_address_end_date", "ADDR005A", "Moved out."),
    text("addr_address_postcode", "ADDR006A", "Postcode without spaces.", length=15),
)

DISABILITY = define(
    "ssd_disability",
    "One row for each disability of each person.",
    text(
        "disa_person_id",
        "DISA001A",
        "Person.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    text("disa_table_id", "DISA003A", "Row key.", length=48, key="primary", required=True),
    text("disa_disability_code", "DISA002A", "One disability per row.", length=48, required=True, codes="disability"),
)

IMMIGRATION_STATUS = define(
    "ssd_immigration_status",
    "One row for each period of an immigration status.",
    text("immi_person_id", "IMMI001A", "Person.", length=48, key="foreign", references="ssd_person.pers_person_id"),
    text("immi_immigration_status_id", "IMMI005A", "Row key.", length=48, key="primary", required=True),
    text("immi_immigration_status", "IMMI002A", "Immigration status held.", length=100, codes="immigration_status"),
    day("immi_immigration_status_start_date", "IMMI003A", "Status began."),
    day("immi_immigration_status_end_date", "IMMI004A", "Status ended (date UASC ceased)."),
)

MOTHER = define(
    "ssd_mother",
    "One row for each mother and child.",
    text("moth_table_id", "MOTH004A", "Row key.", length=48, key="primary", required=True),
    text(
        "moth_person_id",
        "MOTH002A",
        "The mother.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    text(
        "moth_childs_person_id",
        "MOTH001A",
        "Her child.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    day("moth_childs_dob", "MOTH003A", "That child's birth date; 903 needs the first child's."),
)

LEGAL_STATUS = define(
    "ssd_legal_status",
    "One row for each period of a legal status.",
    text("lega_legal_status_id", "LEGA001A", "Row key.", length=48, key="primary", required=True),
    text(
        "lega_person_id",
        "LEGA002A",
        "Person.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    text("lega_legal_status", "LEGA003A", "Legal status, wider than the 903 set.", length=100, codes="legal_status"),
    day("lega_legal_status_start_date", "LEGA004A", "Status began."),
    day("lega_legal_status_end_date", "LEGA005A", "Status ended."),
)

LINKED_IDENTIFIERS = define(
    "ssd_linked_identifiers",
    "One row for each other identifier a person has.",
    text("link_table_id", "LINK001A", "Row key.", length=48, key="primary", required=True),
    text("link_person_id", "LINK002A", "Person.", length=48, key="foreign", references="ssd_person.pers_person_id"),
    text("link_identifier_type", "LINK003A", "Kind of other identifier.", length=100, codes="identifier_type"),
    text("link_identifier_value", "LINK004A", "The identifier.", length=100),
    day("link_valid_from_date", "LINK005A", "Valid from."),
    day("link_valid_to_date", "LINK006A", "Valid to."),
)

ALL = (
    PERSON,
    FAMILY,
    ADDRESS,
    DISABILITY,
    IMMIGRATION_STATUS,
    MOTHER,
    LEGAL_STATUS,
    LINKED_IDENTIFIERS,
)
