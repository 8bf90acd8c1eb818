"""Record an adoption, seal who the child was, open that for a reason, and undo it: always by two people."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Exclusion, Person, PossibleDuplicate, Residence, Seal, SealedOpening, Sealing
from lineofsight.record.models.sealing import LONGEST_OPEN
from lineofsight.record.operations.need_to_know import SHORTEST_REASON
from lineofsight.record.operations.people import note_change, tidy
from lineofsight.record.operations.starting_anew import new_identity

ADULT = 18
SEALED = "The record was sealed."


class UnableToSeal(Exception):
    """The adoption can't be recorded, or the record sealed, opened or unsealed, as asked; the message says why."""


@transaction.atomic
def record_adoption(
    person: Person, *, first_name: str, last_name: str, adopted_on: date, reason: str, on: date, by: Any, at: datetime
) -> Sealing:
    """This function will record that a child was adopted, with their new name. It is sealed once another has checked.

    `reason` says how it is known, such as the order that was seen. Raises NotAllowed and UnableToSeal.
    """
    check(by, Permission.ADOPTION_RECORD)
    person = _as_it_is(person, by=by)
    _refuse_what_cannot_be(person, adopted_on=adopted_on, on=on)
    if not tidy(last_name):
        raise UnableToSeal("Enter the child's new last name.")
    if not reason.strip():
        raise UnableToSeal("Say how you know of the adoption, such as the order you have seen.")
    if Sealing.objects.filter(old=person, decided_at=None).exists():
        raise UnableToSeal("This adoption is recorded already and waits to be checked.")
    sealing = Sealing.objects.create(
        old=person, first_name=tidy(first_name), last_name=tidy(last_name), adopted_on=adopted_on,
        reason=reason.strip(), asked_at=at, asked_by=by,
    )  # fmt: skip
    note_change(person, by=by, at=at, adoption_recorded=sealing.pk)
    return sealing


@transaction.atomic
def decide_sealing(sealing: Sealing, *, is_right: bool, note: str, on: date, by: Any, at: datetime) -> Sealing:
    """This function will seal who the child was, and make a new record of who they are; or decline to.

    Never by who recorded the adoption (a local default). Raises NotAllowed and UnableToSeal.
    """
    check(by, Permission.SEALED_OPEN)
    sealing = Sealing.objects.select_for_update(of=("self",)).select_related("asked_by").get(pk=sealing.pk)
    if sealing.decided_at is not None:
        raise UnableToSeal("This has been decided already.")
    if sealing.asked_by_id == by.pk:
        raise UnableToSeal("You recorded this adoption, so somebody else checks it.")
    if not note.strip():
        raise UnableToSeal("Say what you checked.")
    old = _as_it_is(sealing.old, by=by)
    sealing.decided_at, sealing.decided_by, sealing.decision = at, by, note.strip()
    if is_right:
        _refuse_what_cannot_be(old, adopted_on=sealing.adopted_on, on=on)
        _seal(sealing, old, on=on, by=by, at=at)
    sealing.save()
    _audit(sealing, by=by, at=at, action=audit.Action.CHANGE, sealed=is_right)
    return sealing


@transaction.atomic
def open_sealed(sealing: Sealing, *, reason: str, hours: int, by: Any, at: datetime) -> SealedOpening:
    """This function will open a sealing to somebody with the permission: for a reason, and for at most 8 hours.

    They then see who the child became, and may read the old record but change nothing on it. Raises NotAllowed and
    UnableToSeal.
    """
    check(by, Permission.SEALED_OPEN)
    if sealing.state not in ("sealed", "to_unseal") or is_kept_from(sealing, by=by):
        raise UnableToSeal("There is nothing sealed here that you could open.")
    if len(reason.strip()) < SHORTEST_REASON:
        raise UnableToSeal("Say in a sentence why you need to open this. It is kept, and others read it.")
    if not 1 <= hours <= LONGEST_OPEN:
        raise UnableToSeal(f"Choose between 1 and {LONGEST_OPEN} hours.")
    opening = SealedOpening.objects.create(
        sealing=sealing, account=by, reason=reason.strip(), opened_at=at, expires_at=at + timedelta(hours=hours)
    )
    _audit(sealing, by=by, at=at, action=audit.Action.READ, opened_for=opening.reason, hours=hours)
    return opening


@transaction.atomic
def ask_to_unseal(sealing: Sealing, *, reason: str, by: Any, at: datetime) -> Sealing:
    """This function will ask that a record be unsealed, which another decides. Raises NotAllowed and UnableToSeal."""
    check(by, Permission.SEALED_OPEN)
    sealing = Sealing.objects.select_for_update(of=("self",)).get(pk=sealing.pk)
    if sealing.state != "sealed" or is_kept_from(sealing, by=by):
        raise UnableToSeal("This is not sealed, or somebody has asked already.")
    if len(reason.strip()) < SHORTEST_REASON:
        raise UnableToSeal("Say in a sentence why it must be unsealed.")
    sealing.unsealing_reason, sealing.unsealing_asked_at, sealing.unsealing_asked_by = reason.strip(), at, by
    sealing.save()
    _audit(sealing, by=by, at=at, action=audit.Action.CHANGE, unsealing_asked=sealing.unsealing_reason)
    return sealing


@transaction.atomic
def decide_unsealing(sealing: Sealing, *, is_right: bool, note: str, by: Any, at: datetime) -> Sealing:
    """This function will unseal a record as somebody else asked, or leave it sealed. The two stay two records.

    Raises NotAllowed and UnableToSeal.
    """
    check(by, Permission.SEALED_OPEN)
    sealing = Sealing.objects.select_for_update(of=("self",)).get(pk=sealing.pk)
    if sealing.state != "to_unseal" or is_kept_from(sealing, by=by):
        raise UnableToSeal("Nobody has asked for this to be unsealed.")
    if sealing.unsealing_asked_by_id == by.pk:
        raise UnableToSeal("You asked for this yourself, so somebody else decides it.")
    if not note.strip():
        raise UnableToSeal("Say what you checked.")
    if is_right:
        sealing.seals.all().delete()
        sealing.unsealed_at, sealing.unsealed_by = at, by
    else:
        sealing.unsealing_reason, sealing.unsealing_asked_at, sealing.unsealing_asked_by = "", None, None
    sealing.save()
    _audit(sealing, by=by, at=at, action=audit.Action.CHANGE, unsealed=is_right, note=note.strip())
    return sealing


def is_kept_from(sealing: Sealing, *, by: Any) -> bool:
    """This function will say whether somebody is kept out of either record of a sealing."""
    return Exclusion.objects.filter(
        account=by, ended_at=None, person__in=[pk for pk in (sealing.old_id, sealing.new_id) if pk]
    ).exists()


def _as_it_is(person: Person, *, by: Any) -> Person:
    """This function will hold the person's row until the change is made, if `by` may open the record."""
    found = Person.objects.select_for_update().filter(pk=person.pk, merged_into=None).first()
    if found is None or not Person.objects.visible_to(by).filter(pk=person.pk).exists():
        raise UnableToSeal("You may not open this child's record, so you can't do this.")
    return found


def _refuse_what_cannot_be(person: Person, *, adopted_on: date, on: date) -> None:
    if person.date_of_birth is None or person.died_on is not None:
        raise UnableToSeal("Only a child who was born, and has not died, can be recorded as adopted.")
    if not person.date_of_birth <= adopted_on <= on:
        raise UnableToSeal("The day of the adoption must be after the birth, and not in the future.")
    if person.age_on(adopted_on) >= ADULT:
        raise UnableToSeal("They were not a child on that day.")
    open_now = sorted({step.declared.name.lower() for step in person.steps.open()})
    if open_now:
        raise UnableToSeal(f"Finish what is still open on this record first: {', '.join(open_now)}.")


def _seal(sealing: Sealing, old: Person, *, on: date, by: Any, at: datetime) -> None:
    sealing.new = new_identity(old, first_name=sealing.first_name, last_name=sealing.last_name, on=on, by=by, at=at)
    sealing.first_name = sealing.last_name = ""
    sealing.is_sealed = True
    for home in Residence.objects.filter(person=old, ended_on=None):
        home.ended_on = max(sealing.adopted_on, home.started_on)
        home.save(update_fields=["ended_on"])
    old.restrictions.filter(ended_at=None).update(ended_at=at, ended_by=by, ended_reason=SEALED)
    PossibleDuplicate.objects.filter(Q(one=old) | Q(other=old)).delete()
    note_change(old, by=by, at=at, sealed=sealing.pk)
    merged = Person.objects.filter(Q(pk=old.pk) | Q(merged_into=old))
    Seal.objects.bulk_create(Seal(sealing=sealing, person=one) for one in merged)


def _audit(sealing: Sealing, *, by: Any, at: datetime, action: audit.Action, **detail: Any) -> None:
    """This function will write in the audit what was done to a sealing. Neither person's number stands beside it."""
    audit.record(by=by, at=at, action=action, subject=f"record.sealing:{sealing.pk}", detail=detail)
