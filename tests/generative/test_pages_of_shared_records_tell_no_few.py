"""Two measures of which one counts a part of the other's records, on their pages: of the few left over nobody is sure.

The reader here goes through every count and every number that met it, and keeps those shown as the two pages show them.
"""

from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lineofsight.measures.disclosure import step_of, suppress
from lineofsight.measures.figure import Figure, Row, percentage
from lineofsight.snapshots.disclosure import ShownFigure, public_row
from lineofsight.snapshots.shared_records import beside_each_other

MOST = 230


def page(records, met):
    row = Row(None, None, records, met, percentage(met, records))
    total = suppress(Figure("T1", "0", {}, row, (), kind="proportion"), coarse=True).total
    return ShownFigure(rows=[], total=public_row(total, row))


def pages(whole, part):
    """The pages of AS03, and of AS01 whose assessments are some of those, as they are shown beside each other."""
    alone = {"AS03": page(*whole), "AS01": page(*part)}
    return {code: beside_each_other(found, code, alone).total for code, found in alone.items()}


@cache
def could_be(records, met, value, step):
    """Every count that this reader finds behind a percentage; they know the steps, and that few met are not shown."""
    return {
        of
        for of in range(max(records - 2, 5), records + 3)
        for one in range(max(met - 2, 0), min(met + 2, of) + 1)
        if not any(0 < part < 5 for part in (one, of - one))
        if value is None or int(100 * one / of / step + 0.5) * step == value
    }


def is_sure(whole, part):
    if whole.is_hidden or part.is_hidden:
        return False
    sets = [could_be(each.records, each.met, each.value, step_of(each.records)) for each in (whole, part)]
    rest = {a - b for a in sets[0] for b in sets[1] if a >= b}
    return bool(rest) and min(rest) > 0 and max(rest) < 5


worlds = st.tuples(st.integers(10, MOST), st.integers(1, 4), st.floats(0, 1), st.floats(0, 1))


def drawn(world):
    records, fewer, some, others = world
    return (records, round(some * records)), (records - fewer, round(others * (records - fewer)))


@example((105, 2, 0.5, 0.33))
@given(worlds)
def test_of_two_pages_nobody_is_sure_of_the_few_left_over(world):
    shown = pages(*drawn(world))
    assert not is_sure(shown["AS03"], shown["AS01"])


def every_of_three_digits():
    return [((n, m), (n - 3, k)) for n in range(100, 125) for m in range(5, n - 4, 3) for k in range(5, n - 7, 3)]


def test_the_reader_does_find_what_is_shown_without_care():
    sure = [(a, b) for a, b in every_of_three_digits() if is_sure(page(*a).total, page(*b).total)]
    assert sure
    after = [pages(*each) for each in sure]
    assert not [each for each in after if is_sure(each["AS03"], each["AS01"])]


@pytest.mark.parametrize("code", ["CT03", "AS01"])
def test_a_measure_with_no_other_beside_it_is_left_as_it_is(code):
    found = page(104, 51)
    assert beside_each_other(found, code, {code: found}) == found
