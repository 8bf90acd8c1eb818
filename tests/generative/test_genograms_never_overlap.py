"""However a family is made up, its genogram shows everybody once, nobody upon another, and no line means two things."""

from datetime import date, timedelta
from itertools import combinations
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from lineofsight.web.genogram import Couple, Family, Someone, draw, lay_out
from lineofsight.web.genogram.drawing import home_runs
from lineofsight.web.genogram.layout import CELL, SYMBOL, WORDS

NAMES = st.text(max_size=60) | st.sampled_from(
    ["Wren Fallowfield", "نور الهدى", "👩‍👧 Vale", "<script>alert(1)</script>"]
)
SVG = "{http://www.w3.org/2000/svg}"


@st.composite
def families(draw_one) -> Family:
    """Up to 40 people and any ties between them, also ties that no family could have."""
    count = draw_one(st.integers(1, 40))
    keys = st.integers(1, count)
    people = tuple(
        Someone(
            key=key,
            name=draw_one(NAMES),
            sex=draw_one(st.sampled_from("MFU")),
            born=draw_one(st.none() | st.integers(0, 30_000).map(lambda days: date(1930, 1, 1) + timedelta(days))),
            generation=draw_one(st.integers(-2, 1)),
            lives_here=draw_one(st.booleans()),
            has_died=draw_one(st.booleans()),
            is_unborn=draw_one(st.booleans()),
            href=draw_one(st.sampled_from(["", "/people/1/?a=1&b=2"])),
        )
        for key in range(1, count + 1)
    )
    pairs = st.tuples(keys, keys).filter(lambda pair: pair[0] != pair[1])
    parents = tuple(draw_one(st.lists(pairs, max_size=60, unique=True)))
    couples = tuple(Couple(*pair, draw_one(st.booleans())) for pair in draw_one(st.lists(pairs, max_size=20)))
    return Family(focus=draw_one(keys), people=people, parents=parents, couples=couples)


def cells(layout) -> dict[int, tuple[int, int, int, int]]:
    """The room of each person: left, top, right, bottom."""
    return {
        key: (x - CELL // 2, layout.top(key), x + CELL // 2, layout.top(key) + SYMBOL + WORDS)
        for key, x in layout.x.items()
    }


@settings(deadline=None, max_examples=40)
@given(families())
def test_everybody_has_room_of_their_own_inside_the_picture(family):
    layout = lay_out(family)
    assert set(layout.x) == {someone.key for someone in family.people}
    for one, other in combinations(cells(layout).values(), 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    for left, top, right, bottom in cells(layout).values():
        assert 0 <= left < right <= layout.width
        assert 0 <= top < bottom <= layout.height


@settings(deadline=None, max_examples=40)
@given(families())
def test_children_stand_one_row_below_their_parents_and_couples_side_by_side(family):
    layout = lay_out(family)
    for line in layout.lines:
        assert len({layout.rows[key] for key in line.union.partners}) == 1
        for child in line.union.children:
            assert layout.rows[child] == layout.rows[line.union.partners[0]] + 1


@settings(deadline=None, max_examples=40)
@given(families())
def test_every_tie_is_drawn_or_said_not_to_be(family):
    layout = lay_out(family)
    drawn = {
        (parent, child) for line in layout.lines for parent in line.union.partners for child in line.union.children
    }
    assert {*family.parents} == drawn | ({*family.parents} & {*layout.undrawn})
    assert not drawn & {*layout.undrawn} - {tuple(sorted((c.one, c.other))) for c in family.couples}
    pairs = {tuple(sorted((couple.one, couple.other))) for couple in family.couples}
    assert pairs <= {line.union.partners for line in layout.lines} | {*layout.undrawn}


@settings(deadline=None, max_examples=40)
@given(families())
def test_lines_of_two_couples_never_run_upon_each_other(family):
    layout = lay_out(family)
    bars = []
    for line in layout.lines:
        if line.children_y is not None:
            across = [line.drop_x, *(layout.x[child] for child in line.union.children)]
            bars.append((line.children_y, min(across), max(across)))
        if line.couple_y is not None:
            left, right = sorted(layout.x[key] for key in line.union.partners)
            bars.append((line.couple_y, left + CELL // 2, right - CELL // 2))
    for (y, left, right), (other_y, other_left, other_right) in combinations(bars, 2):
        assert y != other_y or right < other_left or other_right < left
    for line in layout.lines:
        row = layout.rows[line.union.partners[0]]
        for y in (line.couple_y, line.children_y):
            assert y is None or y > layout.tops[row] + SYMBOL + WORDS
            assert y is None or row + 1 == len(layout.tops) or y < layout.tops[row + 1]


@settings(deadline=None, max_examples=40)
@given(families())
def test_the_outline_of_the_home_holds_those_who_live_there_and_nobody_else(family):
    layout = lay_out(family)
    runs = home_runs(layout)
    assert sorted(key for run in runs for key in run) == sorted(s.key for s in family.people if s.lives_here)
    for run in runs:
        inside = range(layout.x[run[0]], layout.x[run[-1]] + 1)
        beside = [key for key, x in layout.x.items() if layout.rows[key] == layout.rows[run[0]] and x in inside]
        assert sorted(beside) == sorted(run)


@settings(deadline=None, max_examples=40)
@given(families(), st.randoms(use_true_random=False))
def test_the_same_family_is_drawn_the_same_however_it_is_listed(family, random):
    def shuffled(rows):
        return tuple(random.sample(rows, len(rows)))

    again = Family(family.focus, shuffled(family.people), shuffled(family.parents), shuffled(family.couples))
    told = {"focus": family.focus, "title": "Family", "description": "Everybody."}
    assert draw(lay_out(family), **told) == draw(lay_out(again), **told)


@settings(deadline=None, max_examples=40)
@given(families(), NAMES)
def test_the_picture_is_sound_safe_and_described(family, title):
    root = ElementTree.fromstring(draw(lay_out(family), focus=family.focus, title=title, description="Everybody."))
    parts = list(root.iter())
    assert not [part for part in parts if "style" in part.attrib or part.tag == f"{SVG}script"]
    assert not [name for part in parts for name in part.attrib if name.startswith("on")]
    assert [part.tag for part in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    links = [part for part in parts if part.tag == f"{SVG}a"]
    assert len(links) == sum(bool(someone.href) for someone in family.people)
    assert root.get("role") == ("group" if links else "img")
