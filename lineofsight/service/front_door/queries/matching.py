"""Who a partner's contact may really be about."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Person
from lineofsight.record.queries.people import Terms, people_found
from lineofsight.service.front_door.models import Contact
from lineofsight.service.front_door.queries.contacts import contact_known_to

MOST = 10


@dataclass(frozen=True)
class InDoubt:
    """A contact whose child could not be matched, and who they may be."""

    contact: Contact
    people: list[Person]


def contact_in_doubt(pk: int, *, by: Any, at: datetime) -> InDoubt:
    """This function will return a contact and the people like its child by name or birth, for staff to choose from.

    The reading and the search are audited. Raises NotAllowed and NoSuchContact.
    """
    check(by, Permission.CONTACT_SCREEN)
    contact = contact_known_to(by, pk=pk)
    child = contact.step.child
    reading = audit.Act(
        by=by, at=at, action=audit.Action.READ, subject=f"record.person:{child.pk}", detail={"page": "who", "step": pk}
    )
    terms = Terms(first_name=child.first_name, last_name=child.last_name, date_of_birth=child.date_of_birth)
    found = people_found(terms, by=by, at=at, also=(reading,)).people
    return InDoubt(contact, [person for person in found if person.pk != child.pk][:MOST])
