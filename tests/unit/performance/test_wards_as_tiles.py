"""Wards are drawn as tiles: every figure in words, darker where higher, nothing shaded that few records would move."""

import re

import pytest

from lineofsight.measures import MEASURES
from lineofsight.oversight.performance.tiles import ACROSS, PLAIN, SHADES, ward_tiles
from lineofsight.oversight.performance.wards import pilots, pilots_told, places
from lineofsight.snapshots.disclosure import ShownRow


def ward(name: str, records: int | None, value: float | None, *, hidden: bool = False) -> ShownRow:
    """This function will return a ward's row."""
    return ShownRow(period=None, group=name, group_id=name, records=records, met=None, value=value, is_hidden=hidden)


def fills(drawn) -> list[str]:
    return re.findall(r'<rect[^>]* fill="([^"]+)"', drawn.svg)


def test_each_ward_has_its_name_and_figure_in_words():
    drawn = ward_tiles(MEASURES["AS01"], [ward("Ashenfold", 40, 80.0), ward("Cinder Hill", 20, 95.5)])
    assert all(word in drawn.svg for word in (">Ashenfold<", ">80%<", ">Cinder Hill<", ">95.5%<"))
    assert "from 80% to 95.5%" in drawn.told


def test_the_higher_the_darker():
    rows = [ward(str(n), 50, value) for n, value in enumerate((10.0, 36.0, 60.0, 90.0))]
    assert fills(ward_tiles(MEASURES["AS01"], rows)) == [fill for fill, _ in SHADES]


def test_a_percentage_of_few_records_is_not_shaded_but_a_count_is():
    rows = [ward("A", 3, 100.0), ward("B", 30, 50.0), ward("C", 30, 90.0)]
    assert fills(ward_tiles(MEASURES["AS01"], rows))[0] == PLAIN[0]
    assert "fewer than 10 records are not shaded" in ward_tiles(MEASURES["AS01"], rows).told
    counts = [ward("A", 3, 3), ward("B", 30, 30)]
    assert fills(ward_tiles(MEASURES["FD01"], counts)) == [SHADES[0][0], SHADES[-1][0]]


def test_what_is_held_back_is_said_and_neither_shaded_nor_told():
    rows = [ward("A", None, None, hidden=True), ward("B", 30, 50.0), ward("C", 30, 90.0)]
    drawn = ward_tiles(MEASURES["AS01"], rows)
    assert ">Too few to show<" in drawn.svg
    assert fills(drawn)[0] == PLAIN[0]
    assert "from 50% to 90%" in drawn.told


@pytest.mark.parametrize("rows", [[], [ward("A", 30, 50.0)]])
def test_fewer_than_two_wards_are_no_map(rows):
    assert ward_tiles(MEASURES["AS01"], rows) is None


def test_a_name_is_text_and_never_mark_up():
    drawn = ward_tiles(MEASURES["AS01"], [ward("<b>", 30, 50.0), ward("C", 30, 90.0)])
    assert "<b>" not in drawn.svg


def test_wards_that_are_alike_have_one_shade():
    rows = [ward("A", 30, 50.0), ward("B", 30, 50.0)]
    assert len(set(fills(ward_tiles(MEASURES["AS01"], rows)))) == 1


def test_each_ward_has_a_place_of_its_own_on_a_whole_board():
    assert len(places()) == 20
    assert len(set(places().values())) == 20
    assert set(places().values()) == {(column, row) for column in range(ACROSS) for row in range(4)}


def corners(drawn) -> list[tuple[int, int]]:
    return [(int(x), int(y)) for x, y in re.findall(r'<rect x="(\d+)" y="(\d+)"', drawn.svg)]


def test_a_ward_lies_where_it_is_declared_to_lie_and_one_without_a_place_below():
    rows = [ward(code, 50, 10.0) for code in ("W09", "W11", "W01", "elsewhere")]
    drawn = ward_tiles(MEASURES["AS01"], rows)
    assert corners(drawn) == [(1, 1), (145, 1), (1, 91), (1, 181)]
    assert "placed roughly where it lies" in drawn.told
    assert "in the order of their names" in ward_tiles(MEASURES["AS01"], [ward("A", 9, 1.0), ward("B", 9, 2.0)]).told


def test_a_pilot_locality_says_so_in_words_and_on_its_tile():
    rows = [ward(code, 50, 10.0) for code in ("W01", "W02", "W05")]
    assert len(pilots()) == 2
    assert ward_tiles(MEASURES["AS01"], rows).svg.count(">Pilot<") == 2
    assert pilots_told(rows).endswith("W01 and W05 from 6 September 2021.")


def test_wards_that_are_no_pilots_are_not_told_of():
    assert pilots_told([ward("W02", 50, 10.0), ward("A", 3, 1.0)]) == ""
