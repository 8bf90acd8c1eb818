"""Across and down together, what is held back of a table by period and group narrows no row to a small number."""

import random
from itertools import product

import pytest

from lineofsight.measures.disclosure import suppress
from tests.unit.measures.published import by_month_and_category

MONTHS, KINDS = (4, 5, 6), ("A", "B", "C", "D")
CHAIN = (3, 6, 9, 5, 12, 5, 7, 4, 9, 12, 0, 6)
"""A nought alone in its kind gave a neighbour away, and the neighbour gave away a four."""


def table(numbers):
    return dict(zip(product(MONTHS, KINDS), numbers, strict=True))


def ways(hidden, cells):
    """Go through every way of filling in what is held back so that each month and each kind adds up as it does."""
    left = {}
    for month, kind in hidden:
        for line in (month, kind):
            left[line] = left.get(line, 0) + cells[month, kind]

    def fill(n, filled):
        if n == len(hidden):
            if not any(left.values()):
                yield dict(filled)
            return
        month, kind = hidden[n]
        is_last = {line: all(line not in later for later in hidden[n + 1 :]) for line in (month, kind)}
        most = min(left[month], left[kind])
        for number in range(most + 1):
            if any(is_last[line] and number != left[line] for line in (month, kind)):
                continue
            left[month], left[kind] = left[month] - number, left[kind] - number
            yield from fill(n + 1, {**filled, hidden[n]: number})
            left[month], left[kind] = left[month] + number, left[kind] + number

    yield from fill(0, {})


def sure_of(cells):
    """The rows held back of which a reader who knows every sum exactly is sure that they are small and not nought."""
    public = suppress(by_month_and_category(cells))
    hidden = [key for key, row in zip(cells, public.rows, strict=True) if row.suppressed]
    if public.total.suppressed or len(hidden) > 8:
        return {}
    all_ways = list(ways(hidden, cells))
    could_be = {key: {way[key] for way in all_ways} for key in hidden}
    return {key: numbers for key, numbers in could_be.items() if min(numbers) > 0 and max(numbers) < 5}


def test_a_chain_of_lines_gives_nothing_away():
    assert not sure_of(table(CHAIN))


@pytest.mark.parametrize("seed", range(4))
def test_no_table_gives_a_small_number_away(seed):
    drawn = random.Random(seed)
    for _ in range(150):
        cells = table([drawn.choice((0, 1, 2, 3, 4, 5, 6, 7, 9, 12)) for _ in range(len(MONTHS) * len(KINDS))])
        assert not sure_of(cells), cells
