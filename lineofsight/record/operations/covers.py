"""Have one worker act for another for a time."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Cover, Worker
from lineofsight.record.models.need_to_know import kept_from

LONGEST = timedelta(days=92)
"""A cover of more than about three months is a change of worker, and should be recorded as one: a local default."""


class UnableToCover(Exception):
    """The cover can't be arranged; the message says why."""


@transaction.atomic
def arrange_cover(
    *, worker: Worker, covered_by: Worker, reason: str, first: date, last: date, by: Any, at: datetime
) -> Cover:
    """This function will have a worker act for another from the first to the last day, both included.

    Raises NotAllowed, and UnableToCover when they are one person, the days are wrong or the one acting has no post.
    """
    check(by, Permission.WORK_ALLOCATE)
    if worker == covered_by:
        raise UnableToCover("Nobody can act for themselves. Choose someone else.")
    if last < first:
        raise UnableToCover("The last day is before the first.")
    if last - first > LONGEST:
        raise UnableToCover("A cover is for at most three months. Allocate the work to somebody instead.")
    if not covered_by.posts.on(first).exists():
        raise UnableToCover(f"{covered_by.name} holds no post on {first:%-d %B %Y}. Choose someone else.")
    _refuse_kept_out(worker, covered_by)
    if not reason.strip():
        raise UnableToCover("Say why the cover is needed.")
    cover = Cover.objects.create(
        worker=worker, covered_by=covered_by, reason=reason.strip(), started_on=first,
        ended_on=last + timedelta(days=1), recorded_by=by,
    )  # fmt: skip
    _note(cover, by=by, at=at, covered_by=covered_by.pk, first=first.isoformat(), last=last.isoformat())
    return cover


@transaction.atomic
def end_cover(cover: Cover, *, on: date, by: Any, at: datetime) -> Cover:
    """This function will end a cover before its time: from that day it no longer holds. Raises as arrange_cover."""
    check(by, Permission.WORK_ALLOCATE)
    if cover.ended_on <= on:
        raise UnableToCover("This cover has ended already.")
    cover.ended_on = max(on, cover.started_on)
    cover.save(update_fields=["ended_on"])
    _note(cover, by=by, at=at, cover_ended=on.isoformat())
    return cover


def _refuse_kept_out(worker: Worker, covered_by: Worker) -> None:
    """This function will raise UnableToCover where the one acting may not know of a child whose work it is."""
    theirs = worker.allocations.filter(ended_on=None, child__in=kept_from(covered_by.account_id))
    if theirs.exists():
        raise UnableToCover(
            f"{covered_by.name} is kept out of the record of a child whose work {worker.name} holds, or has declared a "
            "conflict of interest. Choose someone else, or give that child's work to another first."
        )


def _note(cover: Cover, *, by: Any, at: datetime, **detail: Any) -> None:
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=f"record.worker:{cover.worker_id}", detail=detail)
