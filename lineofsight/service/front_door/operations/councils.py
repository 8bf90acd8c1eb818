"""Keep how the front doors of other councils are reached, and which postcodes are theirs."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record.operations.people import tidy
from lineofsight.service.front_door.models import OtherCouncil


class UnableToKeepCouncil(Exception):
    """The council can't be kept so; the message says why."""


def districts_in(text: str) -> list[str]:
    """This function will return the postcode districts in a text, as they are compared: capitals, each once."""
    return list(dict.fromkeys(part.upper() for part in text.replace(",", " ").split()))


def district_of(postcode: str) -> str:
    """This function will return the district of a whole postcode, such as ZZ4 of ZZ4 9AA; empty for none."""
    parts = postcode.upper().split()
    if len(parts) > 1:
        return parts[0]
    return parts[0][:-3] if parts and len(parts[0]) > 4 else ""


@transaction.atomic
def keep_council(*, name: str, reached: str, districts: str, on: date, by: Any, at: datetime) -> OtherCouncil:
    """This function will keep how a council's front door is reached from a day on. What held before ends that day.

    `districts` are postcode districts with blanks or commas between. Raises NotAllowed and UnableToKeepCouncil.
    """
    check(by, Permission.FRONT_DOOR_SET_UP)
    name, named = tidy(name), districts_in(districts)
    if not name or not reached.strip():
        raise UnableToKeepCouncil("Say which council, and how its front door is reached.")
    if not named:
        raise UnableToKeepCouncil("Write at least one postcode district of its area.")
    others = OtherCouncil.objects.filter(ended_on=None).exclude(name=name)
    for other in others:
        if both := set(named) & set(other.districts):
            raise UnableToKeepCouncil(f"{', '.join(sorted(both))} is kept as {other.name}'s already.")
    OtherCouncil.objects.filter(name=name, ended_on=None).update(ended_on=on)
    made = OtherCouncil.objects.create(
        name=name, reached=same_words(reached), districts=named, started_on=on, set_at=at, set_by=by
    )  # fmt: skip
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"front_door.othercouncil:{made.pk}", detail={"name": name}
    )
    return made
