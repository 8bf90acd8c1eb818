"""Who a partner's contact may really be about."""

from datetime import datetime
from typing import Any

from lineofsight.record.models import Person
from lineofsight.record.queries.people import Terms, people_found
from lineofsight.service.front_door.models import Contact

MOST = 10


def people_like(contact: Contact, *, by: Any, at: datetime) -> list[Person]:
    """This function will return people with a name or birth like the child's, for staff to choose from.

    The search is audited. Raises NotAllowed.
    """
    child = contact.step.child
    terms = Terms(first_name=child.first_name, last_name=child.last_name, date_of_birth=child.date_of_birth)
    return [person for person in people_found(terms, by=by, at=at).people if person.pk != child.pk][:MOST]
