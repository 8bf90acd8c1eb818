"""The steps of brothers and sisters that go to court together, and what every change of them has in common."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import CaseStep, Duty
from lineofsight.record.operations.lateness import explain_if_late
from lineofsight.record.operations.naming import step_of
from lineofsight.record.operations.people import note_change
from lineofsight.record.support import support_unsaid
from lineofsight.statute.limits import day_of


class UnableToRecord(Exception):
    """What was said can't be recorded; the message says why."""


def together(step: CaseStep, *, by: Any) -> QuerySet[CaseStep]:
    """This function will return a step and the open steps of its kind that brothers and sisters share it with."""
    rows = CaseStep.objects.visible_to(by).filter(kind=step.kind).select_related("child").order_by("pk")
    if step.group is None:
        return rows.filter(pk=step.pk)
    return rows.filter(group=step.group, stopped_on=None) | rows.filter(pk=step.pk)


def to_change(
    steps: Iterable[CaseStep],
    *,
    kind: str | tuple[str, ...],
    by: Any,
    permission: str = Permission.LEGAL_WRITE,
    ended: tuple[str, ...] = (),
) -> list[CaseStep]:
    """This function will return the steps, locked, for who may change them.

    `ended` are the kinds that may have ended. Raises NotAllowed and UnableToRecord.
    """
    check(by, permission)
    wanted = {step.pk for step in steps}
    kinds = (kind,) if isinstance(kind, str) else kind
    rows = CaseStep.objects.visible_to(by).filter(Q(stopped_on=None) | Q(kind__in=ended), pk__in=wanted, kind__in=kinds)
    found = list(rows.select_for_update(of=("self",)).select_related("child").order_by("pk"))
    if not wanted or len(found) != len(wanted):
        raise UnableToRecord("This is finished for one of the children, so nothing more is recorded. Choose again.")
    return found


def another(steps: list[CaseStep]) -> str:
    """This function will return what to do where something stands for a child already: leave out one of several."""
    return "Choose another, or leave that child out." if len(steps) > 1 else "Choose another."


def words(text: str, *, otherwise: str) -> str:
    """This function will return the text without space around it. Raises UnableToRecord, saying `otherwise`."""
    if not text.strip():
        raise UnableToRecord(otherwise)
    return text.strip()


def check_support(step: CaseStep, *, outcome: str, told: str | None) -> None:
    """This function will raise UnableToRecord where an outcome ends our work and nobody said what support is left."""
    if unsaid := support_unsaid(step, outcome=outcome, told=told):
        raise UnableToRecord(unsaid)


def not_after(day: date, *, on: date, what: str) -> None:
    """This function will raise UnableToRecord for a day that has not come yet."""
    if day > on:
        raise UnableToRecord(f"{what} can't be after today.")


def not_before_step(step: CaseStep, *, by: Any, day: date, what: str) -> None:
    """This function will raise UnableToRecord for a day before the step began, of the child that is so of."""
    if day < step.started_on:
        began = f"{step_of(step, by=by)} began, on {step.started_on:%-d %B %Y}"
        raise UnableToRecord(f"{what} can't be before {began}.")


def lift(code: str, *, step: CaseStep, on: date, reason: str) -> None:
    """This function will lift the step's open duty of one clock, with why."""
    Duty.objects.open().filter(step=step, clock_code=code).update(lifted_on=on, lifted_reason=reason)


def explain(code: str, *, step: CaseStep, done: date | datetime, reason: str, by: Any, at: datetime) -> None:
    """This function will record why something was done late, where `done` is past what its clock allowed.

    Raises NotExplained when it was late without a reason.
    """
    duty = Duty.objects.open().filter(step=step, clock_code=code).order_by("cycle").first()
    if duty is None:
        return
    is_late = done > duty.due_at if duty.due_at and isinstance(done, datetime) else day_of(done) > duty.due_on
    if is_late:
        explain_if_late(code, step=step, reason=reason, by=by, at=at)


def note(step: CaseStep, *, by: Any, at: datetime, **detail: Any) -> None:
    """This function will write a change of a step in the audit."""
    note_change(step.child, by=by, at=at, step=step.pk, **detail)
