"""Of every month, quarter and year a councillor may open, nothing is worked out by taking one from another.

The reader here is the worst there is: they know the rule, and the exact number behind every rounded one and every
percentage. They put all the authorities together that would have looked the same, and look for what is sure.
"""

from collections import defaultdict
from datetime import date
from itertools import product

import pytest

from lineofsight.measures.disclosure import is_small
from lineofsight.measures.figure import Row, percentage
from lineofsight.measures.held_back_in_time import added, held_back
from lineofsight.measures.periods import period_of

TWO_QUARTERS = [date(2021, month, 1) for month in (4, 5, 7, 8)]
ONE_QUARTER = [date(2021, month, 1) for month in (4, 5, 6)]
COUNTS = range(10)
PAIRS = [(met, records) for records in range(13) for met in range(records + 1)]


def spans_of(rows):
    """Every span that can be opened, by its name, and the rows it adds up."""
    found = defaultdict(list)
    for row in rows:
        for by in ("month", "quarter", "year"):
            found[by, period_of(row.period, by=by)].append(row)
    return {name: added(each) for name, each in found.items()}


def alike(worlds, *, hides=held_back):
    """The authorities in sets that look alike to the worst reader, each as the spans it has."""
    sets = defaultdict(list)
    for rows in worlds:
        spans, gone = spans_of(rows), hides(rows)
        seen = tuple(None if name in gone else (row.records, row.met) for name, row in spans.items())
        sets[seen].append(spans)
    return sets.values()


def sure(worlds, *, hides=held_back):
    """The small numbers that the worst reader is sure of, and not nought.

    Sets that reach the largest month tried are left out, because they are not whole.
    """
    worlds = list(worlds)
    most = max(row.records for rows in worlds for row in rows)
    found = []
    for same in alike(worlds, hides=hides):
        if any(row.records >= most for spans in same for (by, _), row in spans.items() if by == "month"):
            continue
        for name in same[0]:
            for part in ("records", "met", "not met"):
                could_be = {_part(spans[name], part) for spans in same}
                if min(could_be) > 0 and max(could_be) < 5:
                    found.append((name, part, could_be))
    return found


def _part(row, part):
    if part == "records" or row.met is None:
        return row.records
    return row.met if part == "met" else row.records - row.met


def counted(months, numbers):
    return [Row(month, None, number, None, number) for month, number in zip(months, numbers, strict=True)]


def met(months, pairs):
    return [Row(month, None, n, m, percentage(m, n)) for month, (m, n) in zip(months, pairs, strict=True)]


def test_counts_of_two_quarters():
    assert not sure(counted(TWO_QUARTERS, each) for each in product(COUNTS, repeat=4))


def test_counts_of_one_quarter():
    assert not sure(counted(ONE_QUARTER, each) for each in product(range(13), repeat=3))


def test_percentages_of_two_months_of_a_quarter():
    assert not sure(met(ONE_QUARTER[:2], each) for each in product(PAIRS, repeat=2))


def hides_only_small_ones(rows):
    return frozenset(name for name, row in spans_of(rows).items() if is_small(row, 5))


@pytest.mark.parametrize(
    "worlds",
    [
        [counted(ONE_QUARTER, each) for each in product(COUNTS, repeat=3)],
        [met(ONE_QUARTER[:2], each) for each in product(PAIRS, repeat=2)],
    ],
)
def test_the_reader_does_find_what_is_shown_without_care(worlds):
    assert sure(worlds, hides=hides_only_small_ones)
