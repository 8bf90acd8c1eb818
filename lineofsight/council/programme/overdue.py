"""Responses of the executive that are late, as an item that comes onto the next agenda of the board by itself."""

from datetime import datetime

from django.utils import timezone

from lineofsight.bodies.models import Meeting
from lineofsight.council.agendas.coming import Coming
from lineofsight.council.programme.models import Review
from lineofsight.web.words import day

TITLE = "Responses of the executive not received in time"


def late_responses(meeting: Meeting, *, at: datetime) -> Coming | None:
    """This function will return the item with every report the executive has not answered whole by its last day."""
    if meeting.status != Meeting.Status.PLANNED or meeting.body.kind != "scrutiny_board":
        return None
    late = Review.objects.filter(
        response_due_on__lt=timezone.localdate(at), topic__recommendations__isnull=False,
        topic__recommendations__response=None,
    )  # fmt: skip
    lines = [_line(one) for one in late.select_related("topic", "body").order_by("response_due_on", "pk").distinct()]
    return Coming(TITLE, "\n".join(lines)) if lines else None


def _line(one: Review) -> str:
    received, due = day(one.received_on), day(one.response_due_on)
    return f"{one.topic.title} ({one.body.name}): received {received}; a response was due by {due}."
