"""What the measures' pages tell readers of rounded figures, as a reader who subtracts takes it: beside a paper."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from lineofsight.measures import measure
from lineofsight.measures.differencing import Shown, shown_rows
from lineofsight.measures.disclosure import PublicFigure, PublicRow
from lineofsight.measures.periods import MONTHS_IN, periods
from lineofsight.snapshots.answers import CannotMeasure, cached_answer
from lineofsight.snapshots.disclosure import ShownFigure, ShownRow
from lineofsight.snapshots.release import released, years_of

WHERE = "the measure’s own page"
"""Where what is told here stands."""


def told_on_pages(*, snapshot: Any, code: str, start: date, end: date, groups: Iterable[str] = ()) -> list[Shown]:
    """This function will return what pages tell of a measure in the financial years that hold these days.

    That is each month, quarter and year, and each year by these `groups`: all that may be asked (snapshots.release).
    Of what the snapshot cannot answer pages tell nothing.
    """
    first, last = years_of(start, min(end, max(start, snapshot.as_at)))
    asked: list[tuple[date, date, str | None]] = [(first, last, by) for by in MONTHS_IN]
    years = periods(start=first, end=last, by="year")
    asked += [(year.start, year.end, by or None) for year in years for by in groups]
    return [row for each in asked for row in _told(snapshot, code, *each)]


def _told(snapshot: Any, code: str, start: date, end: date, by: str | None) -> Iterator[Shown]:
    try:
        answer = cached_answer(snapshot=snapshot, code=code, start=start, end=end, grouped_by=by)
    except CannotMeasure:
        return
    seen = _public(released(answer, snapshot=snapshot), code, start, end, by)
    for row in shown_rows(seen, kind=answer.kind, known_on=snapshot.as_at, where=WHERE):
        yield replace(row, is_coarse=True)


def _public(seen: ShownFigure, code: str, start: date, end: date, by: str | None) -> PublicFigure:
    params = {"start": start.isoformat(), "end": end.isoformat(), "by": by}
    rows = tuple(_row(row) for row in seen.rows)
    return PublicFigure(code, measure(code).definition_digest, params, _row(seen.total), rows)


def _row(row: ShownRow) -> PublicRow:
    return PublicRow(row.period, row.group, row.records, row.met, row.value, suppressed=row.is_hidden)
