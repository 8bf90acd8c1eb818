"""What readers of rounded figures may ask of a snapshot, and what they see of the answer. Every page asks here.

They may ask of our latest snapshot, of a whole month, quarter or financial year, and by group of a financial year only.
Anything else could be taken from anything else: see docs/adr/0041.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from lineofsight.measures import measure
from lineofsight.measures.breakdowns import both
from lineofsight.measures.disclosure import PublicRow, suppress, threshold_of
from lineofsight.measures.figure import Figure as Answer
from lineofsight.measures.figure import Row
from lineofsight.measures.held_back_in_time import Spans, held_back
from lineofsight.measures.kinds import KINDS
from lineofsight.measures.nesting import relatives
from lineofsight.measures.periods import MONTHS_IN, fixed_span, last_day, period_of
from lineofsight.snapshots.answers import CannotMeasure, cached_answer
from lineofsight.snapshots.by_worker import BY_WORKER, NOBODY, NOT_SHOWN, Workers, check_shown
from lineofsight.snapshots.disclosure import ShownBand, ShownFigure, ShownRow, public_row, shown, shown_bands
from lineofsight.snapshots.queries import latest_snapshot
from lineofsight.snapshots.shared_records import beside_each_other

BY_GROUP = "By group, figures are shown for financial years only, so that no small number can be worked out from them."
WHOLE_SPANS = "You can ask for a whole month, a quarter, or a financial year."
LATEST = "You can ask of our latest snapshot only: what came late could be worked out from two of them."


NOT_BOTH = "By a time and a group together, figures are for those who see them whole."


class NotOffered(CannotMeasure):
    """Readers of rounded figures may not ask this. The message says what they may."""


def seen(
    *,
    snapshot: Any,
    code: str,
    start: date,
    end: date,
    grouped_by: str | None = None,
    whole: bool,
    workers: Workers = NOBODY,
) -> ShownFigure:
    """This function will return what a reader sees of a measure: by worker, the lines of these `workers` alone.

    Raises CannotMeasure, NotOfWorkers, and NotOffered unless `whole`.
    """
    if not whole:
        check_offered(snapshot=snapshot, start=start, end=end, grouped_by=grouped_by)
    check_shown(grouped_by, workers=workers, snapshot=snapshot)
    answer = cached_answer(snapshot=snapshot, code=code, start=start, end=end, grouped_by=grouped_by)
    if grouped_by == BY_WORKER:
        answer = replace(answer, rows=tuple(row for row in answer.rows if row.group_id in workers))
    return shown(answer, whole=True) if whole else released(answer, snapshot=snapshot)


def seen_bands(
    *, snapshot: Any, code: str, start: date, end: date, whole: bool
) -> tuple[ShownRow, tuple[ShownBand, ...]]:
    """This function will return what a reader sees of a measure whose kinds are ways: all of it, and its bands.

    Raises CannotMeasure, and NotOffered unless `whole`.
    """
    total = seen(snapshot=snapshot, code=code, start=start, end=end, grouped_by="category", whole=whole).total
    if total.is_hidden:
        return total, ()
    answer = cached_answer(snapshot=snapshot, code=code, start=start, end=end, grouped_by="category")
    return total, shown_bands(answer, whole=whole)


def seen_bands_of_each(
    *, snapshot: Any, code: str, spans: Sequence[tuple[date, date]], by: str, whole: bool
) -> list[tuple[ShownRow, tuple[ShownBand, ...]]]:
    """This function will return what a reader sees of a measure of ways in each year or quarter (`by`) of these.

    `spans` are the first and last days of each, the latest first. They are counted together for who sees the whole.
    Raises CannotMeasure, and NotOffered unless `whole`.
    """
    if not whole:
        asked = {"snapshot": snapshot, "code": code, "whole": False}
        return [seen_bands(start=start, end=end, **asked) for start, end in spans]
    start, end = spans[-1][0], spans[0][1]
    answer = cached_answer(snapshot=snapshot, code=code, start=start, end=end, grouped_by=by)
    return [_of_one(answer, first) for first, _ in spans]


def _of_one(answer: Answer, first: date) -> tuple[ShownRow, tuple[ShownBand, ...]]:
    """This function will return all there is of one period of an answer, and its bands."""
    rows = tuple(replace(row, period=None) for row in answer.rows if row.period == first and row.records)
    records = sum(row.records for row in rows)
    alone = replace(answer, total=Row(None, None, records, None, records), rows=rows)
    return shown(alone, whole=True).total, shown_bands(alone, whole=True)


def check_offered(*, snapshot: Any, start: date, end: date, grouped_by: str | None) -> None:
    """This function will raise NotOffered unless readers of rounded figures may ask this."""
    if grouped_by == BY_WORKER:
        raise NotOffered(NOT_SHOWN)
    if both(grouped_by):
        raise NotOffered(NOT_BOTH)
    if not snapshot.read_as_latest and snapshot.pk != latest_snapshot().pk:
        raise NotOffered(LATEST)
    if grouped_by in MONTHS_IN:
        if period_of(start, by=grouped_by) != start or last_day(period_of(end, by=grouped_by), by=grouped_by) != end:
            raise NotOffered(WHOLE_SPANS)
        return
    span = fixed_span(start, end)
    if not span:
        raise NotOffered(WHOLE_SPANS)
    if grouped_by and span != "year":
        raise NotOffered(BY_GROUP)


def released(answer: Answer, *, snapshot: Any) -> ShownFigure:
    """This function will return what readers of rounded figures see of an answer to what they may ask.

    A percentage that could tell, beside a measure of the same records, of a few that only one has, is not given.
    """
    found = _alone(answer, snapshot=snapshot)
    if not KINDS[answer.kind].is_proportion:
        return found
    start, end = (date.fromisoformat(str(answer.params[name])) for name in _ends(answer))
    asked = {"snapshot": snapshot, "start": start, "end": end, "grouped_by": answer.params.get("by") or None}
    beside = {code: each for code in relatives(answer.measure) if (each := _of_another(code, **asked))}
    return beside_each_other(found, answer.measure, {**beside, answer.measure: found})


def _of_another(code: str, *, snapshot: Any, **asked: Any) -> ShownFigure | None:
    """This function will return what readers see of another measure's answer, where it tells a percentage."""
    if not measure(code).kind.is_proportion:
        return None
    try:
        return _alone(cached_answer(snapshot=snapshot, code=code, **asked), snapshot=snapshot)
    except CannotMeasure:
        return None


def _alone(answer: Answer, *, snapshot: Any) -> ShownFigure:
    """This function will return what readers of rounded figures see of an answer, whatever other measures tell."""
    by = answer.params.get("by") or ""
    start, end = (date.fromisoformat(str(answer.params[name])) for name in _ends(answer))
    if by in MONTHS_IN:
        return _series(_of_everything(answer), by=by, snapshot=snapshot)
    gone = _held_back(answer.measure, snapshot, start, start)
    is_gone = (fixed_span(start, end), start) in gone
    if fixed_span(start, end) != "year":
        answer = replace(answer, rows=())
    public = suppress(answer, coarse=True, also=range(len(answer.rows)) if is_gone else ())
    rows = [public_row(row, own) for row, own in zip(public.rows, answer.rows, strict=True)]
    total = public_row(_gone(answer.total) if is_gone else public.total, answer.total)
    return ShownFigure(rows=rows or ([total] if by == "" else []), total=total)


def withheld(answer: Answer) -> ShownFigure:
    """This function will return an answer of which nothing is shown."""
    return ShownFigure(
        rows=[public_row(_gone(row), row) for row in answer.rows], total=public_row(_gone(answer.total), answer.total)
    )


def _series(answer: Answer, *, by: str, snapshot: Any) -> ShownFigure:
    """This function will return each period as it is shown by itself. Of them all together there is no total."""
    periods = [row.period for row in answer.rows if row.period is not None] or [date.min]
    gone = _held_back(answer.measure, snapshot, periods[0], periods[-1]) if answer.rows else frozenset()
    return ShownFigure(
        rows=[_of_period(row, answer, is_gone=(by, row.period) in gone) for row in answer.rows],
        total=public_row(_gone(answer.total), answer.total),
    )


def _of_period(row: Row, answer: Answer, *, is_gone: bool) -> ShownRow:
    if is_gone:
        return public_row(_gone(row), row)
    alone = replace(answer, total=replace(row, period=None), rows=(), params={**answer.params, "by": None})
    return public_row(replace(suppress(alone, coarse=True).total, period=row.period), row)


def _held_back(code: str, snapshot: Any, first: date, last: date) -> Spans:
    """This function will return the spans held back of the financial years that hold these days and those between."""
    start, end = years_of(first, last)
    found = cached_answer(snapshot=snapshot, code=code, start=start, end=end, grouped_by="month")
    answer = _of_everything(found)
    years: dict[date, list[Row]] = {}
    for row in answer.rows:
        years.setdefault(period_of(row.period or first, by="year"), []).append(row)
    is_stock, least = KINDS[answer.kind].is_stock, threshold_of(KINDS[found.kind])
    return frozenset(
        span for months in years.values() for span in held_back(months, is_stock=is_stock, threshold=least)
    )


def years_of(first: date, last: date) -> tuple[date, date]:
    """This function will return the first and last day of the financial years from one day to another."""
    return period_of(first, by="year"), last_day(period_of(last, by="year"), by="year")


def _of_everything(answer: Answer) -> Answer:
    """This function will add up each period's categories: what is left is a plain count."""
    if not any(row.group is not None for row in answer.rows):
        return answer
    records: dict[date | None, int] = {}
    for row in answer.rows:
        records[row.period] = records.get(row.period, 0) + row.records
    rows = tuple(Row(period, None, count, None, count) for period, count in records.items())
    return replace(answer, rows=rows, kind="stock" if KINDS[answer.kind].is_stock else "flow")


def _gone(row: Row) -> PublicRow:
    return PublicRow(row.period, row.group, None, None, None, suppressed=True)


def _ends(answer: Answer) -> tuple[str, str]:
    """This function will return what the question's first and last days are called: a kept figure has from and to."""
    return ("from", "to") if "from" in answer.params else ("start", "end")
