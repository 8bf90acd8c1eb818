"""Record who is family to a child, and where people live."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record import identifiers
from lineofsight.record.models import Address, Person, Relationship, Residence, Ward
from lineofsight.record.operations.people import UnableToRecord, note_change, tidy

MUTUAL = (Relationship.Kind.SIBLING, Relationship.Kind.HALF_SIBLING)


class UnableToRelate(Exception):
    """The relationship can't be recorded; the message says why."""


@transaction.atomic
def relate(
    child: Person,
    *,
    relative: Person,
    kind: str,
    by: Any,
    at: datetime,
    has_parental_responsibility: bool = False,
    started_on: date | None = None,
) -> Relationship:
    """This function will record that `relative` is family to (or cares for) the child. Brothers and sisters are mutual.

    `started_on` may be missing: since birth. Raises NotAllowed, and UnableToRelate for a person's own self, an unknown
    kind, a fact already recorded, or parental responsibility of a brother or sister.
    """
    check(by, Permission.RECORD_WRITE)
    if problem := _problem_with(child, relative=relative, kind=kind, responsible=has_parental_responsibility):
        raise UnableToRelate(problem)
    relationship = Relationship.objects.create(
        child=child, relative=relative, kind=kind, has_parental_responsibility=has_parental_responsibility,
        started_on=started_on,
    )  # fmt: skip
    if kind in MUTUAL:
        Relationship.objects.get_or_create(
            child=relative, relative=child, kind=kind, ended_on=None, defaults={"started_on": started_on}
        )
    note_change(child, by=by, at=at, related=relative.pk, kind=kind, responsible=has_parental_responsibility)
    return relationship


def _problem_with(child: Person, *, relative: Person, kind: str, responsible: bool) -> str:
    """This function will return why the relationship can't be recorded, or nothing."""
    if child.pk == relative.pk:
        return f"{child.name} can't be related to themselves. Choose someone else."
    if kind not in Relationship.Kind.values:
        return "Choose how they are related."
    if responsible and kind in MUTUAL:
        return "A brother or sister does not have parental responsibility. Choose “carer” if they have it by an order."
    if Relationship.objects.filter(child=child, relative=relative, kind=kind, ended_on=None).exists():
        return f"It is already recorded that {relative.name} is this to {child.name}."
    return ""


@transaction.atomic
def end_relationship(relationship: Relationship, *, ended_on: date, by: Any, at: datetime) -> Relationship:
    """This function will end a relationship, on both sides where it is mutual.

    Raises NotAllowed, and UnableToRelate when it has ended or would end before it started.
    """
    check(by, Permission.RECORD_WRITE)
    if relationship.ended_on is not None:
        raise UnableToRelate("This has already ended.")
    if relationship.started_on and ended_on < relationship.started_on:
        raise UnableToRelate("It can't end before it started.")
    relationship.ended_on = ended_on
    relationship.save(update_fields=["ended_on"])
    if relationship.kind in MUTUAL:
        Relationship.objects.filter(
            child=relationship.relative_id, relative=relationship.child_id, kind=relationship.kind, ended_on=None
        ).filter(Q(started_on=None) | Q(started_on__lte=ended_on)).update(ended_on=ended_on)
    note_change(relationship.child, by=by, at=at, unrelated=relationship.relative_id, kind=relationship.kind)
    return relationship


@transaction.atomic
def find_or_keep_address(*, line: str, town: str = "", postcode: str = "", ward: Ward | None = None) -> Address:
    """This function will return the address as it is known, or keep it as a new one.

    `town`, `postcode` and (outside the authority) `ward` may be missing. Raises UnableToRecord, NotAnIdentifier.
    """
    line, town, postcode = tidy(line), tidy(town), identifiers.postcode(postcode)
    if not line:
        raise UnableToRecord("Enter the number and street.")
    known = Address.objects.filter(postcode=postcode, line__iexact=line, town__iexact=town).order_by("pk").first()
    return known or Address.objects.create(line=line, town=town, postcode=postcode, ward=ward)


@transaction.atomic
def move_home(person: Person, *, address: Address, on: date, by: Any, at: datetime) -> Residence:
    """This function will record that a person lives at an address from a date, and that they left the home before.

    A person put on the record by a partner may be given a first home by that partner. Raises NotAllowed, and
    UnableToRecord when they live there already or moved into their present home after that date.
    """
    if not by.can(Permission.CONTACT_CREATE):
        check(by, Permission.RECORD_WRITE)
    current = Residence.objects.filter(person=person, kind=Residence.Kind.HOME, ended_on=None).first()
    if current and current.address_id == address.pk:
        raise UnableToRecord(f"{person.name} already lives there.")
    if current and on < current.started_on:
        raise UnableToRecord(
            f"{person.name} moved to their present home on {current.started_on:%-d %B %Y}: give a later date."
        )
    if current:
        current.ended_on = on
        current.save(update_fields=["ended_on"])
    residence = Residence.objects.create(person=person, address=address, started_on=on)
    note_change(person, by=by, at=at, moved_to=address.pk, on=on.isoformat())
    return residence


@transaction.atomic
def move_together(
    person: Person,
    *,
    household: Iterable[Person],
    others: Iterable[str] = (),
    line: str,
    town: str,
    postcode: str,
    ward: str,
    started_on: date,
    by: Any,
    at: datetime,
) -> Address:
    """This function will record that a person moved home, and those of the household whose numbers are in `others`.

    `ward` is a code, or empty outside the authority. Raises as find_or_keep_address and move_home; then nobody moved.
    """
    where = Ward.objects.filter(code=ward).first() if ward else None
    address = find_or_keep_address(line=line, town=town, postcode=postcode, ward=where)
    for moving in [person, *(other for other in household if str(other.pk) in set(others))]:
        move_home(moving, address=address, on=started_on, by=by, at=at)
    return address
