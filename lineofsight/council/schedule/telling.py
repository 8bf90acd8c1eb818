"""What is told of a meeting's day in public: where and when, what it was at first, and whether it is still held."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from lineofsight.council.schedule.models import ScheduledMeeting
from lineofsight.web.words import moment


def told(one: ScheduledMeeting) -> dict[str, Any]:
    """This function will return what the public is told of a meeting's day. Nobody's address to join by is in it."""
    meeting = one.meeting
    starts_at = timezone.localtime(meeting.starts_at)
    return {
        "uid": str(one.uid),
        "sequence": one.sequence,
        "body": {"slug": meeting.body.of_council.slug, "name": meeting.body.name},
        "starts_at": starts_at.isoformat(),
        "ends_at": (starts_at + timedelta(minutes=one.minutes_long)).isoformat(),
        "when": moment(meeting.starts_at),
        "first_when": moment(one.first_starts_at) if one.first_starts_at != meeting.starts_at else "",
        "place": meeting.place,
        "is_virtual": meeting.is_virtual,
        "livestream": one.livestream,
        "cancelled": meeting.cancelled_reason if meeting.status == "cancelled" else "",
    }
