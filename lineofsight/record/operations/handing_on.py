"""When a worker leaves, what they hold has to be given to another soon: the clock of that, where a kind has one."""

from datetime import date, datetime

from django.utils import timezone

from lineofsight.record.allocating import clocks_of, kinds_handed_on
from lineofsight.record.models import Allocation, CaseStep, Duty, Worker
from lineofsight.record.operations.duties import meet_duty, open_duty
from lineofsight.record.operations.owing import manager_of

STAYS, IN_TIME = "The worker stays, or leaves on another day.", "Another worker took it on before."


def start_handing_on(worker: Worker, *, last_day: date | None, at: datetime) -> None:
    """This function will start, on a worker's last day, the clock for giving each thing they hold to another.

    One that was started for another day is lifted; with no last day that is all. The manager of the team owes it.
    """
    clocks, on = kinds_handed_on(), timezone.localdate(at)
    held = Allocation.objects.filter(worker=worker, ended_on=None, step__kind__in=clocks, step__stopped_on=None)
    for one in held.select_related("step", "team"):
        code = clocks[one.step.kind]
        _lift(one.step, code=code, on=on, reason=STAYS)
        if last_day is None:
            continue
        manager = manager_of(one.team, on=on)
        cycle = one.step.duties.filter(clock_code=code).count() + 1
        open_duty(
            code, step=one.step, start=last_day, team=one.team, cycle=cycle,
            worker=manager if manager != worker else None,
        )  # fmt: skip


def end_handing_on(step: CaseStep, *, on: date, at: datetime) -> None:
    """This function will meet the clock once another worker is named, or lift it when that was before the last day."""
    code = clocks_of(step.kind).on_leaving
    if code:
        _lift(step, code=code, on=on, reason=IN_TIME, started_after=on)
        meet_duty(code, step=step, at=at, on=on)


def _lift(step: CaseStep, *, code: str, on: date, reason: str, started_after: date | None = None) -> None:
    waiting = Duty.objects.open().filter(step=step, clock_code=code)
    if started_after is not None:
        waiting = waiting.filter(started_on__gt=started_after)
    waiting.update(lifted_on=on, lifted_reason=reason)
