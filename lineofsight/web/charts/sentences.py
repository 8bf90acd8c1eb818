"""What a chart shows, in a sentence made from its figures: its alternative text."""

from collections.abc import Sequence

from lineofsight.web import words
from lineofsight.web.charts.model import Bar, Comparator, Event, Limits, Point
from lineofsight.web.charts.style import quantity

NOTHING = "no figures"


def series_sentence(
    *,
    title: str,
    points: Sequence[Point],
    unit: str,
    target: float | None,
    limits: Limits | None,
    events: Sequence[Event],
    comparator: Comparator | None = None,
) -> str:
    """This function will say where each line starts and ends, its highest and lowest, the target and the events."""
    groups = list(dict.fromkeys(point.group for point in points))
    told = [_line(group, [point for point in points if point.group == group], unit) for group in groups]
    sentences = [f"{title}: {'; '.join(told) or NOTHING}."]
    if target is not None:
        sentences.append(f"The target is {quantity(target, unit)}.")
    if comparator is not None:
        sentences.append(f"{comparator.label} in {comparator.when}: {quantity(comparator.value, unit)}.")
    if limits is not None:
        expected = f"between {quantity(limits.lower, unit)} and {quantity(limits.upper, unit)}"
        sentences.append(f"The average is {quantity(limits.centre, unit)}, varying {expected}.")
    sentences += [f"{words.day(event.on)}: {event.label}." for event in events]
    return " ".join(sentences)


def _line(group: str, points: Sequence[Point], unit: str) -> str:
    """This function will say where one line starts and ends, and its highest and lowest values."""
    known = [point for point in sorted(points, key=lambda point: point.on) if point.value is not None]
    name = f"{group}, " if group else ""
    if not known:
        return f"{name}{NOTHING}"
    if len(known) == 1:
        return f"{name}{_at(known[0], unit)}"
    highest = max(known, key=lambda point: point.value)
    lowest = min(known, key=lambda point: point.value)
    ends = f"from {_at(known[0], unit)} to {_at(known[-1], unit)}"
    return f"{name}{ends}; highest {_at(highest, unit)}, lowest {_at(lowest, unit)}"


def _at(point: Point, unit: str) -> str:
    """This function will say a value and its period: 76% in September 2020."""
    return f"{quantity(point.value, unit)} in {point.label or words.month(point.on)}"


def bars_sentence(*, title: str, values: Sequence[Bar], unit: str) -> str:
    """This function will say the largest and smallest bars, and how many there are."""
    known = [bar for bar in values if bar.value is not None]
    if not known:
        return f"{title}: {NOTHING}."
    largest = max(known, key=lambda bar: bar.value)
    smallest = min(known, key=lambda bar: bar.value)
    if len(known) == 1:
        return f"{title}: {largest.label}, {quantity(largest.value, unit)}."
    ends = (
        f"{name} {bar.label}, {quantity(bar.value, unit)}" for name, bar in (("highest", largest), ("lowest", smallest))
    )
    return f"{title}, {len(values)} groups: {'; '.join(ends)}."
