"""Call meetings of a body on several days at once, and say how long one lasts and where it can be watched."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from lineofsight.bodies.allowing import check_run
from lineofsight.bodies.models import Body, Meeting
from lineofsight.bodies.noting import note
from lineofsight.bodies.operations.meetings import UnableToMeet, call_meeting
from lineofsight.council.schedule.models import ScheduledMeeting
from lineofsight.council.schedule.rules import MINUTES_LONG

LONDON = ZoneInfo("Europe/London")


@transaction.atomic
def call_meetings(
    *,
    body: Body,
    days: Iterable[date],
    hour: time,
    by: Any,
    at: datetime,
    place: str = "",
    is_virtual: bool = False,
    minutes_long: int = MINUTES_LONG,
    livestream: str = "",
) -> list[ScheduledMeeting]:
    """This function will call a meeting of a body on each day, all or none. Raises NotAllowed and UnableToMeet."""
    wanted = sorted(set(days))
    if not wanted:
        raise UnableToMeet("Choose at least one day.")
    told = {"place": place, "is_virtual": is_virtual, "by": by, "at": at}
    meetings = [call_meeting(body=body, starts_at=datetime.combine(on, hour, LONDON), **told) for on in wanted]
    return [schedule(meeting=one, minutes_long=minutes_long, livestream=livestream, by=by, at=at) for one in meetings]


@transaction.atomic
def schedule(
    *, meeting: Meeting, by: Any, at: datetime, minutes_long: int = MINUTES_LONG, livestream: str = ""
) -> ScheduledMeeting:
    """This function will have a meeting in the schedule, or change how long it lasts and where it can be watched.

    Calendars that have it are told once it is published again. Raises NotAllowed and UnableToMeet.
    """
    check_run(by, kind=meeting.body.kind)
    if not 15 <= minutes_long <= 720:
        raise UnableToMeet("A meeting lasts between 15 minutes and 12 hours.")
    held = ScheduledMeeting.objects.select_for_update(of=("self",)).filter(meeting=meeting).first()
    if held is None:
        return ScheduledMeeting.objects.create(
            meeting=meeting, minutes_long=minutes_long, livestream=livestream, first_starts_at=meeting.starts_at
        )
    if (held.minutes_long, held.livestream) != (minutes_long, livestream):
        held.minutes_long, held.livestream, held.sequence = minutes_long, livestream, held.sequence + 1
        held.save(update_fields=["minutes_long", "livestream", "sequence"])
        note(body=meeting.body, by=by, at=at, did="meeting changed", meeting=meeting.pk, livestream=livestream)
    return held
