"""Stacked bars: each as long as its whole, with what is held back dashed and what is nought not drawn."""

import re
from xml.etree import ElementTree

from lineofsight.web.charts.stacked import LEFT, WIDTH, StackedBar, stacked

PARTS = ("Back", "In care", "Closed")


def drawn(*bars: StackedBar) -> str:
    return str(stacked(title="Cohorts", sentence="Fewer came back.", parts=PARTS, bars=bars, held_back="Too few"))


def widths(svg: str) -> list[float]:
    return [float(width) for width in re.findall(r'width="([\d.]+)" height="30"', svg)]


def test_it_says_what_it_shows():
    found = ElementTree.fromstring(drawn(StackedBar(label="2019", whole=10, values=(5, 0, 5))))
    assert found.attrib["aria-label"] == "Cohorts"
    assert [child.text for child in found][:2] == ["Cohorts", "Fewer came back."]


def test_parts_share_the_length_as_they_share_the_whole():
    svg = drawn(StackedBar(label="2019", whole=100, values=(25, 0, 75)))
    first, second = widths(svg)
    assert abs(second - 3 * first) < 0.3
    assert abs(first + second - (WIDTH - LEFT - 1)) < 0.3
    assert "25%" in svg
    assert "75%" in svg
    assert "In care" not in svg  # of nobody


def test_what_is_held_back_is_one_dashed_part():
    svg = drawn(StackedBar(label="2019", whole=100, values=(None, 40, None)))
    assert svg.count("stroke-dasharray") == 2  # the part, and the key
    assert ">Too few<" in svg


def test_rounded_parts_that_are_more_than_the_whole_stay_within_it():
    svg = drawn(StackedBar(label="2019", whole=10, values=(5, 5, 5)))
    assert sum(widths(svg)) <= WIDTH - LEFT


def test_a_note_stands_in_place_of_a_bar():
    svg = drawn(StackedBar(label="2021", note="Not yet"))
    assert not widths(svg)
    assert ">Not yet<" in svg


def test_names_are_written_and_never_marked_up():
    assert "<b>" not in drawn(StackedBar(label="<b>", whole=1, values=(1, 0, 0)))
