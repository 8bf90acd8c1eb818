"""Brothers and sisters whose contacts came in one act: rate, screen and decide them together, or each apart."""

from collections.abc import Iterable
from typing import Any

from lineofsight.service.front_door.models import Contact


class NotTogether(Exception):
    """The contacts did not come in together; the message says what to do."""


def with_siblings(contact: Contact, *, also: Iterable[int], by: Any) -> list[Contact]:
    """This function will return the contact and those of its siblings' open contacts whose steps are in `also`.

    Raises NotTogether when one of them is not an open contact of the same group.
    """
    wanted = {pk for pk in also if pk != contact.pk}
    if not wanted:
        return [contact]
    found = list(siblings_of(contact, by=by).filter(pk__in=wanted, step__stopped_on=None))
    if len(found) != len(wanted):
        raise NotTogether("A contact you chose did not come in with this one, or has been decided. Choose again.")
    return [contact, *found]


def siblings_of(contact: Contact, *, by: Any):
    """This function will return the contacts that came in together with this one, of those `by` may open."""
    if contact.step.group is None:
        return Contact.objects.none()
    rows = (
        Contact.objects.visible_to(by)
        .filter(step__group=contact.step.group, step__kind="contact")
        .exclude(pk=contact.pk)
    )
    return rows.select_related("step__child").order_by("pk")
