"""Answer an invitation to a meeting: who was asked does it, or who runs the meeting when they ring."""

from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import NotAllowed, check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Attendance, Meeting
from lineofsight.bodies.noting import note
from lineofsight.bodies.operations.meetings import LOCKED, UnableToMeet


@transaction.atomic
def answer_invitation(*, asked: Attendance, answer: str, by: Any, at: datetime, words: str = "") -> Attendance:
    """This function will record what somebody answered who was asked to a meeting: one of Attendance.Answer.

    A later answer takes the place of an earlier one, which the audit keeps. Raises NotAllowed, and UnableToMeet once
    the meeting was held or cancelled.
    """
    asked = to_answer(asked, by=by, at=at)
    if asked.meeting.status != Meeting.Status.PLANNED:
        raise UnableToMeet("This meeting was held, or cancelled, so it needs no answer.")
    asked.answer, asked.answer_note, asked.answered_at = Attendance.Answer(answer), words.strip(), at
    asked.save(update_fields=["answer", "answer_note", "answered_at"])
    body = asked.meeting.body
    note(child=body.child, body=body, by=by, at=at, did="invitation answered", asked=asked.pk, answer=answer)
    return asked


def to_answer(asked: Attendance, *, by: Any, at: datetime) -> Attendance:
    """This function will return an invitation, locked, for whom it is or who runs meetings. Raises NotAllowed."""
    check(by, Permission.BODY_READ)
    rows = Attendance.objects.select_for_update(of=("self",)).select_related("meeting__body__child")
    found = rows.get(pk=asked.pk)
    may_run = by.can(Permission.MEETING_RUN) and Meeting.objects.visible_to(by, at=at).filter(pk=found.meeting_id)
    if not (may_run and may_run.exists()) and not rows.asked_of(by, at=at).filter(pk=found.pk).exists():
        raise NotAllowed("Only who was asked, and who runs the meeting, can answer for them.")
    if found.meeting.is_locked:
        raise UnableToMeet(LOCKED)
    return found
