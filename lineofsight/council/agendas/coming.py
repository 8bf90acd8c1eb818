"""What comes onto an agenda by itself when its pack is published. Apps above register theirs: questions overdue."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.bodies.models import Item, Meeting
from lineofsight.council.agendas.kinds import ITEM_KINDS
from lineofsight.council.agendas.models import AgendaItem
from lineofsight.council.agendas.operations.arranging import swap
from lineofsight.council.agendas.operations.items import put_on_in_time


@dataclass(frozen=True)
class Coming:
    """An item that comes by itself: its title, by which it is known on an agenda, and what that says, a line each."""

    title: str
    description: str


_coming: list[Callable[..., Coming | None]] = []


def register_coming(find: Callable[..., Coming | None]) -> None:
    """This function will ask `find(meeting, at=)` for an item that comes onto every agenda by itself, or nothing."""
    if find not in _coming:
        _coming.append(find)


def coming(meeting: Meeting, *, at: datetime) -> list[Coming]:
    """This function will return what comes onto an agenda by itself, as it stands at a moment."""
    found = (find(meeting, at=at) for find in _coming)
    return [one for one in found if one is not None]


@transaction.atomic
def put_on_what_comes(meeting: Meeting, *, by: Any, at: datetime) -> None:
    """This function will put on an agenda what comes by itself, or bring what it says of it up to date.

    It is no late item: nobody chose it. It comes before what closes the agenda, unless a pack was published: then items
    keep their numbers. What was put on and is settled since stays, as it may be minuted.
    """
    for one in coming(meeting, at=at):
        held = AgendaItem.objects.filter(item__meeting=meeting, item__title=one.title).first()
        if held is None:
            made = put_on_in_time(meeting=meeting, title=one.title, description=one.description, by=by, at=at)
            _before_what_closes(meeting, made.item)
        elif held.description != one.description:
            held.description = one.description
            held.save(update_fields=["description"])


def _before_what_closes(meeting: Meeting, item: Item) -> None:
    """Have the last item change places with those before it that close the agenda."""
    if meeting.council_packs.exists():
        return
    for other in meeting.items.filter(number__lt=item.number).select_related("of_agenda").order_by("-number"):
        of_agenda = getattr(other, "of_agenda", None)
        if of_agenda is None or not ITEM_KINDS[of_agenda.kind].closes:
            return
        item.number, _ = swap(meeting=meeting, item=item, other=other)
