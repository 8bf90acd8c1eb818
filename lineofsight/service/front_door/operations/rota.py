"""Put people of every agency on the front door's rota, and take them off it."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.kinds import AGENCIES
from lineofsight.record.operations.people import tidy
from lineofsight.service.front_door.models import RotaPlace

LONGEST = timedelta(days=183)


class UnableToRota(Exception):
    """The rota can't be so; the message says why."""


@transaction.atomic
def put_on_rota(
    *, name: str, agency: str, part: str, is_manager: bool, from_on: date, until_on: date, weekdays: Collection[int],
    by: Any, at: datetime, account: Any = None,
) -> list[RotaPlace]:  # fmt: skip
    """This function will give somebody a place on each of the weekdays (0 is Monday) between two days, both included.

    A day on which they have that place already is left. Raises NotAllowed and UnableToRota.
    """
    check(by, Permission.CONTACT_RATE)
    called = account.name if account is not None else tidy(name)
    if not called or agency not in AGENCIES:
        raise UnableToRota("Say who it is, and of which agency.")
    if part not in set(RotaPlace.Part.values) or not weekdays:
        raise UnableToRota("Choose the part of the day, and at least one weekday.")
    if not from_on <= until_on <= from_on + LONGEST:
        raise UnableToRota("The last day comes after the first, and within half a year of it.")
    days = [from_on + timedelta(days=n) for n in range((until_on - from_on).days + 1)]
    there = RotaPlace.objects.filter(off_at=None, agency=agency, name=called, on__gte=from_on, on__lte=until_on)
    taken = set(there.filter(part__in=[part, RotaPlace.Part.DAY]).values_list("on", flat=True))
    free = [day for day in days if day.weekday() in weekdays and day not in taken]
    if not free:
        raise UnableToRota(f"{called} is on the rota on those days already, or there is no such weekday between them.")
    made = RotaPlace.objects.bulk_create(
        RotaPlace(
            on=day, part=part, agency=agency, name=called, account=account, is_manager=is_manager, put_at=at, put_by=by
        )  # fmt: skip
        for day in free
    )
    _audit(by, at, did="put on", agency=agency, days=len(made), first=free[0].isoformat())
    return made


@transaction.atomic
def take_off_rota(place: RotaPlace, *, by: Any, at: datetime) -> RotaPlace:
    """This function will take somebody off the rota of one day. It stays known who was to be there.

    Raises NotAllowed and UnableToRota.
    """
    check(by, Permission.CONTACT_RATE)
    place = RotaPlace.objects.select_for_update().get(pk=place.pk)
    if place.off_at is not None:
        raise UnableToRota(f"{place.name} is off the rota of that day already.")
    place.off_at, place.off_by = at, by
    place.save(update_fields=["off_at", "off_by"])
    _audit(by, at, did="taken off", place=place.pk, on=place.on.isoformat())
    return place


def _audit(by: Any, at: datetime, **detail: Any) -> None:
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject="front_door.rota", detail=detail)
