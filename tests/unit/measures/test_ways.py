"""Bands of ways are held back so that none can be taken from those beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.measures.disclosure import THRESHOLD, held_back, suppress
from lineofsight.measures.figure import Figure, Row
from lineofsight.measures.ways import STOPPED, bands, every, is_of_ways

STEPS = "abcd"
counts = st.dictionaries(
    st.lists(st.sampled_from(STEPS), min_size=1, max_size=4).map(" > ".join),
    st.integers(min_value=1, max_value=30),
    min_size=1,
    max_size=20,
)


def rows(found: dict[str, int]) -> tuple[Row, ...]:
    return tuple(Row(None, way, n, None, n, group_id=way) for way, n in sorted(found.items()))


def figure(found: dict[str, int]) -> Figure:
    total = sum(found.values())
    return Figure("JN01", "", {"by": "category"}, Row(None, None, total, None, total), rows(found), kind="category")


def test_a_band_is_all_that_begins_alike():
    found = bands(rows({"a > b": 7, "a > c > d": 8, "a > c > e": 9, "f": 1}))
    assert {band.way: band.records for band in every(found)} == {
        ("a",): 24, ("a", "b"): 7, ("a", "c"): 17, ("a", "c", "d"): 8, ("a", "c", "e"): 9, ("f",): 1,
    }  # fmt: skip


def test_who_stops_where_others_go_on_is_a_band_so_that_the_rest_add_up():
    [band] = bands(rows({"a": 3, "a > b": 7}))
    assert [(each.way, each.records) for each in band.onward] == [(("a", "b"), 7), (("a", STOPPED), 3)]


def test_a_small_band_takes_one_beside_it_and_all_after_both():
    found = bands(rows({"a > b": 3, "a > c > d": 40, "a > c > e": 50, "a > f": 60, "g": 70}))
    assert held_back(found) == {("a", "b"), ("a", "c"), ("a", "c", "d"), ("a", "c", "e")}


def test_nothing_is_held_back_where_nothing_is_small():
    assert not held_back(bands(rows({"a > b": 5, "a > c": 6, "d": 7})))


def test_the_lines_of_the_measure_follow_its_bands():
    shown = suppress(figure({"a > b": 3, "a > c > d": 40, "a > c > e": 50, "a > f": 60, "g": 70}))
    assert [row.suppressed for row in shown.rows] == [True, True, True, False, False]


@pytest.mark.parametrize(("found", "so"), [({"a": 9, "b": 8}, False), ({"a > b": 9}, True)])
def test_a_figure_is_of_ways_when_a_step_follows_a_step(found, so):
    assert is_of_ways(figure(found)) is so


@given(counts)
def test_no_band_held_back_can_be_taken_from_those_shown(found):
    """For each band shown: what goes on from it and is held back is two or more, and not few together."""
    top = bands(rows(found))
    held = held_back(top)
    for band in every(top):
        below = {each.way for each in every(band.onward)}
        if band.way in held:
            assert below <= held
        elif lost := [each for each in band.onward if each.way in held]:
            assert len(lost) > 1
            assert sum(each.records for each in lost) >= THRESHOLD
        assert band.way in held or band.records >= THRESHOLD


@given(counts)
def test_bands_that_go_on_add_up_to_the_one_they_come_from(found):
    for band in every(bands(rows(found))):
        assert not band.onward or sum(each.records for each in band.onward) == band.records


@given(counts)
def test_a_line_is_shown_only_where_its_band_is(found):
    asked = figure(found)
    if is_of_ways(asked):
        held = held_back(bands(asked.rows))
        for row, own in zip(suppress(asked).rows, asked.rows, strict=True):
            way = tuple(own.group_id.split(" > "))
            assert row.suppressed is (way in held or (*way, STOPPED) in held)
            assert row.suppressed or own.records >= THRESHOLD
