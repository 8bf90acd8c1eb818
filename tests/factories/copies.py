"""Copy rows made by the operations many times over, for pages that must stay quick however many rows there are."""

from uuid import uuid4

from django.db import models

from lineofsight.service.front_door.models import Contact
from tests.factories.record import PersonFactory


def copy_row(row: models.Model, **changes) -> models.Model:
    """This function will store a copy of a row under a number of its own."""
    copy = type(row)(**{f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields if not f.primary_key})
    for name, value in changes.items():
        setattr(copy, name, value)
    copy.save(force_insert=True)
    return copy


def copy_contact(contact: Contact) -> Contact:
    """This function will copy a contact for a new child, with its duties, holder, screening and decision."""
    child = PersonFactory()
    step = copy_row(contact.step, child=child, group=uuid4())
    copy = copy_row(contact, step=step)
    for rows in (contact.step.duties.all(), contact.step.allocations.all()):
        for row in rows:
            copy_row(row, step=step, child=child)
    for name in ("screening", "decision"):
        found = getattr(Contact.objects.get(pk=contact.pk), name, None)
        if found is not None:
            copy_row(found, contact=copy)
    for asked in contact.checks.all():
        copy_row(asked, contact=copy)
    return copy
