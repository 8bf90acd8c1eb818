"""What a percentage on a page leaves unknown of the numbers behind it: almost never one pair alone."""

from collections import defaultdict

import pytest

from lineofsight.measures.disclosure import STEPS, round_count, step_of, suppress
from tests.unit.measures.published import proportions


def alone(low: int, high: int, *, coarse: bool) -> float:
    """The share of all (met, records) of so many records, as rounded, that are alone in what is shown of them."""
    behind = defaultdict(list)
    for records in range(low - 2, high + 3):
        for met in range(records + 1):
            total = suppress(proportions((met, records)), coarse=coarse).total
            if low <= round_count(records) <= high and not total.suppressed:
                behind[total.records, total.met, total.value].append((met, records))
    return sum(len(pairs) == 1 for pairs in behind.values()) / sum(map(len, behind.values()))


def test_whole_percentages_of_few_records_often_leave_one_pair():
    assert alone(10, 45, coarse=False) > 0.25


@pytest.mark.parametrize("low, high", [(20, 45), (50, 95), (100, 120)])
def test_percentages_on_pages_almost_never_do(low, high):
    assert alone(low, high, coarse=True) < 0.05


@pytest.mark.parametrize(
    "met, records, value", [(7, 15, None), (17, 22, 80), (36, 47, 80), (60, 80, 75), (61, 80, 75), (111, 150, 74)]
)
def test_each_step(met, records, value):
    assert suppress(proportions((met, records)), coarse=True).total.value == value


def test_papers_keep_whole_percentages():
    assert suppress(proportions((37, 48))).total.value == 77


def test_the_steps_become_finer():
    assert [step_of(below - 5) for below, _ in STEPS] == [step for _, step in STEPS]
    assert step_of(100) == 1
