"""Ways: the categories of a figure that are steps one after another, such as "Referral > Assessment > Closed".

A band is all the records whose way begins with the same steps. The bands that go on from one add up to it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lineofsight.measures.figure import Figure, Row

SEPARATOR = " > "
STOPPED = "Went no further"
"""The step given to records whose way ends where others' ways go on, so that bands still add up."""

Way = tuple[str, ...]


@dataclass(frozen=True)
class Band:
    """The records whose way begins with these steps, and the bands that go on from it, in order of their names."""

    way: Way
    records: int
    onward: tuple["Band", ...] = ()

    @property
    def key(self) -> str:
        """Return the way as the records have it, which finds the band's list."""
        return written(self.way)


def is_of_ways(figure: Figure) -> bool:
    """Say whether a figure's lines are ways, each once: not when it is also broken down by month or by anything."""
    return any(SEPARATOR in (row.group_id or "") for row in figure.rows) and not any(row.period for row in figure.rows)


def way_of(row: Row) -> Way:
    """Return the steps of a line."""
    return tuple((row.group_id or "").split(SEPARATOR))


def written(way: Iterable[str]) -> str:
    """Return steps as the records write them."""
    return SEPARATOR.join(way)


def bands(rows: Sequence[Row]) -> tuple[Band, ...]:
    """Return the first step's bands of a figure's lines, each with those that go on from it."""
    return _onward((), [(way_of(row), row.records) for row in rows])


def every(found: Iterable[Band]) -> Iterable[Band]:
    """Return bands and all that go on from them, each before its own."""
    for band in found:
        yield band
        yield from every(band.onward)


def _onward(way: Way, counts: Sequence[tuple[Way, int]]) -> tuple[Band, ...]:
    """Return the bands that go on from these steps."""
    place = len(way)
    steps = sorted({steps[place] for steps, _ in counts if len(steps) > place})
    made = [_band((*way, step), [each for each in counts if each[0][place : place + 1] == (step,)]) for step in steps]
    stopped = sum(count for steps, count in counts if len(steps) == place)
    return (*made, *([Band((*way, STOPPED), stopped)] if made and stopped else []))


def _band(way: Way, counts: Sequence[tuple[Way, int]]) -> Band:
    return Band(way, sum(count for _, count in counts), _onward(way, counts))
