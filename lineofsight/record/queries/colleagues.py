"""Who on the record works here."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lineofsight.access.models import User
from lineofsight.record.models import Colleague, Person
from lineofsight.record.queries.need_to_know import accounts_that_read, exclusions_page


@dataclass(frozen=True)
class ColleaguePage:
    """A person, which account they are if any, and the accounts there are."""

    person: Person
    colleague: Colleague | None
    accounts: list[User]


def colleague_page(pk: int, *, by: Any, at: datetime) -> ColleaguePage:
    """This function will return whether a person works here. Raises as exclusions_page."""
    person = exclusions_page(pk, by=by, at=at).person
    colleague = Colleague.objects.filter(person=pk).select_related("account", "recorded_by").first()
    return ColleaguePage(person, colleague, list(accounts_that_read()))
