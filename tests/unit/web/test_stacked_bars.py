"""Stacked bars: each as long as its whole, with what is held back dashed and what is nought not drawn."""

import re
from xml.etree import ElementTree

import pytest

from lineofsight.web.charts.stacked import LAYOUTS, StackedBar, stacked

WIDE = LAYOUTS[0]
PARTS = ("Back", "In care", "Closed")


def both_drawn(*bars: StackedBar) -> list[str]:
    found = str(stacked(title="Cohorts", sentence="Fewer came back.", parts=PARTS, bars=bars, held_back="Too few"))
    return [f"{each}</svg>" for each in found.split("</svg>")[:-1]]


def drawn(*bars: StackedBar) -> str:
    return both_drawn(*bars)[0]


def widths(svg: str) -> list[float]:
    return [float(width) for width in re.findall(r'width="([\d.]+)" height="30"', svg)]


def test_it_says_what_it_shows():
    found = ElementTree.fromstring(drawn(StackedBar(label="2019", whole=10, values=(5, 0, 5))))
    assert found.attrib["aria-label"] == "Cohorts"
    assert [child.text for child in found][:2] == ["Cohorts", "Fewer came back."]


def test_one_is_for_a_screen_and_one_for_a_phone_with_labels_above_the_bars():
    wide, narrow = map(ElementTree.fromstring, both_drawn(StackedBar(label="2019", whole=10, values=(5, 0, 5))))
    assert (wide.attrib["class"], narrow.attrib["class"]) == ("los-flow los-wide-only", "los-narrow-only")
    assert int(narrow.attrib["width"]) <= 390 - 2 * 15
    label = next(child for child in narrow if child.text == "2019")
    bars = [child for child in narrow if child.attrib.get("height") == "30"]
    assert bars
    assert all(float(label.attrib["y"]) <= float(bar.attrib["y"]) for bar in bars)


@pytest.mark.parametrize("place", [0, 1])
def test_parts_share_the_length_as_they_share_the_whole(place):
    svg = both_drawn(StackedBar(label="2019", whole=100, values=(25, 0, 75)))[place]
    first, second = widths(svg)
    assert abs(second - 3 * first) < 0.3
    assert abs(first + second - (LAYOUTS[place].width - LAYOUTS[place].left - 1)) < 0.3
    assert "25%" in svg
    assert "75%" in svg
    assert "In care" not in svg  # of nobody


def test_what_is_held_back_is_one_dashed_part():
    svg = drawn(StackedBar(label="2019", whole=100, values=(None, 40, None)))
    assert svg.count("stroke-dasharray") == 2  # the part, and the key
    assert ">Too few<" in svg


def test_rounded_parts_that_are_more_than_the_whole_stay_within_it():
    svg = drawn(StackedBar(label="2019", whole=10, values=(5, 5, 5)))
    assert sum(widths(svg)) <= WIDE.width - WIDE.left


def test_a_note_stands_in_place_of_a_bar():
    svg = drawn(StackedBar(label="2021", note="Not yet"))
    assert not widths(svg)
    assert ">Not yet<" in svg


def test_names_are_written_and_never_marked_up():
    assert "<b>" not in drawn(StackedBar(label="<b>", whole=1, values=(1, 0, 0)))
