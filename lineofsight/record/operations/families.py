"""Record who is family to a child, and where people live."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import refuse_if_edited
from lineofsight.record import identifiers
from lineofsight.record.models import Address, Person, Relationship, Residence, Ward
from lineofsight.record.models.relationship import MUTUAL
from lineofsight.record.operations.people import UnableToRecord, note_change, subject_of, tidy

CORRECTABLE = (
    *("kind", "started_on", "ended_on"),
    *("has_parental_responsibility", "responsibility_how", "responsibility_from", "responsibility_until"),
)


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
    responsibility_how: str = "",
    responsibility_from: date | None = None,
    started_on: date | None = None,
) -> Relationship:
    """This function will record that `relative` is family to (or cares for) the child.

    Brothers and sisters are mutual, and so are partners. `started_on` may be missing: since birth. How parental
    responsibility came about, and since when, may be missing. Raises NotAllowed, and UnableToRelate for a person's own
    self, an unknown kind, a fact already recorded, or parental responsibility of a brother, sister or partner.
    """
    check(by, Permission.RECORD_WRITE)
    if problem := _problem_with(child, relative=relative, kind=kind):
        raise UnableToRelate(problem)
    relationship = Relationship(
        child=child, relative=relative, kind=kind, has_parental_responsibility=has_parental_responsibility,
        responsibility_how=responsibility_how, responsibility_from=responsibility_from, started_on=started_on,
    )  # fmt: skip
    _check_responsibility(relationship)
    relationship.save()
    if kind in MUTUAL:
        Relationship.objects.get_or_create(
            child=relative, relative=child, kind=kind, ended_on=None, defaults={"started_on": started_on}
        )
    note_change(child, by=by, at=at, related=relative.pk, kind=kind, responsible=has_parental_responsibility)
    return relationship


def _problem_with(child: Person, *, relative: Person, kind: str) -> str:
    """This function will return why the relationship can't be recorded, or nothing."""
    if child.pk == relative.pk:
        return f"{child.name} can't be related to themselves. Choose someone else."
    if kind not in Relationship.Kind.values:
        return "Choose how they are related."
    if Relationship.objects.filter(child=child, relative=relative, kind=kind, ended_on=None).exists():
        return f"It is already recorded that {relative.name} is this to {child.name}."
    return ""


def _check_responsibility(relationship: Relationship) -> None:
    """This function will raise UnableToRelate when what is said of parental responsibility can't be true."""
    said = relationship.responsibility_how or relationship.responsibility_from or relationship.responsibility_until
    since, until = relationship.responsibility_from, relationship.responsibility_until
    if relationship.has_parental_responsibility and relationship.kind in MUTUAL:
        raise UnableToRelate(
            "A brother or sister, or a partner, does not have parental responsibility. "
            "Choose “carer” if they have it by an order."
        )
    if relationship.has_parental_responsibility and until:
        raise UnableToRelate("Say that they have parental responsibility, or until when they had it: not both.")
    if said and not relationship.has_parental_responsibility and not until:
        raise UnableToRelate("Say whether they have parental responsibility, or until when they had it.")
    if since and until and until < since:
        raise UnableToRelate("Parental responsibility can't end before it started.")


@transaction.atomic
def correct_relationship(
    relationship: Relationship, *, by: Any, at: datetime, seen: str | None = None, **facts: Any
) -> Relationship:
    """This function will put right what is recorded of a relationship, on both sides where it is mutual.

    `facts` are any of CORRECTABLE. The audit keeps what it was before. `seen` is the version they were corrected upon;
    it may be missing. Raises NotAllowed, UnableToRelate when it can't be true, is recorded already, or would change
    between what is mutual and what is not, and EditedMeanwhile when somebody else corrected it since.
    """
    check(by, Permission.RECORD_WRITE)
    if unknown := set(facts) - set(CORRECTABLE):
        raise UnableToRelate(f"{', '.join(sorted(unknown))} can't be corrected here.")
    stored = Relationship.objects.select_for_update().get(pk=relationship.pk)
    before = {name: getattr(stored, name) for name in facts}
    told = f'"relationship":{relationship.pk}}}'
    refuse_if_edited(now=before, wanted=facts, seen=seen, subject=subject_of(relationship.child), told=told)
    others = _other_side(relationship)
    for name, value in facts.items():
        setattr(relationship, name, value)
    _check_correction(relationship, kind_before=before.get("kind", relationship.kind))
    relationship.save()
    if others is not None:
        for name in ("kind", "started_on", "ended_on"):
            setattr(others, name, getattr(relationship, name))
        others.save()
    changed = {n: [before[n], getattr(relationship, n)] for n in facts if before[n] != getattr(relationship, n)}
    if changed:
        note_change(relationship.child, by=by, at=at, relationship=relationship.pk, corrected=changed)
    return relationship


def _check_correction(relationship: Relationship, *, kind_before: str) -> None:
    """This function will raise UnableToRelate when a corrected relationship can't be true."""
    if relationship.kind not in Relationship.Kind.values:
        raise UnableToRelate("Choose how they are related.")
    if (relationship.kind in MUTUAL) != (kind_before in MUTUAL):
        raise UnableToRelate("End this relationship and record the right one: it changes the other record too.")
    if relationship.started_on and relationship.ended_on and relationship.ended_on < relationship.started_on:
        raise UnableToRelate("It can't end before it started.")
    _check_responsibility(relationship)
    same = Relationship.objects.filter(
        child=relationship.child_id, relative=relationship.relative_id, kind=relationship.kind, ended_on=None
    )
    if relationship.ended_on is None and same.exclude(pk=relationship.pk).exists():
        raise UnableToRelate("That is already recorded.")


def _other_side(relationship: Relationship) -> Relationship | None:
    """This function will return the same relationship on the other person's record, where it is mutual and there."""
    if relationship.kind not in MUTUAL:
        return None
    mirrored = Relationship.objects.filter(
        child=relationship.relative_id, relative=relationship.child_id, kind=relationship.kind
    )
    return mirrored.filter(ended_on=relationship.ended_on).order_by("pk").first()


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
def move_home(person: Person, *, address: Address, on: date, by: Any, at: datetime, part: str = "") -> Residence:
    """This function will record that a person lives at an address from a date, and that they left the home before.

    `part` in the household is as before, or family, where it is not given. A person put on the record by a partner
    may be given a first home by that partner. Raises NotAllowed, and UnableToRecord when they live there already or
    moved into their present home after that date.
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
    part = part or (current.part if current else Residence.Part.FAMILY)
    residence = Residence.objects.create(person=person, address=address, part=part, started_on=on)
    note_change(person, by=by, at=at, moved_to=address.pk, on=on.isoformat(), part=part)
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
    part: str = "",
) -> Address:
    """This function will record that a person moved home, and those of the household whose numbers are in `others`.

    `ward` is a code, or empty outside the authority. Raises as find_or_keep_address and move_home; then nobody moved.
    """
    where = Ward.objects.filter(code=ward).first() if ward else None
    address = find_or_keep_address(line=line, town=town, postcode=postcode, ward=where)
    move_home(person, address=address, on=started_on, by=by, at=at, part=part)
    for moving in (other for other in household if str(other.pk) in set(others)):
        move_home(moving, address=address, on=started_on, by=by, at=at)
    return address
