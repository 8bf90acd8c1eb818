"""Check who a partner's contact is about, when their form could not be matched to anybody."""

from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Person
from lineofsight.record.operations.risks import move_risks
from lineofsight.service.front_door.models import Contact


class UnableToMatch(Exception):
    """Who the contact is about can't be changed; the message says why."""


@transaction.atomic
def confirm_new_person(contact: Contact, *, by: Any, at: datetime) -> Contact:
    """This function will record that somebody checked, and the child really is new to us. Raises NotAllowed."""
    check(by, Permission.CONTACT_SCREEN)
    contact.is_match_unsure = False
    contact.save(update_fields=["is_match_unsure"])
    _audit(contact.step.child_id, by=by, at=at, detail={"contact": contact.pk, "confirmed": "new person"})
    return contact


@transaction.atomic
def move_to_known_child(contact: Contact, *, child: Person, by: Any, at: datetime) -> Contact:
    """This function will move an undecided contact to the child it is really about, with its duties and who holds it.

    Raises NotAllowed, and UnableToMatch when the contact was decided, was not in doubt, or is about that child already.
    """
    check(by, Permission.CONTACT_SCREEN)
    step = contact.step
    if step.stopped_on is not None:
        raise UnableToMatch("This contact has been decided, so it can't be moved to another child.")
    if not contact.is_match_unsure:
        raise UnableToMatch("Who this contact is about is not in doubt, so it can't be moved.")
    if step.child_id == child.pk:
        raise UnableToMatch(f"This contact is already on {child.name}'s record.")
    before = step.child
    for rows in (step.duties, step.allocations, step.notes, step.visits):
        rows.update(child=child)
    step.child = child
    step.save(update_fields=["child"])
    move_risks(step, before=before, by=by, at=at)
    contact.is_match_unsure = False
    contact.save(update_fields=["is_match_unsure"])
    for person in (before.pk, child.pk):
        _audit(person, by=by, at=at, detail={"contact": contact.pk, "moved_from": before.pk, "moved_to": child.pk})
    return contact


def _audit(person: int, *, by: Any, at: datetime, detail: dict[str, Any]) -> None:
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=f"record.person:{person}", detail=detail)
