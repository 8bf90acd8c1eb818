"""The list of published figures is whole, and each row can be measured as it says."""

import pytest

from lineofsight.demo.published.comparing import NOT_BUILT, compare
from lineofsight.demo.published.rows import KINDS, published_figures
from lineofsight.demo.published.said import read
from lineofsight.demo.published.ways import WAYS
from lineofsight.measures import MEASURES
from lineofsight.measures.question import CannotMeasure
from lineofsight.statute.clocks import CLOCKS

FIGURES = published_figures()
COMPARED = [row for row in FIGURES if row.way in ("figure", "mean", "best", "rise", "fall", "clear_days")]


def by_id(identity):
    return next(row for row in FIGURES if row.id == identity)


def no_tables(_code, _first, _last, **_more):
    raise CannotMeasure("This snapshot holds no tables.")


def test_every_figure_is_listed_once():
    assert [row.id for row in FIGURES] == [f"N{number:03}" for number in range(1, 205)]


def test_every_figure_says_what_it_is_of():
    assert {row.kind for row in FIGURES} == set(KINDS) == set(NOT_BUILT)
    assert all(row.about and row.published and row.source for row in FIGURES)


def test_every_way_and_code_exists():
    measured = [row for row in FIGURES if row.way]
    assert {row.way for row in measured} == set(WAYS)
    for row in measured:
        of_days = row.way in ("clear_days", "moved")
        assert set(row.codes) <= set(CLOCKS if row.way == "limit" else MEASURES), row.id
        assert bool(row.codes) != of_days, row.id
    assert not [row.id for row in FIGURES if row.of and not row.way]


@pytest.mark.parametrize("row", COMPARED, ids=lambda row: row.id)
def test_a_number_that_is_compared_can_be_read(row):
    first, last = row.days()
    assert first <= last
    assert read(row.published)


def test_without_a_snapshots_tables_every_figure_is_still_listed_and_says_why():
    found = compare(FIGURES, ask=no_tables)
    assert [each.figure for each in found] == list(FIGURES)
    assert {each.status for each in found} == {"same", "different", "not built"}
    assert all(each.why for each in found if each.status != "same")
    assert {each.figure.id for each in found if each.status == "same"} >= {"N003", "N004", "N148", "N149", "N150"}
    assert all(each.status == "not built" for each in found if not each.figure.way)


@pytest.mark.parametrize(
    ("identity", "said"),
    [("N001", "76%"), ("N003", "45 working days"), ("N020", "£312,000"), ("N040", "£7,385 a week"), ("N061", "weekly")],
)
def test_a_figure_is_said_with_its_unit(identity, said):
    assert by_id(identity).said == said


def test_a_row_without_days_says_which():
    with pytest.raises(ValueError, match="N003 needs a first and a last day"):
        by_id("N003").days()
