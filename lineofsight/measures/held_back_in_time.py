"""Which months, quarters and financial years of a count are held back together, so that none is had by subtraction."""

from collections.abc import Collection, Sequence
from datetime import date

from lineofsight.measures.disclosure import THRESHOLD, is_small, with_siblings
from lineofsight.measures.figure import Row
from lineofsight.measures.periods import period_of

Spans = frozenset[tuple[str, date]]
"""Spans by what they are (month, quarter or year) and their first day."""


def held_back(months: Sequence[Row], *, is_stock: bool = False, threshold: int = THRESHOLD) -> Spans:
    """Return the spans to hold back of one financial year, given its months.

    A quarter less two months is the third, and a year less three quarters the fourth. So a small one takes a sibling
    with it, as in any table, and a quarter that is held back takes its months. A stock does not add up over months: its
    quarter and its year are their last month.
    """
    quarters: dict[date, list[Row]] = {}
    for row in months:
        quarters.setdefault(period_of(_first(row), by="quarter"), []).append(row)
    year = period_of(_first(months[0]), by="year") if months else date.min
    everything = frozenset({("year", year), *(("quarter", first) for first in quarters), *_months(months)})
    if is_stock:
        return _of_a_stock(months, year, threshold)
    if is_small(added(months), threshold):
        return everything
    gone = with_siblings([added(each) for each in quarters.values()], threshold)
    return frozenset(
        span
        for n, (first, rows) in enumerate(quarters.items())
        for span in _in_quarter(first, rows, n in gone, threshold)
    )


def added(rows: Collection[Row]) -> Row:
    """Return rows as one, of which only the records and those that met are known."""
    asks_met = any(row.met is not None for row in rows)
    records, met = sum(row.records for row in rows), sum(row.met or 0 for row in rows)
    return Row(None, None, records, met if asks_met else None, None)


def _in_quarter(first: date, rows: Sequence[Row], is_gone: bool, threshold: int) -> list[tuple[str, date]]:
    """Return what is held back of one quarter: all of it, or the small months with a sibling."""
    if is_gone:
        return [("quarter", first), *_months(rows)]
    hidden = with_siblings(rows, threshold)
    return _months([row for n, row in enumerate(rows) if n in hidden])


def _of_a_stock(months: Sequence[Row], year: date, threshold: int) -> Spans:
    found: set[tuple[str, date]] = set()
    for n, row in enumerate(months):
        if is_small(row, threshold):
            quarter = period_of(_first(row), by="quarter")
            later = [period_of(_first(each), by="quarter") for each in months[n + 1 :]]
            found.add(("month", _first(row)))
            found |= {("quarter", quarter)} if quarter not in later else set()
            found |= set() if later else {("year", year)}
    return frozenset(found)


def _months(rows: Sequence[Row]) -> list[tuple[str, date]]:
    return [("month", _first(row)) for row in rows]


def _first(row: Row) -> date:
    """Return the first day of a row's month, which every row of a series has."""
    if row.period is None:
        raise ValueError("A row of a series says its month.")
    return row.period
