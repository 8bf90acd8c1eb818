"""Disclosure control: what of a figure may be shown to councillors and the public. Applied last, and only here."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from lineofsight.measures.breakdowns import time_of
from lineofsight.measures.cross_tables import given_away
from lineofsight.measures.figure import Figure, Row
from lineofsight.measures.kinds import KINDS, Kind
from lineofsight.measures.values_shown import ROUND_TO, THRESHOLD, round_count, threshold_of, whole_value
from lineofsight.measures.ways import STOPPED, Band, Way, bands, every, is_of_ways, way_of

__all__ = [
    "ROUND_TO",
    "STEPS",
    "THRESHOLD",
    "PublicFigure",
    "PublicRow",
    "held_back",
    "is_small",
    "round_count",
    "shown_counts",
    "step_of",
    "suppress",
    "threshold_of",
    "with_siblings",
]

STEPS = ((20, 0), (50, 10), (100, 5))
"""Percentages on pages: of fewer records than the first number (as rounded), to the nearest of the second; 0 is none.

A whole percentage of 20 records leaves one pair of numbers behind it, and undoes their rounding (local default: the
published sources we hold name no step). `tests/unit/measures/test_percentages_of_few.py` shows what each step leaves.
"""


@dataclass(frozen=True)
class PublicRow:
    """A row as it may be shown. Where it is suppressed, records, met and value are all None."""

    period: date | None
    group: str | None
    records: int | None
    met: int | None
    value: float | int | None
    suppressed: bool

    def as_dict(self) -> dict[str, Any]:
        """Return the row as plain values, ready for JSON."""
        return {
            "period": None if self.period is None else self.period.isoformat(),
            "group": self.group,
            "records": self.records,
            "met": self.met,
            "value": self.value,
            "suppressed": self.suppressed,
        }


@dataclass(frozen=True)
class PublicFigure:
    """A figure as it may be shown: counts rounded, percentages whole, small numbers held back."""

    measure: str
    definition_digest: str
    params: dict[str, str | None]
    total: PublicRow
    rows: tuple[PublicRow, ...]

    @property
    def is_suppressed(self) -> bool:
        """Say whether anything is held back."""
        return self.total.suppressed or any(row.suppressed for row in self.rows)


def suppress(
    figure: Figure, threshold: int = THRESHOLD, *, also: Collection[int] = (), coarse: bool = False
) -> PublicFigure:
    """Return what may be shown of a figure. `also` are rows to hold back whatever they count, by number.

    A `coarse` figure gives percentages of few records by steps (see STEPS), or not at all.

    A row is held back when it counts fewer records than the threshold, or when fewer than the threshold (but some) met
    the measure or did not. The rows next to it are then held back until no subtraction from a total, nor from those of
    periods and groups together, shows a small number; where no row is left to hold back, the total is. Counts shown are
    rounded to the nearest 5, percentages and days to a whole number, worked out before the counts are rounded. A nought
    among records is held back like any small number, so that the others cannot be told from it. Medians, sums and rates
    are told so that they do not undo the rounding: see `measures.values_shown`.
    """
    kind = KINDS[figure.kind]
    threshold = threshold_of(kind, threshold)
    if is_of_ways(figure):
        held = held_back(bands(figure.rows), threshold)
        hidden = {n for n, row in enumerate(figure.rows) if held & {way_of(row), (*way_of(row), STOPPED)}}
        whole_is_safe = True  # What goes on from the whole is kept safe as what goes on from any band is.
    else:
        hidden = {n for n, row in enumerate(figure.rows) if n in also or is_small(row, threshold)}
        _hide_more(figure.rows, _families(figure), hidden, threshold)
        whole_is_safe = not _adds_up(figure) or _is_safe(figure.rows, hidden, threshold)
    return PublicFigure(
        measure=figure.measure,
        definition_digest=figure.definition_digest,
        params=dict(figure.params),
        total=_shown(figure.total, kind, is_small(figure.total, threshold) or not whole_is_safe, coarse=coarse),
        rows=tuple(_shown(row, kind, n in hidden, coarse=coarse) for n, row in enumerate(figure.rows)),
    )


def held_back(found: Sequence[Band], threshold: int = THRESHOLD) -> frozenset[Way]:
    """Return the ways of the bands that may not be shown, among these that go on from one place and all after them.

    Those that go on from one band add up to it, so they are one family. From a band held back nothing that goes on is
    shown, or they would add up to it. A way that stops where others go on is held back with the band it stops in.
    """
    rows = [Row(None, band.key, band.records, None, band.records, group_id=band.key) for band in found]
    hidden = {n for n, row in enumerate(rows) if is_small(row, threshold)}
    _hide_more(rows, [range(len(rows))], hidden, threshold)
    held: set[Way] = set()
    for n, band in enumerate(found):
        held |= {each.way for each in every([band])} if n in hidden else held_back(band.onward, threshold)
    return frozenset(held)


def shown_counts(counts: Sequence[tuple[str, int]]) -> list[tuple[str, int | None]]:
    """Return a list of names and counts as it may be shown beside its sum: None where a count is held back."""
    rows = [Row(None, name, count, None, count, group_id=name) for name, count in counts]
    hidden = with_siblings(rows)
    return [(name, None if n in hidden else count) for n, (name, count) in enumerate(counts)]


def with_siblings(rows: Sequence[Row], threshold: int = THRESHOLD) -> set[int]:
    """Return which rows of one list, by number, are held back so that the list's sum gives none of them away.

    A nought takes another row with it too. Were it held back alone, two held back that add up to 5 would each be known
    to be from 1 to 4: had one been nought, the other would have been shown.
    """
    hidden = {n for n, row in enumerate(rows) if is_small(row, threshold)}
    if len(hidden) == 1 < len(rows):
        hidden.add(_next_to(hidden, range(len(rows))))
    _hide_more(rows, [range(len(rows))], hidden, threshold)
    return hidden


def is_small(row: Row, threshold: int) -> bool:
    """Say whether a row by itself counts too few to be shown."""
    if row.records < threshold:
        return True
    return row.met is not None and any(0 < part < threshold for part in (row.met, row.records - row.met))


def _adds_up(figure: Figure) -> bool:
    """Say whether the rows add up to the total. The same open record is in many months of a stock."""
    return not (KINDS[figure.kind].is_stock and time_of(figure.params.get("by")))


def _families(figure: Figure) -> list[list[int]]:
    """Return the sets of rows, by number, whose sum a reader may know: all of them, and each period's and group's."""
    adds_up = _adds_up(figure)
    families: dict[tuple[str, object], list[int]] = defaultdict(list)
    for n, row in enumerate(figure.rows):
        if adds_up:
            families["all", None].append(n)
        if row.period is not None and row.group is not None:
            families["period", row.period].append(n)
        if adds_up and row.period is not None and row.group is not None:
            families["group", row.group_id].append(n)
    return list(families.values())


def _hide_more(rows: Sequence[Row], families: Sequence[Sequence[int]], hidden: set[int], threshold: int) -> None:
    """Add to the hidden rows until every family is safe or has nothing left to hide.

    The next row of the list is taken, not the smallest: were it chosen for its size, what is shown would tell on it.
    """
    before = -1
    while len(hidden) != before:
        before = len(hidden)
        for family in families:
            while not _is_safe(rows, hidden.intersection(family), threshold) and not hidden.issuperset(family):
                hidden.add(_next_to(hidden, family))
        # Each family by itself may be safe and still, across and down, they narrow a row together.
        while len(families) > 1 and (found := given_away(rows, families, hidden, threshold)):
            hidden.add(_next_to(hidden, found[1]))


def _next_to(hidden: set[int], family: Sequence[int]) -> int:
    """Return the first shown row of the family after the first hidden one, going round."""
    first = min(n for n, row in enumerate(family) if row in hidden)
    return next(row for row in (*family[first:], *family[:first]) if row not in hidden)


def _is_safe(rows: Sequence[Row], hidden: Collection[int], threshold: int) -> bool:
    """Say whether the hidden rows stay hidden from a reader who knows their exact sum.

    There must be two or more, and each sum nought or not small. Hidden noughts alone give nobody away.
    """
    together = [rows[n] for n in hidden]
    records = sum(row.records for row in together)
    met = sum(row.met or 0 for row in together)
    if records == 0:
        return True
    asks_met = any(row.met is not None for row in together)
    parts = (met, records - met) if asks_met else ()
    return len(together) > 1 and records >= threshold and not any(0 < part < threshold for part in parts)


def _shown(row: Row, kind: Kind, hide: bool, *, coarse: bool = False) -> PublicRow:
    """Return the row as it is shown."""
    if hide:
        return PublicRow(row.period, row.group, None, None, None, suppressed=True)
    met = None if row.met is None else round_count(row.met)
    records = round_count(row.records)
    value = row.value if row.value is None else _whole(row, kind, records, step=step_of(records) if coarse else 1)
    return PublicRow(row.period, row.group, records, met, value, suppressed=False)


def step_of(records: int) -> int:
    """Return to the nearest how many hundredths a percentage of so many records is given on pages; 0 for none."""
    return next((step for below, step in STEPS if records < below), 1)


def _whole(row: Row, kind: Kind, records: int, *, step: int) -> int | None:
    """Return the value as a whole number: a rounded count, or a percentage or median worked out before rounding."""
    if row.met is None:
        return records if row.mean is None else whole_value(row, kind)
    exact = row.exact or Fraction(0)
    return (exact / step + Fraction(1, 2)).__floor__() * step if step else None
