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
        self.changes = self._closed_at = 0

    def learn(self, start: date, end: date, ends: Range) -> None:
        """Take in what is known of the count from one day to another; of a stock, of what is open on that day."""
        at = (self.place[start], self.place[end])
        before = self.limits(start, end)
        self.low[at], self.high[at] = max(before[0], ends[0]), min(before[1], ends[1])
        self.changes += self.limits(start, end) != before

    def limits(self, start: date, end: date) -> Range:
        """Return between which numbers the count from one day to another must lie."""
        at = (self.place[start], self.place[end])
        return int(self.low[at]), int(self.high[at])

    def close(self) -> None:
        """Draw every conclusion from sums and differences of spans. Raises Contradiction.

        Where nothing was learnt since it was last done there is none to draw: of most spans nothing is ever published.
        """
        if self.changes == self._closed_at:
            return
        before = _sum(self)
        if not self.is_stock:
            reach = np.triu(self.high) + np.tril(-self.low.T)
            np.fill_diagonal(reach, 0)
            for k in range(len(reach)):
                reach = np.minimum(reach, reach[:, k, None] + reach[None, k, :])
            self.high = np.where(np.triu(np.ones_like(reach)) > 0, np.minimum(reach, UNKNOWN), self.high)
            self.low = np.maximum(np.triu(-reach.T), 0)
        if (self.low > self.high).any():
            raise Contradiction
        self.changes += _sum(self) != before
        self._closed_at = self.changes

    def spans(self) -> Limits:
        """Return where the spans are: from each day to a later one, or of a stock each day itself."""
        size = np.ones_like(self.low)
        return np.eye(len(size), dtype=np.int64) if self.is_stock else np.triu(size, 1)


class Sum:
    """Parts that make up a whole, span by span."""

    def __init__(self, whole: Spans, parts: Sequence[Spans]) -> None:
        self._whole, self._parts = whole, parts
        self._seen: list[int] = []

    def share(self) -> bool:
        """Draw every conclusion from the one about the others. Say whether anything became closer known."""
        if self._changes() == self._seen:
            return False
        before = self._changes()
        _share(self._whole, self._parts)
        self._seen = self._changes()
        return self._seen != before

    def _changes(self) -> list[int]:
        return [each.changes for each in (self._whole, *self._parts)]


def _share(whole: Spans, parts: Sequence[Spans]) -> None:
    """Narrow a whole by its parts, and each part by the whole and the others."""
    none = np.zeros_like(whole.low)
    low, high = sum((part.low for part in parts), none), sum((part.high for part in parts), none)
    _narrow(whole, low, high)
    for part in parts:
        rest_low, rest_high = low - part.low, high - part.high
        least = np.where(rest_high < UNKNOWN, whole.low - rest_high, 0)
        _narrow(part, least, np.maximum(whole.high - rest_low, -1))


def _narrow(spans: Spans, low: Limits, high: Limits) -> None:
    """Take in limits of every span."""
    before = _sum(spans)
    spans.low, spans.high = np.maximum(spans.low, low), np.minimum(spans.high, high)
    spans.changes += _sum(spans) != before


def _sum(spans: Spans) -> int:
    """Return a number that changes when anything becomes closer known."""
    return int(spans.low.sum()) - int(spans.high.sum())
