"""Who was at an imported meeting, as the source says it. Nobody of them is an account, nor a member by it."""

from collections.abc import Sequence
from datetime import datetime

from lineofsight.bodies.models import Attendance, Meeting
from lineofsight.exchange.moderngov.kinds import ATTENDANCE, SEATS, first_of
from lineofsight.exchange.moderngov.models import ImportRun
from lineofsight.exchange.moderngov.reading import Attendee
from lineofsight.exchange.moderngov.report import Report


def write_attendance(
    meeting: Meeting, *, attendees: Sequence[Attendee], run: ImportRun, report: Report, where: str, at: datetime
) -> bool:  # fmt: skip
    """This function will keep who was there, and return whether anybody came. Who is no longer named stays."""
    here = {row.name: row for row in meeting.attendance.all()}
    for one in {one.name: one for one in attendees}.values():
        how = first_of(ATTENDANCE, one.attendance)
        if how is None:
            report.not_read(
                f"{where}, {one.name}", f"“{one.attendance}” says not whether they came.", "Say it here by hand."
            )
        row = here.get(one.name) or Attendance(
            meeting=meeting, name=one.name, agency="council", invited_at=at, invited_by=run.by
        )
        row.seat, row.role, row.how = first_of(SEATS, one.role) or "", one.role, how or ""
        row.save()
    for gone in sorted(set(here) - {one.name for one in attendees}):
        report.leave(f"{where}, {gone}", "The source names them no longer.", "Look whether they were there.")
    return meeting.attendance.filter(how=Attendance.How.ATTENDED).exists()
