"""A collation ranks by what is better, from what may be shown and nothing else."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lineofsight.measures import MEASURES
from lineofsight.measures.authorities import Authority, Told
from lineofsight.measures.collation import collated
from lineofsight.measures.figure import Figure, Row, percentage

PARAMS = {"start": "2022-01-01", "end": "2022-12-31", "by": None, "as_at": "2023-01-01"}


def told(name, met, records, code="AS01"):
    """Return what one authority's snapshot says: so many met of so many records."""
    asked = MEASURES[code]
    total = Row(None, None, records, met, percentage(met, records))
    figure = Figure(code, "", PARAMS, total, (total,), kind=asked.kind.name)
    return Told(Authority(name, Path(name), date(2022, 12, 31)), asked, figure)


def places(*found):
    """Return the places of the one measure that is told."""
    [one] = collated(found)
    return {place.authority: place for place in one.places}, one.median


def test_higher_is_better_and_equals_share_a_rank():
    found, median = places(told("A", 90, 100), told("B", 50, 100), told("C", 90, 100), told("D", 70, 100))
    assert {name: (place.rank, place.quarter) for name, place in found.items()} == {
        "A": (1, 1),
        "C": (1, 1),
        "D": (3, 3),
        "B": (4, 4),
    }
    assert median == 80


def test_lower_is_better_turns_the_ranks():
    found, _ = places(*(told(name, met, 100, code="FD10") for name, met in zip("ABCD", (10, 20, 30, 40), strict=True)))
    assert [found[name].rank for name in "ABCD"] == [1, 2, 3, 4]
    assert [found[name].quarter for name in "ABCD"] == [1, 2, 3, 4]


def test_twelve_make_quarters_of_three():
    found, median = places(*(told(f"{n:02}", 20 + 5 * n, 100) for n in range(12)))
    assert [found[f"{n:02}"].quarter for n in range(12)] == [4, 4, 4, 3, 3, 3, 2, 2, 2, 1, 1, 1]
    assert median == 47.5


def test_what_is_too_small_to_show_has_no_rank_and_moves_nothing():
    few, nearly_all = told("A", 2, 4), told("B", 98, 100)
    found, median = places(few, nearly_all, told("C", 50, 100), told("D", 70, 100))
    assert [(found[n].value, found[n].rank, found[n].why) for n in "AB"] == [(None, None, "too few to show")] * 2
    assert (found["D"].rank, found["C"].rank, median) == (1, 2, 60)
    assert found["D"].quarter is None


def test_ranks_are_of_the_values_shown():
    found, _ = places(told("A", 701, 1000), told("B", 699, 1000))
    assert (found["A"].value, found["A"].rank, found["B"].value, found["B"].rank) == (70, 1, 70, 1)


def test_an_authority_without_a_figure_says_why():
    without = replace(told("A", 1, 1), figure=None, why="AS01 cannot be measured: no table.")
    found, median = places(without, told("B", 50, 100))
    assert found["A"].why == "AS01 cannot be measured: no table."
    assert (found["B"].rank, median) == (1, 50)


@pytest.mark.parametrize("none", [(), (told("A", 1, 2),)])
def test_a_median_of_nothing_is_none(none):
    assert [each.median for each in collated(none)] == [None] * len(none)
