"""An answer is understood by its letter, its code or its words, and a date in any of the usual ways."""

from datetime import date, datetime

import pytest

from lineofsight.returns.annex_a import answers


@pytest.mark.parametrize(
    "cell, expected",
    [
        (datetime(2020, 9, 16), date(2020, 9, 16)),  # noqa: DTZ001 - a workbook's cells have no zone
        (date(2020, 9, 16), date(2020, 9, 16)),
        ("16/09/2020", date(2020, 9, 16)),
        (" 16/09/2020 ", date(2020, 9, 16)),
        ("2020-09-16", date(2020, 9, 16)),
        ("2020-09-16 00:00:00", date(2020, 9, 16)),
        ("16 September 2020", date(2020, 9, 16)),
        ("16-09-2020", date(2020, 9, 16)),
        (44090, date(2020, 9, 16)),
        (44090.5, date(2020, 9, 16)),
    ],
)
def test_a_date_is_read(cell, expected):
    assert answers.day(cell) == expected


@pytest.mark.parametrize("cell", ["31/02/2020", "09/16/2020", "soon", 7, -1, "16/09", True])
def test_what_is_not_a_date_is_said_to_be_none(cell):
    with pytest.raises(answers.NotUnderstood, match="is not a date"):
        answers.day(cell)


@pytest.mark.parametrize(
    "cell, expected",
    [("Female", "F"), ("b) Female", "F"), ("a) Male", "M"), ("m", "M"), ("c) Not stated/recorded", "U"), ("U", "U")],
)
def test_sex_is_read(cell, expected):
    assert answers.sex(cell) == expected


@pytest.mark.parametrize(
    "cell, expected", [("a) Yes", "Y"), ("Yes", "Y"), ("n", "N"), ("b) No", "N"), ("c) Unknown", None), (1, "Y")]
)
def test_yes_and_no_are_read(cell, expected):
    assert answers.yes_no(cell) == expected


@pytest.mark.parametrize(
    "cell, expected",
    [("q) 6: Police", "6"), ("6", "6"), (6, "6"), ("Police", "6"), ("p1) 5D: LA services", "5D"), ("2a", "2A")],
)
def test_a_source_is_read(cell, expected):
    assert answers.source(cell) == expected


@pytest.mark.parametrize(
    "cell, expected", [("a) WBRI", "WBRI"), ("WBRI", "WBRI"), ("s) NOBT", "NOBT"), ("wbri", "WBRI")]
)
def test_an_ethnicity_is_read(cell, expected):
    assert answers.ethnicity(cell) == expected


@pytest.mark.parametrize(
    "read, cell",
    [(answers.sex, "b) Seven"), (answers.yes_no, "Updated"), (answers.source, "zz"), (answers.ethnicity, "X")],
)
def test_another_answer_is_quoted_back(read, cell):
    with pytest.raises(answers.NotUnderstood, match=cell.split(")")[-1].strip()):
        read(cell)


@pytest.mark.parametrize("cell", [None, "", "  ", "-", "#N/A", "n/a", "NULL"])
def test_usual_ways_of_saying_nothing(cell):
    assert answers.is_blank(cell)


def test_zero_is_not_nothing():
    assert not answers.is_blank(0)
