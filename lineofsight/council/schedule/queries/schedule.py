"""The schedule by month, one meeting in it, and what is taken on the days that are proposed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from django.db.models import Q
from django.http import Http404
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.allowing import may_run
from lineofsight.bodies.models import Body, Meeting, Membership
from lineofsight.council.membership.models import CouncilBody
from lineofsight.council.membership.queries.bodies import meeting_of_council
from lineofsight.council.schedule.dates import Taken
from lineofsight.council.schedule.models import ScheduledMeeting
from lineofsight.council.schedule.rules import warning_if_remote
from lineofsight.web.words import month

BACK = timedelta(days=31)
MOST_DAYS = 24


class NotScheduled(Http404):
    """There is no such meeting in the schedule."""


@dataclass(frozen=True)
class Month:
    """A month of the schedule, and its meetings in their order."""

    name: str
    meetings: list[Meeting]


def months(by: Any, *, at: datetime) -> list[Month]:
    """This function will return the council's meetings from a month ago on, by month. Raises NotAllowed."""
    check(by, Permission.COUNCIL_READ)
    bodies = CouncilBody.objects.visible_to(by).values("body")
    rows = Meeting.objects.filter(body__in=bodies, starts_at__gte=at - BACK)
    rows = rows.select_related("body__of_council", "scheduled").order_by("starts_at", "pk")
    return [Month(name, list(held)) for name, held in groupby(rows, key=lambda one: month(one.starts_at))]


def days_in(text: str) -> list[date]:
    """This function will return the days that an address holds, with commas between; what is none is left out."""
    found = []
    for word in text.split(",")[:MOST_DAYS]:
        try:
            found.append(date.fromisoformat(word))
        except ValueError:
            continue
    return found


def taken_by_others(body: Body, days: Iterable[date]) -> list[Taken]:
    """This function will return the meetings of the council's other bodies on these days and the week after each.

    With the members that they share with a body.
    """
    wanted = list(days)
    if not wanted:
        return []
    first, last = min(wanted), max(wanted) + timedelta(days=8)
    names = set(Membership.objects.on(first).filter(body=body).values_list("name", flat=True))
    council = CouncilBody.objects.values("body")
    near = Q(starts_at__date__gte=first, starts_at__date__lte=last)
    rows = Meeting.objects.filter(near, body__in=council).exclude(status="cancelled").exclude(body=body)
    return [
        Taken(
            on=timezone.localdate(one.starts_at), body=one.body.name,
            shared=tuple(sorted(names & {member.name for member in one.body.memberships.all()})),
            is_full_council=one.body.kind == "full_council",
        )
        for one in rows.select_related("body").prefetch_related("body__memberships")
    ]  # fmt: skip


def scheduled(meeting_id: int, *, by: Any, at: datetime) -> ScheduledMeeting:
    """This function will return a meeting of the schedule. Raises NotAllowed, NoSuchCouncilBody and NotScheduled."""
    meeting = meeting_of_council(meeting_id, by=by)
    found = ScheduledMeeting.objects.filter(meeting=meeting).select_related("meeting__body__of_council").first()
    if found is None:
        raise NotScheduled("That meeting is not in the schedule yet.")
    return found


@dataclass(frozen=True)
class SchedulePart:
    """What the page of a meeting says of its day: how it moved and why, and where it can be watched."""

    meeting: Meeting
    scheduled: ScheduledMeeting | None
    moves: list[Any]
    warning: str
    can_run: bool


def schedule_part(meeting: Meeting, *, by: Any, at: datetime) -> SchedulePart | None:
    """This function will return what is told of the day of a council's meeting; nothing for other meetings."""
    if not meeting.body.declared.meets_in_public:
        return None
    found = ScheduledMeeting.objects.filter(meeting=meeting).first()
    moves = list(found.moves.order_by("moved_at", "pk")) if found else []
    warning = warning_if_remote(timezone.localdate(meeting.starts_at), is_virtual=meeting.is_virtual)
    can_run = may_run(by, kind=meeting.body.kind) and meeting.status == Meeting.Status.PLANNED
    return SchedulePart(meeting, found, moves, warning, can_run)
