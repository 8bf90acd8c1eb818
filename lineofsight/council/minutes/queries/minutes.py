"""The minutes of a meeting while they are written, and what was published of them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.allowing import may_run
from lineofsight.bodies.models import Attendance, Item, Meeting
from lineofsight.council.membership.queries.bodies import meeting_of_council
from lineofsight.council.minutes.checks import problems
from lineofsight.council.minutes.content import items_in_minutes
from lineofsight.council.minutes.models import Declaration, PublishedMinutes


class NoSuchMinutes(Http404):
    """There are no such minutes, or no such item in them."""


@dataclass(frozen=True)
class Desk:
    """The minutes of a meeting as their writer sees them: all items, the one being written, and what is not whole."""

    meeting: Meeting
    items: list[Item]
    current: Item | None
    following: Item | None
    declarations: list[Declaration]
    problems: list[str]
    published: PublishedMinutes | None
    can_write: bool


def desk(meeting_id: int, *, by: Any, number: int | None = None) -> Desk:
    """This function will return the minutes of a meeting, with the item of a number, or the first, to be written.

    Raises NotAllowed, NoSuchCouncilBody, and NoSuchMinutes for a number that is not on the agenda.
    """
    check(by, Permission.COUNCIL_RUN)
    meeting = meeting_of_council(meeting_id, by=by)
    items = items_in_minutes(meeting)
    place = 0 if number is None else next((at for at, one in enumerate(items) if one.number == number), None)
    if place is None:
        raise NoSuchMinutes("There is no such item on the agenda.")
    declared = Declaration.objects.filter(attendance__meeting=meeting).select_related("attendance", "item")
    return Desk(
        meeting=meeting,
        items=items,
        current=items[place] if items else None,
        following=items[place + 1] if place + 1 < len(items) else None,
        declarations=list(declared.order_by("item__number", "attendance__name")),
        problems=problems(meeting) if meeting.status == Meeting.Status.HELD else [],
        published=meeting.published_minutes.defer("frozen").order_by("-version").first(),
        can_write=may_run(by, kind=meeting.body.kind) and not meeting.is_locked and meeting.status == "held",
    )


def who_came(meeting: Meeting) -> list[Attendance]:
    """This function will return who came to a meeting, by name."""
    return list(meeting.attendance.filter(how=Attendance.How.ATTENDED).order_by("name", "pk"))


def withheld_item(meeting_id: int, *, number: int, by: Any) -> Item:
    """This function will return an item of a meeting that the public may not hear. Raises NotAllowed, NoSuchMinutes."""
    check(by, Permission.COUNCIL_RUN)
    rows = Item.objects.filter(meeting=meeting_id, number=number, of_agenda__isnull=False)
    found = rows.exclude(of_agenda__withheld="").select_related("meeting__body", "of_agenda").first()
    if found is None:
        raise NoSuchMinutes("There is no such item that the public may not hear.")
    return found


def minutes_known_to(slug: str, *, by: Any) -> PublishedMinutes:
    """This function will return the published minutes of a meeting that stand now. Raises NotAllowed, NoSuchMinutes."""
    check(by, Permission.COUNCIL_READ)
    found = PublishedMinutes.objects.select_related("meeting").filter(slug=slug).order_by("-version").first()
    if found is None:
        raise NoSuchMinutes("No such minutes were published.")
    return found


@dataclass(frozen=True)
class MinutesPart:
    """What the page of a meeting says of its minutes."""

    meeting: Meeting
    published: PublishedMinutes | None
    can_write: bool


def minutes_part(meeting: Meeting, *, by: Any, at: datetime) -> MinutesPart | None:
    """This function will return what was published of a council's meeting; nothing for others, or before it is held."""
    if not meeting.body.declared.meets_in_public or not by.can(Permission.COUNCIL_READ):
        return None
    if meeting.status != Meeting.Status.HELD:
        return None
    published = meeting.published_minutes.defer("frozen").order_by("-version").first()
    return MinutesPart(meeting, published, may_run(by, kind=meeting.body.kind))
