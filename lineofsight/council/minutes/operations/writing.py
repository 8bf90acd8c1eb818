"""Write minutes while a meeting goes on: what was said, what was resolved and who promised what, in one go."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.bodies.allowing import check_run
from lineofsight.bodies.models import Attendance, Item
from lineofsight.bodies.noting import note
from lineofsight.bodies.operations.actions import Owner, UnableToAct, give_action
from lineofsight.bodies.operations.minutes import UnableToMinute, resolve, write_minute
from lineofsight.council.minutes.kinds import INTERESTS
from lineofsight.council.minutes.models import Declaration, PublicSummary


@dataclass(frozen=True, kw_only=True)
class Resolved:
    """What was resolved: by which word, and what; and the duty that comes of it, whose and by when, if any."""

    kind: str
    text: str
    duty: str = ""
    owner: Owner | None = None
    due_on: date | None = None


@transaction.atomic
def minute_item(
    *,
    item: Item,
    text: str,
    by: Any,
    at: datetime,
    on: date,
    seen: str | None = None,
    resolved: Resolved | None = None,
) -> None:
    """This function will write what was said of an item and, where the meeting resolved something, that and its duty.

    A duty becomes an action with an owner and a day. Nothing is kept unless all can be. Raises NotAllowed,
    UnableToMinute, UnableToAct and EditedMeanwhile.
    """
    write_minute(item=item, text=text, by=by, at=at, seen=seen)
    if resolved is None:
        return
    resolve(item=item, kind=resolved.kind, text=resolved.text, by=by, at=at)
    if resolved.duty.strip():
        if resolved.owner is None or resolved.due_on is None:
            raise UnableToAct("A duty has an owner and a day by which it is done.")
        give_action(
            what=resolved.duty, due_on=resolved.due_on, owner=resolved.owner, item=item, on=on, by=by, at=at
        )  # fmt: skip


@transaction.atomic
def declare_interest(
    *,
    attendance: Attendance,
    item: Item,
    kind: str,
    nature: str,
    by: Any,
    at: datetime,
    left: bool = False,
    dispensation: str = "",
) -> Declaration:
    """This function will record an interest that somebody who came declared in an item.

    Raises NotAllowed, and UnableToMinute for somebody who did not come, an interest declared already, and a pecuniary
    one of somebody who stayed without a dispensation.
    """
    item = _to_change(item, by=by)
    meeting = item.meeting
    if attendance.meeting_id != meeting.pk or attendance.how != Attendance.How.ATTENDED:
        raise UnableToMinute(f"{attendance.name} is not among those who came.")
    if not nature.strip():
        raise UnableToMinute("Say what the interest is.")
    if INTERESTS[kind].must_leave and not left and not dispensation.strip():
        raise UnableToMinute("Who has a pecuniary interest leaves for the item, or says which dispensation they have.")
    if Declaration.objects.filter(attendance=attendance, item=item).exists():
        raise UnableToMinute(f"{attendance.name} declared an interest in this item already.")
    made = Declaration.objects.create(
        attendance=attendance, item=item, kind=kind, nature=nature.strip(), left=left,
        dispensation=dispensation.strip(), recorded_at=at, recorded_by=by,
    )  # fmt: skip
    note(body=meeting.body, by=by, at=at, did="interest declared", meeting=meeting.pk, declaration=made.pk)
    return made


@transaction.atomic
def summarise_for_public(*, item: Item, text: str, by: Any, at: datetime) -> PublicSummary:
    """This function will write what the public is told of an item that it may not hear.

    Raises NotAllowed, and UnableToMinute for an item that the public may hear, or once the minutes are approved.
    """
    item = _to_change(item, by=by)
    of_agenda = getattr(item, "of_agenda", None)
    if of_agenda is None or not of_agenda.withheld:
        raise UnableToMinute("The public may hear this item: write its minutes.")
    if not text.strip():
        raise UnableToMinute("Say what the public is told.")
    told = {"text": text.strip(), "written_at": at, "written_by": by}
    made, _ = PublicSummary.objects.update_or_create(item=item, defaults=told)
    note(body=item.meeting.body, by=by, at=at, did="public summary written", item=item.pk)
    return made


def _to_change(item: Item, *, by: Any) -> Item:
    """The item as it is now, locked for the transaction, for who may run its meeting while it can change."""
    check_run(by, kind=item.meeting.body.kind)
    held = Item.objects.select_for_update(of=("self", "meeting")).select_related("meeting__body").get(pk=item.pk)
    if held.meeting.is_locked:
        raise UnableToMinute("The minutes of this meeting are approved, so nothing of it can be changed.")
    return held
