"""The life-line: what happened to one child over time, as bars by kind. Pure: it knows no database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lineofsight.web.svg import INK, PAPER, QUIET, element, picture, shortened_to, text, words

LEFT, ACROSS, RIGHT, TOP = 190, 600, 20, 34
BAR, LANE, BETWEEN = 14, 18, 12
OPEN, CLOSED, GRID = "#0f5f5c", "#8fb8b6", "#dfe5e7"
MOST_LANES = 6


@dataclass(frozen=True)
class Bar:
    """One thing that lasted: its kind, from when until when (None while it is open), and what came of it."""

    kind: str
    started_on: date
    ended_on: date | None = None
    outcome: str = ""


def draw(bars: Sequence[Bar], *, until: date, title: str, name: str = "lifeline") -> str:
    """This function will return the SVG of a life-line up to a day, a row for each kind in the order they began.

    Bars that would meet stand in lanes of their own, six at most; further ones share the last.
    """
    begin = min((bar.started_on for bar in bars), default=until)
    days = max((until - begin).days, 30)
    rows = lanes_of(bars, until=until)
    drawn, y = [], TOP
    for kind, lanes in rows.items():
        drawn.append(text(shortened_to(kind, 26), x=LEFT - 10, y=y + BAR - 3, text_anchor="end"))
        for n, lane in enumerate(lanes):
            drawn += [_bar(bar, begin=begin, days=days, until=until, y=y + n * LANE) for bar in lane]
        y += len(lanes) * LANE + BETWEEN
    return picture(
        element("rect", x=0, y=0, width=LEFT + ACROSS + RIGHT, height=y, fill=PAPER),
        *_years(begin, days, until, y),
        *drawn,
        name=name,
        title=title,
        description=sentence(bars, until=until),
        width=LEFT + ACROSS + RIGHT,
        height=y,
    )


def lanes_of(bars: Sequence[Bar], *, until: date) -> dict[str, list[list[Bar]]]:
    """This function will return the bars of each kind in lanes where none meets another, while lanes last."""
    rows: dict[str, list[list[Bar]]] = {}
    for bar in sorted(bars, key=lambda bar: _place(bar, until)):
        lanes = rows.setdefault(bar.kind, [])
        free = next((lane for lane in lanes if (lane[-1].ended_on or until) < bar.started_on), None)
        if free is None and len(lanes) < MOST_LANES:
            lanes.append([bar])
        else:
            (free if free is not None else lanes[-1]).append(bar)
    return rows


def _place(bar: Bar, until: date) -> tuple:
    return (bar.started_on, bar.ended_on or until, bar.ended_on is None, bar.kind, bar.outcome)


def sentence(bars: Sequence[Bar], *, until: date) -> str:
    """This function will say in a sentence what the picture shows."""
    still = sum(bar.ended_on is None for bar in bars)
    kinds = len({bar.kind for bar in bars})
    return f"{len(bars)} in {kinds} rows up to {until:%-d %B %Y}, {still} of them open. The table says each."


def _bar(bar: Bar, *, begin: date, days: int, until: date, y: int) -> str:
    left = _at(bar.started_on, begin, days)
    width = max(_at(bar.ended_on or until, begin, days) - left, 3)
    ended = f" to {bar.ended_on:%-d %B %Y}" if bar.ended_on else ", open"
    said = f"{bar.kind}, {bar.started_on:%-d %B %Y}{ended}"
    is_open = bar.ended_on is None
    return element(
        "rect", element("title", words(said)), x=left, y=y, width=width, height=BAR,
        fill=OPEN if is_open else CLOSED, stroke=INK, stroke_width=1,
    )  # fmt: skip


def _at(day: date, begin: date, days: int) -> float:
    return round(LEFT + ACROSS * (day - begin).days / days, 1)


def _years(begin: date, days: int, until: date, bottom: int) -> list[str]:
    """This function will draw a line where each year begins, or each month of a short life-line."""
    months = [
        date(year, month, 1)
        for year in range(begin.year, until.year + 1)
        for month in (range(1, 13) if days < 400 else (1,))
    ]
    step = max(1, len(months) // 12)
    drawn = []
    for day in [month for month in months if begin <= month <= until][::step]:
        x = _at(day, begin, days)
        drawn.append(element("path", d=f"M{x} {TOP - 8}V{bottom}", stroke=GRID, fill="none"))
        drawn.append(text(f"{day:%b %Y}" if days < 400 else str(day.year), x=x, y=TOP - 14, size=12, fill=QUIET))
    return drawn
