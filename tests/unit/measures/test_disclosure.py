"""What councillors and the public see gives no small number away, whatever is subtracted from what."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.measures.disclosure import round_count, shown_counts, suppress
from lineofsight.measures.figure import Figure, Row
from tests.unit.measures.published import (
    alike_to_any_reader,
    alike_to_the_worst_reader,
    by_month_and_category,
    counts,
    proportions,
)

HIDDEN = None


def shown(figure: Figure, threshold: int = 5):
    """Return the total and the rows as councillors see them: records, or None."""
    public = suppress(figure, threshold)
    return public.total.records, [row.records for row in public.rows]


@pytest.mark.parametrize(
    "numbers, total, rows",
    [
        ((20, 31, 12), 65, [20, 30, 10]),
        ((3, 20, 31, 12), 65, [HIDDEN, HIDDEN, 30, 10]),
        ((20, 31, 12, 3), 65, [HIDDEN, 30, 10, HIDDEN]),
        ((3, 4, 20), 25, [HIDDEN, HIDDEN, 20]),
        ((1, 2, 20, 30), 55, [HIDDEN, HIDDEN, HIDDEN, 30]),
        ((0, 20, 30), 50, [HIDDEN, 20, 30]),
        ((0, 4, 20, 30), 55, [HIDDEN, HIDDEN, HIDDEN, 30]),
        ((5, 20), 25, [5, 20]),
        ((4, 20), 25, [HIDDEN, HIDDEN]),
        ((1, 1), HIDDEN, [HIDDEN, HIDDEN]),
        ((4,), HIDDEN, [HIDDEN]),
        ((7,), 5, [5]),
        ((1, 1, 1, 1, 1), 5, [HIDDEN] * 5),
        ((), HIDDEN, []),
    ],
)
def test_small_counts_are_held_back_with_enough_others_to_hide_them(numbers, total, rows):
    assert shown(counts(*numbers)) == (total, rows)


def test_a_percentage_is_held_back_when_few_met_it_or_few_did_not():
    public = suppress(proportions((3, 40), (38, 40), (20, 40), (40, 40), (0, 40)))
    assert [row.value for row in public.rows] == [HIDDEN, HIDDEN, 50, 100, 0]
    assert [row.met for row in public.rows] == [HIDDEN, HIDDEN, 20, 40, 0]
    assert (public.total.records, public.total.met, public.total.value) == (200, 100, 51)


def test_a_percentage_is_worked_out_before_its_counts_are_rounded():
    [row] = suppress(proportions((37, 48))).rows
    assert (row.met, row.records, row.value) == (35, 50, 77)


def test_one_held_back_percentage_takes_others_with_it_until_their_sum_is_not_small():
    public = suppress(proportions((30, 33), (60, 66), (50, 100)))
    assert [row.suppressed for row in public.rows] == [True, True, False]
    few_late = suppress(proportions((30, 33), (66, 66), (50, 100)))
    assert [row.suppressed for row in few_late.rows] == [True, True, True]
    assert not few_late.total.suppressed


def test_a_median_is_a_whole_number_without_its_mean():
    rows = (Row(None, "A", 9, None, 23.5, mean=24.2), Row(None, "B", 30, None, 40.0, mean=41.0))
    figure = Figure("AS06", "0", {"by": "ward"}, Row(None, None, 39, None, 38.0, mean=37.1), rows, kind="duration")
    public = suppress(figure)
    assert [(row.records, row.value) for row in public.rows] == [(10, 24), (30, 40)]
    assert "mean" not in public.rows[0].as_dict()


def test_the_threshold_can_be_raised():
    assert shown(counts(8, 9, 40), threshold=10) == (55, [HIDDEN, HIDDEN, 40])


def test_the_same_open_records_in_many_months_hide_no_other_month():
    months = tuple(Row(date(2021, m, 1), None, n, None, n) for m, n in ((5, 3), (6, 20), (7, 30)))
    figure = Figure("T1", "0", {"by": "month"}, months[-1], months, kind="stock")
    assert shown(figure) == (30, [HIDDEN, 20, 30])


def test_categories_by_month_are_safe_across_and_down():
    cells = {(5, "A"): 3, (5, "B"): 20, (5, "C"): 30, (6, "A"): 40, (6, "B"): 25, (6, "C"): 50}
    public = suppress(by_month_and_category(cells))
    hidden = [key for key, row in zip(cells, public.rows, strict=True) if row.suppressed]
    assert hidden == [(5, "A"), (5, "B"), (6, "A"), (6, "B")]
    assert not public.total.suppressed


def test_a_held_back_row_shows_only_where_it_belongs():
    row = suppress(counts(3, 30, 40)).rows[0]
    assert row.as_dict() == {
        "period": None,
        "group": "Ward 0",
        "records": None,
        "met": None,
        "value": None,
        "suppressed": True,
    }


def test_a_figure_says_whether_anything_is_held_back():
    assert suppress(counts(3, 30, 40)).is_suppressed
    assert not suppress(counts(30, 40)).is_suppressed


@pytest.mark.parametrize("count, to", [(0, 0), (2, 0), (3, 5), (5, 5), (7, 5), (8, 10), (12, 10), (13, 15)])
def test_counts_are_rounded_to_the_nearest_5(count, to):
    assert round_count(count) == to


MOST = 16
ALL_OF_THREE_WARDS = [counts(*cells) for cells in product(range(MOST + 1), repeat=3)]
"""Every table of three wards with up to 16 records each."""


@pytest.mark.parametrize("reader", [alike_to_any_reader, alike_to_the_worst_reader])
def test_a_small_count_held_back_may_be_at_least_four_numbers(reader):
    """Sets that reach the largest number tried are left out, because they are not whole."""
    small_ones = 0
    for alike in reader(ALL_OF_THREE_WARDS):
        if any(row.records == MOST for figure in alike for row in figure.rows):
            continue
        for ward in range(3):
            could_be = {figure.rows[ward].records for figure in alike}
            small_ones += bool(could_be & {1, 2, 3, 4})
            assert len(could_be) >= 4 or not could_be & {1, 2, 3, 4}, (ward, could_be)
    assert small_ones > 20


def test_no_subtraction_gives_a_small_part_of_a_percentage_away():
    """Every table of two wards with up to 12 records and every number met, to the worst reader."""
    wards = [(met, records) for records in range(13) for met in range(records + 1)]
    for alike in alike_to_the_worst_reader(proportions(*pair) for pair in product(wards, repeat=2)):
        for ward in range(2):
            _is_not_pinned({figure.rows[ward].met for figure in alike})
            _is_not_pinned({figure.rows[ward].records - figure.rows[ward].met for figure in alike})


def _is_not_pinned(could_be: set[int]) -> None:
    """Fail when a reader can be sure of a small number."""
    assert not (len(could_be) == 1 and 0 < min(could_be) < 5), could_be


def test_the_sum_of_what_is_held_back_is_never_small():
    for cells in product((0, 1, 3, 6, 9), repeat=4):
        public = suppress(counts(*cells))
        hidden = sum(count for count, row in zip(cells, public.rows, strict=True) if row.suppressed)
        assert public.total.suppressed or hidden == 0 or hidden >= 5


@given(counts=st.lists(st.integers(1, 12), max_size=8))
def test_a_list_beside_its_sum_gives_no_small_count_away(counts):
    found = shown_counts([(f"Ward {n}", count) for n, count in enumerate(counts)])
    hidden = [count for (_, shown), count in zip(found, counts, strict=True) if shown is None]
    assert [name for name, _ in found] == [f"Ward {n}" for n in range(len(counts))]
    assert all(shown is None or shown == count >= 5 for (_, shown), count in zip(found, counts, strict=True))
    assert len(counts) == 1 or not hidden or (len(hidden) > 1 and (sum(hidden) >= 5 or len(hidden) == len(counts)))
