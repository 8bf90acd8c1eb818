"""Every rule finds the rows that break it, counts them, and names them without naming a child."""

from datetime import date

import pyarrow as pa
import pytest

from lineofsight.ssd.checking import check
from lineofsight.ssd.checking.findings import judgement_of
from lineofsight.ssd.checking.rendering import WRITERS
from tests.unit.ssd.files import CONTACT, EPISODE, PERSON, clean, write_csv, write_parquet

DAY = date(2021, 7, 31)


def faults(folder):
    return {(each.rule, each.column, each.rows, each.examples) for each in check(folder, as_at=DAY).faults}


def test_files_in_which_nothing_is_wrong_are_clean(tmp_path):
    found = check(clean(tmp_path), as_at=DAY)
    assert found.is_clean
    assert found.sentence == "2 tables and 2 rows were judged: no faults."


@pytest.mark.parametrize(
    "spoilt, rule, column",
    [
        ({"cont_contact_source_code": "ZZ"}, "unknown code", "cont_contact_source_code"),
        ({"cont_contact_date": "soon"}, "unreadable value", "cont_contact_date"),
        ({"cont_contact_date": "2021-08-01"}, "date to come", "cont_contact_date"),
        ({"cont_contact_date": "1753-01-01"}, "impossible date", "cont_contact_date"),
        ({"cont_contact_date": "2009-01-01"}, "before birth", "cont_contact_date"),
        ({"cont_person_id": "P2"}, "broken link", "cont_person_id"),
        ({"cont_contact_outcome_json": "{}"}, "wrong JSON", "cont_contact_outcome_json"),
        ({"cont_contact_outcome_json": "{'"}, "wrong JSON", "cont_contact_outcome_json"),
        ({"cont_contact_outcome_json": "[1]"}, "wrong JSON", "cont_contact_outcome_json"),
        ({"cont_contact_source_desc": "x" * 256}, "too long", "cont_contact_source_desc"),
    ],
)
def test_a_row_that_breaks_a_rule_is_found_by_its_id(tmp_path, spoilt, rule, column):
    clean(tmp_path)
    write_csv(tmp_path, "ssd_contacts", CONTACT, {**CONTACT, "cont_contact_id": "C2", **spoilt})
    assert (rule, column, 1, ("C2",)) in faults(tmp_path)


def test_the_day_itself_and_days_of_thirty_one_slashes_are_read(tmp_path):
    clean(tmp_path)
    write_csv(tmp_path, "ssd_contacts", {**CONTACT, "cont_contact_date": "31/07/2021"})
    assert not faults(tmp_path)


def test_an_end_before_its_start_is_found(tmp_path):
    clean(tmp_path)
    write_csv(tmp_path, "ssd_cin_episodes", {**EPISODE, "cine_close_date": "2021-05-04"})
    assert faults(tmp_path) == {("ends before", "cine_close_date", 1, ("R1",))}


def test_keys_are_there_once_and_never_empty(tmp_path):
    write_csv(tmp_path, "ssd_person", PERSON, PERSON, {**PERSON, "pers_person_id": " "})
    assert faults(tmp_path) == {
        ("empty key", "pers_person_id", 1, ("row 3",)),
        ("repeated key", "pers_person_id", 2, ("P1", "P1")),
    }


def test_an_unborn_child_may_be_known_of(tmp_path):
    clean(tmp_path)
    write_csv(tmp_path, "ssd_contacts", {**CONTACT, "cont_contact_date": "2009-08-01"})
    assert not faults(tmp_path)


def test_people_who_share_an_id_do_not_multiply_the_rows_about_them(tmp_path):
    clean(tmp_path)
    write_csv(tmp_path, "ssd_person", PERSON, PERSON)
    write_csv(tmp_path, "ssd_contacts", {**CONTACT, "cont_contact_date": "2009-01-01"})
    assert ("before birth", "cont_contact_date", 1, ("C1",)) in faults(tmp_path)


def test_tables_and_columns_that_nobody_knows_are_named_with_a_guess(tmp_path):
    clean(tmp_path)
    write_csv(tmp_path, "ssd_person", {**PERSON, "pers_surnam": "x"})
    (tmp_path / "ssd_contact.csv").write_text("a\n")
    said = " ".join(each.sentence for each in check(tmp_path, as_at=DAY).faults)
    assert "ssd_contact is not a table of the dataset. Perhaps ssd_contacts was meant." in said
    assert "pers_surnam is not a column of ssd_person. Perhaps pers_surname was meant." in said


def test_a_column_that_our_own_table_had_once_is_no_fault(tmp_path):
    population = {"population_id": "1", "on_date": "2021-06-30", "children": "9", "recorded_on": "2021-07-01"}
    write_csv(tmp_path, "local_population", {**population, "was_here": "x"})
    found = check(tmp_path, as_at=DAY)
    assert found.is_clean
    assert "was_here is not a column of local_population." in found.advice[0].sentence


def test_a_missing_column_is_a_fault_only_where_it_is_required(tmp_path):
    write_csv(tmp_path, "ssd_contacts", CONTACT, without="cont_person_id")
    assert faults(tmp_path) == {("missing column", "cont_person_id", None, ())}
    write_csv(tmp_path, "ssd_contacts", CONTACT, without="cont_contact_source_desc")
    assert not faults(tmp_path)


def test_parquet_of_other_types_is_read_and_found_fault_with(tmp_path):
    days = pa.array(["2021-05-04", "never"])
    write_parquet(tmp_path, "ssd_cin_plans", {"cinp_cin_plan_id": pa.array([1, 2]), "cinp_cin_plan_start_date": days})
    assert faults(tmp_path) == {
        ("wrong type", "cinp_cin_plan_id", 2, ("1", "2")),
        ("wrong type", "cinp_cin_plan_start_date", 2, ("1", "2")),
        ("unreadable value", "cinp_cin_plan_start_date", 1, ("2",)),
    }


def test_codes_in_a_list_are_judged_one_by_one(tmp_path):
    factors = pa.array(['["1A","2B"]', '["1A","nothing"]', '"1A"'])
    ids = pa.array(["F1", "F2", "F3"])
    write_parquet(tmp_path, "ssd_assessment_factors", {"cinf_table_id": ids, "cinf_assessment_factors_json": factors})
    assert ("unknown code", "cinf_assessment_factors_json", 2, ("F2", "F3")) in faults(tmp_path)


def test_what_stands_for_nothing_held_is_nothing(tmp_path):
    clean(tmp_path)
    write_csv(tmp_path, "ssd_contacts", {**CONTACT, "cont_contact_source_code": "SSD_PH", "cont_contact_date": ""})
    assert not faults(tmp_path)


def test_columns_that_are_shifted_never_show_a_name(tmp_path):
    shifted = {"pers_person_id": "Quillfeather", "pers_sex": "Quillfeather", "pers_dob": "Quillfeather"}
    write_csv(tmp_path, "ssd_person", shifted)
    found = check(tmp_path, as_at=DAY)
    assert found.faults
    assert "Quillfeather" not in "".join(write(found) for write in WRITERS.values())


def test_a_judgement_can_be_kept_and_read_again(tmp_path):
    write_csv(tmp_path, "ssd_person", {**PERSON, "pers_sex": "Z"})
    found = check(tmp_path, as_at=DAY)
    assert judgement_of(found.as_dict()) == found
