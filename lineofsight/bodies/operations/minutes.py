"""Write the minutes of an item, record what was resolved, and approve the minutes at a later meeting."""

from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.bodies.allowing import check_run
from lineofsight.bodies.approving import after_approval
from lineofsight.bodies.models import Item, Meeting, Minute, Resolution
from lineofsight.bodies.noting import note, subject
from lineofsight.bodies.operations.meetings import LOCKED
from lineofsight.bodies.queries.quorum import judged
from lineofsight.drafts.versions import refuse_if_edited, same_words


class UnableToMinute(Exception):
    """The minutes can't be written or approved; the message says why."""


@transaction.atomic
def write_minute(*, item: Item, text: str, by: Any, at: datetime, seen: str | None = None) -> Minute:
    """This function will write what was said of an item, over what was written before.

    `seen` is the version_of {"text": ...} the writer was shown. Raises NotAllowed, UnableToMinute, and EditedMeanwhile
    when somebody else wrote other words since.
    """
    item = _to_minute(item, by=by)
    text = same_words(text)
    if not text:
        raise UnableToMinute("Say what was said.")
    before = Minute.objects.select_for_update().filter(item=item).first()
    about = subject(child=item.child, body=item.meeting.body)
    refuse_if_edited(
        now={"text": before.text if before else ""}, wanted={"text": text}, seen=seen, subject=about,
        told=f'"item":{item.pk}',
    )  # fmt: skip
    minute, _ = Minute.objects.update_or_create(
        item=item, defaults={"text": text, "written_at": at, "written_by": by}
    )  # fmt: skip
    note(child=item.child, body=item.meeting.body, by=by, at=at, did="minuted", item=item.pk)
    return minute


@transaction.atomic
def resolve(*, item: Item, kind: str, text: str, by: Any, at: datetime) -> Resolution:
    """This function will record what the meeting resolved about an item. Raises NotAllowed and UnableToMinute."""
    item = _to_minute(item, by=by)
    if not text.strip():
        raise UnableToMinute("Say what was resolved.")
    resolution = Resolution.objects.create(
        item=item, kind=kind, number=item.resolutions.count() + 1, text=same_words(text), recorded_at=at, recorded_by=by
    )
    note(child=item.child, body=item.meeting.body, by=by, at=at, did="resolved", item=item.pk, kind=kind)
    return resolution


@transaction.atomic
def approve_minutes(*, meeting: Meeting, approved_in: Meeting, by: Any, at: datetime) -> Meeting:
    """This function will record that a later meeting approved the minutes as a correct record, and lock them for ever.

    The later meeting is of the same body, or of one that went on with its work. Raises NotAllowed and UnableToMinute.
    """
    check_run(by, kind=meeting.body.kind)
    rows = Meeting.objects.select_for_update(of=("self",)).select_related("body__child")
    meeting, later = rows.get(pk=meeting.pk), rows.get(pk=approved_in.pk)
    _check_approval(meeting, later)
    meeting.approved_in, meeting.approved_at, meeting.approved_by = later, at, by
    meeting.save(update_fields=["approved_in", "approved_at", "approved_by"])
    told = {"meeting": meeting.pk, "approved_in": later.pk}
    note(child=meeting.body.child, body=meeting.body, by=by, at=at, did="minutes approved", **told)
    after_approval(meeting=meeting, by=by, at=at)
    return meeting


def _check_approval(meeting: Meeting, later: Meeting) -> None:
    if meeting.is_locked:
        raise UnableToMinute(LOCKED)
    if meeting.status != Meeting.Status.HELD or later.status != Meeting.Status.HELD:
        raise UnableToMinute("Both meetings must have been held: say first who came.")
    if later.starts_at <= meeting.starts_at or later.body_id not in {meeting.body_id, meeting.body.successor_id}:
        raise UnableToMinute("Minutes are approved at a later meeting of the same body, or of one that follows it.")
    if not Minute.objects.filter(item__meeting=meeting).exists():
        raise UnableToMinute("No minutes are written yet.")
    quorum = judged(later)
    if quorum is not None and not quorum.is_met:
        raise UnableToMinute(f"A meeting without a quorum can't approve minutes. {quorum.sentence}")


def _to_minute(item: Item, *, by: Any) -> Item:
    check_run(by, kind=item.meeting.body.kind)
    rows = Item.objects.select_for_update(of=("self", "meeting")).select_related("meeting__body", "child")
    item = rows.get(pk=item.pk)
    if item.meeting.is_locked:
        raise UnableToMinute(LOCKED)
    if item.meeting.status != Meeting.Status.HELD:
        raise UnableToMinute("Say first who came to the meeting: minutes are of a meeting that was held.")
    return item
