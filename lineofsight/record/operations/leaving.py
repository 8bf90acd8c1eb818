"""A worker leaves: their last day, what they hand over to whom, and the end once nothing is left."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q

from lineofsight.access import audit
from lineofsight.access.checks import NotAllowed, check, refusal
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Allocation, CaseStep, Handover, Worker
from lineofsight.record.operations.allocations import allocate
from lineofsight.record.operations.handing_on import start_handing_on
from lineofsight.record.unfinished import pieces_left

A_DAY = timedelta(days=1)


class UnableToLeave(Exception):
    """It can't be recorded so; the message says why."""


@transaction.atomic
def set_leaving(worker: Worker, *, last_day: date | None, by: Any, at: datetime) -> Worker:
    """This function will record a worker's last day, or with None that they stay after all.

    From then on their open work stands in the list to be handed over; where a kind of work has a clock for that, it
    starts on the last day. Raises NotAllowed and UnableToLeave.
    """
    check(by, Permission.WORK_ALLOCATE)
    if worker.ended_on is not None:
        raise UnableToLeave(f"{worker.name} left on {worker.ended_on - A_DAY:%-d %B %Y} already.")
    if last_day is not None and last_day < worker.started_on:
        raise UnableToLeave(f"{worker.name} joined on {worker.started_on:%-d %B %Y}, so can't leave before.")
    worker.leaving_on = last_day
    worker.save(update_fields=["leaving_on"])
    start_handing_on(worker, last_day=last_day, at=at)
    _note(worker, by=by, at=at, leaving_on=last_day.isoformat() if last_day else None)
    return worker


@transaction.atomic
def write_handover(step: CaseStep, *, note: str, receiver: Worker | None, by: Any, at: datetime) -> Handover:
    """This function will keep what whoever takes the step on must know, and whom it is meant for.

    The worker who holds it may write, or a manager. Raises NotAllowed, and UnableToLeave when nobody holds it.
    """
    held = step.allocations.filter(ended_on=None, worker__isnull=False).select_related("worker").first()
    if held is None:
        raise UnableToLeave("Nobody holds this now, so there is nothing to hand over.")
    if held.worker.account_id != by.pk and not by.can(Permission.WORK_ALLOCATE):
        raise NotAllowed(refusal(by, Permission.WORK_ALLOCATE))
    if receiver is not None and receiver.pk == held.worker_id:
        raise UnableToLeave(f"{receiver.name} holds it already. Choose someone else.")
    written, _ = Handover.objects.update_or_create(
        step=step, worker=held.worker, done_on=None,
        defaults={"child_id": step.child_id, "note": note, "receiver": receiver, "written_at": at, "written_by": by},
    )  # fmt: skip
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"record.person:{step.child_id}",
        detail={"handover": step.pk, "receiver": receiver.pk if receiver else None},
    )  # fmt: skip
    return written


@transaction.atomic
def hand_over(
    step: CaseStep, *, receiver: Worker | None, note: str, on: date, by: Any, at: datetime, reason: str = "LEFTRL"
) -> Allocation:
    """This function will give a step to whoever receives it, with the hand-over note as what they are asked to know.

    Raises NotAllowed, UnableToLeave without a receiver, and UnableToAllocate as allocate does.
    """
    check(by, Permission.WORK_ALLOCATE)
    if receiver is None:
        raise UnableToLeave("Choose who takes it on.")
    write_handover(step, note=note, receiver=receiver, by=by, at=at)
    return allocate(step, worker=receiver, direction=note, on=on, by=by, at=at, reason=reason)


@transaction.atomic
def close_leaver(worker: Worker, *, by: Any, on: date, at: datetime, overruled_reason: str = "") -> Worker:
    """This function will end a worker's posts and covers after their last day, once nothing is left with them.

    With a reason a manager may overrule: what is left stays on the list of leavers' unfinished work until it is handed
    over. Raises NotAllowed and UnableToLeave.
    """
    check(by, Permission.WORK_ALLOCATE)
    if worker.leaving_on is None:
        raise UnableToLeave(f"Record {worker.name}'s last day first.")
    if worker.ended_on is not None or on < worker.leaving_on:
        raise UnableToLeave(_why_not_now(worker))
    left = pieces_left(worker)
    if left and not overruled_reason.strip():
        pieces = "1 piece of work is" if left == 1 else f"{left:,} pieces of work are"
        raise UnableToLeave(f"{pieces} not handed over yet. Hand over everything, or say why it can't wait.")
    gone = worker.leaving_on + A_DAY
    if worker.posts.filter(started_on__gte=gone).exists():
        raise UnableToLeave(f"{worker.name} is to hold a post after that day. End it first.")
    worker.posts.filter(Q(ended_on=None) | Q(ended_on__gt=gone)).update(ended_on=gone)
    worker.covering.filter(ended_on__gt=gone, started_on__lte=gone).update(ended_on=gone)
    worker.ended_on, worker.overruled_reason = gone, overruled_reason.strip() if left else ""
    worker.save(update_fields=["ended_on", "overruled_reason"])
    _note(worker, by=by, at=at, left_on=worker.leaving_on.isoformat(), left_behind=left, why=worker.overruled_reason)
    return worker


def _why_not_now(worker: Worker) -> str:
    if worker.ended_on is not None:
        return f"{worker.name} was closed already."
    return f"{worker.name}'s last day is {worker.leaving_on:%-d %B %Y}. Close them then."


def _note(worker: Worker, *, by: Any, at: datetime, **detail: Any) -> None:
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=f"record.worker:{worker.pk}", detail=detail)
