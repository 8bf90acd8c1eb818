"""The daily triage for its pages: its meetings, the agenda of one, and one child with each agency's entry."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Prefetch, Q
from django.http import Http404

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Action, ActionOwner, Meeting
from lineofsight.bodies.queries.meetings import meeting_known_to
from lineofsight.record.models import Duty
from lineofsight.record.queries.need_to_know import why_absent
from lineofsight.service.front_door.models import TriageEntry, TriageItem
from lineofsight.service.front_door.operations.triage import waiting_for_triage

SHOWN = 20


class NotAtTriage(Http404):
    """There is no such meeting or child at triage, among those the reader may know of."""


@dataclass(frozen=True)
class TriageList:
    """The triage meetings, the latest first, and how many notifications are on no agenda yet.

    Each meeting has how many `children` are on its agenda, and of how many something is `agreed`.
    """

    meetings: list[Meeting]
    waiting: int


@dataclass(frozen=True)
class Agenda:
    """One triage meeting and the children on its agenda, with each one's duty to be taken."""

    meeting: Meeting
    children: list[TriageItem]
    waiting: int


@dataclass(frozen=True)
class AtTriage:
    """One child at triage: what each agency said, what was promised, and by when triage is due."""

    triage: TriageItem
    entries: list[TriageEntry]
    actions: list[Action]
    duty: Duty | None


@dataclass(frozen=True)
class AskedAtTriage:
    """A child at triage as an agency's own account sees it: who, what kind of notification, and what it said so far."""

    triage: TriageItem
    child: str
    what: str
    meets_at: datetime
    said: str


def asked_at_triage(by: Any, *, at: datetime) -> list[AskedAtTriage]:
    """This function will return the children of whom an agency may say what it knows, the next meeting's first.

    Raises NotAllowed.
    """
    check(by, Permission.OWN_REFERRALS_READ)
    own = Prefetch("entries", queryset=TriageEntry.objects.filter(written_by=by), to_attr="own")
    rows = TriageItem.objects.asked_of(by, at=at).select_related("item__meeting", "contact__step__child")
    return [_asked(row) for row in rows.prefetch_related(own).order_by("item__meeting__starts_at", "item__number")]


def asked_panel(*, by: Any, on: date, at: datetime) -> list[AskedAtTriage] | None:
    """This function will return the children of whom an agency said nothing yet, for its home page; None for none."""
    return [one for one in asked_at_triage(by, at=at) if not one.said] or None


def one_asked_at_triage(pk: int, *, by: Any, at: datetime) -> AskedAtTriage:
    """This function will return one child of whom an agency may say what it knows, and audit the reading.

    Raises NotAllowed and NotAtTriage.
    """
    found = next((one for one in asked_at_triage(by, at=at) if one.triage.pk == pk), None)
    if found is None:
        raise NotAtTriage("Nothing is asked of your agency about a child under that number.")
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"front_door.triageitem:{pk}", detail={"page": "partner"}
    )
    return found


def _asked(row: TriageItem) -> AskedAtTriage:
    child = row.contact.step.child
    born = f", born {child.date_of_birth:%-d %B %Y}" if child.date_of_birth else ""
    said = row.own[0].words if row.own else ""
    return AskedAtTriage(row, f"{child.name}{born}", row.item.title, row.item.meeting.starts_at, said)


def triage_list(*, by: Any, at: datetime) -> TriageList:
    """This function will return the triage meetings `by` may know of. Raises NotAllowed."""
    check(by, Permission.BOARD_READ)
    rows = Meeting.objects.visible_to(by, at=at).filter(body__kind="triage").exclude(status="cancelled")
    counted = rows.annotate(
        children=Count("items__triage"), agreed=Count("items__triage", filter=Q(items__triage__agreed_at__isnull=False))
    )
    found = list(counted.select_related("body").order_by("-starts_at")[:SHOWN])
    return TriageList(found, waiting_for_triage(by, at=at).count())


def agenda_of(pk: int, *, by: Any, at: datetime) -> Agenda:
    """This function will return a triage meeting's agenda, and audit whose names it shows.

    Raises NotAllowed, NoSuchMeeting and NotAtTriage.
    """
    check(by, Permission.BOARD_READ)
    meeting = meeting_known_to(by, pk=pk, at=at)
    if meeting.body.kind != "triage":
        raise NotAtTriage("That meeting is no triage meeting.")
    rows = TriageItem.objects.visible_to(by, at=at).filter(item__meeting=meeting).order_by("item__number")
    children = list(rows.select_related("item", "contact__step__child", "contact__notification"))
    people = sorted({row.contact.step.child_id for row in children})
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"bodies.meeting:{pk}",
        detail={"page": "triage", "people": people},
    )  # fmt: skip
    return Agenda(meeting, children, waiting_for_triage(by, at=at).count())


def at_triage(pk: int, *, by: Any, at: datetime) -> AtTriage:
    """This function will return one child at triage, and audit the reading.

    Raises NotAllowed, RecordRestricted, NotAtTriage.
    """
    check(by, Permission.BOARD_READ)
    rows = TriageItem.objects.visible_to(by, at=at).select_related(
        "item__meeting__body", "contact__step__child", "contact__notification", "agreed_by"
    )
    triage = rows.filter(pk=pk).first()
    if triage is None:
        child = TriageItem.objects.filter(pk=pk).values_list("contact__step__child", flat=True).first()
        raise why_absent(child, by=by, otherwise=NotAtTriage("There is no such child at triage."))
    child = triage.contact.step.child
    audit.record(
        by=by,
        at=at,
        action=audit.Action.READ,
        subject=f"record.person:{child.pk}",
        detail={"page": "triage", "item": pk},
    )
    now = Prefetch("owners", queryset=ActionOwner.objects.filter(ended_on=None), to_attr="held_now")
    return AtTriage(
        triage=triage,
        entries=list(triage.entries.select_related("written_by").order_by("pk")),
        actions=list(Action.objects.visible_to(by, at=at).filter(item=triage.item).prefetch_related(now)),
        duty=triage.contact.step.duties.filter(clock_code="FD-TRIAGE").first(),
    )
