"""A median, a sum or a rate tells of a few records no more than their rounded count does. The attacks, tried."""

from fractions import Fraction
from itertools import combinations_with_replacement
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.measures.disclosure import suppress
from lineofsight.measures.figure import Figure, Row, rounded
from lineofsight.measures.lines import EACH
from lineofsight.measures.values_shown import step_of_sum

counts = st.integers(5, 60)
money = st.integers(100, 1_000)


def row(values, *, kind, people=34_000, group=None):
    """Make a row as the counting does."""
    records, value = len(values), None
    if kind == "duration":
        value = rounded(Fraction(median(values))) if values else None
    elif kind == "total":
        value = rounded(Fraction(sum(values)))
    elif kind == "stock_rate":
        value = rounded(Fraction(EACH * records, people))
    return Row(None, group, records, None, value, group_id=group, mean=value)


def published(*groups, kind, people=34_000):
    rows = tuple(row(each, kind=kind, people=people, group=f"Ward {n}") for n, each in enumerate(groups))
    whole = row([value for each in groups for value in each], kind=kind, people=people)
    params = {"start": "2021-07-01", "end": "2021-07-31", "by": "ward"}
    return suppress(Figure("T1", "0", params, whole, rows if len(groups) > 1 else (), kind=kind))


def records_that_it_splits(values):
    """How many records a median says of that they took no longer than it, and how many no less: by their place."""
    half = (len(values) + 1) // 2
    return half, half


@pytest.mark.parametrize("records", range(1, 40))
def test_half_of_the_records_of_a_median_are_never_few(records):
    total = published(list(range(records)), kind="duration").total
    assert total.suppressed or min(records_that_it_splits(range(records))) >= 5


def test_whoever_knows_all_but_one_of_few_records_learns_the_last_from_no_median():
    """Nine families tell each other how long they waited. The median would tell them of the tenth; of ten, not."""
    for values in combinations_with_replacement((10, 20, 30), 5):
        assert published(list(values), kind="duration").total.value is None


@given(counts, st.integers(2_000, 90_000))
def test_a_rate_tells_the_same_of_every_count_that_rounds_alike(records, people):
    """The number of children who live here is public, and would give the count itself."""
    alike = range((records + 2) // 5 * 5 - 2, (records + 2) // 5 * 5 + 3)
    told = {published([0] * n, kind="stock_rate", people=people).total.value for n in alike if n >= 5}
    # The rate is kept to one decimal, so that two may fall on both sides of a half: never three.
    assert max(told) - min(told) <= 1


def could_be(people, total):
    """Every count that would be shown as this count and rate."""
    return [
        n
        for n in range(5, 80)
        if (shown := published([0] * n, kind="stock_rate", people=people).total).records == total.records
        and shown.value == total.value
    ]


@pytest.mark.parametrize("people", [5_000, 8_200, 11_000, 34_000, 61_300])
def test_a_rate_seldom_leaves_one_count_alone(people):
    alone = [
        n
        for n in range(5, 78)
        if len(could_be(people, published([0] * n, kind="stock_rate", people=people).total)) == 1
    ]
    assert len(alone) <= 2


@given(st.lists(money, min_size=5, max_size=60), st.lists(money, min_size=1, max_size=4))
def test_what_a_few_came_to_is_not_known_closer_than_by_five_average_records(many, few):
    """A quarter's money less two months' is the third's. The reader here knows the step of each."""
    ends = [_ends(many), _ends(many + few)]
    least, most = ends[1][0] - ends[0][1], ends[1][1] - ends[0][0]
    assert least <= sum(few) <= most
    assert most - least >= 2 * 5 * min(sum(many) / len(many), sum(many + few) / len(many + few))


def _ends(values):
    """The least and the most that a sum can be, as it is shown."""
    value, step = published(values, kind="total").total.value, step_of_sum(row(values, kind="total"))
    return value - Fraction(step, 2), value + Fraction(step, 2)


@given(st.lists(st.integers(100, 1_000), min_size=5, max_size=80))
def test_a_sum_that_is_not_nought_is_not_shown_as_nought(values):
    assert published(values, kind="total").total.value > 0


def test_a_sum_is_shown_by_steps_of_five_average_records():
    assert published([800] * 58, kind="total").total.value == 48_000  # to the nearest 4,000, of 46,400
