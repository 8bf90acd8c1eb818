"""Stacked bars: wholes of the same length, each divided into the same kinds of part, as inline SVG."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from lineofsight.web.charts.style import FONT, INK, QUIET

BAR, KEY_LINE, BOX, SIZE = 30, 24, 14, 15
ENOUGH_FOR_NUMBER = 34
COLOURS = ("#8c1d5b", "#4b3b8f", "#0f5f5c", "#5fa39f", "#b9d8d6", "#f0dfae", "#a9b4ba", "#dfe5e7")
ON_DARK = frozenset(COLOURS[:3])

FRAME = Markup(
    '<svg role="img" aria-label="{}" class="{}" viewBox="0 0 {} {}" width="{}" height="{}" focusable="false" '
    'font-family="{}" font-size="{}"><title>{}</title><desc>{}</desc>{}</svg>'
)
RECT = Markup('<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}" fill="{}" stroke="{}" stroke-width="{}" {}/>')
TEXT = Markup('<text x="{:.1f}" y="{:.1f}" fill="{}" text-anchor="{}">{}</text>')
DASHED = Markup('stroke-dasharray="4 3"')


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Where things are: bars begin at `left`, or below their labels where that is nought; and when it is `seen`."""

    width: int
    left: int
    pitch: int
    key_width: int
    seen: str

    @property
    def above(self) -> int:
        """How far a label stands above its bar."""
        return 0 if self.left else KEY_LINE


LAYOUTS = (
    Layout(width=720, left=200, pitch=42, key_width=240, seen="los-flow los-wide-only"),
    Layout(width=330, left=0, pitch=68, key_width=330, seen="los-narrow-only"),
)
"""For a screen and for a phone, which shows one of them."""


@dataclass(frozen=True, kw_only=True)
class StackedBar:
    """One whole: its label, how much it is, and how much of each part; None where it is held back.

    With a note there is no bar.
    """

    label: str
    whole: int = 0
    values: Sequence[int | None] = ()
    note: str = ""


def stacked(*, title: str, sentence: str, parts: Sequence[str], bars: Sequence[StackedBar], held_back: str) -> Markup:
    """This function will draw wholes below each other under a key. What is held back is one dashed part at the end.

    It is drawn twice, for a screen and for a phone, where labels stand above the bars.
    """
    has_held = any(None in bar.values for bar in bars)
    used = {n for bar in bars for n, value in enumerate(bar.values) if value}
    key = [*((COLOURS[n], part) for n, part in enumerate(parts) if n in used), *([("", held_back)] if has_held else [])]
    return Markup("").join(_laid(title, sentence, key, bars, layout) for layout in LAYOUTS)


def _laid(
    title: str, sentence: str, key: Sequence[tuple[str, str]], bars: Sequence[StackedBar], layout: Layout
) -> Markup:
    """This function will draw the key and the bars in one layout."""
    across = layout.width // layout.key_width
    top = KEY_LINE * -(-len(key) // across) + 10
    drawn = [
        _key(colour, text, x=n % across * layout.key_width, y=n // across * KEY_LINE)
        for n, (colour, text) in enumerate(key)
    ]
    drawn += [_bar(bar, y=top + n * layout.pitch, layout=layout) for n, bar in enumerate(bars)]
    width, height = layout.width, top + layout.pitch * len(bars)
    body = Markup("").join(drawn)
    return FRAME.format(title, layout.seen, width, height, width, height, FONT, SIZE, title, sentence, body)


def _key(colour: str, text: str, *, x: int, y: int) -> Markup:
    return _box(x + 1, y + 3, BOX, BOX, colour) + TEXT.format(x + BOX + 8, y + 15, INK, "start", text)


def _bar(bar: StackedBar, *, y: float, layout: Layout) -> Markup:
    """This function will draw a whole: its label, its parts, and in each that is wide enough its share."""
    left, label_y, anchor = layout.left, y + BAR / 2 + 5, "end" if layout.left else "start"
    y += layout.above
    middle = y + BAR / 2 + 5
    drawn = TEXT.format(max(left - 10, 0), label_y, INK, anchor, bar.label)
    if bar.note:
        return drawn + TEXT.format(left, middle, QUIET, "start", bar.note)
    whole = max(bar.whole, sum(value or 0 for value in bar.values), 1)  # rounded parts may be more than the whole
    x = float(left)
    for colour, value in zip(COLOURS, bar.values, strict=False):
        width = (value or 0) / whole * (layout.width - left - 1)
        if width:
            drawn += _box(x, y, width, BAR, colour) + _number(value or 0, whole, x, width, middle, colour)
        x += width
    rest = layout.width - 1 - x
    return drawn + (_box(x, y, rest, BAR, "") if None in bar.values and rest > 1 else Markup(""))


def _number(value: int, whole: int, x: float, width: float, y: float, colour: str) -> Markup:
    if width < ENOUGH_FOR_NUMBER:
        return Markup("")
    ink = "#ffffff" if colour in ON_DARK else INK
    return TEXT.format(x + width / 2, y, ink, "middle", f"{int(100 * value / whole + 0.5)}%")


def _box(x: float, y: float, width: float, height: float, colour: str) -> Markup:
    """This function will draw a part, white-edged so that two never run together; a dashed one without a colour."""
    if not colour:
        return RECT.format(x, y, width, height, "#ffffff", QUIET, 1, DASHED)
    return RECT.format(x, y, width, height, colour, "#ffffff", 1, Markup(""))
