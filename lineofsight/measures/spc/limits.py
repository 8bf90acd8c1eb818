"""Where a series usually lies: its mean, and the limits within which it varies without a cause of its own.

XmR, p′ and u′ charts are one formula here. Each figure's distance from the mean is multiplied by the square root of the
records it was worked out from; the mean moving range of these products gives the spread, and a figure's own limits are
that spread divided by its own square root. With equal records, or none given, this is the XmR chart. The binomial or
Poisson variance of a p′ or u′ chart (Laney's) cancels out of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from lineofsight.measures.spc.points import Point, mean

SPREAD = 2.66
"""Three sigma for each unit of the mean moving range, as NHS Making Data Count has it (3 / 1.128, rounded)."""

SCREEN = 3.267
"""A moving range of this many mean moving ranges, or more, is left out of the mean once."""

HAIR = 1e-9
"""A figure is beyond a line only by more than this share of the limits' width: less is rounding by the computer."""


@dataclass(frozen=True)
class Limits:
    """The lines a figure is judged by. Two thirds of the way out are the lines that two of three points are held to."""

    centre: float
    lower: float
    upper: float

    @property
    def lower_near(self) -> float:
        """Return the line two thirds of the way to the lower limit."""
        return self.centre - (self.centre - self.lower) * 2 / 3

    @property
    def upper_near(self) -> float:
        """Return the line two thirds of the way to the upper limit."""
        return self.centre + (self.upper - self.centre) * 2 / 3

    def side(self, value: float) -> int:
        """Return 1 above the mean, -1 below and 0 on it."""
        return self.beyond(value, self.centre, self.centre)

    def beyond(self, value: float, lower: float, upper: float) -> int:
        """Return 1 where the value is above the upper of two lines, -1 below the lower, and 0 otherwise."""
        hair = HAIR * max(self.upper - self.lower, abs(self.centre))
        return (value > upper + hair) - (value < lower - hair)


@dataclass(frozen=True)
class Baseline:
    """What limits are drawn from: the mean of some points, and one sigma of a figure worked out from one record.

    `points` is how many figures it was worked out from, and `screened` how many moving ranges were left out.
    """

    centre: float
    sigma: float
    weighted: bool
    points: int
    screened: int

    def sigma_of(self, point: Point) -> float:
        """Return one sigma for this figure."""
        return self.sigma / sqrt(_weight(point, self.weighted))

    def limits(self, point: Point) -> Limits:
        """Return the limits this figure is judged by."""
        width = 3 * self.sigma_of(point)
        return Limits(self.centre, self.centre - width, self.centre + width)


def baseline(
    points: Sequence[Point], *, screened: bool = True, weighted: bool = False, spread: float = SPREAD
) -> Baseline:
    """Return the baseline of these points, of which two or more must have a figure.

    `weighted` gives a figure of many records narrower limits (p′ and u′); it needs `of` with every figure. `screened`
    leaves the largest moving ranges out once. `spread` is three sigma for each unit of the mean moving range. Points
    without a figure are passed over: their neighbours are compared.
    """
    known = [point for point in points if point.value is not None]
    values = [float(point.value) for point in known if point.value is not None]
    weights = [_weight(point, weighted) for point in known]
    centre = mean(values, weights)
    distances = [(value - centre) * sqrt(weight) for value, weight in zip(values, weights, strict=True)]
    ranges = [abs(after - before) for before, after in zip(distances, distances[1:], strict=False)]
    kept = screen(ranges) if screened else ranges
    sigma = sum(kept) / len(kept) * spread / 3
    return Baseline(centre, sigma, weighted, len(known), len(ranges) - len(kept))


def screen(ranges: Sequence[float]) -> list[float]:
    """Return the moving ranges without those of 3.267 times their mean or more."""
    most = SCREEN * sum(ranges) / len(ranges)
    return [each for each in ranges if each < most] or list(ranges)


def _weight(point: Point, weighted: bool) -> float:
    """Return what a figure counts for: its records, or one."""
    return point.of if weighted and point.of else 1.0
