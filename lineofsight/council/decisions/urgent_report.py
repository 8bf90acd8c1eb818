"""Decisions taken by special urgency, as an item that Full Council has on its agenda by itself.

The executive reports its use of special urgency to the council, at least once a year: SI 2012/2089, regulation 19.
"""

from datetime import datetime

from lineofsight.bodies.models import Meeting
from lineofsight.bodies.operations.standing_items import last_came
from lineofsight.council.agendas.coming import Coming
from lineofsight.council.decisions.models import Decision
from lineofsight.web.words import day

TITLE = "Decisions taken by special urgency"


def urgent_decisions(meeting: Meeting, *, at: datetime) -> Coming | None:
    """This function will return the item with each such decision published since Full Council last had the item.

    One that was published on that very day is told again rather than never. Nothing comes where none was taken.
    """
    if meeting.status != Meeting.Status.PLANNED or meeting.body.kind != "full_council":
        return None
    rows = Decision.objects.filter(way="special_urgency", published_at__lte=at).select_related("body")
    if since := last_came(meeting.body, before=meeting.starts_at).get(TITLE):
        rows = rows.filter(published_on__gte=since)
    lines = [_line(one) for one in rows.order_by("decided_on", "pk")]
    return Coming(TITLE, "\n".join(lines)) if lines else None


def _line(one: Decision) -> str:
    return f"{one.title}: decided by {one.who} on {day(one.decided_on)}. {one.reasons}"
