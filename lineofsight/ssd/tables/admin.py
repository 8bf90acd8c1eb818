"""Tables for running the dataset itself, and the finance table that is not yet defined."""

from lineofsight.ssd.table import day, define, moment, text, whole

S251_FINANCE = define(
    "ssd_s251_finance",
    "One row for each costed placement. The standard has not defined the columns.",
    text("s251_table_id", "S251001A", "Row key.", length=48, key="primary", required=True),
    text(
        "s251_cla_placement_id",
        "S251002A",
        "Placement costed.",
        length=48,
        key="foreign",
        references="ssd_cla_placement.clap_cla_placement_id",
    ),
    text("s251_placeholder_1", "S251003A", "Not specified by the standard.", length=48),
    text("s251_placeholder_2", "S251004A", "Not specified by the standard.", length=48),
    text("s251_placeholder_3", "S251005A", "Not specified by the standard.", length=48),
    text("s251_placeholder_4", "S251006A", "Not specified by the standard.", length=48),
)

VERSION_LOG = define(
    "ssd_version_log",
    "One row for each version of the dataset.",
    text("version_number", "VERS1001A", "Version label.", length=10, key="primary", required=True),
    day("release_date", "VERS1002A", "Released on."),
    text("description", "VERS1003A", "What changed.", length=100),
    whole("is_current", "VERS1004A", "Current version.", codes="yn"),
    moment("created_at", "VERS1005A", "Row made at."),
    text("created_by", "VERS1006A", "Row made by.", length=10),
    text("impact_description", "VERS1007A", "Effect of change.", length=255),
)

API_DATA_STAGING = define(
    "ssd_api_data_staging",
    "One row for each child in the feed to the Department for Education.",
    text("id", "APIS1001A", "Row key.", length=48, key="primary", required=True),
    text("person_id", "APIS1002A", "Child the payload is for.", length=48),
    text("json_payload", "APIS1003A", "Current DfE payload."),
    text("current_hash", "APIS1004A", "Hash of current payload."),
    text("previous_hash", "APIS1005A", "Hash of last sent payload."),
    text("submission_status", "APIS1006A", "Transmission state.", length=50, codes="submission_status"),
    moment("submission_timestamp", "APIS1007A", "Accepted at."),
    text("api_response", "APIS1008A", "Receipt id or error text."),
    text("row_state", "APIS1009A", "Change state.", length=10, codes="row_state"),
    moment("last_updated", "APIS1010A", "Payload last changed."),
)

ALL = (
    S251_FINANCE,
    VERSION_LOG,
    API_DATA_STAGING,
)
