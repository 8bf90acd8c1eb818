"""Call a meeting, put items on its agenda, ask people to it, say who came, or cancel it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from lineofsight.bodies.allowing import check_run
from lineofsight.bodies.kinds import HEARING, SEATS
from lineofsight.bodies.models import Attendance, Body, Item, Meeting
from lineofsight.bodies.models.body import hears_in
from lineofsight.bodies.models.telling import may_be_told
from lineofsight.bodies.noting import note
from lineofsight.record.models import Person
from lineofsight.web.words import in_sentence, lower_first

LOCKED = "The minutes of this meeting are approved, so nothing of it can be changed."


class UnableToMeet(Exception):
    """The meeting can't be as was said; the message says why."""


@transaction.atomic
def call_meeting(
    *, body: Body, starts_at: datetime, by: Any, at: datetime, place: str = "", is_virtual: bool = False
) -> Meeting:
    """This function will call a meeting of a body, and ask everybody to it who sits on the body that day.

    Raises NotAllowed, and UnableToMeet without a place, at a time that is taken, or outside the body's days.
    """
    check_run(by, kind=body.kind)
    body = Body.objects.select_for_update(of=("self",)).select_related("child").get(pk=body.pk)
    day = timezone.localdate(starts_at)
    if day < body.started_on or (body.ended_on is not None and day >= body.ended_on):
        raise UnableToMeet("The body is not there on that day.")
    if not is_virtual and not place.strip():
        raise UnableToMeet("Say where the meeting is, or that it is held online.")
    if body.meetings.filter(starts_at=starts_at).exclude(status="cancelled").exists():
        raise UnableToMeet("It meets at that time already.")
    meeting = Meeting.objects.create(
        body=body, starts_at=starts_at, place=place.strip(), is_virtual=is_virtual, called_by=by
    )  # fmt: skip
    Attendance.objects.bulk_create(
        Attendance(
            meeting=meeting,
            membership=member,
            account_id=member.account_id,
            name=member.name,
            agency=member.agency,
            seat=member.seat,
            invited_at=at,
            invited_by=by,
        )  # fmt: skip
        for member in body.memberships.on(day).order_by("pk")
    )
    note(child=body.child, body=body, by=by, at=at, did="meeting called", meeting=meeting.pk)
    return meeting


@transaction.atomic
def invite(
    *, meeting: Meeting, agency: str, by: Any, at: datetime, name: str = "", role: str = "", account: Any = None
) -> Attendance:
    """This function will ask somebody to one meeting who does not sit on the body: an account, or a name, or a role.

    `role` is what they are in their agency, such as health visitor. Raises NotAllowed, and UnableToMeet for an account
    that is asked already or may not be told of the child the body is about.
    """
    meeting = _to_change(meeting, by=by)
    called = account.name if account is not None else name.strip() or role.strip()
    if not called:
        raise UnableToMeet("Say who is invited.")
    if account is not None and not may_be_told(account, meeting.body.child, at=at):
        raise UnableToMeet(f"{called} may not be told of the child this is about.")
    if account is not None and meeting.attendance.filter(account=account).exists():
        raise UnableToMeet(f"{called} is asked already.")
    asked = Attendance.objects.create(
        meeting=meeting, account=account, name=called, agency=agency, role=role.strip(), invited_at=at, invited_by=by
    )  # fmt: skip
    note(child=meeting.body.child, body=meeting.body, by=by, at=at, did="invited", meeting=meeting.pk)
    return asked


@transaction.atomic
def cancel_meeting(*, meeting: Meeting, reason: str, by: Any, at: datetime) -> Meeting:
    """This function will cancel a meeting that was not held, with why. Raises NotAllowed and UnableToMeet."""
    meeting = _to_change(meeting, by=by)
    if meeting.status != Meeting.Status.PLANNED:
        raise UnableToMeet("Only a meeting that was not held can be cancelled.")
    if not reason.strip():
        raise UnableToMeet("Say why the meeting is cancelled.")
    meeting.status, meeting.cancelled_reason = Meeting.Status.CANCELLED, reason.strip()
    meeting.save(update_fields=["status", "cancelled_reason"])
    note(child=meeting.body.child, body=meeting.body, by=by, at=at, did="meeting cancelled", meeting=meeting.pk)
    return meeting


@transaction.atomic
def add_item(
    *,
    meeting: Meeting,
    title: str,
    by: Any,
    at: datetime,
    owner: str = "",
    child: Person | None = None,
    is_confidential: bool = False,
) -> Item:
    """This function will put an item at the end of a meeting's agenda. Of a body about a child it is about that child.

    A confidential one is about no child, and is put there by who will hear it, by their seat. Raises NotAllowed, and
    UnableToMeet otherwise, and for a child whose record `by` may not open.
    """
    meeting = _to_change(meeting, by=by)
    child = meeting.body.child or child
    if not title.strip():
        raise UnableToMeet("Say what the item is about.")
    if child is not None and not Person.objects.visible_to(by).filter(pk=child.pk).exists():
        raise UnableToMeet("You may not open the record of the child this is about.")
    if is_confidential:
        _check_confidential(meeting, child=child, by=by, at=at)
    last = meeting.items.aggregate(last=Max("number"))["last"] or 0
    item = Item.objects.create(
        meeting=meeting, number=last + 1, title=title.strip(), owner=owner.strip(), child=child,
        is_confidential=is_confidential,
    )  # fmt: skip
    note(child=child, body=meeting.body, by=by, at=at, did="item added", meeting=meeting.pk, item=item.pk)
    return item


def _check_confidential(meeting: Meeting, *, child: Person | None, by: Any, at: datetime) -> None:
    if child is not None:
        raise UnableToMeet("An item about a child is kept to who may open the record. It needs no more.")
    if not hears_in(by, at=at).filter(body=meeting.body_id).exists():
        named = in_sentence([lower_first(SEATS[key].name) for key in HEARING], "or")
        raise UnableToMeet(f"Only who sits on it as {named} hears a confidential item, so only they can add one.")


@transaction.atomic
def record_attendance(*, meeting: Meeting, how: Mapping[int, str], by: Any, at: datetime) -> Meeting:
    """This function will say of those asked, by their row's number, how they took part: then the meeting was held.

    Who is not in `how` stays as they are. Raises NotAllowed, and UnableToMeet before it began, or when nobody came.
    """
    meeting = _to_change(meeting, by=by)
    if meeting.starts_at > at:
        raise UnableToMeet("The meeting has not begun yet.")
    rows = list(meeting.attendance.select_for_update())
    for row in rows:
        row.how = how.get(row.pk, row.how)
    if not any(row.how == Attendance.How.ATTENDED for row in rows):
        raise UnableToMeet("Nobody came, so there was no meeting. Cancel it, and say why.")
    Attendance.objects.bulk_update(rows, ["how"])
    meeting.status = Meeting.Status.HELD
    meeting.save(update_fields=["status"])
    note(child=meeting.body.child, body=meeting.body, by=by, at=at, did="attendance recorded", meeting=meeting.pk)
    return meeting


def _to_change(meeting: Meeting, *, by: Any) -> Meeting:
    """This function will return the meeting, locked for the transaction, for who may run it while it can change."""
    check_run(by, kind=meeting.body.kind)
    rows = Meeting.objects.select_for_update(of=("self",)).select_related("body__child")
    meeting = rows.get(pk=meeting.pk)
    if meeting.is_locked:
        raise UnableToMeet(LOCKED)
    if meeting.status == Meeting.Status.CANCELLED:
        raise UnableToMeet("This meeting is cancelled.")
    return meeting
