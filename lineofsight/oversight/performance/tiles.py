"""The wards as tiles, each with its figure in words, and darker where the figure is higher.

Where they lie is declared in wards.csv: neighbours adjoin. A ward that is not in it follows below the others. A pilot
locality says so on its tile.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from markupsafe import Markup

from lineofsight.measures import Measure
from lineofsight.measures.spc.suitability import FEWEST_RECORDS
from lineofsight.oversight.performance import words
from lineofsight.oversight.performance.wards import pilots, places
from lineofsight.snapshots.disclosure import ShownRow

ACROSS, WIDTH, HEIGHT, GAP = 5, 138, 84, 6
SHADES = (("#e3efee", "#14212b"), ("#b9d8d6", "#14212b"), ("#3f8683", "#ffffff"), ("#0f5f5c", "#ffffff"))
PLAIN = ("#ffffff", "#14212b")
FRAME = Markup(
    '<svg role="img" aria-label="{}" viewBox="0 0 {} {}" width="{}" height="{}" focusable="false" '
    'font-family="Atkinson Hyperlegible Next, Arial, sans-serif">{}</svg>'
)
TILE = Markup('<rect x="{}" y="{}" width="{}" height="{}" rx="4" fill="{}" stroke="#45545e"{}/>')
TEXT = Markup('<text x="{}" y="{}" fill="{}" font-size="{}"{}>{}</text>')


@dataclass(frozen=True, kw_only=True)
class Tiles:
    """The drawing, and a sentence that says how to read it."""

    svg: Markup
    told: str


def ward_tiles(measure: Measure, rows: Sequence[ShownRow]) -> Tiles | None:
    """This function will draw a tile for each ward, where it lies or in order; None for fewer than two.

    A percentage or a median of fewer than ten records is not shaded: one child more or less moves it far.
    """
    if len(rows) < 2:
        return None
    shaded = [row.value for row in rows if _is_shaded(measure, row)]
    low, high = (min(shaded), max(shaded)) if shaded else (0, 0)
    laid = _laid_out(rows)
    tiles = [_tile(measure, row, place, low, high) for row, place in zip(rows, laid, strict=True)]
    down = 1 + max(row for _, row in laid)
    width, height = ACROSS * (WIDTH + GAP), down * (HEIGHT + GAP)
    label = f"{measure.title} by ward, as tiles. The table beside it has the same figures."
    return Tiles(
        svg=FRAME.format(label, width, height, width, height, Markup("").join(tiles)),
        told=_told(measure, low, high, placed=any(row.group_id in places() for row in rows)),
    )


def _laid_out(rows: Sequence[ShownRow]) -> list[tuple[int, int]]:
    """This function will return the column and row of each ward: its place, or below those that have one."""
    known = places()
    below = 1 + max((known[row.group_id][1] for row in rows if row.group_id in known), default=-1)
    others = iter(range(len(rows)))
    found = []
    for row in rows:
        place = known.get(row.group_id or "")
        if place is None:
            number = next(others)
            place = number % ACROSS, below + number // ACROSS
        found.append(place)
    return found


def _told(measure: Measure, low: float, high: float, *, placed: bool) -> str:
    ends = f"from {words.quantity(measure, low)} to {words.quantity(measure, high)}"
    plain = "" if measure.kind.unit == "records" else f" Wards with fewer than {FEWEST_RECORDS} records are not shaded."
    order = "placed roughly where it lies" if placed else "in the order of their names"
    return f"Each tile is a ward, {order}: the darker, the higher, {ends}.{plain}"


def _is_shaded(measure: Measure, row: ShownRow) -> bool:
    if row.is_hidden or row.value is None:
        return False
    return measure.kind.unit == "records" or (row.records or 0) >= FEWEST_RECORDS


def _tile(measure: Measure, row: ShownRow, place: tuple[int, int], low: float, high: float) -> Markup:
    x, y = place[0] * (WIDTH + GAP) + 1, place[1] * (HEIGHT + GAP) + 1
    fill, ink = _shade(row.value, low, high) if _is_shaded(measure, row) else PLAIN
    dashes = Markup(' stroke-dasharray="5 4"') if row.is_hidden else Markup("")
    box = TILE.format(x, y, WIDTH, HEIGHT, fill, dashes)
    value = words.value_text(measure, row)
    big = Markup(' font-weight="700"')
    name = [TEXT.format(x + 9, y + 20 + 16 * n, ink, 14, "", line) for n, line in enumerate(_name(row))]
    size = 14 if row.is_hidden else 20
    told = [TEXT.format(x + 9, y + HEIGHT - 12, ink, size, big, value)]
    if row.group_id in pilots():
        told.append(TEXT.format(x + WIDTH - 42, y + HEIGHT - 12, ink, 14, "", "Pilot"))
    return Markup("").join([box, *name, *told])


def _shade(value: float | int | None, low: float, high: float) -> tuple[str, str]:
    """This function will return the colours of the quarter of the range in which the value lies."""
    share = ((value or 0) - low) / (high - low) if high > low else 0
    return SHADES[min(int(share * len(SHADES)), len(SHADES) - 1)]


def _name(row: ShownRow) -> list[str]:
    return wrap(row.group or "", 17)[:2]
