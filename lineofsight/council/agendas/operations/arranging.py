"""Put the items of an agenda in another order, and take one off, until its first pack is published."""

from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.db.models import Max, ProtectedError

from lineofsight.bodies.allowing import check_run
from lineofsight.bodies.models import Item, Meeting
from lineofsight.bodies.noting import note
from lineofsight.council.agendas.models import AgendaItem
from lineofsight.council.agendas.operations.items import UnableToPutOn


@transaction.atomic
def move_item(*, agenda_item: AgendaItem, up: bool, by: Any, at: datetime) -> AgendaItem:
    """This function will have an item change places with the one before it, or with the one after it.

    The first moves no further up, nor the last down. Raises NotAllowed, and UnableToPutOn once a pack is published.
    """
    held = _to_arrange(agenda_item, by=by)
    item, meeting = held.item, held.item.meeting
    others = meeting.items.filter(number__lt=item.number) if up else meeting.items.filter(number__gt=item.number)
    other = others.order_by("-number" if up else "number").first()
    if other is not None:
        item.number, other.number = swap(meeting=meeting, item=item, other=other)
        note(body=meeting.body, by=by, at=at, did="item moved", item=item.pk, number=item.number)
    return held


def swap(*, meeting: Meeting, item: Item, other: Item) -> tuple[int, int]:
    """This function will give two items each other's number, and return the numbers they have then.

    A number is held once, so one steps aside for a moment.
    """
    first, second = item.number, other.number
    aside = (meeting.items.aggregate(last=Max("number"))["last"] or 0) + 1
    for one, number in ((item, aside), (other, first), (item, second)):
        Item.objects.filter(pk=one.pk).update(number=number)
    return second, first


@transaction.atomic
def take_off(*, agenda_item: AgendaItem, why: str, by: Any, at: datetime) -> None:
    """This function will take an item off an agenda, with what was put before it. Those after it move up.

    The reason is in the audit. Raises NotAllowed, and UnableToPutOn once a pack is published or something came of the
    item: minutes, a question or an action.
    """
    held = _to_arrange(agenda_item, by=by)
    if not why.strip():
        raise UnableToPutOn("Say why it is taken off.", field="why")
    item, meeting = held.item, held.item.meeting
    held.attachments.all().delete()
    held.delete()
    item.papers.all().delete()
    item.figures.all().delete()
    try:
        with transaction.atomic():
            Item.objects.filter(pk=item.pk).delete()
    except ProtectedError as problem:
        raise UnableToPutOn("Something came of this item already: minutes, a question or an action.") from problem
    for later in meeting.items.filter(number__gt=item.number).order_by("number"):
        Item.objects.filter(pk=later.pk).update(number=models.F("number") - 1)
    note(body=meeting.body, by=by, at=at, did="item taken off", title=item.title, why=why.strip())


def _to_arrange(agenda_item: AgendaItem, *, by: Any) -> AgendaItem:
    rows = AgendaItem.objects.select_for_update(of=("self",)).select_related("item__meeting__body")
    held = rows.get(pk=agenda_item.pk)
    meeting = held.item.meeting
    check_run(by, kind=meeting.body.kind)
    if meeting.is_locked:
        raise UnableToPutOn("The minutes of this meeting are approved, so nothing of it can be changed.")
    if meeting.council_packs.exists():
        raise UnableToPutOn("The agenda is published, so its items stay in their order. A late item can be added.")
    return held
