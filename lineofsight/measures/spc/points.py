"""What a chart is made from: one figure a period, in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite


class UnableToChart(ValueError):
    """The series can't be read. The message is the sentence the reader sees."""


@dataclass(frozen=True)
class Point:
    """One period's figure. `on` is the period's first day; `value` is None where there is no figure or it is held back.

    `of` is how many records the figure was worked out from, or the time or people it is a rate of; None where unknown.
    """

    on: date
    value: float | None
    of: float | None = None


def in_order(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return the points. Raises UnableToChart where their days are not in order, or a number can't be."""
    for point in points:
        if not isfinite(point.value or 0) or not isfinite(point.of or 0) or (point.of or 0) < 0:
            raise UnableToChart(f"The figure of {point.on:%d/%m/%Y} is not a number that can be charted.")
    for before, after in zip(points, points[1:], strict=False):
        if after.on <= before.on:
            raise UnableToChart(
                f"{after.on:%d/%m/%Y} comes after {before.on:%d/%m/%Y}: put each period once, in order."
            )
    return tuple(points)


def mean(values: Sequence[float], weights: Sequence[float]) -> float:
    """Return the mean, each value counting for its weight. A constant series has exactly its own value as its mean."""
    if min(values) == max(values):
        return values[0]
    return sum(value * weight for value, weight in zip(values, weights, strict=True)) / sum(weights)
