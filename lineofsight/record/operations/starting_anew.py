"""Make the record of who an adopted child is now, with nothing on it that leads to who they were."""

from datetime import date, datetime
from typing import Any

from lineofsight.record.models import Exclusion, Person, Restriction, RestrictionReader

FROM_THE_START = "Set when the record was made."


def new_identity(old: Person, *, first_name: str, last_name: str, on: date, by: Any, at: datetime) -> Person:
    """This function will make a new person of the same birth, sex and ethnicity, without numbers, family or home.

    Who may not open the old record may not open the new one either: exclusions, and a restriction in force, are set on
    it from the start. Only decide_sealing calls it, whose audit it is; an entry of its own would lead from one to the
    other.
    """
    new = Person(
        first_name=first_name, last_name=last_name, date_of_birth=old.date_of_birth, sex=old.sex,
        ethnicity=old.ethnicity, recorded_on=on, recorded_by=by,
    )  # fmt: skip
    new.save()
    kept_out = Exclusion.objects.filter(person=old, ended_at=None).values_list("account", flat=True).distinct()
    for account in kept_out:
        Exclusion.objects.create(
            person=new, account_id=account, kind=Exclusion.Kind.SET, reason=FROM_THE_START, started_at=at,
            recorded_by=by,
        )  # fmt: skip
    for restriction in old.restrictions.in_force(at=at):
        _restrict(new, like=restriction, by=by, at=at)
    return new


def _restrict(new: Person, *, like: Restriction, by: Any, at: datetime) -> None:
    made = Restriction.objects.create(
        person=new, reason=FROM_THE_START, started_at=at, until=like.until, restricted_by=by
    )
    for account in like.readers.values_list("account", flat=True):
        RestrictionReader.objects.create(restriction=made, account_id=account, added_at=at, added_by=by)
