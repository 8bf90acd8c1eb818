"""Say who on the record works here, so that reading one's own record, or a relative's, is seen."""

from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Colleague, Person
from lineofsight.record.operations.people import note_change


class UnableToSay(Exception):
    """It can't be said who they are; the message says why."""


@transaction.atomic
def say_colleague(person: Person, *, account: Any, by: Any, at: datetime) -> Colleague | None:
    """This function will record which account a person on the record is, or with no account that they are none.

    Raises NotAllowed and UnableToSay.
    """
    check(by, Permission.EXCLUSION_SET)
    if not Person.objects.known_to(by).filter(pk=person.pk).exists():
        raise UnableToSay("Nobody on the record has that number.")
    if account is not None and Colleague.objects.filter(account=account).exclude(person=person).exists():
        raise UnableToSay(f"{account.name} is recorded as somebody else on the record.")
    Colleague.objects.filter(person=person).delete()
    note_change(person, by=by, at=at, works_here_as=account.username if account else "nobody")
    if account is None:
        return None
    return Colleague.objects.create(person=person, account=account, recorded_at=at, recorded_by=by)
