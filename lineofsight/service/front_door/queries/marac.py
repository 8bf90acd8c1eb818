"""Referrals to MARAC: those of one child, one of them, and all that wait or have actions open."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Action
from lineofsight.bodies.queries.actions import actions_from
from lineofsight.bodies.sources import Found
from lineofsight.record.models import Person
from lineofsight.record.queries.families import siblings_of
from lineofsight.record.queries.need_to_know import mark, why_absent
from lineofsight.record.queries.records import person_known_to
from lineofsight.service.front_door.models import MaracReferral
from lineofsight.service.front_door.queries.checks import NoSuchRow

KIND = "marac"
SHOWN = 100


@dataclass(frozen=True)
class OneMarac:
    """One referral to MARAC with the actions that came of it."""

    referral: MaracReferral
    actions: list[Action]


@dataclass(frozen=True)
class MaracPage:
    """A child's referrals to MARAC, the latest first."""

    child: Person
    rows: list[OneMarac]


@dataclass(frozen=True)
class MaracList:
    """Referrals that wait for MARAC, and those it decided, with how many of our actions are still open."""

    waiting: list[MaracReferral]
    decided: list[MaracReferral]


def maracs_of(pk: int, *, by: Any, at: datetime) -> MaracPage:
    """This function will return a child's referrals to MARAC, and audit the reading. Raises NotAllowed, NotOnRecord."""
    check(by, Permission.RECORD_READ)
    child = person_known_to(by, pk=pk)
    mark(child, by=by, at=at)
    audit.record(by=by, at=at, action=audit.Action.READ, subject=f"record.person:{pk}", detail={"page": "marac"})
    rows = MaracReferral.objects.visible_to(by, at=at).filter(child=child)
    found = rows.select_related("referred_by", "decided_by").order_by("-referred_on", "-pk")
    return MaracPage(child, [OneMarac(row, list(actions_from(KIND, row.pk, by=by, at=at))) for row in found])


def children_to_refer(child: Person, *, by: Any) -> list[Person]:
    """This function will return the brothers and sisters who could be referred with a child."""
    return siblings_of(child, by=by)


def marac_known_to(pk: int, *, by: Any) -> MaracReferral:
    """This function will return a referral to MARAC. Raises NotAllowed, RecordRestricted and NoSuchRow."""
    check(by, Permission.NOTE_WRITE)
    row = MaracReferral.objects.visible_to(by).select_related("child").filter(pk=pk).first()
    if row is None:
        child = MaracReferral.objects.filter(pk=pk).values_list("child", flat=True).first()
        raise why_absent(child, by=by, otherwise=NoSuchRow("There is none of that number."))
    return row


def marac_list(*, by: Any, on: date, at: datetime) -> MaracList:
    """This function will return what waits for MARAC, and what flags children now, and audit whose names it shows.

    Raises NotAllowed.
    """
    check(by, Permission.BOARD_READ)
    rows = MaracReferral.objects.visible_to(by, at=at).flagging(on=on).select_related("child")
    found = list(rows.order_by("meeting_on", "referred_on", "pk")[:SHOWN])
    left = Action.objects.open().filter(source_kind=KIND, source_number__in=[row.pk for row in found])
    late = Q(due_on__lt=on)
    counted = {
        number: (n, n_late)
        for number, n, n_late in left.order_by()
        .values_list("source_number")
        .annotate(n=Count("pk"), late=Count("pk", filter=late))
    }
    for row in found:
        row.actions_open, row.actions_late = counted.get(row.pk, (0, 0))
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject="front_door.marac",
        detail={"page": "marac", "people": sorted({row.child_id for row in found})},
    )  # fmt: skip
    return MaracList([row for row in found if not row.decided_on], [row for row in found if row.decided_on])


def find(number: int, *, by: Any) -> Found | None:
    """This function will return a referral to MARAC as where an action comes of, for who may open the record."""
    row = MaracReferral.objects.visible_to(by).select_related("child").filter(pk=number).first()
    if row is None:
        return None
    href = reverse("front_door:maracs", kwargs={"pk": row.child_id})
    return Found(title=f"MARAC about {row.child.name}", href=href, child=row.child)
