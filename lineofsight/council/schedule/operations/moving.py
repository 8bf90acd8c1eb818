"""Put a meeting on another day, call it off, and publish the schedule."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.bodies.allowing import check_run
from lineofsight.bodies.models import Attendance, Body, Meeting
from lineofsight.bodies.noting import note
from lineofsight.bodies.operations.meetings import UnableToMeet, cancel_meeting
from lineofsight.council.schedule.models import MeetingMove, PublishedMeeting, ScheduledMeeting
from lineofsight.council.schedule.telling import told


@transaction.atomic
def move_meeting(*, scheduled: ScheduledMeeting, to: datetime, why: str, by: Any, at: datetime) -> ScheduledMeeting:
    """This function will put a meeting that was not held on another day or hour, with why.

    It stays the same meeting, with its agenda and who was asked; who came to the body since is asked too. Raises
    NotAllowed and UnableToMeet.
    """
    held, meeting = _planned(scheduled, by=by)
    if not why.strip():
        raise UnableToMeet("Say why it is moved.")
    if to == meeting.starts_at:
        raise UnableToMeet("It is at that time already.")
    if to <= at:
        raise UnableToMeet("Give a time to come.")
    if meeting.body.meetings.filter(starts_at=to).exclude(status="cancelled").exists():
        raise UnableToMeet("The body meets at that time already.")
    MeetingMove.objects.create(
        scheduled=held, was=meeting.starts_at, became=to, why=why.strip(), moved_at=at, moved_by=by
    )  # fmt: skip
    meeting.starts_at = to
    meeting.save(update_fields=["starts_at"])
    _ask_who_came_since(meeting, by=by, at=at)
    held.sequence += 1
    held.save(update_fields=["sequence"])
    note(body=meeting.body, by=by, at=at, did="meeting moved", meeting=meeting.pk, to=to.isoformat())
    return held


def _ask_who_came_since(meeting: Meeting, *, by: Any, at: datetime) -> None:
    asked = meeting.attendance.exclude(membership=None).values("membership")
    sitting = meeting.body.memberships.on(timezone.localdate(meeting.starts_at)).exclude(pk__in=asked).order_by("pk")
    Attendance.objects.bulk_create(
        Attendance(
            meeting=meeting, membership=one, account_id=one.account_id, name=one.name, agency=one.agency,
            seat=one.seat, invited_at=at, invited_by=by,
        )
        for one in sitting
    )  # fmt: skip


@transaction.atomic
def call_off(*, scheduled: ScheduledMeeting, reason: str, by: Any, at: datetime) -> ScheduledMeeting:
    """This function will cancel a meeting: calendars keep it, as cancelled. Raises NotAllowed and UnableToMeet."""
    held, meeting = _planned(scheduled, by=by)
    cancel_meeting(meeting=meeting, reason=reason, by=by, at=at)
    held.sequence += 1
    held.save(update_fields=["sequence"])
    return held


def _planned(scheduled: ScheduledMeeting, *, by: Any) -> tuple[ScheduledMeeting, Meeting]:
    check_run(by, kind=scheduled.meeting.body.kind)
    held = ScheduledMeeting.objects.select_for_update(of=("self",)).get(pk=scheduled.pk)
    meeting = Meeting.objects.select_for_update(of=("self",)).select_related("body").get(pk=held.meeting_id)
    if meeting.status != Meeting.Status.PLANNED:
        raise UnableToMeet("Only a meeting that was not held and is not cancelled can be moved or called off.")
    return held, meeting


@transaction.atomic
def publish_schedule(*, body: Body, by: Any, at: datetime) -> list[PublishedMeeting]:
    """This function will publish the days of a body's meetings as they stand: those that are new or changed.

    Returns what was published; nothing where nothing changed. Raises NotAllowed.
    """
    check_run(by, kind=body.kind)
    made = []
    rows = ScheduledMeeting.objects.filter(meeting__body=body).select_related("meeting__body__of_council")
    for one in rows.order_by("meeting__starts_at", "pk"):
        last, said = one.published.order_by("-version").first(), told(one)
        if last is None or last.content != said:
            version = last.version + 1 if last else 1
            made.append(
                PublishedMeeting(scheduled=one, version=version, content=said, published_at=at, published_by=by)
            )
    PublishedMeeting.objects.bulk_create(made)
    note(body=body, by=by, at=at, did="schedule published", meetings=len(made))
    return made
