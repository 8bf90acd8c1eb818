"""Limits worked out anew from a change that was declared, with its day and its reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lineofsight.measures.spc.points import Point, UnableToChart


@dataclass(frozen=True)
class Change:
    """Something that was meant to change the series. It is declared before the figures are looked at, with why."""

    on: date
    reason: str

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise UnableToChart(f"Say why limits are worked out anew from {self.on:%d/%m/%Y}.")


@dataclass(frozen=True)
class Stretch:
    """The points from `first` up to, but without, `end`, and those of them, up to `base_end`, that give its limits.

    `change` is what it begins with. `waiting` are changes within it that too few figures follow as yet: they are judged
    by the limits from before the change, which they do not move.
    """

    first: int
    end: int
    base_end: int
    change: Change | None = None
    waiting: tuple[Change, ...] = ()


def stretches(points: Sequence[Point], changes: Sequence[Change], *, least: int) -> list[Stretch]:
    """Return the stretches that declared changes part the points into: each has its own limits.

    A change counts from the first period that begins on its day or later. It begins a stretch once `least` figures
    follow it, up to the next change or the end. One before the first point or after the last does nothing.
    """
    found = [Stretch(0, len(points), len(points))]
    starts = _starts(points, changes)
    for (place, change), (end, _) in zip(starts, [*starts[1:], (len(points), None)], strict=False):
        before = found[-1]
        if _known(points[place:end]) >= least:
            found[-1] = Stretch(before.first, place, min(before.base_end, place), before.change, before.waiting)
            found.append(Stretch(place, len(points), len(points), change))
        else:
            waiting = (*before.waiting, change)
            found[-1] = Stretch(before.first, before.end, min(before.base_end, place), before.change, waiting)
    return found


def _starts(points: Sequence[Point], changes: Sequence[Change]) -> list[tuple[int, Change]]:
    """Return where each change takes effect, in order; of two that do so at the same point, the later."""
    found: dict[int, Change] = {}
    for change in sorted(changes, key=lambda change: change.on):
        place = next((n for n, point in enumerate(points) if point.on >= change.on), None)
        if place:
            found[place] = change
    return sorted(found.items())


def _known(points: Sequence[Point]) -> int:
    """Return how many of the points have a figure."""
    return sum(point.value is not None for point in points)
