"""Put an item on the agenda of a meeting of the council, change it, and begin its paper from a template."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.bodies.allowing import check_run
from lineofsight.bodies.models import Item, Meeting
from lineofsight.bodies.noting import note
from lineofsight.bodies.operations.meetings import UnableToMeet, add_item
from lineofsight.council.agendas.kinds import ITEM_KINDS, PARAGRAPHS, TEMPLATES
from lineofsight.council.agendas.models import AgendaItem
from lineofsight.papers.models import Paper
from lineofsight.papers.operations.blocks import add_block, heading
from lineofsight.papers.operations.drafts import create_paper


class UnableToPutOn(UnableToMeet):
    """The item can't be put on the agenda so; the message says why, and `field` which answer it is about."""

    def __init__(self, message: str, *, field: str = "") -> None:
        """This function will keep the answer it is about."""
        super().__init__(message)
        self.field = field


@dataclass(frozen=True, kw_only=True)
class Withheld:
    """How an item's papers are kept from the public: exempt by paragraphs, or confidential, and why."""

    how: str = ""
    paragraphs: tuple[int, ...] = field(default=())
    reason: str = ""


@transaction.atomic
def put_on(
    *,
    meeting: Meeting,
    kind: str,
    by: Any,
    at: datetime,
    title: str = "",
    description: str = "",
    owner: str = "",
    urgent_reason: str = "",
    withheld: Withheld = Withheld(),
) -> AgendaItem:
    """This function will put an item at the end of an agenda. Its kind gives the title and words where none are said.

    After a pack was published an item is late, and is put on only as urgent: with the chair's opinion and reason.
    Raises NotAllowed, and UnableToPutOn for that reason missing, and for a withheld item without what it needs.
    """
    declared = ITEM_KINDS[kind]
    title = title.strip() or declared.title
    if not title:
        raise UnableToPutOn("Say what the item is about.", field="title")
    is_late = meeting.council_packs.exists()
    if is_late and not urgent_reason.strip():
        raise UnableToPutOn(
            "The agenda is published. An item is added only where the chair is of the opinion that it is urgent: "
            "say why, in their words.",
            field="urgent_reason",
        )
    _check_withheld(withheld)
    item = add_item(meeting=meeting, title=title, owner=owner, by=by, at=at)
    return AgendaItem.objects.create(
        item=item, kind=kind, description=description.strip() or declared.words, is_late=is_late,
        is_urgent=bool(urgent_reason.strip()), urgent_reason=urgent_reason.strip(), withheld=withheld.how,
        paragraphs=sorted(withheld.paragraphs), withheld_reason=withheld.reason.strip(),
    )  # fmt: skip


@transaction.atomic
def put_on_in_time(*, meeting: Meeting, title: str, description: str, by: Any, at: datetime) -> AgendaItem:
    """This function will put an item on an agenda that comes by itself (agendas.coming): nobody's late or urgent item.

    Raises NotAllowed and UnableToMeet.
    """
    item = add_item(meeting=meeting, title=title, by=by, at=at)
    return AgendaItem.objects.create(item=item, kind="spoken", description=description)


@transaction.atomic
def describe(
    *, agenda_item: AgendaItem, description: str, withheld: Withheld, by: Any, at: datetime
) -> AgendaItem:  # fmt: skip
    """This function will change what an item says, and what of it the public may not see. Raises as put_on."""
    held = to_change(agenda_item, by=by)
    _check_withheld(withheld)
    held.description = description.strip() or ITEM_KINDS[held.kind].words
    held.withheld, held.paragraphs = withheld.how, sorted(withheld.paragraphs)
    held.withheld_reason = withheld.reason.strip()
    held.save(update_fields=["description", "withheld", "paragraphs", "withheld_reason"])
    note(body=held.item.meeting.body, by=by, at=at, did="item described", item=held.item_id, withheld=withheld.how)
    return held


def to_change(agenda_item: AgendaItem, *, by: Any) -> AgendaItem:
    """This function will return an item, locked, to be changed. Raises NotAllowed, and UnableToPutOn if it may not."""
    rows = AgendaItem.objects.select_for_update(of=("self",)).select_related("item__meeting__body")
    held = rows.get(pk=agenda_item.pk)
    check_run(by, kind=held.item.meeting.body.kind)
    if held.item.meeting.is_locked:
        raise UnableToPutOn("The minutes of this meeting are approved, so nothing of it can be changed.")
    return held


def _check_withheld(withheld: Withheld) -> None:
    if withheld.how and not withheld.reason.strip():
        raise UnableToPutOn("Say why the public may not see it.", field="withheld_reason")
    if withheld.how == "exempt" and not withheld.paragraphs:
        raise UnableToPutOn("Choose the paragraphs by which it is exempt.", field="paragraphs")
    if withheld.how != "exempt" and withheld.paragraphs:
        raise UnableToPutOn("Only an exempt item has paragraphs.", field="paragraphs")
    if set(withheld.paragraphs) - set(PARAGRAPHS):
        raise UnableToPutOn("There is no such paragraph.", field="paragraphs")


@transaction.atomic
def begin_paper(*, agenda_item: AgendaItem, template: str, report_of: str, by: Any, at: datetime) -> Paper:
    """This function will begin a draft paper for an item, with the headings its template asks for, and nothing else.

    Raises NotAllowed, UnableToPutOn and UnableToCreatePaper.
    """
    held = to_change(agenda_item, by=by)
    meeting = held.item.meeting
    paper = create_paper(
        title=held.item.title, report_of=report_of, submitted_to=meeting.body.name, meeting_on=_day(meeting),
        by=by, at=at,
    )  # fmt: skip
    for title in TEMPLATES[template].headings:
        add_block(paper, content=heading(title), by=by, at=at)
    return paper


def _day(meeting: Meeting) -> date:
    return timezone.localdate(meeting.starts_at)


@transaction.atomic
def take_in(*, item: Item, kind: str, by: Any, at: datetime, description: str = "") -> AgendaItem:
    """This function will make an item that a meeting of the council already has one of its agenda. Raises NotAllowed.

    Items are also put before a meeting from elsewhere: standing items with their figures, and questions overdue.
    """
    check_run(by, kind=item.meeting.body.kind)
    words = description.strip() or ITEM_KINDS[kind].words
    made, is_new = AgendaItem.objects.get_or_create(item=item, defaults={"kind": kind, "description": words})
    if is_new:
        note(body=item.meeting.body, by=by, at=at, did="item taken in", item=item.pk)
    return made
