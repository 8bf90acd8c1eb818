"""A line over time, with a target, limits and events."""

from collections.abc import Sequence

from lineofsight.web import words
from lineofsight.web.charts import style
from lineofsight.web.charts.drawing import draw
from lineofsight.web.charts.layers import groups_of, specification
from lineofsight.web.charts.model import Chart, Comparator, Event, Limits, Point
from lineofsight.web.charts.sentences import series_sentence


def series(
    *,
    title: str,
    points: Sequence[Point],
    unit: str = "",
    target: float | None = None,
    limits: Limits | None = None,
    events: Sequence[Event] = (),
    comparator: Comparator | None = None,
    value_label: str = "Value",
    period_label: str = "Month",
) -> Chart:
    """This function will draw values over time, one line a group, in the order given.

    `unit` is "%", "£" or a noun ("days"), or nothing for a count. A point whose value is None leaves a gap. `target`,
    `limits` and the `comparator` are in the same unit. `events` are marked with numbers, which the
    chart's `events` explain.
    """
    points = [point if point.label else _labelled(point) for point in points]
    events = sorted(events, key=lambda event: (event.on, event.label))
    lines = {"unit": unit, "target": target, "limits": limits, "events": events, "comparator": comparator}
    sentence = series_sentence(title=title, points=points, **lines)
    drawn = specification(points, **lines)
    headings, rows = _table(points, unit=unit, value_label=value_label, period_label=period_label)
    return Chart(
        title=title,
        svg=draw(drawn, title=title, sentence=sentence),
        sentence=sentence,
        headings=headings,
        rows=rows,
        events=tuple((n, words.day(event.on), event.label) for n, event in enumerate(events, start=1)),
    )


def _labelled(point: Point) -> Point:
    """This function will name a point's period by its month."""
    return Point(on=point.on, value=point.value, label=words.month(point.on), group=point.group, note=point.note)


def _table(points, *, unit, value_label, period_label):
    """This function will return the figures as text: a row a period, a column a group."""
    groups = groups_of(points)
    by_place = {(point.on, point.group): point for point in points}
    periods = {point.on: point.label for point in sorted(points, key=lambda point: point.on)}
    rows = []
    for on, label in periods.items():
        cells = [by_place.get((on, group)) for group in groups]
        rows.append((label, *(style.quantity(c.value, unit, c.note) if c else "–" for c in cells)))
    names = [group or value_label for group in groups]
    return (period_label, *names), tuple(rows)
