"""The forward plan by month, and one entry with its notices and whether it may be decided yet."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Q
from django.http import Http404
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Body
from lineofsight.council.decisions.may_decide import Judged, judge
from lineofsight.council.decisions.models import Decision, PlanEntry, PlanNotice, UrgencyNotice
from lineofsight.council.decisions.operations.plan import SCRUTINY
from lineofsight.council.decisions.rules import noticed_from
from lineofsight.council.decisions.telling import LABELS, told_of_entry


class NoSuchEntry(Http404):
    """There is no such entry of the forward plan."""


@dataclass(frozen=True)
class Month:
    """A month of the forward plan and its entries."""

    first: date
    entries: list[PlanEntry]


@dataclass(frozen=True)
class EntryPage:
    """An entry: what it says as (label, words), its notices, and whether it may be decided on a day."""

    entry: PlanEntry
    says: list[tuple[str, Any]]
    notices: list[PlanNotice]
    judged: Judged
    judged_on: date
    earliest: date | None
    can_run: bool
    can_want: bool
    decision_id: int | None


def forward_plan(by: Any, *, on: date, is_past: bool = False) -> list[Month]:
    """This function will return the entries of this month and on, or those before it, by month. Raises NotAllowed."""
    check(by, Permission.COUNCIL_READ)
    first = on.replace(day=1)
    ahead = Q(taken_from__gte=first) | Q(taken_to__gte=first)
    rows = PlanEntry.objects.visible_to(by)
    # Not `~ahead`: an entry without an end would be neither ahead nor past.
    rows = rows.exclude(pk__in=PlanEntry.objects.filter(ahead)) if is_past else rows.filter(ahead)
    rows = rows.select_related("body", "decision").prefetch_related("notices", "wanted")
    rows = rows.order_by("-taken_from" if is_past else "taken_from", "pk")
    return [Month(month, list(found)) for month, found in groupby(rows, key=lambda one: one.taken_from.replace(day=1))]


def plan_entry(pk: int, *, by: Any) -> PlanEntry:
    """This function will return an entry of the forward plan. Raises NotAllowed and NoSuchEntry."""
    check(by, Permission.COUNCIL_READ)
    found = PlanEntry.objects.visible_to(by).select_related("body", "private_notice").filter(pk=pk).first()
    if found is None:
        raise NoSuchEntry("There is no such entry of the forward plan.")
    return found


def entry_page(pk: int, *, by: Any, on: date) -> EntryPage:
    """This function will return the page of an entry as of a day. Raises NotAllowed and NoSuchEntry."""
    entry = plan_entry(pk, by=by)
    notices = list(entry.notices.all())
    told = notices[-1].content if notices else told_of_entry(entry)
    says = [(label, told[key]) for key, label in LABELS.items() if key != "title" and told.get(key)]
    taken_on = max(entry.taken_from, on)
    runs = by.can(Permission.COUNCIL_RUN)
    decision_id = Decision.objects.filter(entry=entry).values_list("pk", flat=True).first()
    return EntryPage(
        entry=entry, says=says, notices=notices, judged=judged(entry, on=taken_on), judged_on=taken_on,
        earliest=noticed_from(notices[-1].counts_from) if notices and entry.is_key else None, can_run=runs,
        decision_id=decision_id,
        can_want=not decision_id and (runs or by.role == "councillor") and entry.withdrawn_on is None,
    )  # fmt: skip


def judged(entry: PlanEntry, *, on: date) -> Judged:
    """This function will say whether an entry may be decided on a day."""
    last = entry.notices.order_by("-number").first()
    urgent = UrgencyNotice.objects.filter(entry=entry).values_list("way", "on", "recorded_at")
    # It is public from the day on which it is recorded: its days do not begin before.
    days = {way: max(said_on, timezone.localdate(at)) for way, said_on, at in urgent}
    return judge(
        on=on, is_key=entry.is_key, notice_on=last.counts_from if last else None,
        told_on=days.get("general_exception"), agreed_on=days.get("special_urgency"),
    )  # fmt: skip


def executives(*, on: date) -> list[Body]:
    """This function will return the bodies of a day that decide."""
    return list(Body.objects.on(on).filter(kind="executive").order_by("name"))


def scrutiny_bodies(*, on: date) -> list[Body]:
    """This function will return the scrutiny boards and panels of a day."""
    return list(Body.objects.on(on).filter(kind__in=SCRUTINY).order_by("kind", "name"))
