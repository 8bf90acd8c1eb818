"""A process behaviour chart: values over time with the limits of each stretch, signals marked by their shape."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from lineofsight.web import words
from lineofsight.web.charts import style
from lineofsight.web.charts.behaviour_layers import specification
from lineofsight.web.charts.drawing import draw
from lineofsight.web.charts.model import Chart, Comparator, Event, Limits, Point
from lineofsight.web.charts.sentences import series_sentence


@dataclass(frozen=True, kw_only=True)
class JudgedPoint:
    """One month of a process behaviour chart.

    `value` is None when there is none, and then `note` says why in the table. `limits` are those of its own stretch, by
    number, or None. `mark` is the key of what it says (one of style.MARKS), and `said` what the table writes of it.
    """

    on: date
    value: float | None
    limits: Limits | None = None
    stretch: int = 0
    mark: str = "common"
    said: str = ""
    note: str = ""


def behaviour(
    *,
    title: str,
    points: Sequence[JudgedPoint],
    unit: str = "",
    target: float | None = None,
    target_from: date | None = None,
    events: Sequence[Event] = (),
    comparator: Comparator | None = None,
) -> Chart:
    """This function will draw months with their limits. What is below nought, or above 100%, is not drawn.

    `unit` is "%", "£" or a noun, or nothing for a count. Each line of limits is broken where a new stretch begins, and
    the target's begins where it does (`target_from`).
    """
    events = sorted(events, key=lambda event: (event.on, event.label))
    lines = {"unit": unit, "target": target, "events": events, "comparator": comparator}
    sentence = _sentence(title, points, **lines)
    drawn = specification(points, **lines, target_from=target_from)
    return Chart(
        title=title,
        svg=draw(drawn, title=title, sentence=sentence),
        sentence=sentence,
        headings=("Month", "Value", "Lower limit", "Average", "Upper limit", "Signal"),
        rows=tuple(_row(point, unit) for point in points),
        events=tuple((n, words.day(event.on), event.label) for n, event in enumerate(events, start=1)),
    )


def _row(point: JudgedPoint, unit: str) -> tuple[str, ...]:
    """This function will return one month as text."""
    lines = point.limits
    limits = (None, None, None) if lines is None else (lines.lower, lines.centre, lines.upper)
    value = style.quantity(point.value, unit, point.note)
    return (words.month(point.on), value, *(style.quantity(each, unit) for each in limits), point.said or "–")


def _sentence(title: str, points: Sequence[JudgedPoint], **lines: Any) -> str:
    """This function will say where the line goes, what is usual at its end, and which months are signals."""
    plain = [Point(on=point.on, value=point.value) for point in points]
    last = next((point for point in reversed(points) if point.limits is not None), None)
    said = series_sentence(title=title, points=plain, limits=last.limits if last else None, **lines)
    signals = [f"{words.month(point.on)} ({words.lower_first(point.said)})" for point in points if point.said]
    return f"{said} Signals: {', '.join(signals) or 'none'}."
