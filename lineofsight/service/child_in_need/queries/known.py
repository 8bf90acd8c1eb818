"""One step, or one child, as the pages here begin: known to the reader, marked, and written down as read."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import CaseStep, Person
from lineofsight.record.queries.need_to_know import absent_step, mark
from lineofsight.record.queries.records import NotOnRecord, person_known_to


@dataclass(frozen=True)
class Known:
    """A child, and the step that a page is about where there is one."""

    child: Person
    at: datetime
    step: CaseStep | None = None

    @property
    def on(self) -> date:
        """The day in London on which it is read."""
        return timezone.localdate(self.at)


def known_step(pk: int, *, kind: str, by: Any, at: datetime, page: str) -> Known:
    """This function will return a step of a kind, and write in the audit that the record was read.

    Raises NotAllowed and NotOnRecord.
    """
    check(by, Permission.RECORD_READ)
    steps = CaseStep.objects.visible_to(by, at=at).select_related("child", "opened_by", "plan")
    step = steps.filter(pk=pk, kind=kind).first()
    if step is None:
        raise absent_step(pk, by=by, otherwise=NotOnRecord("There is nothing of that number."))
    mark(step.child, by=by, at=at)
    _read(step.child, by=by, at=at, page=page, step=pk)
    return Known(step.child, at, step)


def known_child(pk: int, *, by: Any, at: datetime, page: str) -> Known:
    """This function will return a child, and write in the audit that the record was read.

    Raises NotAllowed and NotOnRecord.
    """
    check(by, Permission.RECORD_READ)
    child = person_known_to(by, pk=pk)
    _read(child, by=by, at=at, page=page)
    return Known(child, at)


def _read(child: Person, *, by: Any, at: datetime, page: str, **more: Any) -> None:
    detail = {"page": page, **more}
    audit.record(by=by, at=at, action=audit.Action.READ, subject=f"record.person:{child.pk}", detail=detail)
