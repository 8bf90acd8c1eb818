"""Restrict a record, keep accounts out of it, open it in an emergency, and review that."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.need_to_know import Scope, scope_of
from lineofsight.access.permissions import Permission
from lineofsight.record.models import BreakGlass, Exclusion, Person, Restriction, RestrictionReader
from lineofsight.record.models.need_to_know import LONGEST_HOURS
from lineofsight.record.operations.people import note_change
from lineofsight.statute.working_days import england

REVIEWED_WITHIN = 2  # working days; a local default
SHORTEST_REASON = 15
RAN_OUT = "It ran out on the day it was set to."


class UnableToRestrict(Exception):
    """The record can't be restricted, or its list changed, as asked; the message says why."""


class UnableToExclude(Exception):
    """The account can't be kept out, or let in again, as asked; the message says why."""


class UnableToBreakGlass(Exception):
    """The record can't be opened in an emergency as asked; the message says why."""


class UnableToReview(Exception):
    """The review can't be recorded as asked; the message says why."""


@transaction.atomic
def restrict(
    person: Person, *, reason: str, readers: Iterable[Any], by: Any, at: datetime, until: date | None = None
) -> Restriction:
    """This function will restrict a person's record to the accounts on a list, until the end of a day if one is given.

    Who restricts it may open it only if they are on the list. Raises NotAllowed and UnableToRestrict.
    """
    check(by, Permission.RECORD_RESTRICT)
    person = _locked_row(person, by=by, problem=UnableToRestrict)
    if person.restrictions.in_force(at=at).exists():
        raise UnableToRestrict("This record is restricted already.")
    readers = list(dict.fromkeys(readers))
    if not reason.strip():
        raise UnableToRestrict("Say why the record is restricted.")
    if until is not None and until < timezone.localdate(at):
        raise UnableToRestrict("The last day of the restriction can't be in the past.")
    if not readers:
        raise UnableToRestrict("Name at least one person who may open the record.")
    _end_what_ran_out(person)
    restriction = Restriction.objects.create(
        person=person, reason=reason.strip(), started_at=at, until=_end_of(until), restricted_by=by
    )
    for account in readers:
        _list(restriction, account, by=by, at=at)
    note_change(person, by=by, at=at, restricted=restriction.pk, until=until, readers=[a.username for a in readers])
    return restriction


@transaction.atomic
def add_reader(restriction: Restriction, *, account: Any, by: Any, at: datetime) -> RestrictionReader:
    """This function will put an account on the list of a restricted record. Raises NotAllowed and UnableToRestrict."""
    check(by, Permission.RECORD_RESTRICT)
    person = _locked_row(restriction.person, by=by, problem=UnableToRestrict)
    if restriction.readers.filter(account=account).exists():
        raise UnableToRestrict(f"{account.name} is on the list already.")
    reader = _list(restriction, account, by=by, at=at)
    note_change(person, by=by, at=at, restriction=restriction.pk, may_open=account.username)
    return reader


@transaction.atomic
def remove_reader(restriction: Restriction, *, account: Any, by: Any, at: datetime) -> None:
    """This function will take an account off the list. The last one stays. Raises NotAllowed and UnableToRestrict."""
    check(by, Permission.RECORD_RESTRICT)
    person = _locked_row(restriction.person, by=by, problem=UnableToRestrict)
    listed = restriction.readers.filter(account=account)
    if not listed.exists():
        raise UnableToRestrict("They are not on the list.")
    if restriction.readers.count() == 1:
        raise UnableToRestrict("Somebody must be able to open the record. Put another person on the list first.")
    listed.delete()
    note_change(person, by=by, at=at, restriction=restriction.pk, may_no_longer_open=account.username)


@transaction.atomic
def end_restriction(restriction: Restriction, *, reason: str, by: Any, at: datetime) -> None:
    """This function will end a restriction, for a reason. Raises NotAllowed and UnableToRestrict."""
    check(by, Permission.RECORD_RESTRICT)
    person = _locked_row(restriction.person, by=by, problem=UnableToRestrict)
    if not reason.strip():
        raise UnableToRestrict("Say why the record needs no restriction now.")
    ended = {"ended_at": at, "ended_by": by, "ended_reason": reason.strip()}
    if not Restriction.objects.filter(pk=restriction.pk, ended_at=None).update(**ended):
        raise UnableToRestrict("This restriction has ended already.")
    note_change(person, by=by, at=at, restriction_ended=restriction.pk)


@transaction.atomic
def keep_out(person: Person, *, account: Any, reason: str, by: Any, at: datetime) -> Exclusion:
    """This function will keep an account from finding a person at all, whatever else would let it.

    Raises NotAllowed and UnableToExclude.
    """
    check(by, Permission.EXCLUSION_SET)
    if account == by:
        raise UnableToExclude("To keep yourself out, declare a conflict of interest.")
    return _exclude(person, account, kind=Exclusion.Kind.SET, reason=reason, by=by, at=at)


@transaction.atomic
def declare_conflict(person: Person, *, reason: str, by: Any, at: datetime) -> Exclusion:
    """This function will take from whoever declares a conflict of interest all sight of the person, at once.

    Raises NotAllowed and UnableToExclude.
    """
    check(by, Permission.RECORD_READ)
    return _exclude(person, by, kind=Exclusion.Kind.DECLARED, reason=reason, by=by, at=at)


@transaction.atomic
def let_in_again(exclusion: Exclusion, *, reason: str, by: Any, at: datetime) -> None:
    """This function will end an exclusion or a conflict, never one's own. Raises NotAllowed and UnableToExclude."""
    check(by, Permission.EXCLUSION_SET)
    person = _locked_row(exclusion.person, by=by, problem=UnableToExclude)
    if not reason.strip():
        raise UnableToExclude("Say why they may find this person now.")
    ended = {"ended_at": at, "ended_by": by, "ended_reason": reason.strip()}
    if not Exclusion.objects.filter(pk=exclusion.pk, ended_at=None).update(**ended):
        raise UnableToExclude("This has ended already.")
    note_change(person, by=by, at=at, let_in_again=exclusion.account.username)


@transaction.atomic
def break_glass(person: Person, *, reason: str, hours: int, by: Any, at: datetime) -> BreakGlass:
    """This function will open a restricted record to somebody not on its list, for a reason and at most 8 hours.

    It is to be reviewed within two working days. It opens nothing to who is kept out. Raises NotAllowed and
    UnableToBreakGlass.
    """
    check(by, Permission.RECORD_READ)
    if not Person.objects.locked_to(by, at=at).filter(pk=person.pk).exists():
        raise UnableToBreakGlass("There is no restricted record here that you could open.")
    if len(reason.strip()) < SHORTEST_REASON:
        raise UnableToBreakGlass("Say in a sentence why you need the record now. Somebody will review it.")
    if not 1 <= hours <= LONGEST_HOURS:
        raise UnableToBreakGlass(f"Choose between 1 and {LONGEST_HOURS} hours.")
    broken = BreakGlass.objects.create(
        restriction=person.restrictions.in_force(at=at).get(),
        account=by,
        reason=reason.strip(),
        hours=hours,
        opened_at=at,
        expires_at=at + timedelta(hours=hours),
        review_due_on=england().add(timezone.localdate(at), REVIEWED_WITHIN),
    )
    note_change(person, by=by, at=at, broke_glass=broken.pk, reason=broken.reason, until=broken.expires_at)
    return broken


@transaction.atomic
def review_glass(broken: BreakGlass, *, is_justified: bool, note: str, by: Any, at: datetime) -> None:
    """This function will record whether opening a restricted record was justified. If it was not, it ends at once.

    Raises NotAllowed and UnableToReview.
    """
    check(by, Permission.BREAK_GLASS_REVIEW)
    person = _locked_row(broken.restriction.person, by=by, problem=UnableToReview)
    if broken.account_id == by.pk:
        raise UnableToReview("You opened this record yourself, so somebody else reviews it.")
    if not note.strip():
        raise UnableToReview("Say what you found.")
    found = {"reviewed_at": at, "reviewed_by": by, "is_justified": is_justified, "review_note": note.strip()}
    if not is_justified and broken.expires_at > at:
        found["expires_at"] = at
    if not BreakGlass.objects.filter(pk=broken.pk, reviewed_at=None).update(**found):
        raise UnableToReview("This has been reviewed already.")
    note_change(person, by=by, at=at, reviewed_glass=broken.pk, is_justified=is_justified)


def _exclude(person: Person, account: Any, *, kind: str, reason: str, by: Any, at: datetime) -> Exclusion:
    person = _locked_row(person, by=by, problem=UnableToExclude)
    if not reason.strip():
        raise UnableToExclude("Say what the reason is.")
    if person.exclusions.filter(account=account, kind=kind, ended_at=None).exists():
        raise UnableToExclude(f"{account.name} is kept out already.")
    exclusion = Exclusion.objects.create(
        person=person, account=account, kind=kind, reason=reason.strip(), started_at=at, recorded_by=by
    )
    note_change(person, by=by, at=at, kept_out=account.username, kind=kind)
    return exclusion


def _list(restriction: Restriction, account: Any, *, by: Any, at: datetime) -> RestrictionReader:
    if scope_of(account) != Scope.EVERYONE or not account.can(Permission.RECORD_READ):
        raise UnableToRestrict(f"{account.name} can't read records, so they can't be on the list.")
    return RestrictionReader.objects.create(restriction=restriction, account=account, added_at=at, added_by=by)


def _locked_row(person: Person, *, by: Any, problem: type[Exception]) -> Person:
    """This function will hold the person's row until the change is made, if `by` may find the person at all."""
    found = Person.objects.select_for_update().filter(pk=person.pk).first()
    if found is None or not Person.objects.known_to(by).filter(pk=person.pk).exists():
        raise problem("Nobody on the record has that number.")
    return found


def _end_what_ran_out(person: Person) -> None:
    for old in person.restrictions.filter(ended_at=None):
        old.ended_at, old.ended_by_id, old.ended_reason = old.until, old.restricted_by_id, RAN_OUT
        old.save(update_fields=["ended_at", "ended_by", "ended_reason"])


def _end_of(day: date | None) -> datetime | None:
    """This function will return the midnight that ends a day, or None."""
    return None if day is None else timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))
