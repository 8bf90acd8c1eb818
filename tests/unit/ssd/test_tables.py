"""The declarations match what version 1.4.5 of the dataset publishes."""

import re

import pyarrow as pa
import pytest

from lineofsight.ssd import CODES, JSON_SHAPES, NATIONAL_TABLES, TABLES, VERSION
from lineofsight.ssd.table import NotDeclaredWell, define, text

FIELDS = {
    "ssd_person": 16,
    "ssd_family": 3,
    "ssd_address": 7,
    "ssd_disability": 3,
    "ssd_immigration_status": 5,
    "ssd_mother": 4,
    "ssd_legal_status": 5,
    "ssd_contacts": 6,
    "ssd_early_help_episodes": 8,
    "ssd_cin_episodes": 12,
    "ssd_cin_assessments": 10,
    "ssd_assessment_factors": 3,
    "ssd_cin_plans": 7,
    "ssd_cin_visits": 6,
    "ssd_s47_enquiry": 9,
    "ssd_initial_cp_conference": 13,
    "ssd_cp_plans": 9,
    "ssd_cp_visits": 7,
    "ssd_cp_reviews": 9,
    "ssd_cla_episodes": 12,
    "ssd_cla_convictions": 4,
    "ssd_cla_health": 5,
    "ssd_cla_immunisations": 3,
    "ssd_cla_substance_misuse": 5,
    "ssd_cla_placement": 11,
    "ssd_cla_reviews": 7,
    "ssd_cla_visits": 6,
    "ssd_cla_previous_permanence": 5,
    "ssd_cla_care_plan": 5,
    "ssd_sdq_scores": 5,
    "ssd_missing": 7,
    "ssd_care_leavers": 12,
    "ssd_permanence": 23,
    "ssd_involvements": 9,
    "ssd_professionals": 9,
    "ssd_send": 5,
    "ssd_ehcp_requests": 5,
    "ssd_ehcp_assessment": 5,
    "ssd_ehcp_named_plan": 5,
    "ssd_ehcp_active_plans": 3,
    "ssd_sen_need": 4,
    "ssd_pre_proceedings": 24,
    "ssd_voice_of_child": 7,
    "ssd_linked_identifiers": 6,
    "ssd_s251_finance": 6,
    "ssd_department": 4,
    "ssd_version_log": 7,
    "ssd_api_data_staging": 10,
}
"""How many fields version 1.4.5 publishes for each table."""

COLUMNS = [(table, column) for table in TABLES.values() for column in table.columns.values()]


def test_the_version_is_the_one_counted_here():
    assert VERSION == "1.4.5"


def test_there_are_48_national_tables():
    assert len(NATIONAL_TABLES) == 48
    assert sum(len(table.columns) for table in NATIONAL_TABLES.values()) == 361


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_each_national_table_has_every_published_field(name):
    assert len(NATIONAL_TABLES[name].columns) == FIELDS[name]


def test_no_national_table_is_ours_alone():
    assert set(NATIONAL_TABLES) == set(FIELDS)
    assert set(TABLES) - set(NATIONAL_TABLES) == {
        *("local_duties", "local_address_wards", "local_plans", "local_plan_risks", "local_narratives"),
        *("local_posts", "local_caseloads", "local_early_help", "local_assessment_factors", "local_private_fostering"),
        *("local_strategy_discussions", "local_strategy_invitations", "local_proceedings", "local_emergencies"),
        *("local_screenings", "local_service_requests", "local_audited_plans"),
        *("local_consent_withdrawals", "local_assessment_audits"),
        *("local_permanence_aims", "local_population"),
        *("local_enrolments", "local_claims", "local_practice_audits", "local_support_after", "local_actions"),
        *("local_positions", "local_establishment", "local_turnover"),
    }


def test_items_are_referenced_once_each():
    items = [column.item for _, column in COLUMNS]
    assert len(set(items)) == len(items)


def test_a_local_item_can_be_told_from_a_national_one():
    for table, column in COLUMNS:
        assert re.fullmatch(r"[A-Z0-9]{4}\d?\d{3}[AL]", column.item), column.item
        assert column.item.endswith("L") is not table.national


@pytest.mark.parametrize("table, column", COLUMNS, ids=lambda thing: thing.name)
def test_a_column_explains_itself_and_points_at_what_exists(table, column):
    assert column.about.endswith(".")
    assert not column.codes or column.codes in CODES
    assert not column.shape or column.shape in JSON_SHAPES
    if column.references:
        parent, _, target = column.references.partition(".")
        assert target in TABLES[parent].columns


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_the_primary_key_is_one_of_the_columns(table):
    assert table.columns[table.primary_key].key == "primary"


def test_every_code_set_is_used():
    used = {column.codes for _, column in COLUMNS}
    assert set(CODES) <= used


def test_the_names_of_columns_are_known_to_be_dates_or_text():
    assessments = TABLES["ssd_cin_assessments"].arrow_schema()
    assert assessments.field("cina_assessment_auth_date").type == pa.date32()
    assert assessments.field("cina_assessment_id").type == pa.string()
    assert TABLES["local_duties"].arrow_schema().field("due_at").type == pa.timestamp("us")
    assert TABLES["ssd_sdq_scores"].arrow_schema().field("csdq_sdq_score").type == pa.int64()
    assert TABLES["ssd_professionals"].arrow_schema().field("prof_full_time_equivalency").type == pa.float64()


def test_a_schema_keeps_the_published_order():
    assert TABLES["ssd_family"].arrow_schema().names == ["fami_table_id", "fami_family_id", "fami_person_id"]


def test_a_table_must_have_one_key():
    with pytest.raises(NotDeclaredWell, match="must have one primary key, and has 0"):
        define("no_key", "About.", text("a", "AAAA001A", "A."))


def test_a_table_must_not_name_a_column_twice():
    with pytest.raises(NotDeclaredWell, match="declares a column twice"):
        define("twice", "About.", text("a", "AAAA001A", "A.", key="primary"), text("a", "AAAA002A", "A again."))
