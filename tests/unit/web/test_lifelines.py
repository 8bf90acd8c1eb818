"""A life-line shows every step once, beside and never upon another of its kind while there is room, and says so."""

from datetime import date, timedelta
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from lineofsight.web.lifeline import MOST_LANES, Bar, draw, lanes_of

UNTIL = date(2022, 9, 30)
DAYS = st.integers(0, 6_000).map(lambda back: UNTIL - timedelta(days=back))
SVG = "{http://www.w3.org/2000/svg}"


@st.composite
def bars(draw_one) -> list[Bar]:
    started = draw_one(st.lists(DAYS, min_size=1, max_size=30))
    return [
        Bar(
            draw_one(st.sampled_from(["Contact", "Referral", "A & B <kind>"])),
            day,
            draw_one(st.none() | st.integers(0, (UNTIL - day).days).map(lambda n, day=day: day + timedelta(days=n))),
        )
        for day in started
    ]


@settings(deadline=None)
@given(bars())
def test_every_bar_is_drawn_once_and_lanes_keep_them_apart(made):
    rows = lanes_of(made, until=UNTIL)
    assert sorted(map(repr, made)) == sorted(repr(bar) for lanes in rows.values() for lane in lanes for bar in lane)
    for lanes in rows.values():
        for lane in lanes[: MOST_LANES - 1]:
            for one, other in zip(lane, lane[1:], strict=False):
                assert (one.ended_on or UNTIL) < other.started_on


@settings(deadline=None)
@given(bars())
def test_the_picture_is_sound_described_and_the_same_in_any_order(made):
    drawn = draw(made, until=UNTIL, title="Steps")
    assert drawn == draw(made[::-1], until=UNTIL, title="Steps")
    root = ElementTree.fromstring(drawn)
    assert root.get("role") == "img"
    assert [part.tag for part in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert not [part for part in root.iter() if "style" in part.attrib]
    width = float(root.get("width"))
    for part in root.iter(f"{SVG}rect"):
        assert float(part.get("x")) >= 0
        assert float(part.get("x")) + float(part.get("width")) <= width


def test_what_is_open_is_told_apart_in_the_words_too():
    drawn = draw([Bar("Referral", date(2022, 1, 1)), Bar("Contact", date(2021, 1, 1), UNTIL)], until=UNTIL, title="S")
    assert "1 of them open" in drawn
    assert "Referral, 1 January 2022, open" in drawn
