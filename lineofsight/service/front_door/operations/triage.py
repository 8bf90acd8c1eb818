"""The daily triage: its agenda makes itself, each agency has its entry a child, and outcomes and actions are kept."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.kinds import AGENCIES
from lineofsight.bodies.models import Action, Meeting, Membership
from lineofsight.bodies.operations.actions import Owner, give_action
from lineofsight.bodies.operations.meetings import add_item
from lineofsight.bodies.operations.minutes import resolve, write_minute
from lineofsight.drafts.versions import same_words
from lineofsight.record.models import Duty
from lineofsight.record.operations.duties import meet_duty
from lineofsight.record.operations.people import note_change
from lineofsight.service.front_door.models import Notification, TriageEntry, TriageItem
from lineofsight.service.front_door.models.panels import triage_outcomes
from lineofsight.statute.clocks import clock

AGAIN = "again"
NOT_TALKED_ABOUT = "Nobody talked about the child at this meeting."


class UnableToTriage(Exception):
    """It can't be kept so; the message says why."""


def waiting_for_triage(by: Any, *, at: datetime) -> Any:
    """This function will return the notifications that still have to be taken at triage and are on no agenda to come.

    A child of whom a meeting of an earlier day agreed nothing waits again.
    """
    due = Duty.objects.open().filter(clock_code="FD-TRIAGE")
    rows = Notification.objects.visible_to(by).filter(enters_triage=True, contact__step__in=due.values("step"))
    waiting = TriageItem.objects.filter(agreed_at=None).exclude(_is_over(at))
    return rows.exclude(contact__in=waiting.values("contact"))


def _is_over(at: datetime) -> Q:
    """This function will return which places on agendas come to nothing: of cancelled meetings and of earlier days."""
    today = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    return Q(item__meeting__status="cancelled") | Q(item__meeting__starts_at__lt=today)


@transaction.atomic
def fill_agenda(meeting: Meeting, *, by: Any, at: datetime) -> list[TriageItem]:
    """This function will put every notification that waits for triage on a triage meeting's agenda, high risk first.

    It may be run again: what is on an agenda already is left. What agencies wrote for a meeting that did not talk about
    the child goes with them. Raises NotAllowed, UnableToMeet, UnableToTriage.
    """
    check(by, Permission.MEETING_RUN)
    if meeting.body.kind != "triage":
        raise UnableToTriage("Only the agenda of a triage meeting makes itself.")
    rows = list(waiting_for_triage(by, at=at).select_related("contact__step__child"))
    written = _let_go(rows, by=by, at=at)
    worst = {"high": 0, "medium": 1, "standard": 2}
    made = []
    for row in sorted(rows, key=lambda row: (worst[row.grading], row.contact.step.started_at, row.pk)):
        title = f"{row.get_incident_display()}, graded {row.get_grading_display().lower()} ({row.reference})"
        item = add_item(meeting=meeting, title=title, child=row.contact.step.child, by=by, at=at)
        made.append(TriageItem.objects.create(item=item, contact=row.contact))
        for entry in written.get(row.contact_id, ()):
            entry.pk, entry.triage = None, made[-1]
            entry.save()
    return made


def _let_go(rows: list[Notification], *, by: Any, at: datetime) -> dict[int, list[TriageEntry]]:
    """This function will end the earlier places of children who waited in vain, and return what was written there.

    A place where nobody wrote anything, on an agenda that was cancelled, is taken away.
    """
    old = TriageItem.objects.filter(agreed_at=None, contact__in=[row.contact_id for row in rows]).filter(_is_over(at))
    written: dict[int, list[TriageEntry]] = {}
    for triage in old.select_related("item__meeting", "contact__step__child").prefetch_related("entries"):
        entries = written[triage.contact_id] = list(triage.entries.all())
        if triage.item.meeting.status == "cancelled" and not entries:
            triage.delete()
            continue
        triage.outcome, triage.words, triage.agreed_at, triage.agreed_by = AGAIN, NOT_TALKED_ABOUT, at, by
        triage.save(update_fields=["outcome", "words", "agreed_at", "agreed_by"])
        note_change(triage.contact.step.child, by=by, at=at, triage=triage.pk, outcome=AGAIN)
    return written


@transaction.atomic
def say_for_agency(triage: TriageItem, *, words: str, by: Any, at: datetime) -> TriageEntry:
    """This function will keep what an agency knows of a child, from its own account, over what stood there before.

    The agency is the one for which the account sits on the triage. Raises NotAllowed and UnableToTriage.
    """
    check(by, Permission.OWN_REFERRALS_READ)
    found = TriageItem.objects.asked_of(by, at=at).filter(pk=triage.pk).select_for_update(of=("self",))
    triage = found.select_related("item__meeting", "contact__step__child").first()
    if triage is None:
        raise UnableToTriage("Nothing is asked of your agency about this child now.")
    on = timezone.localdate(at)
    seat = Membership.objects.on(on).filter(body=triage.item.meeting.body_id, account=by).order_by("pk").first()
    return _keep_entry(triage, agency=seat.agency, words=words, by=by, at=at)


@transaction.atomic
def write_entry(triage: TriageItem, *, agency: str, words: str, by: Any, at: datetime) -> TriageEntry:
    """This function will keep what one agency said of a child, over what it said before, until something is agreed.

    What an agency wrote from its own account stays in its words. Raises NotAllowed and UnableToTriage.
    """
    triage = _open(triage, by=by)
    own = triage.entries.filter(agency=agency).select_related("written_by").first()
    if own is not None and own.is_own:
        raise UnableToTriage(f"{own.written_by.name} wrote this for {own.get_agency_display().lower()}. Only they can.")
    return _keep_entry(triage, agency=agency, words=words, by=by, at=at)


def _keep_entry(triage: TriageItem, *, agency: str, words: str, by: Any, at: datetime) -> TriageEntry:
    if agency not in AGENCIES:
        raise UnableToTriage("Choose which agency says it.")
    if not words.strip():
        raise UnableToTriage("Write what they know, or that they know nothing.")
    entry, _ = TriageEntry.objects.update_or_create(
        triage=triage, agency=agency,
        defaults={"words": same_words(words), "written_at": at, "written_by": by},
    )  # fmt: skip
    note_change(triage.contact.step.child, by=by, at=at, triage=triage.pk, entry=agency)
    return entry


@transaction.atomic
def agree(triage: TriageItem, *, outcome: str, words: str, by: Any, at: datetime) -> TriageItem:
    """This function will keep what triage agreed about a child, write it in the minutes, and stop its clock.

    A child who is to come back stays on the clock. The contact is still to be decided by a manager. Raises NotAllowed,
    UnableToTriage, and UnableToMinute before it is said who came.
    """
    triage = _open(triage, by=by)
    if outcome not in dict(triage_outcomes()):
        raise UnableToTriage("Choose what was agreed.")
    if not words.strip():
        raise UnableToTriage("Say why.")
    entries = list(triage.entries.order_by("pk"))
    if not entries:
        raise UnableToTriage("Write first what at least one agency knows.")
    triage.outcome, triage.words, triage.agreed_at, triage.agreed_by = outcome, same_words(words), at, by
    said = "\n".join(f"{entry.get_agency_display()}: {entry.words}" for entry in entries)
    write_minute(item=triage.item, text=said, by=by, at=at)
    resolve(item=triage.item, kind="agreed", text=f"{triage.get_outcome_display()}. {triage.words}", by=by, at=at)
    triage.save(update_fields=["outcome", "words", "agreed_at", "agreed_by"])
    if outcome != AGAIN:
        meet_duty("FD-TRIAGE", step=triage.contact.step, at=at, on=timezone.localdate(at))
    return triage


@transaction.atomic
def give_triage_action(triage: TriageItem, *, what: str, owner: Owner, by: Any, at: datetime) -> Action:
    """This function will give an action that comes of a child at triage, due by the clock of such actions.

    Raises NotAllowed and UnableToAct.
    """
    on = timezone.localdate(at)
    due_on = clock("FD-TRIAGE-ACT").due(on).on
    return give_action(what=what, due_on=due_on, owner=owner, item=triage.item, on=on, by=by, at=at)


def _open(triage: TriageItem, *, by: Any) -> TriageItem:
    check(by, Permission.MEETING_RUN)
    rows = TriageItem.objects.select_for_update(of=("self",)).select_related(
        "item__meeting__body", "contact__step__child"
    )
    triage = rows.get(pk=triage.pk)
    if triage.agreed_at is not None:
        raise UnableToTriage("Something was agreed about this child already.")
    return triage
