"""One meeting as its page shows it: agenda, who came, what was said, resolved and promised."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.http import Http404

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Action, ActionOwner, Attendance, Item, Meeting, Terms
from lineofsight.bodies.noting import subject
from lineofsight.bodies.queries.quorum import judged, terms_on_the_day
from lineofsight.bodies.quorum import Judged
from lineofsight.record.queries.need_to_know import why_absent


class NoSuchMeeting(Http404):
    """There is no such meeting or item, among those the reader may know of."""


@dataclass(frozen=True)
class ByAgency:
    """Those of one agency who were asked to a meeting."""

    name: str
    people: list[Attendance]


@dataclass(frozen=True)
class MeetingPage:
    """A meeting and all that is shown of it. `places` are the items in order: None for one the reader may not see."""

    meeting: Meeting
    places: list[tuple[int, Item | None]]
    attendance: list[ByAgency]
    terms: Terms | None
    quorum: Judged | None
    approves: list[Meeting]


def meeting_known_to(by: Any, *, pk: int, at: datetime) -> Meeting:
    """This function will return a meeting `by` may know of. Raises NotAllowed, RecordRestricted and NoSuchMeeting."""
    check(by, Permission.BODY_READ)
    rows = Meeting.objects.visible_to(by, at=at)
    found = rows.select_related("body__child", "called_by", "approved_in", "approved_by").filter(pk=pk).first()
    if found is None:
        child = Meeting.objects.filter(pk=pk).values_list("body__child", flat=True).first()
        raise why_absent(child, by=by, otherwise=NoSuchMeeting("There is no such meeting."))
    return found


def meeting_page(pk: int, *, by: Any, at: datetime) -> MeetingPage:
    """This function will return a meeting's page, and audit who was read about on it. Raises as meeting_known_to."""
    meeting = meeting_known_to(by, pk=pk, at=at)
    items = {item.number: item for item in _items(meeting, by=by, at=at)}
    numbers = meeting.items.order_by("number").values_list("number", flat=True)
    _note_read(meeting, list(items.values()), by=by, at=at)
    terms = terms_on_the_day(meeting)
    attendance = list(meeting.attendance.order_by("name", "pk"))
    return MeetingPage(
        meeting=meeting,
        places=[(number, items.get(number)) for number in numbers],
        attendance=_by_agency(attendance),
        terms=terms,
        quorum=judged(meeting, attendance=attendance, terms=terms) if terms else None,
        approves=list(meeting.approves.order_by("starts_at")),
    )


def _items(meeting: Meeting, *, by: Any, at: datetime) -> QuerySet[Item]:
    now = Prefetch("owners", queryset=ActionOwner.objects.filter(ended_on=None), to_attr="held_now")
    actions = Prefetch("actions", queryset=Action.objects.order_by("due_on", "pk").prefetch_related(now))
    rows = Item.objects.filter(meeting=meeting).shown_to(by, at=at).select_related("child", "minute__written_by")
    return rows.prefetch_related("resolutions", actions).order_by("number")


def _note_read(meeting: Meeting, items: list[Item], *, by: Any, at: datetime) -> None:
    """This function will write in the audit that the meeting was read, and each child that an item of it names."""
    detail = {"page": "meeting", "meeting": meeting.pk}
    subjects = {subject(child=meeting.body.child, body=meeting.body)}
    subjects |= {subject(child=item.child) for item in items if item.child}
    audit.bulk_record(
        audit.Act(by=by, at=at, action=audit.Action.READ, subject=about, detail=detail) for about in sorted(subjects)
    )


def _by_agency(rows: list[Attendance]) -> list[ByAgency]:
    agencies: dict[str, list[Attendance]] = {}
    for row in rows:
        agencies.setdefault(row.get_agency_display(), []).append(row)
    return [ByAgency(name, people) for name, people in sorted(agencies.items())]


def attendance_of(meeting: Meeting) -> list[Attendance]:
    """This function will return those asked to a meeting, as its form lists them."""
    return list(meeting.attendance.order_by("agency", "name", "pk"))


def item_known_to(by: Any, *, pk: int, at: datetime) -> Item:
    """This function will return an item `by` may know of. Raises NotAllowed, RecordRestricted and NoSuchMeeting."""
    check(by, Permission.BODY_READ)
    rows = Item.objects.visible_to(by, at=at).select_related("meeting__body", "child", "minute")
    found = rows.filter(pk=pk).first()
    if found is None:
        child = Item.objects.filter(pk=pk).values_list("child", flat=True).first()
        raise why_absent(child, by=by, otherwise=NoSuchMeeting("There is no such item."))
    return found


def minute_text(item: Item) -> str:
    """This function will return what is written of an item so far, or nothing."""
    return item.minute.text if hasattr(item, "minute") else ""


def agendas_open_to(by: Any, *, at: datetime) -> list[Meeting]:
    """This function will return the meetings ahead that any child can be put on the agenda of, the soonest first."""
    ahead = Meeting.objects.visible_to(by, at=at).filter(status="planned", starts_at__gte=at, body__child=None)
    return list(ahead.select_related("body").order_by("starts_at", "pk")[:50])


def could_approve(meeting: Meeting) -> list[Meeting]:
    """This function will return the later meetings that may have approved a meeting's minutes, the soonest first."""
    bodies = [meeting.body_id, meeting.body.successor_id]
    later = Meeting.objects.filter(Q(body__in=[b for b in bodies if b]), status="held", starts_at__gt=meeting.starts_at)
    return list(later.order_by("starts_at")[:20])
