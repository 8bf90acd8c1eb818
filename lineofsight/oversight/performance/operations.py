"""What performance pages do that leaves a trace: open the records of a figure, and take figures out as files."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.oversight.performance.exporting.cohort_file import cohort_file
from lineofsight.oversight.performance.exporting.flow_file import flow_file
from lineofsight.oversight.performance.exporting.measure_file import measure_file
from lineofsight.oversight.performance.exporting.overview_file import overview_file
from lineofsight.oversight.performance.exporting.sheets import Workings
from lineofsight.oversight.performance.queries.cohort_page import CohortPage
from lineofsight.oversight.performance.queries.flow_page import FlowPage
from lineofsight.oversight.performance.queries.measure_page import MeasurePage
from lineofsight.oversight.performance.queries.overview import overview
from lineofsight.oversight.performance.queries.workers_seen import check_may_see_workers, workers_seen
from lineofsight.record.queries.need_to_know import hidden_from
from lineofsight.snapshots.answers import records
from lineofsight.snapshots.by_worker import BY_WORKER, NOBODY, Workers, check_shown
from lineofsight.snapshots.release import seen

RESTRICTED = "Restricted"


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked of a measure: over which snapshot, from which day to which, and of which line of a breakdown."""

    code: str
    snapshot: Any
    start: date
    end: date
    grouped_by: str | None = None
    group_id: str | None = None
    period: date | None = None

    def as_dict(self) -> dict[str, Any]:
        """This function will return the question as the audit keeps it."""
        days = {"from": self.start.isoformat(), "to": self.end.isoformat()}
        line = {"by": self.grouped_by, "group": self.group_id, "period": self.period and self.period.isoformat()}
        return {"snapshot": self.snapshot.slug, **days, **{name: value for name, value in line.items() if value}}


@transaction.atomic
def open_records(*, question: Question, by: Any, at: datetime, to_take_out: bool = False) -> list[dict[str, Any]]:
    """This function will return the records a figure counts, and audit that they were read, or taken out as a file.

    Which worker each is of stands in it only for who sees every worker's figures; by worker there are only the workers
    that the reader sees. Raises NotAllowed, CannotMeasure.
    """
    check(by, Permission.MEASURES_RECORDS)
    workers = _workers_of(question, by=by, at=at)
    found = records(
        snapshot=question.snapshot,
        code=question.code,
        start=question.start,
        end=question.end,
        grouped_by=question.grouped_by,
        period=question.period,
        group_id=question.group_id,
    )
    if question.grouped_by == BY_WORKER:
        found = [row for row in found if row["group_id"] in workers]
    if not by.can(Permission.MEASURES_BY_WORKER):
        found = [{name: value for name, value in row.items() if name != "worker_id"} for row in found]
    action = audit.Action.EXPORT if to_take_out else audit.Action.READ
    _audit(question, action=action, what="records", count=len(found), by=by, at=at)
    return _without_names(found, by=by, at=at) if question.snapshot.is_own else found


def _workers_of(question: Question, *, by: Any, at: datetime) -> Workers:
    """This function will return the workers whose lines the reader sees. Raises NotAllowed, NotOfWorkers."""
    if question.grouped_by != BY_WORKER:
        return NOBODY
    check_may_see_workers(by)
    workers = workers_seen(by, on=localdate(at))
    check_shown(BY_WORKER, workers=workers, snapshot=question.snapshot)
    return workers


def _without_names(found: list[dict[str, Any]], *, by: Any, at: datetime) -> list[dict[str, Any]]:
    """This function will take the numbers of restricted people out: they are counted, and not opened."""
    hidden = {str(pk) for pk in hidden_from(by, at=at)}
    return [{**row, "person_id": RESTRICTED} if row["person_id"] in hidden else row for row in found]


@transaction.atomic
def take_out_rows(*, question: Question, by: Any, at: datetime) -> list[dict[str, Any]]:
    """This function will return a figure's rows as this reader may see them, and audit that they were taken out.

    Raises NotAllowed, CannotMeasure.
    """
    check(by, Permission.MEASURES_READ)
    found = seen(
        snapshot=question.snapshot,
        code=question.code,
        start=question.start,
        end=question.end,
        grouped_by=question.grouped_by,
        whole=by.can(Permission.MEASURES_UNSUPPRESSED),
        workers=_workers_of(question, by=by, at=at),
    )
    rows = [row.as_dict() for row in found.rows]
    _audit(question, action=audit.Action.EXPORT, what="rows", count=len(rows), by=by, at=at)
    return rows


@transaction.atomic
def take_out_measure(*, page: MeasurePage, form: str, by: Any, at: datetime) -> bytes:
    """This function will return a measure's page as a file of this form, and audit that it was taken out.

    Raises NotAllowed, CannotMeasure.
    """
    check(by, Permission.MEASURES_READ)
    what = f"page by worker as {form}" if page.tells_of_workers else f"page as {form}"
    return _taken_out(measure_file(page), page, what=what, form=form, by=by, at=at)


@transaction.atomic
def note_that_workers_were_read(*, page: MeasurePage, by: Any, at: datetime) -> None:
    """This function will audit that a measure's page told somebody what single workers did. Raises NotAllowed."""
    check_may_see_workers(by)
    [told] = [each for each in page.breakdowns if each.by == BY_WORKER]
    asked = {"code": page.measure.code, "snapshot": page.snapshot, "grouped_by": BY_WORKER}
    question = Question(start=page.span.start, end=page.span.end, **asked)
    _audit(question, action=audit.Action.READ, what="workers", count=len(told.rows), by=by, at=at)


@transaction.atomic
def take_out_overview(*, form: str, by: Any, at: datetime, of: str = "") -> bytes:
    """This function will return many measures as a file of this form, and audit that they were taken out.

    `of` is one part of the service; without it there are all measures. Raises NotAllowed, NoSnapshot.
    """
    check(by, Permission.MEASURES_READ)
    found = overview(by=by)
    made = overview_file(found, of=of)
    detail = {"snapshot": found.snapshot.slug, "what": f"{of or 'index'} as {form}", "count": _lines(made)}
    audit.record(by=by, at=at, action=audit.Action.EXPORT, subject="performance.measure:all", detail=detail)
    return made.written(form)


@transaction.atomic
def take_out_flow(*, page: FlowPage, form: str, by: Any, at: datetime) -> bytes:
    """This function will return the flow's page as a file of this form, and audit that it was taken out.

    Raises NotAllowed, CannotMeasure.
    """
    check(by, Permission.MEASURES_READ)
    return _taken_out(flow_file(page), page, what=f"flow as {form}", form=form, by=by, at=at)


@transaction.atomic
def take_out_cohorts(*, page: CohortPage, form: str, by: Any, at: datetime) -> bytes:
    """This function will return the page of cohorts as a file of this form, and audit that it was taken out.

    Raises NotAllowed, CannotMeasure.
    """
    check(by, Permission.MEASURES_READ)
    return _taken_out(cohort_file(page), page, what=f"cohorts as {form}", form=form, by=by, at=at)


def _taken_out(
    made: Workings, page: MeasurePage | FlowPage | CohortPage, *, what: str, form: str, by: Any, at: datetime
) -> bytes:
    asked = Question(code=page.measure.code, snapshot=page.snapshot, start=page.span.start, end=page.span.end)
    _audit(asked, action=audit.Action.EXPORT, what=what, count=_lines(made), by=by, at=at)
    return made.written(form)


def _lines(made: Workings) -> int:
    return sum(len(sheet.rows) for sheet in made.sheets)


def _audit(question: Question, *, action: Any, what: str, count: int, by: Any, at: datetime) -> None:
    detail = {**question.as_dict(), "what": what, "count": count}
    audit.record(by=by, at=at, action=action, subject=f"performance.measure:{question.code}", detail=detail)
