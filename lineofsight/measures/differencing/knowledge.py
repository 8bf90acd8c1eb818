"""What one published row tells: between which numbers its records, those that met and those that did not must lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from lineofsight.measures.breakdowns import parts
from lineofsight.measures.disclosure import ROUND_TO, THRESHOLD, PublicFigure, PublicRow, step_of, threshold_of
from lineofsight.measures.kinds import KINDS
from lineofsight.measures.periods import periods

UNKNOWN = 10**9
"""A count no authority has: the upper end where nothing is known."""

RECORDS, MET, NOT_MET = "records", "met", "not met"
ASPECTS = (RECORDS, MET, NOT_MET)
Range = tuple[int, int]
Counts = tuple[int, int, int]


@dataclass(frozen=True)
class Shown:
    """One published row: the days it counts, of which group (`by` is "" for everything), as known on which day.

    `is_stock` says that it counts what was open on `end`. `where` says in which paper it stands. `kind` is the
    measure's, and `is_coarse` says that a percentage of few is given by steps or not at all, as pages do.
    """

    measure: str
    known_on: date
    start: date
    end: date
    by: str
    group: str
    is_stock: bool
    row: PublicRow
    where: str = ""
    kind: str = ""
    is_coarse: bool = False

    @property
    def tells_values(self) -> bool:
        """Say whether its value is worked out from what its records say, as a median or a sum is."""
        return bool(self.kind) and KINDS[self.kind].judged == "value"


def shown_rows(figure: PublicFigure, *, kind: str, known_on: date, where: str = "") -> list[Shown]:
    """Return what a published figure shows: every row, and the total, with the days each counts.

    Rows that are of both a period and a group are taken as rows of their group in that period.
    """
    start, end = (date.fromisoformat(str(figure.params[key])) for key in _ends(figure))
    last = max(start, min(end, known_on))
    by, group = parts(figure.params.get("by"))
    spans = {each.start: each.end for each in periods(start=start, end=last, by=by)} if by else {}
    group_by = group or "category"
    asked = KINDS[kind]
    found = []
    for row in (figure.total, *figure.rows):
        first, to = (start, last) if row.period is None else (row.period, spans.get(row.period, last))
        of = group_by if row.group is not None else ""
        days = (max(first, start), to)
        found.append(Shown(figure.measure, known_on, *days, of, row.group or "", asked.is_stock, row, where, kind))
    return found


def _ends(figure: PublicFigure) -> tuple[str, str]:
    """Return what the question's first and last days are called: a kept figure has from and to."""
    return ("from", "to") if "from" in figure.params else ("start", "end")


def known(shown: Shown, threshold: int) -> dict[str, Range]:
    """Return what a reader knows of a row. One held back tells nothing."""
    row = shown.row
    if row.suppressed or row.records is None:
        return {}
    if row.met is None:
        least = threshold_of(KINDS[shown.kind], threshold) if shown.kind else threshold
        return {RECORDS: _around(row.records, least)}
    # A row shown by another rule than ours fits nothing: then nothing is taken for granted but the rounding.
    return hull(possible(shown, threshold)) or {RECORDS: _around(row.records, 0), MET: _around(row.met, 0)}


def possible(shown: Shown, threshold: int) -> tuple[Counts, ...]:
    """Return every records, met and not met that would be shown as this percentage; none where it shows no percentage.

    A percentage often leaves only one.
    """
    row = shown.row
    if row.suppressed or row.records is None or row.met is None:
        return ()
    step = step_of(row.records) if shown.is_coarse else 1
    return _proportion(row.records, row.met, None if row.value is None else int(row.value), step or 1, threshold)


def records_behind(row: PublicRow, threshold: int = THRESHOLD) -> frozenset[int]:
    """Return every count of records that a page would show as this percentage; none where it shows no percentage."""
    if row.suppressed or row.records is None or row.met is None or row.value is None:
        return frozenset()
    step = step_of(row.records) or 1
    return frozenset(each[0] for each in _proportion(row.records, row.met, int(row.value), step, threshold))


def hull(could_be: Sequence[Counts]) -> dict[str, Range]:
    """Return between which numbers each of records, met and not met must lie."""
    if not could_be:
        return {}
    return {name: (min(each), max(each)) for name, each in zip(ASPECTS, zip(*could_be, strict=True), strict=True)}


def _around(count: int, least: int) -> Range:
    """Return the numbers that round to a count, of which none is less than what may be shown."""
    return max(count - ROUND_TO // 2, least), count + ROUND_TO // 2


@lru_cache(maxsize=10_000)
def _proportion(records: int, met: int, percent: int | None, step: int, threshold: int) -> tuple[Counts, ...]:
    """Return the numbers that would be rounded so, give that percentage, and not be held back."""
    return tuple(
        (of, one, of - one)
        for of in range(*_range(_around(records, threshold)))
        for one in range(*_range(_around(met, 0)))
        if 0 <= one <= of and not any(0 < part < threshold for part in (one, of - one))
        if percent is None or (200 * one + step * of) // (2 * step * of) * step == percent
    )


def _range(ends: Range) -> Range:
    """Return the ends as range() takes them."""
    return ends[0], ends[1] + 1


def day_after(day: date) -> date:
    """Return the next day: where a span of days that includes its last ends."""
    return day + timedelta(days=1)
