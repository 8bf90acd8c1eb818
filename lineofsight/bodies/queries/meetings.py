"""One meeting as its page shows it: agenda, who came, what was said, resolved and promised."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.http import Http404
from django.utils.timezone import localtime, make_aware

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.allowing import may_run
from lineofsight.bodies.cadence import next_day
from lineofsight.bodies.deciding import to_decide
from lineofsight.bodies.models import (
    Action,
    ActionOwner,
    AgencyReport,
    Attendance,
    Body,
    Item,
    ItemFigure,
    ItemPaper,
    Meeting,
    StandingItem,
    Terms,
)
from lineofsight.bodies.models.body import hears_in
from lineofsight.bodies.noting import subject
from lineofsight.bodies.operations.standing_items import due_at
from lineofsight.bodies.queries.quorum import expected, judged, terms_on_the_day
from lineofsight.bodies.queries.standing_items import figures_before, papers_before
from lineofsight.bodies.quorum import Judged
from lineofsight.documents.models import Document
from lineofsight.record.queries.need_to_know import why_absent

BEFORE = (("figures", ItemFigure), ("papers", ItemPaper))


class NoSuchMeeting(Http404):
    """There is no such meeting or item, among those the reader may know of."""


@dataclass(frozen=True)
class ByAgency:
    """Those of one agency who were asked to a meeting."""

    name: str
    people: list[Attendance]


@dataclass(frozen=True)
class MeetingPage:
    """A meeting and all that is shown of it. `places` are the items in order: None for one the reader may not see.

    `expected` is the quorum by the answers so far; `reports` are those to the whole meeting, those by an item are on it
    as `sent`. `standing` names the body's standing items that are not on the agenda yet.
    """

    meeting: Meeting
    places: list[tuple[int, Item | None]]
    attendance: list[ByAgency]
    terms: Terms | None
    quorum: Judged | None
    expected: Judged | None
    approves: list[Meeting]
    reports: list[AgencyReport]
    standing: list[str]


def meeting_known_to(by: Any, *, pk: int, at: datetime) -> Meeting:
    """This function will return a meeting `by` may know of. Raises NotAllowed, RecordRestricted and NoSuchMeeting."""
    check(by, Permission.BODY_READ)
    standing = StandingItem.objects.filter(body=OuterRef("body"), ended_on=None)
    rows = Meeting.objects.visible_to(by, at=at).annotate(has_standing=Exists(standing))
    found = rows.select_related("body__child", "called_by", "approved_in", "approved_by").filter(pk=pk).first()
    if found is None:
        child = Meeting.objects.filter(pk=pk).values_list("body__child", flat=True).first()
        raise why_absent(child, by=by, otherwise=NoSuchMeeting("There is no such meeting."))
    return found


def meeting_page(pk: int, *, by: Any, at: datetime) -> MeetingPage:
    """This function will return a meeting's page, and audit who was read about on it. Raises as meeting_known_to."""
    meeting = meeting_known_to(by, pk=pk, at=at)
    everything = list(_items(meeting, by=by, at=at))
    items = {item.number: item for item in everything if item.is_shown}
    _note_read(meeting, list(items.values()), by=by, at=at)
    _to_decide(meeting, list(items.values()), by=by)
    reports = _reports(meeting, items)
    standing = _figures(meeting, items)
    terms = terms_on_the_day(meeting)
    attendance = list(meeting.attendance.order_by("name", "pk"))
    return MeetingPage(
        meeting=meeting,
        places=[(item.number, items.get(item.number)) for item in everything],
        attendance=_by_agency(attendance),
        terms=terms,
        quorum=judged(meeting, attendance=attendance, terms=terms) if terms else None,
        expected=expected(meeting, attendance=attendance, terms=terms),
        approves=list(meeting.approves.order_by("starts_at")),
        reports=reports,
        standing=standing,
    )


def _to_decide(meeting: Meeting, items: list[Item], *, by: Any) -> None:
    """This function will put on each item what it is still to decide beyond its minutes, as `decides`, or None."""
    is_open = meeting.status == Meeting.Status.HELD and not meeting.is_locked and may_run(by, kind=meeting.body.kind)
    found = to_decide([item for item in items if item.child_id], by=by) if is_open else {}
    for item in items:
        item.decides = found.get(item.pk)


def _items(meeting: Meeting, *, by: Any, at: datetime) -> QuerySet[Item]:
    """This function will return the items of a meeting, each with `is_shown`: others are counted, and dropped."""
    now = Prefetch("owners", queryset=ActionOwner.objects.filter(ended_on=None), to_attr="held_now")
    actions = Prefetch("actions", queryset=Action.objects.order_by("due_on", "pk").prefetch_related(now))
    shown = Item.objects.filter(pk=OuterRef("pk")).shown_to(by, at=at)
    has = {f"has_{name}": Exists(model.objects.filter(item=OuterRef("pk"))) for name, model in BEFORE}
    rows = Item.objects.filter(meeting=meeting).annotate(is_shown=Exists(shown), **has)
    rows = rows.select_related("child", "minute__written_by")
    return rows.prefetch_related("resolutions", actions).order_by("number")


def _reports(meeting: Meeting, items: dict[int, Item]) -> list[AgencyReport]:
    """This function will put agencies' reports on their items, as `sent`, and return those by the whole meeting."""
    rows = list(meeting.reports.select_related("document").order_by("sent_at", "pk"))
    for item in items.values():
        item.sent = [row for row in rows if row.item_id == item.pk]
    return [row for row in rows if row.item_id is None]


def _figures(meeting: Meeting, items: dict[int, Item]) -> list[str]:
    """This function will put figures on items as `told`, papers as `read`, and return what is not on the agenda."""
    if meeting.body.child_id is not None:
        return []
    found = figures_before(meeting) if any(item.has_figures for item in items.values()) else {}
    papers = papers_before(meeting) if any(item.has_papers for item in items.values()) else {}
    for item in items.values():
        item.told, item.read = found.get(item.pk, []), papers.get(item.pk, [])
    if not meeting.has_standing:
        return []
    titles = {item.title for item in items.values()}
    return [one.title for one in due_at(meeting) if one.title not in titles]


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


def hears_confidential(meeting: Meeting, *, by: Any, at: datetime) -> bool:
    """This function will say whether a reader hears the confidential items of a meeting, by their seat."""
    return meeting.body.child_id is None and hears_in(by, at=at).filter(body=meeting.body_id).exists()


def documents_for(meeting: Meeting, *, by: Any) -> list[Document]:
    """This function will return the documents that may be an agency's report: on the record of whom it is about."""
    about = {meeting.body.child_id, *meeting.items.values_list("child", flat=True)} - {None}
    if not about:
        return []
    return list(Document.objects.visible_to(by).filter(child__in=about).order_by("-dated_on", "-pk")[:100])


def items_to_report_to(meeting: Meeting, *, by: Any, at: datetime) -> list[Item]:
    """This function will return the items of a known meeting by which a report can stand, in their order."""
    return list(meeting.items.shown_to(by, at=at).order_by("number"))


def proposed(body: Body) -> dict[str, Any]:
    """This function will return when and where a body meets next, by how often it meets: as a form begins. Maybe empty.

    From its last meeting that was not cancelled, at the same time of the day.
    """
    last = body.meetings.exclude(status=Meeting.Status.CANCELLED).order_by("-starts_at").first()
    if last is None:
        return {}
    told = {"place": last.place, "is_virtual": last.is_virtual}
    begins = localtime(last.starts_at)
    day = next_day(body.cadence, after=begins.date())
    return told if day is None else {**told, "starts_at": make_aware(datetime.combine(day, begins.time()))}
