"""When a request has to be answered: the time there is, more of it for a reason, and why it was late."""

from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.rights.models import AccessRequest, RequestDuty
from lineofsight.rights.reasons import EXTENDS
from lineofsight.statute.clocks import clock
from lineofsight.web.words import day

CLOCK, EXTENDED = "IG-SAR", "IG-SAR-EXT"


class UnableToExtend(Exception):
    """More time can't be taken; the message says why."""


def start_clock(request: AccessRequest, *, by: Any, at: datetime) -> None:
    """This function will open the duty to answer a new request."""
    RequestDuty.objects.create(
        request=request, clock_code=CLOCK, started_on=request.requested_on, due_on=request.due_on,
        opened_at=at, opened_by=by,
    )  # fmt: skip


@transaction.atomic
def extend(request: AccessRequest, *, reason: str, by: Any, on: date, at: datetime) -> RequestDuty:
    """This function will take the longer time, for one of two reasons, and keep what who asked is told.

    Raises NotAllowed, and UnableToExtend where the first month is over, or time was taken or the record given before.
    """
    check(by, Permission.RIGHTS_MANAGE)
    request = AccessRequest.objects.select_for_update().get(pk=request.pk)
    if reason not in EXTENDS:
        raise UnableToExtend("Choose a reason.")
    if request.is_released:
        raise UnableToExtend("The record was given already.")
    if request.duties.filter(clock_code=EXTENDED).exists():
        raise UnableToExtend("More time was taken before. It can be taken once.")
    if on > request.due_on:
        raise UnableToExtend(f"The first month ended on {day(request.due_on)}. More time has to be taken before that.")
    until = clock(EXTENDED).due(request.requested_on).on
    request.duties.filter(clock_code=CLOCK).update(lifted_on=on, lifted_reason=f"More time: until {day(until)}.")
    duty = RequestDuty.objects.create(
        request=request, clock_code=EXTENDED, started_on=request.requested_on, due_on=until, reason=reason,
        notice=_notice(request, reason=reason, until=until, by=by, on=on), opened_at=at, opened_by=by,
    )  # fmt: skip
    request.due_on = until
    request.save(update_fields=["due_on"])
    detail = {"request": request.pk, "did": "extended", "reason": reason, "due_on": until.isoformat()}
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=f"record.person:{request.child_id}", detail=detail)
    return duty


def _notice(request: AccessRequest, *, reason: str, until: date, by: Any, on: date) -> str:
    return "\n\n".join(
        (
            f"{settings.LINEOFSIGHT_AUTHORITY_NAME}, {day(on)}",
            f"To: {request.asked_by}",
            f"On {day(request.requested_on)} you asked for what we hold about {request.child.name}. "
            f"We need more time. We will answer by {day(until)}.",
            f"Why: {EXTENDS[reason][0].lower()}{EXTENDS[reason][1:]}.",
            "If you think this is wrong, tell us. You may also complain to the Information Commissioner.",
            by.name,
        )
    )


def meet(request: AccessRequest, *, on: date, late_reason: str) -> None:
    """This function will mark the duty of a request that is answered as met, with why it was late where it was."""
    request.duties.filter(met_on=None, lifted_on=None).update(met_on=on, late_reason=late_reason)
