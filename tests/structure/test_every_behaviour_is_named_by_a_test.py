"""What the product is said to do for help and protection is proved: each part is named by a test, and no other is."""

import pytest

from lineofsight.config.behaviours import behaviours_markdown, files_by_label, labels_in, rows

PARTS = [part for row in rows() for part in row.parts]
OF_THE_LIST = {"A", "B", "C", "D", "E", "F"}


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.code)
def test_a_test_names_each_part(row):
    assert not [part.label for part in row.parts if part.label not in files_by_label()]


def test_no_test_names_a_part_that_there_is_not():
    known = {part.label for part in PARTS}
    assert not {label: files for label, files in files_by_label().items() if label not in known}


def test_rows_stand_once_and_in_order():
    codes = [row.code for row in rows()]
    assert codes == sorted(set(codes), key=lambda code: (code[0], int(code[1:])))
    assert {code[0] for code in codes} == OF_THE_LIST


def test_labels_are_read_as_people_write_them():
    assert list(labels_in("E5 (2) (3), and C10 (1) to (3): as A4 (1), (2) and B2. CP15.")) == [
        "E5 (2)", "E5 (3)", "C10 (1)", "C10 (2)", "C10 (3)", "A4 (1)", "A4 (2)",
    ]  # fmt: skip


def test_the_page_leads_to_the_tests():
    page = behaviours_markdown()
    assert "| F8 (3) |" in page
    assert "(../../tests/integration/court/test_court_on_screen.py)" in page
