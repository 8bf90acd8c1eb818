"""Who holds the council's offices, who held them before, and which two are held by one person."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.council.membership.models import OfficeHolder
from lineofsight.council.membership.offices import OFFICES
from lineofsight.council.membership.operations.holding import both_held


class NoSuchHolder(Http404):
    """There is no such holder of an office."""


@dataclass(frozen=True)
class Office:
    """An office, who holds it, who held it before, and what is wrong with who holds it, if anything is."""

    key: str
    name: str
    holder: OfficeHolder | None
    before: list[OfficeHolder]
    problem: str


def offices(by: Any, *, on: date) -> list[Office]:
    """This function will return every office with its holders. Raises NotAllowed."""
    check(by, Permission.COUNCIL_READ)
    rows = list(OfficeHolder.objects.order_by("-started_on", "-pk"))
    return [_office(key, name, [one for one in rows if one.office == key], on=on) for key, name in OFFICES.items()]


def _office(key: str, name: str, rows: list[OfficeHolder], *, on: date) -> Office:
    holds = [one for one in rows if one.started_on <= on and (one.ended_on is None or one.ended_on > on)]
    holder = holds[0] if holds else None
    problem = both_held(key, name=holder.name, on=on) if holder else "Nobody holds it."
    return Office(key, name, holder, [one for one in rows if one not in holds], problem)


def office_holder(pk: int, *, by: Any) -> OfficeHolder:
    """This function will return a holder of an office. Raises NotAllowed and NoSuchHolder."""
    check(by, Permission.COUNCIL_READ)
    found = OfficeHolder.objects.filter(pk=pk).first()
    if found is None:
        raise NoSuchHolder("There is no such holder of an office.")
    return found
