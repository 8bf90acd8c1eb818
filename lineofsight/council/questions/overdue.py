"""Questions overdue, as an item that comes onto the next agenda of the body by itself."""

from datetime import datetime

from django.utils import timezone

from lineofsight.bodies.models import Meeting
from lineofsight.council.agendas.coming import Coming
from lineofsight.council.questions.models import Question
from lineofsight.web.words import day

TITLE = "Questions not answered in time"


def overdue_item(meeting: Meeting, *, at: datetime) -> Coming | None:
    """This function will return the item with every question of the body that is overdue; nothing where none is.

    Questions of bodies that it follows are its own now. It comes onto the agendas of meetings still ahead.
    """
    if meeting.status != Meeting.Status.PLANNED:
        return None
    bodies = [meeting.body_id, *meeting.body.predecessors.values_list("pk", flat=True)]
    rows = Question.objects.filter(body__in=bodies).overdue(on=timezone.localdate(at)).order_by("due_on", "pk")
    lines = [_line(one) for one in rows]
    return Coming(TITLE, "\n".join(lines)) if lines else None


def _line(one: Question) -> str:
    asked = f"Asked by {one.asked_by} on {day(one.asked_on)}"
    return f"{one.text} {asked}; {one.owner} was to answer by {day(one.due_on)}."
