"""A flow: bands that divide step by step, from one whole at the left, as inline SVG."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from textwrap import wrap

from markupsafe import Markup

from lineofsight.web.charts.style import FONT, INK, QUIET

WHOLE_HEIGHT, SLOT, GAP = 380.0, 40.0, 6.0
BAR, FIRST, PITCH, LABEL = 10, 80, 152, 142
LETTERS, LINE, SIZE = 18, 17, 15
THINNEST, HELD_BACK = 2.0, 8.0
FILLS = {"onward": "#b9d8d6", "ended": "#dfe5e7", "open": "#f0dfae"}
BARS = {"onward": "#0f5f5c", "ended": QUIET, "open": "#7a5c00"}

FRAME = Markup(
    '<svg role="img" aria-label="{}" class="los-flow" viewBox="0 0 {} {}" width="{}" height="{}" focusable="false" '
    'font-family="{}"><title>{}</title><desc>{}</desc>{}</svg>'
)
PATH = Markup(
    '<path d="M{0},{2:.1f} C{4},{2:.1f} {4},{6:.1f} {1},{6:.1f} L{1},{7:.1f} '
    'C{4},{7:.1f} {4},{3:.1f} {0},{3:.1f} Z" fill="{5}"{8}/>'
)
RECT = Markup('<rect x="{}" y="{:.1f}" width="{}" height="{:.1f}" fill="{}"/>')
# A white edge keeps a name readable where bands run behind it.
TEXT = Markup(
    '<text x="{}" y="{:.1f}" fill="{}" font-size="{}" stroke="#ffffff" stroke-width="4" stroke-linejoin="round" '
    'paint-order="stroke">{}</text>'
)
DASHED = Markup(' stroke="#45545e" stroke-dasharray="4 3"')


@dataclass(frozen=True, kw_only=True)
class FlowBand:
    """A band: its label, its number or None where it is held back, how that is written, and what goes on from it.

    `kind` is onward, ended or open: each has its own colour, and its label says it in words.
    """

    label: str
    value: int | None
    text: str
    kind: str = "onward"
    onward: tuple["FlowBand", ...] = ()


@dataclass(kw_only=True)
class _Placed:
    """A band in its place: the middle of its bar and how thick it is."""

    band: FlowBand
    middle: float
    thick: float
    onward: list["_Placed"] = field(default_factory=list)


def flow(*, title: str, sentence: str, total: int, bands: Sequence[FlowBand]) -> Markup:
    """This function will draw bands that divide from one whole of this total, in the order given."""
    scale = WHOLE_HEIGHT / max(total, 1)
    whole = FlowBand(label="", value=total, text="", onward=tuple(bands))
    height = _height(whole, scale) + GAP
    placed = _place(whole, top=GAP, scale=scale)
    width = FIRST + PITCH * (_depth(whole) - 2) + BAR + LABEL
    parts = _drawn(placed, depth=0)
    return FRAME.format(
        title, width, round(height), width, round(height), FONT, title, sentence, Markup("").join(parts)
    )


def _depth(band: FlowBand) -> int:
    return 1 + max((_depth(each) for each in band.onward), default=0)


def _thick(band: FlowBand, scale: float) -> float:
    return HELD_BACK if band.value is None else max(THINNEST, band.value * scale)


def _height(band: FlowBand, scale: float) -> float:
    """This function will return how much height a band needs with all that goes on from it."""
    return max(SLOT, _thick(band, scale), sum(_height(each, scale) for each in band.onward)) + GAP * (not band.onward)


def _place(band: FlowBand, *, top: float, scale: float) -> _Placed:
    """This function will put what goes on from a band below each other, and the band beside their middle."""
    height, onward, y = _height(band, scale), [], top
    spare = height - sum(_height(each, scale) for each in band.onward)
    y += spare / 2
    for each in band.onward:
        onward.append(_place(each, top=y, scale=scale))
        y += _height(each, scale)
    middle = (onward[0].middle + onward[-1].middle) / 2 if onward else top + height / 2
    thick = _thick(band, scale)
    return _Placed(
        band=band, middle=min(max(middle, top + thick / 2), top + height - thick / 2), thick=thick, onward=onward
    )


def _drawn(placed: _Placed, *, depth: int) -> list[Markup]:
    """This function will draw a bar, the bands from it to those after it, and then each of those: names come last."""
    x = _x(depth)
    bands, bars, y = [], [], placed.middle - placed.thick / 2
    whole = sum(each.thick for each in placed.onward)
    shrink = min(1.0, placed.thick / whole) if whole else 1.0
    for each in placed.onward:
        bands.append(_band(x + BAR, _x(depth + 1), y, y + each.thick * shrink, each))
        y += each.thick * shrink
        bars += _drawn(each, depth=depth + 1)
    bar = RECT.format(x, placed.middle - placed.thick / 2, BAR, placed.thick, BARS[placed.band.kind])
    return [*bands, bar, *bars, *_name(placed, x + BAR + 6)]


def _x(depth: int) -> int:
    return 0 if depth == 0 else FIRST + PITCH * (depth - 1)


def _band(left: int, right: int, top: float, bottom: float, to: _Placed) -> Markup:
    over, under = to.middle - to.thick / 2, to.middle + to.thick / 2
    dashes = DASHED if to.band.value is None else Markup("")
    fill = "#ffffff" if to.band.value is None else FILLS[to.band.kind]
    return PATH.format(left, right, top, bottom, (left + right) / 2, fill, over, under, dashes)


def _name(placed: _Placed, x: int) -> list[Markup]:
    """This function will write a band's name and number beside its bar, in lines about its middle."""
    if not placed.band.label:
        return []
    lines = wrap(f"{placed.band.label}: {placed.band.text}", LETTERS)
    first = placed.middle - LINE * (len(lines) - 1) / 2 + SIZE / 3
    return [TEXT.format(x, first + LINE * n, INK, SIZE, line) for n, line in enumerate(lines)]
