"""What minutes say: who came, what was declared, and of each item what was said, resolved and promised."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils import timezone

from lineofsight.bodies.kinds import RESOLUTIONS, SEATS
from lineofsight.bodies.models import Attendance, Item, Meeting
from lineofsight.council.agendas.models import AgendaItem
from lineofsight.council.membership.models import ProTemChair, Substitution
from lineofsight.council.minutes.kinds import DRAFT_NUMBER, INTERESTS, UNNUMBERED
from lineofsight.council.minutes.models import Declaration, MinuteNumber, PublicSummary
from lineofsight.web.words import day, moment

FORMAT = "line-of-sight-minutes/1"


def content(meeting: Meeting, *, at: datetime) -> dict[str, Any]:
    """This function will return all that the minutes of a meeting say, as they would be frozen at the moment `at`.

    Of an item that the public may not hear there is its title, why, and the summary written for the public.
    """
    rows = list(meeting.attendance.order_by("name", "pk"))
    return {
        "format": FORMAT,
        "authority": settings.LINEOFSIGHT_AUTHORITY_NAME,
        "body": {"slug": meeting.body.of_council.slug, "name": meeting.body.name},
        "meeting": {
            "starts_at": timezone.localtime(meeting.starts_at).isoformat(),
            "when": moment(meeting.starts_at),
            "place": meeting.place,
            "is_virtual": meeting.is_virtual,
        },
        "approved_on": day(meeting.approved_in.starts_at) if meeting.approved_in else "",
        "published_at": at.isoformat(),
        "chair": _chair(meeting, rows),
        "present": [_named(row) for row in rows if row.membership_id and row.how == Attendance.How.ATTENDED],
        "substitutes": _substitutes(meeting),
        "also": [_also(row) for row in rows if _is_also(row)],
        "apologies": [row.name for row in rows if row.membership_id and row.how == Attendance.How.APOLOGIES],
        "declarations": _declarations(meeting),
        "items": _items(meeting),
    }


def _named(row: Attendance) -> str:
    return row.name if row.seat == "member" else f"{row.name}, {SEATS[row.seat].name.lower()}"


def _is_also(row: Attendance) -> bool:
    return row.membership_id is None and row.seat != "member" and row.how == Attendance.How.ATTENDED


def _also(row: Attendance) -> str:
    return f"{row.name}, {row.role}" if row.role and row.role != row.name else row.name


def _chair(meeting: Meeting, rows: list[Attendance]) -> str:
    elected = ProTemChair.objects.filter(meeting=meeting).select_related("nomination__member").first()
    if elected:
        return f"{elected.nomination.member.name}, elected to chair this meeting"
    came = {row.seat: row.name for row in rows if row.how == Attendance.How.ATTENDED}
    return came.get("chair") or came.get("vice_chair", "")


def _substitutes(meeting: Meeting) -> list[str]:
    rows = Substitution.objects.filter(attendance__meeting=meeting, attendance__how=Attendance.How.ATTENDED)
    rows = rows.select_related("attendance", "instead_of").order_by("pk")
    return [f"{one.attendance.name}, for {one.instead_of.name}" for one in rows]


def _declarations(meeting: Meeting) -> list[dict[str, Any]]:
    rows = Declaration.objects.filter(attendance__meeting=meeting).select_related("attendance", "item")
    return [
        {
            "name": one.attendance.name,
            "kind": INTERESTS[one.kind].name,
            "item": one.item.number,
            "nature": one.nature,
            "left": one.left,
            "dispensation": one.dispensation,
        }
        for one in rows.order_by("item__number", "attendance__name")
    ]


def items_in_minutes(meeting: Meeting) -> list[Item]:
    """This function will return the items of a meeting that are told in its minutes, in their order."""
    rows = meeting.items.filter(is_confidential=False, child=None).order_by("number")
    return list(rows.select_related("minute", "of_agenda").prefetch_related("resolutions", "actions__owners"))


def is_numbered(item: Item, kinds: dict[int, str]) -> bool:
    """This function will say whether an item has a number in the minutes. `kinds` gives the kind by the item's key."""
    return kinds.get(item.pk, "") not in UNNUMBERED


def _items(meeting: Meeting) -> list[dict[str, Any]]:
    of_agenda = {one.item_id: one for one in AgendaItem.objects.filter(item__meeting=meeting)}
    kinds = {key: one.kind for key, one in of_agenda.items()}
    numbers = {one.item_id: str(one) for one in MinuteNumber.objects.filter(item__meeting=meeting)}
    told = dict(PublicSummary.objects.filter(item__meeting=meeting).values_list("item", "text"))
    return [
        _item(item, of_agenda.get(item.pk), summary=told.get(item.pk, ""),
              number=numbers.get(item.pk, DRAFT_NUMBER) if is_numbered(item, kinds) else "")
        for item in items_in_minutes(meeting)
    ]  # fmt: skip


def _item(item: Item, of_agenda: AgendaItem | None, *, number: str, summary: str) -> dict[str, Any]:
    withheld = of_agenda.why_withheld if of_agenda and of_agenda.withheld else ""
    told = {
        "number": number,
        "on_agenda": item.number,
        "title": item.title,
        "kind": of_agenda.kind if of_agenda else "",
        "withheld": withheld,
        "urgent_reason": of_agenda.urgent_reason if of_agenda else "",
    }
    if withheld:
        return {**told, "text": summary, "resolutions": [], "actions": []}
    minute = getattr(item, "minute", None)
    return {
        **told,
        "text": minute.text if minute else "",
        "resolutions": [f"{RESOLUTIONS[one.kind].word}: {one.text}" for one in _in_order(item)],
        "actions": [_action(one) for one in item.actions.all()],
    }


def _in_order(item: Item) -> list[Any]:
    return sorted(item.resolutions.all(), key=lambda one: one.number)


def _action(one: Any) -> str:
    owner = next((row.name for row in one.owners.all() if row.ended_on is None), "")
    return f"{one.what} ({owner}, by {day(one.due_on)})"
