"""Which months, quarters and years are held back together, as a drawn table."""

from datetime import date

import pytest

from lineofsight.measures.figure import Row
from lineofsight.measures.held_back_in_time import held_back
from lineofsight.measures.periods import fixed_span

NAMES = {4: "Apr", 5: "May", 6: "Jun", 7: "Jul", 8: "Aug", 9: "Sep"}
QUARTERS = {4: "Q1", 7: "Q2"}


def gone(numbers: str, *, is_stock: bool = False) -> str:
    """The spans held back of a year that begins with these months, in order."""
    months = [Row(date(2021, 4 + n, 1), None, int(text), None, int(text)) for n, text in enumerate(numbers.split())]
    found = held_back(months, is_stock=is_stock)
    named = [name for number, name in NAMES.items() if ("month", date(2021, number, 1)) in found]
    named += [name for number, name in QUARTERS.items() if ("quarter", date(2021, number, 1)) in found]
    return " ".join(named + ["year"] * any(by == "year" for by, _ in found))


@pytest.mark.parametrize(
    "numbers, held",
    [
        ("20 30 40 50 60 70", ""),
        ("3 30 40 50 60 70", "Apr May"),
        ("30 40 3 50 60 70", "Apr Jun"),
        ("7 7 4", "Apr Jun"),
        ("30 40 50 3", "Apr May Jun Jul Q1 Q2"),
        ("1 1 1", "Apr May Jun Q1 year"),
        ("1 1 1 50 60 70", "Apr May Jun Jul Aug Sep Q1 Q2"),
        ("30", ""),
        ("2", "Apr Q1 year"),
        ("0 0 30", "Apr May"),
    ],
)
def test_a_small_span_takes_a_sibling_and_its_months(numbers, held):
    assert gone(numbers) == held


@pytest.mark.parametrize(
    "numbers, held",
    [("3 20 20", "Apr"), ("20 20 3", "Jun Q1 year"), ("20 20 3 20", "Jun Q1"), ("20 30 40 2", "Jul Q2 year")],
)
def test_a_stock_is_of_its_last_month_and_hides_no_other(numbers, held):
    assert gone(numbers, is_stock=True) == held


def test_a_row_without_a_month_is_no_series():
    with pytest.raises(ValueError, match="says its month"):
        held_back([Row(None, None, 9, None, 9)])


@pytest.mark.parametrize(
    "start, end, what",
    [
        ("2021-07-01", "2021-07-31", "month"),
        ("2021-07-01", "2021-09-30", "quarter"),
        ("2021-04-01", "2022-03-31", "year"),
        ("2021-05-01", "2021-07-31", ""),
        ("2021-01-01", "2021-12-31", ""),
        ("2020-08-01", "2021-07-31", ""),
        ("2021-07-02", "2021-07-31", ""),
    ],
)
def test_only_months_quarters_and_financial_years_are_fixed_spans(start, end, what):
    assert fixed_span(date.fromisoformat(start), date.fromisoformat(end)) == what
