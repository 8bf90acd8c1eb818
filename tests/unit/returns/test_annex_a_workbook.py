"""A workbook is read row by row; what can't be read is refused with its place and reason."""

from datetime import date

import pytest

from lineofsight.returns.annex_a.tables import latest_day, ssd_tables
from lineofsight.returns.annex_a.workbook import NotAnAnnexA, read_workbook
from tests.factories.annex_a import HEADINGS, ROWS, make_workbook


def test_every_row_of_a_good_workbook_is_read(tmp_path):
    lists = read_workbook(make_workbook(tmp_path / "return.xlsx"))
    assert [(read.number, len(read.rows), read.refused) for read in lists] == [
        (1, 3, []),
        (2, 1, []),
        (3, 2, []),
        (4, 3, []),
    ]
    assert lists[0].rows[2] | {"row": 0} == {
        "row": 0, "child": "103", "sex": "M", "ethnicity": "NOBT", "born_on": date(2009, 8, 2),
        "received_on": date(2020, 9, 18), "source": "2A",
    }  # fmt: skip
    assert lists[2].rows[0]["team"] == "Duty Team"


def test_an_answer_that_is_not_needed_is_left_blank_and_counted(tmp_path):
    lists = read_workbook(make_workbook(tmp_path / "return.xlsx"))
    assert lists[3].left_blank == {"needs support: “Updated” is not yes or no.": 1}
    assert lists[3].rows[1]["needs_support"] is None


@pytest.mark.parametrize(
    "row, reason",
    [
        ([None, "Male", "WBRI", None, 3, date(2020, 9, 16), "6"], "nothing is written for child"),
        ([9, "Male", "WBRI", None, 3, None, "6"], "nothing is written for received on"),
        ([9, "Male", "WBRI", None, 3, "31/02/2020", "6"], "“31/02/2020” is not a date"),
        ([9, "Male", "WBRI", None, 3, "=D2+5", "6"], "the formula =D2.5 has no stored answer"),
    ],
)
def test_a_row_without_what_it_needs_is_refused_with_the_reason(tmp_path, row, reason):
    (read,) = read_workbook(make_workbook(tmp_path / "return.xlsx", rows={1: [ROWS[1][0], row]}))
    assert len(read.rows) == 1
    (refused,) = read.refused
    assert (refused.list_number, refused.row) == (1, 3)
    assert reason.replace(".5", "+5") in refused.reason


def test_headings_may_stand_lower_and_be_said_otherwise(tmp_path):
    headings = {1: ["ChAT export"], 4: HEADINGS[4]}
    other = ["Child ID", "Sex", "Ethnic origin", "Date of birth", "Age", "Date of contact", "Contact source"]
    rows = {1: [[], other, *ROWS[1]], 4: ROWS[4]}
    lists = read_workbook(make_workbook(tmp_path / "return.xlsx", rows=rows, headings=headings))
    assert [len(read.rows) for read in lists] == [3, 3]


def test_a_list_without_a_needed_column_is_named(tmp_path):
    headings = {1: ["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age", "When", "Contact Source"]}
    with pytest.raises(NotAnAnnexA, match=r"List 1 \(Contacts\) has no column for received on"):
        read_workbook(make_workbook(tmp_path / "return.xlsx", rows={1: ROWS[1]}, headings=headings))


@pytest.mark.parametrize("content", [b"", b"not a workbook", b"PK\x03\x04 broken", b"%PDF-1.7"])
def test_another_kind_of_file_is_refused(tmp_path, content):
    path = tmp_path / "return.xlsx"
    path.write_bytes(content)
    with pytest.raises(NotAnAnnexA, match="can't be read as an Excel workbook"):
        read_workbook(path)


def test_a_workbook_of_something_else_is_refused_with_the_sheets_it_has(tmp_path):
    path = make_workbook(tmp_path / "return.xlsx", rows={9: []}, headings={9: ["Budget"]})
    with pytest.raises(NotAnAnnexA, match="none of the sheets List 1 to List 4. It has: List 9"):
        read_workbook(path)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(NotAnAnnexA, match="There is no file"):
        read_workbook(tmp_path / "none.xlsx")


def test_lists_become_tables_of_the_dataset(tmp_path):
    lists = read_workbook(make_workbook(tmp_path / "return.xlsx"))
    tables = ssd_tables(lists)
    assert {name: table.num_rows for name, table in tables.items()} == {
        "ssd_person": 6, "ssd_contacts": 3, "ssd_early_help_episodes": 1, "ssd_cin_episodes": 2,
        "ssd_cin_assessments": 3, "ssd_disability": 2, "ssd_department": 2, "ssd_professionals": 2,
    }  # fmt: skip
    assessments = tables["ssd_cin_assessments"].to_pylist()
    assert [a["cina_referral_id"] for a in assessments] == ["annex-a:3:2", "annex-a:3:3", None]
    assert [a["cina_assessment_outcome_nfa"] for a in assessments] == ["N", None, None]
    assert latest_day(lists) == date(2021, 1, 15)
