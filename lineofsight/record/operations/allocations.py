"""Give a step to a team or a worker, and its open duties with it."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.allocating import clocks_of
from lineofsight.record.models import Allocation, CaseStep, Handover, Post, Team, Worker
from lineofsight.record.models.need_to_know import kept_from
from lineofsight.record.operations.duties import meet_duty, open_duty
from lineofsight.record.operations.handing_on import end_handing_on
from lineofsight.record.operations.owing import give_duties

KEPT_OUT = "is kept out of this child's record or has declared a conflict of interest"


class UnableToAllocate(Exception):
    """The step can't be given to them; the message says why."""


@transaction.atomic
def place_with_team(step: CaseStep, *, team: Team, on: date, by: Any, reason: str = "FCONTA") -> Allocation:
    """This function will put a newly opened step in a team's tray, to be allocated. Only openers call it."""
    return Allocation.objects.create(
        child_id=step.child_id, step=step, team=team, reason=reason, started_on=on, allocated_by=by
    )


@transaction.atomic
def allocate(
    step: CaseStep,
    *,
    worker: Worker,
    direction: str,
    on: date,
    by: Any,
    at: datetime,
    reason: str = "MANAGE",
    role: str = Allocation.Role.CASE_WORKER,
) -> Allocation:
    """This function will give an open step to a worker with the manager's direction, and move its open duties.

    What another handed over with it is done. Raises NotAllowed, and UnableToAllocate when the step has stopped, or the
    worker cannot take it or holds it already.
    """
    check(by, Permission.WORK_ALLOCATE)
    current = step.allocations.filter(ended_on=None).first()
    if step.stopped_on is not None:
        raise UnableToAllocate("This is finished, so it can't be allocated.")
    post = post_to_hold(step, worker=worker, on=on)
    if current and current.worker_id == worker.pk and current.team_id == post.team_id:
        raise UnableToAllocate(f"{worker.name} holds it already.")
    step.allocations.filter(ended_on=None).update(ended_on=on)
    allocation = Allocation.objects.create(
        child_id=step.child_id, step=step, team=post.team, worker=worker, reason=reason,
        role=role or Allocation.Role.CASE_WORKER, direction=direction, started_on=on, allocated_by=by,
    )  # fmt: skip
    give_duties(step, worker=worker, team=post.team, on=on)
    _run_clocks(allocation, on=on, at=at)
    Handover.objects.filter(step=step, done_on=None).update(done_on=on)
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"record.person:{step.child_id}",
        detail={"allocated": step.pk, "worker": worker.pk, "team": post.team.pk, "reason": reason},
    )  # fmt: skip
    return allocation


def _run_clocks(allocation: Allocation, *, on: date, at: datetime) -> None:
    """This function will meet the clock that waits for a worker to be named, and start what they owe from then on."""
    clocks, step = clocks_of(allocation.step.kind), allocation.step
    end_handing_on(step, on=on, at=at)
    if clocks.meets:
        meet_duty(clocks.meets, step=step, at=at, on=on)
    if clocks.starts and not step.duties.filter(clock_code=clocks.starts).exists():
        open_duty(clocks.starts, step=step, start=on, team=allocation.team, worker=allocation.worker)


def post_to_hold(step: CaseStep, *, worker: Worker, on: date) -> Post:
    """This function will return the worker's post by which they would hold the step. Raises UnableToAllocate.

    Whatever keeps a worker from a child's work is refused here.
    """
    post = worker.posts.on(on).order_by("is_acting").select_related("team").first()
    if post is None:
        raise UnableToAllocate(f"{worker.name} holds no post now. Choose someone else.")
    if not post.team.holds_casework:
        where = post.team.get_directorate_display().lower()
        raise UnableToAllocate(f"{post.team.name} is part of {where} and holds no casework. Choose someone else.")
    if worker.leaving_on is not None and worker.leaving_on < on:
        raise UnableToAllocate(f"{worker.name} left on {worker.leaving_on:%-d %B %Y}. Choose someone else.")
    if kept_from(worker.account_id).filter(person=step.child_id).exists():
        raise UnableToAllocate(f"{worker.name} {KEPT_OUT}, so it can't be given to them. Choose someone else.")
    return post
