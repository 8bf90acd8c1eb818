"""The meetings a reader is asked to: those ahead, one of them, and the next ones for the home page."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import AgencyReport, Attendance, Meeting
from lineofsight.bodies.noting import subject

ON_THE_HOME_PAGE = 3


class NoSuchInvitation(Http404):
    """There is no such invitation, among those of the reader."""


@dataclass(frozen=True)
class InvitationPage:
    """One invitation, what its reader sent already, and whether they may still answer it, or send a report."""

    asked: Attendance
    sent: list[AgencyReport]
    can_answer: bool
    can_send: bool
    can_open: bool


def my_invitations(*, by: Any, at: datetime) -> QuerySet[Attendance]:
    """This function will return the meetings ahead that the reader is asked to, soonest first. Raises NotAllowed."""
    check(by, Permission.BODY_READ)
    ahead = Attendance.objects.asked_of(by, at=at).filter(meeting__status="planned", meeting__starts_at__gte=at)
    return ahead.select_related("meeting__body__child").order_by("meeting__starts_at", "pk")


def invitations_panel(*, by: Any, on: date, at: datetime) -> list[Attendance] | None:
    """This function will return the next meetings the reader is asked to, or None. Who runs meetings has their page."""
    if by.can(Permission.MEETING_RUN):
        return None
    return list(my_invitations(by=by, at=at)[:ON_THE_HOME_PAGE]) or None


def invitation_known_to(by: Any, *, pk: int, at: datetime) -> Attendance:
    """This function will return an invitation of the reader. Raises NotAllowed and NoSuchInvitation."""
    check(by, Permission.BODY_READ)
    rows = Attendance.objects.asked_of(by, at=at).select_related("meeting__body__child", "invited_by")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NoSuchInvitation("You are not asked to that meeting.")
    return found


def invitation_page(pk: int, *, by: Any, at: datetime) -> InvitationPage:
    """This function will return an invitation's page, and audit that it was read. Raises as invitation_known_to."""
    asked = invitation_known_to(by, pk=pk, at=at)
    about = subject(child=asked.meeting.body.child, body=asked.meeting.body)
    detail = {"page": "invitation", "asked": asked.pk}
    audit.record(by=by, at=at, action=audit.Action.READ, subject=about, detail=detail)
    return InvitationPage(
        asked=asked,
        sent=list(asked.reports.order_by("sent_at")),
        can_answer=asked.meeting.status == Meeting.Status.PLANNED,
        can_send=asked.meeting.status != Meeting.Status.CANCELLED and not asked.meeting.is_locked,
        can_open=Meeting.objects.visible_to(by, at=at).filter(pk=asked.meeting_id).exists(),
    )


def asked_known_to(by: Any, *, pk: int, at: datetime) -> Attendance:
    """This function will return somebody's invitation to a meeting that `by` may know of and run.

    Raises NotAllowed and NoSuchInvitation.
    """
    check(by, Permission.MEETING_RUN)
    rows = Attendance.objects.filter(meeting__in=Meeting.objects.visible_to(by, at=at))
    found = rows.select_related("meeting__body__child").filter(pk=pk).first()
    if found is None:
        raise NoSuchInvitation("Nobody was asked by that number.")
    return found
