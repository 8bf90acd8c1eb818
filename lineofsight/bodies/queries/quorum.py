"""Whether a meeting had a quorum, by the terms that held on its day."""

from collections.abc import Sequence

from django.utils import timezone

from lineofsight.bodies.models import Attendance, Meeting, Terms
from lineofsight.bodies.quorum import Judged, Place


def terms_on_the_day(meeting: Meeting) -> Terms | None:
    """This function will return the terms of reference that held on the day of a meeting, or None."""
    return Terms.objects.on(timezone.localdate(meeting.starts_at)).filter(body=meeting.body_id).first()


def judged(
    meeting: Meeting, *, attendance: Sequence[Attendance] | None = None, terms: Terms | None = None
) -> Judged | None:
    """This function will say whether a meeting that was held had a quorum. None where no rule held, or it was not held.

    `attendance` and `terms` may be handed in by who has read them.
    """
    terms = terms or terms_on_the_day(meeting)
    if terms is None or meeting.status != Meeting.Status.HELD:
        return None
    rows = meeting.attendance.all() if attendance is None else attendance
    return terms.quorum.judge(Place(row.agency, row.how == Attendance.How.ATTENDED, counts=row.counts) for row in rows)


def expected(meeting: Meeting, *, attendance: Sequence[Attendance], terms: Terms | None) -> Judged | None:
    """This function will say whether a planned meeting will have a quorum by the answers so far. None before any."""
    if terms is None or meeting.status != Meeting.Status.PLANNED or not any(row.answer for row in attendance):
        return None
    accepted = Attendance.Answer.ACCEPTED
    return terms.quorum.judge(Place(row.agency, row.answer == accepted, counts=row.counts) for row in attendance)
