"""What a partner sees: the contacts they made, in their own words, and what we told them. Nothing of the record."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.service.front_door.models import Contact
from lineofsight.service.front_door.queries.contacts import NoSuchContact

SHOWN = 200
RECEIVED, TOLD = "We are looking into it", "We have written to you"


@dataclass(frozen=True)
class Told:
    """One contact as its maker sees it. `feedback` is empty until somebody tells them what came of it.

    It is made only from what they typed and what we told them: the same for a child we knew and one we did not.
    """

    number: int
    receipt: str
    given: str
    name: str
    born: date | None
    address: str
    concern: str
    asked_for: str
    told_us_at: datetime
    feedback: str
    feedback_at: datetime | None

    @property
    def standing(self) -> str:
        """Where it stands, in words."""
        return TOLD if self.feedback_at else RECEIVED


def my_contacts(by: Any) -> list[Told]:
    """This function will return the latest contacts that the user made, at most 200. Raises NotAllowed."""
    check(by, Permission.OWN_REFERRALS_READ)
    return [told_of(contact) for contact in _mine(by).order_by("-step__started_at", "-pk")[:SHOWN]]


def my_contact(pk: int, *, by: Any, at: datetime) -> Told:
    """This function will return one contact that the user made. Raises NotAllowed and NoSuchContact."""
    check(by, Permission.OWN_REFERRALS_READ)
    contact = _mine(by).filter(pk=pk).first()
    if contact is None:
        raise NoSuchContact("You have not told us about a child under that number.")
    audit.record(by=by, at=at, action=audit.Action.READ, subject=f"front_door.contact:{pk}", detail={"page": "partner"})
    return told_of(contact)


def panel(*, by: Any, on: date, at: datetime) -> list[Told] | None:
    """This function will return the latest contacts of the user for their home page."""
    return my_contacts(by)[:5]


def _mine(by: Any) -> QuerySet[Contact]:
    return Contact.objects.visible_to(by).filter(step__started_by=by).select_related("step")


def told_of(contact: Contact) -> Told:
    """This function will return a contact as its maker sees it."""
    return Told(
        number=contact.pk,
        receipt=contact.receipt,
        given=contact.given_name,
        name=contact.given_name or f"The child of {contact.receipt}",
        born=contact.given_birth,
        address=contact.given_address,
        concern=contact.concern,
        asked_for=contact.asked_for,
        told_us_at=contact.received_at,
        feedback=contact.referrer_told_what,
        feedback_at=contact.referrer_told_at,
    )
