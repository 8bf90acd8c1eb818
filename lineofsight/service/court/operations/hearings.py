"""The timetable of hearings: list one, say what happened at it, or that it was adjourned and why."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.record.models import CaseStep
from lineofsight.record.operations.duties import meet_duty, open_duty
from lineofsight.record.operations.naming import step_of
from lineofsight.service.court.codes import CLOCK_OF_HEARING, HEARINGS
from lineofsight.service.court.models import Hearing
from lineofsight.service.court.operations.advocates import (
    NOT_SAID,
    end_advocates_clock,
    keep_advocates,
    start_advocates_clock,
    who_holds,
)
from lineofsight.service.court.operations.family import UnableToRecord, note, to_change, words
from lineofsight.statute.working_days import OutsideCalendar, england

KIND = "care_proceedings"


@transaction.atomic
def list_hearing(*, steps: Iterable[CaseStep], kind: str, listed_at: datetime, by: Any, at: datetime) -> list[Hearing]:
    """This function will put a hearing in the timetable of each child, with the day by which the advocates meet.

    Raises NotAllowed and UnableToRecord.
    """
    steps = to_change(steps, kind=KIND, by=by)
    if kind not in HEARINGS:
        raise UnableToRecord("Choose what kind of hearing it is.")
    _refuse_closed_day(timezone.localdate(listed_at), kind=kind)
    for step in steps:
        issued_on = step.care_proceedings.issued_on
        if issued_on is None:
            raise UnableToRecord("Record first that the court issued the application.")
        if timezone.localdate(listed_at) < issued_on:
            raise UnableToRecord("A hearing can't be before the application was issued.")
        if step.hearings.filter(kind=kind, status="listed").exists() and kind != "other":
            raise UnableToRecord(
                f"{HEARINGS[kind]} is listed already in {step_of(step, by=by)}. Say first what became of it."
            )
    return [_list(step, kind=kind, listed_at=listed_at, by=by, at=at) for step in steps]


def _refuse_closed_day(day: date, *, kind: str) -> None:
    """This function will raise UnableToRecord for a hearing on a day the court is shut. Urgent ones may be on any."""
    try:
        is_open = kind == "urgent" or england().is_working_day(day)
    except OutsideCalendar:
        raise UnableToRecord("Choose a day nearer to today: bank holidays are not known so far away.") from None
    if not is_open:
        raise UnableToRecord(
            f"The court does not sit on {day:%A} {day:%-d %B %Y}. Choose a working day. Only an urgent hearing can be "
            "at a weekend or on a bank holiday."
        )


def _list(
    step: CaseStep, *, kind: str, listed_at: datetime, by: Any, at: datetime, follows: Hearing | None = None
) -> Hearing:
    hearing = Hearing.objects.create(step=step, kind=kind, listed_at=listed_at, follows=follows)
    _start_clock(step, kind=kind)
    start_advocates_clock(step, kind=kind, hearing_on=timezone.localdate(listed_at), at=at)
    note(step, by=by, at=at, did="hearing listed", kind=kind, hearing=hearing.pk)
    return hearing


def _start_clock(step: CaseStep, *, kind: str) -> None:
    """This function will start the clock of a hearing that is only owed once it is listed, from the day of issue."""
    if kind != "fcmh" or step.duties.filter(clock_code="CT-FCMH").exists():
        return
    open_duty("CT-FCMH", step=step, start=step.care_proceedings.issued_on, **who_holds(step))


def same_of_family(hearing: Hearing, *, by: Any) -> list[Hearing]:
    """This function will return a hearing and the listed ones of brothers and sisters at the same time."""
    rows = Hearing.objects.visible_to(by).filter(kind=hearing.kind, listed_at=hearing.listed_at, status="listed")
    group = hearing.step.group
    rows = rows.filter(step__group=group) if group else rows.filter(pk=hearing.pk)
    return list(rows.select_related("step__child").order_by("pk"))


@transaction.atomic
def hold_hearing(
    *, hearing: Hearing, happened: str, by: Any, at: datetime, advocates_on: date | None = None
) -> list[Hearing]:
    """This function will say what happened at a hearing, for each child it was about. It meets the hearing's clock.

    Raises NotAllowed and UnableToRecord.
    """
    happened = words(happened, otherwise="Say what happened, and what the court decided.")
    if hearing.listed_at > at:
        raise UnableToRecord("The hearing has not been held yet.")
    rows = _listed(hearing, by=by)
    for one in rows:
        if advocates_on is not None and one.advocates_on is None:
            keep_advocates(one, met_on=advocates_on, by=by, at=at)
        one.status, one.note = Hearing.Status.HELD, happened
        one.save(update_fields=["status", "note"])
        end_advocates_clock(one, on=timezone.localdate(at), reason=NOT_SAID)
        if code := CLOCK_OF_HEARING.get(one.kind):
            meet_duty(code, step=one.step, at=at, on=timezone.localdate(one.listed_at))
        note(one.step, by=by, at=at, did="hearing held", hearing=one.pk)
    return rows


@transaction.atomic
def adjourn_hearing(
    *, hearing: Hearing, reason: str, by: Any, at: datetime, listed_at: datetime | None = None
) -> list[Hearing]:
    """This function will say that a hearing was adjourned and why, and list it again where the court named a day.

    Raises NotAllowed and UnableToRecord.
    """
    reason = words(reason, otherwise="Say why the hearing was adjourned.")
    if listed_at is not None and listed_at <= hearing.listed_at:
        raise UnableToRecord("The new hearing must be after the one that was adjourned.")
    if listed_at is not None:
        _refuse_closed_day(timezone.localdate(listed_at), kind=hearing.kind)
    rows = _listed(hearing, by=by)
    for one in rows:
        one.status, one.adjourned_reason = Hearing.Status.ADJOURNED, reason
        one.save(update_fields=["status", "adjourned_reason"])
        end_advocates_clock(one, on=timezone.localdate(at), reason=f"The hearing was adjourned: {reason}")
        note(one.step, by=by, at=at, did="hearing adjourned", hearing=one.pk)
        if listed_at is not None:
            _list(one.step, kind=one.kind, listed_at=listed_at, by=by, at=at, follows=one)
    return rows


def _listed(hearing: Hearing, *, by: Any) -> list[Hearing]:
    rows = same_of_family(hearing, by=by)
    if hearing.pk not in {one.pk for one in rows}:
        raise UnableToRecord("It is said already what became of this hearing.")
    to_change([one.step for one in rows], kind=KIND, by=by)
    return rows
