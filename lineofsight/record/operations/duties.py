"""Open, meet, lift and explain duties, and count their dates again when a bank holiday is announced."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import CaseStep, Duty, Team, Worker
from lineofsight.statute.clocks import CLOCKS


class UnableToExplain(Exception):
    """A reason can't be given for this duty; the message says why."""


def _subject(step: CaseStep) -> str:
    return f"record.person:{step.child_id}"


@transaction.atomic
def open_duty(
    code: str,
    *,
    step: CaseStep,
    start: date | datetime,
    team: Team,
    worker: Worker | None = None,
    cycle: int = 1,
    **set_: Any,
) -> Duty:
    """This function will open a duty about the step, due as its clock counts from `start`.

    `start` is a date, or an aware moment for a clock that runs in hours. From the second `cycle` on, a recurring clock
    counts by how it recurs. `set_` may hold `counts_from`, the day that a clock which runs backwards leads up to, and
    `length` with `length_reason`: how long the plan says it runs, in the clock's unit. Raises what the clock raises
    when it can't be counted from a date alone.
    """
    started_at = start if isinstance(start, datetime) else None
    duty = Duty(
        clock_code=code, child_id=step.child_id, step=step, cycle=cycle,
        started_on=timezone.localdate(started_at) if started_at else start, started_at=started_at,
        team=team, worker=worker, **set_,
    )  # fmt: skip
    due = duty.count()
    duty.due_on, duty.due_at = due.on, due.at
    duty.save(force_insert=True)
    return duty


@transaction.atomic
def meet_duty(code: str, *, step: CaseStep, at: datetime, on: date | None = None) -> Duty | None:
    """This function will mark the step's open duty of that clock as met, and open the next one if the clock recurs.

    `on` is the day it was done if that was before today. Returns the duty, or None when there is none open: doing a
    thing nobody was waiting for is not an error.
    """
    duty = Duty.objects.open().filter(step=step, clock_code=code).order_by("cycle").first()
    if duty is None:
        return None
    duty.met_on = max(on or timezone.localdate(at), duty.started_on)
    duty.met_at = at if duty.due_at is not None else None
    duty.save(update_fields=["met_on", "met_at"])
    if _runs_again(duty):
        again, cycle = _what_runs_next(duty)
        own = {"length": duty.length, "length_reason": duty.length_reason} if again == duty.clock_code else {}
        open_duty(again, step=step, start=duty.met_on, team=duty.team, worker=duty.worker, cycle=cycle, **own)
    return duty


@transaction.atomic
def set_length(duty: Duty, *, length: int, reason: str) -> Duty:
    """This function will have an open duty, and those after it, run as long as a plan says, with why.

    `length` is in the clock's unit. Whether somebody may is for the caller to check.
    """
    duty.length, duty.length_reason = length, reason
    due = duty.count()
    duty.due_on, duty.due_at = due.on, due.at
    duty.save(update_fields=["length", "length_reason", "due_on", "due_at"])
    return duty


def _what_runs_next(duty: Duty) -> tuple[str, int]:
    """This function will return the clock that starts now that a recurring duty was met, and its cycle."""
    recurs = duty.clock.recurs
    if recurs.then:
        first = Duty.objects.filter(step=duty.step_id, clock_code=duty.clock_code).order_by("cycle").first()
        if duty.met_on >= recurs.until.due(first.started_on).on:
            return recurs.then, 1
    return duty.clock_code, duty.cycle + 1


def _runs_again(duty: Duty) -> bool:
    recurs = duty.clock.recurs
    return recurs is not None and (recurs.at_most is None or duty.cycle <= recurs.at_most)


@transaction.atomic
def lift_duties(*, step: CaseStep, on: date, reason: str) -> int:
    """This function will lift every open duty of a step that no longer has to be done, and return how many.

    A clock that is declared to outlive its step runs on.
    """
    lasting = [code for code, one in CLOCKS.items() if one.outlives]
    ending = Duty.objects.open().filter(step=step).exclude(clock_code__in=lasting)
    return ending.update(lifted_on=on, lifted_reason=reason)


@transaction.atomic
def explain_lateness(duty: Duty, *, reason: str, by: Any, at: datetime) -> Duty:
    """This function will record why a duty is late, for a manager to read beside it.

    Raises NotAllowed, and UnableToExplain when no reason is given or the duty is not late.
    """
    check(by, Permission.NOTE_WRITE)
    if not reason.strip():
        raise UnableToExplain("Say why it is late, in a sentence or two.")
    if not duty.is_late(at=at):
        raise UnableToExplain("This is not late, so it needs no reason.")
    duty.late_reason = reason.strip()
    duty.save(update_fields=["late_reason"])
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=_subject(duty.step),
        detail={"duty": duty.pk, "clock": duty.clock_code, "late_reason": duty.late_reason},
    )  # fmt: skip
    return duty


@transaction.atomic
def recount_open_duties() -> int:
    """This function will count the due date of every open duty again and return how many moved.

    It is run when a bank holiday is announced (`lineofsight recount-duties`). Finished duties keep the date they were
    judged by.
    """
    moved = []
    for duty in Duty.objects.open().iterator(chunk_size=5000):
        due = duty.count()
        if (due.on, due.at) != (duty.due_on, duty.due_at):
            duty.due_on, duty.due_at = due.on, due.at
            moved.append(duty)
    Duty.objects.bulk_update(moved, ["due_on", "due_at"], batch_size=2000)
    return len(moved)
