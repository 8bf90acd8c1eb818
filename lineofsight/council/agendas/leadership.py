"""Offices and places that stand empty, and chairs that change, as an item the board has on its agenda by itself."""

from collections import defaultdict
from datetime import date, datetime, timedelta

from django.utils import timezone

from lineofsight.bodies.models import Meeting, Membership
from lineofsight.council.agendas.coming import Coming
from lineofsight.council.membership.models import CouncilBody, OfficeHolder
from lineofsight.council.membership.offices import OFFICES

TITLE = "Risk: changes in who leads"
YEAR = timedelta(days=365)
OFTEN = 2
"""Holders of one office, or chairs of one body, who began within a year, from which it is told (local default)."""


def leadership_item(meeting: Meeting, *, at: datetime) -> Coming | None:
    """This function will return the item for a meeting of the overview and scrutiny board; nothing where all is well.

    It names offices that nobody holds, chairs and places that stand empty, and what changed hands twice in a year.
    """
    if meeting.status != Meeting.Status.PLANNED or meeting.body.kind != "scrutiny_board":
        return None
    on = timezone.localdate(at)
    lines = [*_offices(on), *_places(on)]
    return Coming(TITLE, "\n".join(lines)) if lines else None


def _offices(on: date) -> list[str]:
    """What is to be said of offices somebody held once: one that was never recorded is not known to stand empty."""
    rows = list(OfficeHolder.objects.filter(started_on__lte=on))
    lines = []
    for key, name in OFFICES.items():
        held = [one for one in rows if one.office == key]
        if held and not any(one.ended_on is None or one.ended_on > on for one in held):
            lines.append(f"{name}: nobody holds it.")
        if (began := sum(one.started_on > on - YEAR for one in held)) >= OFTEN:
            lines.append(f"{name}: {began} people began within a year.")
    return lines


def _places(on: date) -> list[str]:
    bodies = CouncilBody.objects.filter(body__ended_on=None).select_related("body").order_by("body__name")
    sitting = defaultdict(list)
    for member in Membership.objects.filter(body__of_council__in=bodies, started_on__lte=on):
        sitting[member.body_id].append(member)
    return [line for one in bodies for line in _of_body(one, sitting[one.body_id], on)]


def _of_body(one: CouncilBody, members: list[Membership], on: date) -> list[str]:
    """What is to be said of a body: no chair, empty places, and chairs that began within a year."""
    name, lines = one.body.name, []
    sits = [member for member in members if member.ended_on is None or member.ended_on > on]
    if not any(member.seat == "chair" for member in sits):
        lines.append(f"{name} has no chair.")
    if (empty := one.places - sum(member.counts for member in sits)) > 0:
        lines.append(f"{name}: {empty} of its {one.places} places {'stands' if empty == 1 else 'stand'} empty.")
    began = sum(member.seat == "chair" and member.started_on > on - YEAR for member in members)
    return [*lines, f"{name} had {began} new chairs within a year."] if began >= OFTEN else lines
