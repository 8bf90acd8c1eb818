"""Stacked bars: wholes of the same length, each divided into the same kinds of part, as inline SVG."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from lineofsight.web.charts.style import FONT, INK, QUIET

WIDTH, LEFT, BAR, PITCH = 720, 200, 30, 42
KEY_WIDTH, KEY_LINE, BOX, SIZE = 240, 24, 14, 15
ENOUGH_FOR_NUMBER = 34
COLOURS = ("#8c1d5b", "#4b3b8f", "#0f5f5c", "#5fa39f", "#b9d8d6", "#f0dfae", "#a9b4ba", "#dfe5e7")
ON_DARK = frozenset(COLOURS[:3])

FRAME = Markup(
    '<svg role="img" aria-label="{}" class="los-flow" viewBox="0 0 {} {}" width="{}" height="{}" focusable="false" '
    'font-family="{}" font-size="{}"><title>{}</title><desc>{}</desc>{}</svg>'
)
RECT = Markup('<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}" fill="{}" stroke="{}" stroke-width="{}" {}/>')
TEXT = Markup('<text x="{:.1f}" y="{:.1f}" fill="{}" text-anchor="{}">{}</text>')
DASHED = Markup('stroke-dasharray="4 3"')


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
    """This function will draw wholes below each other under a key. What is held back is one dashed part at the end."""
    has_held = any(None in bar.values for bar in bars)
    used = {n for bar in bars for n, value in enumerate(bar.values) if value}
    key = [*((COLOURS[n], part) for n, part in enumerate(parts) if n in used), *([("", held_back)] if has_held else [])]
    across = WIDTH // KEY_WIDTH
    top = KEY_LINE * -(-len(key) // across) + 10
    drawn = [
        _key(colour, text, x=n % across * KEY_WIDTH, y=n // across * KEY_LINE) for n, (colour, text) in enumerate(key)
    ]
    drawn += [_bar(bar, y=top + n * PITCH) for n, bar in enumerate(bars)]
    height = top + PITCH * len(bars)
    return FRAME.format(title, WIDTH, height, WIDTH, height, FONT, SIZE, title, sentence, Markup("").join(drawn))


def _key(colour: str, text: str, *, x: int, y: int) -> Markup:
    return _box(x + 1, y + 3, BOX, BOX, colour) + TEXT.format(x + BOX + 8, y + 15, INK, "start", text)


def _bar(bar: StackedBar, *, y: float) -> Markup:
    """This function will draw a whole: its label at the left, its parts, and in each that is wide enough its share."""
    middle = y + BAR / 2 + 5
    drawn = TEXT.format(LEFT - 10, middle, INK, "end", bar.label)
    if bar.note:
        return drawn + TEXT.format(LEFT, middle, QUIET, "start", bar.note)
    whole = max(bar.whole, sum(value or 0 for value in bar.values), 1)  # rounded parts may be more than the whole
    x = float(LEFT)
    for colour, value in zip(COLOURS, bar.values, strict=False):
        width = (value or 0) / whole * (WIDTH - LEFT - 1)
        if width:
            drawn += _box(x, y, width, BAR, colour) + _number(value or 0, whole, x, width, middle, colour)
        x += width
    left = WIDTH - 1 - x
    return drawn + (_box(x, y, left, BAR, "") if None in bar.values and left > 1 else Markup(""))


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
