"""How a value is told beside a rounded count, so that it does not undo the rounding: medians, sums and rates."""

from fractions import Fraction

from lineofsight.measures.figure import Row
from lineofsight.measures.kinds import Kind

THRESHOLD = 5
"""Counts below this are not shown (local default)."""

ROUND_TO = 5
"""Counts are shown to the nearest multiple of this (local default)."""


def threshold_of(kind: Kind, threshold: int = THRESHOLD) -> int:
    """Return of how many records at the least a kind's figure is shown.

    A median says of half of its records, itself with them, that they are no more, and of half that they are no less: no
    half may be fewer than the threshold.
    """
    return 2 * threshold - 1 if kind.is_duration else threshold


def round_count(count: int) -> int:
    """Return the count to the nearest multiple of 5."""
    return (count + ROUND_TO // 2) // ROUND_TO * ROUND_TO


def whole_value(row: Row, kind: Kind) -> int:
    """Return a value that is worked out from what the records say, as a whole number.

    A rate is that of the rounded count: how many it is a rate of is public, and would give the count. A sum is to the
    nearest step (see `step_of_sum`), and whatever is subtracted from it too.
    """
    exact = row.exact or Fraction(0)
    if kind.is_rate and row.records:
        return _nearest(exact * round_count(row.records) / row.records)
    if kind.is_total:
        step = step_of_sum(row)
        return _nearest(exact / step) * step
    return _nearest(exact)


def step_of_sum(row: Row) -> int:
    """Return to the nearest what a sum is shown: as much as five of its records on average, in one figure, upwards."""
    five = ROUND_TO * abs(row.exact or Fraction(0)) / max(row.records, 1)
    place = 1
    while place * 10 < five:
        place *= 10
    return max(-(-five // place) * place, 1)


def _nearest(value: Fraction) -> int:
    return (value + Fraction(1, 2)).__floor__()
