"""The members at one meeting of the council: who came, who chaired it, and for whom somebody stood in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lineofsight.bodies.allowing import may_run
from lineofsight.bodies.models import Attendance, Meeting, Membership
from lineofsight.council.membership.models import ProTemChair, Substitution


@dataclass(frozen=True)
class Presiding:
    """Who was elected to chair one meeting, if anybody had to be, who stood in, and whether the reader may say so."""

    meeting: Meeting
    chair: ProTemChair | None
    stood_in: list[Substitution]
    can_run: bool
    needs_chair: bool


def presiding_part(meeting: Meeting, *, by: Any, at: datetime) -> Presiding | None:
    """This function will return who presided at a meeting of the council; nothing for any other meeting."""
    if not meeting.body.declared.meets_in_public:
        return None
    rows = Substitution.objects.filter(attendance__meeting=meeting).select_related("attendance", "instead_of")
    chair = _elected(meeting)
    can_run = may_run(by, kind=meeting.body.kind) and not meeting.is_locked and meeting.status != "cancelled"
    needs_chair = can_run and chair is None and meeting.status == "held" and not _has_chair(meeting)
    return Presiding(meeting, chair, list(rows.order_by("pk")), can_run, needs_chair)


def _elected(meeting: Meeting) -> ProTemChair | None:
    named = ("nomination__member", "nomination__proposed_by", "nomination__seconded_by")
    return ProTemChair.objects.filter(meeting=meeting).select_related(*named).first()


def _has_chair(meeting: Meeting) -> bool:
    return meeting.attendance.filter(how=Attendance.How.ATTENDED, seat__in=("chair", "vice_chair")).exists()


def came_to(meeting: Meeting) -> list[Membership]:
    """This function will return the members who came to a meeting and count towards its quorum, by name."""
    rows = meeting.attendance.filter(how=Attendance.How.ATTENDED, membership__isnull=False)
    return [row.membership for row in rows.select_related("membership").order_by("name", "pk") if row.counts]


def away_from(meeting: Meeting) -> list[Attendance]:
    """This function will return the members who were not said to have come, and for whom nobody stands in, by name."""
    rows = meeting.attendance.filter(membership__isnull=False, stood_in_by=None)
    return [row for row in rows.exclude(how=Attendance.How.ATTENDED).order_by("name", "pk") if row.counts]
