"""Anhøj's rules: signs of a change in a run chart around its median, without limits, for a series of any length."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb, log2
from statistics import median

ONE_IN_TWENTY = 0.05


@dataclass(frozen=True)
class Runs:
    """The runs of a series about its median. `useful` figures are those that do not lie on it.

    A longest run of more than `longest_usual`, or fewer crossings than `fewest_usual`, is a sign that the series did
    not stay the same throughout.
    """

    centre: float
    useful: int
    longest: int
    longest_usual: int
    crossings: int
    fewest_usual: int

    @property
    def is_unusual(self) -> bool:
        """Say whether either rule is broken."""
        return self.longest > self.longest_usual or self.crossings < self.fewest_usual


def runs(values: Sequence[float]) -> Runs:
    """Return the runs of the values about their median, of which there must be one or more.

    The longest usual run is log2(n) + 3, rounded; the fewest usual crossings are the lower 5% point of the binomial
    distribution with n - 1 tries at one half (Anhøj and Olesen, as in the R package qicharts2).
    """
    centre = median(values)
    above = [value > centre for value in values if value != centre]
    crossings = sum(before != after for before, after in zip(above, above[1:], strict=False))
    usual = round(log2(len(above)) + 3) if above else 0
    return Runs(centre, len(above), _longest(above), usual, crossings, _fewest(len(above) - 1))


def _longest(above: Sequence[bool]) -> int:
    """Return the length of the longest run."""
    longest = length = 0
    for place, side in enumerate(above):
        length = length + 1 if place and side == above[place - 1] else 1
        longest = max(longest, length)
    return longest


def _fewest(tries: int) -> int:
    """Return the smallest number of crossings that is not among the rarest twentieth."""
    so_far = 0.0
    for number in range(tries + 1):
        so_far += comb(tries, number) / 2**tries
        if so_far >= ONE_IN_TWENTY:
            return number
    return 0
