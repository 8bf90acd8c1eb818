"""Record how many children live in the authority, and list what was recorded."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.oversight.performance.models import Population


class UnableToCount(Exception):
    """The number can't be recorded; the message says why."""


@transaction.atomic
def record_population(
    *, on_date: date, children: int, source: str, by: Any, on: date, at: datetime
) -> Population:  # fmt: skip
    """This function will record how many people aged 0 to 17 live here, by an estimate of a day.

    A second one for the same day takes the place of the first, which stays in the list. Rates change with the next
    snapshot; figures that were kept do not. Raises NotAllowed and UnableToCount.
    """
    check(by, Permission.SNAPSHOT_PUBLISH)
    if on_date > on:
        raise UnableToCount("An estimate is of a day that has come.")
    if children < 1:
        raise UnableToCount("Give the number of children, such as 24,000.")
    if not source.strip():
        raise UnableToCount("Say who estimated it, and where it was published.")
    made = Population.objects.create(
        on_date=on_date, children=children, source=source.strip(), recorded_at=at, recorded_by=by
    )
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"performance.population:{made.pk}",
        detail={"on_date": on_date.isoformat(), "children": children},
    )  # fmt: skip
    return made


def populations(by: Any) -> QuerySet[Population]:
    """This function will return every estimate, the latest day first, and what was recorded last of each day first.

    Raises NotAllowed.
    """
    check(by, Permission.MEASURES_READ)
    return Population.objects.select_related("recorded_by").order_by("-on_date", "-recorded_at", "-pk")
