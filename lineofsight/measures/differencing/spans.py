"""What is known of counts over spans of days, worked out exactly: sums of neighbours, and what a longer span leaves.

A count from one day to another is the count up to the second less the count up to the first. So every published span
limits a difference of two numbers, and the closest limits on all differences are shortest paths.
"""

from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from lineofsight.measures.differencing.knowledge import UNKNOWN, Range

Limits = NDArray[np.int64]


class Contradiction(Exception):
    """What is taken to be known can't all be true."""


class Spans:
    """The limits of one group's counts between any two of some days. All counts are nought or more."""

    def __init__(self, cuts: Sequence[date], *, is_stock: bool) -> None:
        self.place = {day: n for n, day in enumerate(cuts)}
        self.is_stock = is_stock
        size = len(cuts)
        self.low: Limits = np.zeros((size, size), dtype=np.int64)
        self.high: Limits = np.full((size, size), UNKNOWN, dtype=np.int64)
        np.fill_diagonal(self.high, UNKNOWN if is_stock else 0)

    def learn(self, start: date, end: date, ends: Range) -> None:
        """Take in what is known of the count from one day to another; of a stock, of what is open on that day."""
        at = (self.place[start], self.place[end])
        self.low[at], self.high[at] = max(self.low[at], ends[0]), min(self.high[at], ends[1])

    def limits(self, start: date, end: date) -> Range:
        """Return between which numbers the count from one day to another must lie."""
        at = (self.place[start], self.place[end])
        return int(self.low[at]), int(self.high[at])

    def close(self) -> None:
        """Draw every conclusion from sums and differences of spans. Raises Contradiction."""
        if not self.is_stock:
            reach = np.triu(self.high) + np.tril(-self.low.T)
            np.fill_diagonal(reach, 0)
            for k in range(len(reach)):
                reach = np.minimum(reach, reach[:, k, None] + reach[None, k, :])
            self.high = np.where(np.triu(np.ones_like(reach)) > 0, np.minimum(reach, UNKNOWN), self.high)
            self.low = np.maximum(np.triu(-reach.T), 0)
        if (self.low > self.high).any():
            raise Contradiction

    def spans(self) -> Limits:
        """Return where the spans are: from each day to a later one, or of a stock each day itself."""
        size = np.ones_like(self.low)
        return np.eye(len(size), dtype=np.int64) if self.is_stock else np.triu(size, 1)


def share(whole: Spans, parts: Sequence[Spans]) -> bool:
    """Draw every conclusion from parts that make up a whole, span by span. Say whether anything became closer known."""
    low, high = sum(part.low for part in parts), sum(part.high for part in parts)
    before = _sum(whole, *parts)
    whole.low, whole.high = np.maximum(whole.low, low), np.minimum(whole.high, high)
    for part in parts:
        rest_low, rest_high = low - part.low, high - part.high
        part.low, part.high = (
            np.maximum(part.low, np.where(rest_high < UNKNOWN, whole.low - rest_high, 0)),
            np.minimum(part.high, np.maximum(whole.high - rest_low, -1)),
        )
    return _sum(whole, *parts) != before


def _sum(*each: Spans) -> int:
    """Return a number that changes when anything becomes closer known."""
    return sum(int(one.low.sum()) - int(one.high.sum()) for one in each)
