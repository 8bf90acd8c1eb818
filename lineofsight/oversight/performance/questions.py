"""Read a question about a measure from an address, and write one as an address."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from lineofsight.access.permissions import Permission
from lineofsight.measures.breakdowns import NotABreakdown, written
from lineofsight.oversight.performance.operations import Question
from lineofsight.oversight.performance.queries.measure_of import known_measure
from lineofsight.oversight.performance.queries.workers_seen import check_may_see_workers
from lineofsight.snapshots.by_worker import BY_WORKER
from lineofsight.snapshots.queries import snapshot
from lineofsight.snapshots.release import check_offered


class NotAQuestion(LookupError):
    """The address does not say what is asked; the message says what is missing."""


def question_of(*, code: str, data: Mapping[str, str], by: Any) -> Question:
    """This function will read a question from an address's from, to, by, group, period and snapshot.

    Who is shown rounded figures may ask only what is offered to them: by days chosen one after another, and each
    answer taken from the next, they could work out every number that rounding and holding back were to keep from them.
    Only whose role lets them may ask by worker.

    Raises NotAQuestion, NoSuchMeasure, NoSnapshot, NotOffered, NotAllowed.
    """
    try:
        grouped_by = written(data.get("by"))
    except NotABreakdown as error:
        raise NotAQuestion(str(error)) from error
    if grouped_by == BY_WORKER:
        check_may_see_workers(by)
    start, end = _day(data, "from"), _day(data, "to")
    if start is None or end is None or end < start:
        raise NotAQuestion("The address must give a first and a last day, in that order.")
    held = snapshot(data.get("snapshot"))
    if not by.can(Permission.MEASURES_UNSUPPRESSED):
        check_offered(snapshot=held, start=start, end=end, grouped_by=grouped_by)
    return Question(
        code=known_measure(code).code,
        snapshot=held,
        start=start,
        end=end,
        grouped_by=grouped_by,
        group_id=data.get("group"),
        period=_day(data, "period"),
    )


def address_of(
    *,
    snapshot: Any,
    start: date,
    end: date,
    grouped_by: str | None = None,
    group_id: str | None = None,
    period: date | None = None,
) -> str:
    """This function will write a question as the query part of an address."""
    days = {"from": start.isoformat(), "to": end.isoformat(), "snapshot": snapshot.slug}
    line = {"by": grouped_by or None, "group": group_id, "period": period and period.isoformat()}
    return "?" + urlencode({**days, **{name: value for name, value in line.items() if value is not None}})


def _day(data: Mapping[str, str], name: str) -> date | None:
    text = data.get(name)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise NotAQuestion(f"“{text}” is not a date.") from error
