"""Set authorities beside one another: each measure's value in each, its rank and quarter, and the region's median."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median
from typing import Any

from lineofsight.measures.authorities import Told
from lineofsight.measures.definition import Measure
from lineofsight.measures.disclosure import PublicRow, suppress

QUARTERS = 4
"""Authorities are put into quarters: the first is the best, or the highest where neither way is better."""


@dataclass(frozen=True)
class Place:
    """Where one authority stands in one measure.

    `value` is as it may be shown. `rank` is 1 for the best, or the highest where neither way is better; equal values
    share one. All three are None where there is no figure or it is too small to show, and `why` says so.
    `quarter` is None too where there are fewer than four to be put in quarters.
    """

    authority: str
    value: float | int | None
    rank: int | None = None
    quarter: int | None = None
    why: str = ""


@dataclass(frozen=True)
class Collated:
    """One measure across a region: each authority's place, and the median of the values that are shown."""

    measure: Measure
    places: tuple[Place, ...]
    median: float | None

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain values, ready for JSON."""
        about = self.measure
        return {
            "measure": about.code,
            "title": about.title,
            "unit": about.unit,
            "good": about.good,
            "median": self.median,
            "authorities": [dict(vars(place)) for place in self.places],
        }


def collated(told: Iterable[Told]) -> list[Collated]:
    """Return what is told of many authorities, measure by measure.

    Everything is worked out from what may be shown: a rank or a median made from held-back figures would tell of them.
    """
    by_measure: dict[str, list[Told]] = {}
    for each in told:
        by_measure.setdefault(each.measure.code, []).append(each)
    return [_of_one(found) for found in by_measure.values()]


def _of_one(found: Sequence[Told]) -> Collated:
    """Return one measure across the authorities, in their order."""
    measure = found[0].measure
    shown = [_shown(each) for each in found]
    values = [row.value for row in shown if row is not None and row.value is not None]
    places = (_place(each, row, values, measure) for each, row in zip(found, shown, strict=True))
    return Collated(measure, tuple(places), float(median(map(Fraction, values))) if values else None)


def _shown(told: Told) -> PublicRow | None:
    """Return the total as it may be shown; None where there is no figure."""
    return None if told.figure is None else suppress(told.figure).total


def _place(told: Told, row: PublicRow | None, values: Sequence[float], measure: Measure) -> Place:
    """Return where one authority stands among the values shown."""
    name = told.authority.name
    if row is None:
        return Place(name, None, why=told.why)
    if row.value is None:
        return Place(name, None, why="too few to show" if row.suppressed else "nothing to count")
    if measure.good == "lower":
        ahead = sum(value < row.value for value in values)
    else:
        ahead = sum(value > row.value for value in values)
    quarter = 1 + QUARTERS * ahead // len(values) if len(values) >= QUARTERS else None
    return Place(name, row.value, ahead + 1, quarter)
