"""Keep what is known of a person as history: other names, facts that change, and a birth."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Alias, Fact, Person
from lineofsight.record.models.about import CODED, SINGLE, STANDING
from lineofsight.record.models.searching import keep_words
from lineofsight.record.operations.people import UnableToRecord, check_facts, note_change, tidy
from lineofsight.record.operations.standing import keep_what_was, on_the_person, stand

LONGEST_VALUE = 100


@transaction.atomic
def add_alias(
    person: Person,
    *,
    kind: str,
    first_name: str,
    last_name: str,
    by: Any,
    at: datetime,
    started_on: date | None = None,
    ended_on: date | None = None,
) -> Alias:
    """This function will keep another name of the person, by which they are then found.

    The dates may be missing. Raises NotAllowed and UnableToRecord.
    """
    check(by, Permission.RECORD_WRITE)
    alias = Alias(
        person=person, kind=kind, first_name=tidy(first_name), last_name=tidy(last_name), started_on=started_on,
        ended_on=ended_on, recorded_at=at, recorded_by=by,
    )  # fmt: skip
    if kind not in Alias.Kind.values or kind == Alias.Kind.DUPLICATE:
        raise UnableToRecord("Choose what kind of name it is.")
    if not any(letter.isalpha() for letter in alias.name):
        raise UnableToRecord("Enter a name with at least one letter.")
    _check_order(started_on, ended_on)
    alias.save()
    keep_words(person)
    note_change(person, by=by, at=at, alias=alias.name, kind=kind)
    return alias


@transaction.atomic
def add_fact(
    person: Person, *, kind: str, value: str, on: date, by: Any, at: datetime, started_on: date | None = None
) -> Fact:
    """This function will keep a fact from a day on. Of facts of which there is one at a time, the one before ends then.

    What stood on the person before, and was never kept as a fact, is kept as one that ended. `started_on` may be
    missing: as long as is known. Raises NotAllowed, and UnableToRecord for what can't be so.
    """
    check(by, Permission.RECORD_WRITE)
    value = _value(kind, value)
    if started_on is not None and started_on > on:
        raise UnableToRecord("The date it began can't be in the future.")
    if kind in STANDING and on_the_person(person, kind=kind) != value:
        keep_what_was(person, kind=kind, by=by, at=at)
    open_now = Fact.objects.filter(person=person, kind=kind, ended_on=None, withdrawn_at=None)
    if open_now.filter(value=value).exists():
        raise UnableToRecord("That is on the record already.")
    if kind in SINGLE:
        _end_before(open_now, started_on, on=on)
    fact = Fact.objects.create(
        person=person, kind=kind, value=value, started_on=started_on, recorded_at=at, recorded_by=by
    )
    stand(person, kind=kind)
    note_change(person, by=by, at=at, fact=kind, value=value)
    return fact


@transaction.atomic
def end_fact(fact: Fact, *, ended_on: date, by: Any, at: datetime) -> Fact:
    """This function will end a fact that is no longer so. Raises NotAllowed and UnableToRecord."""
    check(by, Permission.RECORD_WRITE)
    if fact.ended_on is not None or fact.withdrawn_at is not None:
        raise UnableToRecord("This has already ended.")
    _check_order(fact.started_on, ended_on)
    fact.ended_on = ended_on
    fact.save(update_fields=["ended_on"])
    stand(fact.person, kind=fact.kind)
    note_change(fact.person, by=by, at=at, ended=fact.kind, value=fact.value)
    return fact


@transaction.atomic
def withdraw(row: Alias | Fact, *, by: Any, at: datetime) -> None:
    """This function will withdraw a name or a fact that was wrong. It stays in the history, marked as withdrawn.

    Raises NotAllowed, and UnableToRecord when it was withdrawn before.
    """
    check(by, Permission.RECORD_WRITE)
    if row.withdrawn_at is not None:
        raise UnableToRecord("This was withdrawn before.")
    row.withdrawn_at, row.withdrawn_by = at, by
    row.save(update_fields=["withdrawn_at", "withdrawn_by"])
    keep_words(row.person)
    stand(row.person, kind=row.kind)
    note_change(row.person, by=by, at=at, withdrawn=str(row))


@transaction.atomic
def record_birth(
    person: Person, *, date_of_birth: date, first_name: str, last_name: str, sex: str, on: date, by: Any, at: datetime
) -> Person:
    """This function will record that an unborn child was born. Raises NotAllowed and UnableToRecord."""
    check(by, Permission.RECORD_WRITE)
    if person.expected_on is None:
        raise UnableToRecord("Only the birth of an unborn child is recorded here.")
    expected = person.expected_on
    person.expected_on, person.date_of_birth, person.sex = None, date_of_birth, sex
    person.first_name, person.last_name = tidy(first_name), tidy(last_name)
    check_facts(person, on=on)
    person.save()
    note_change(person, by=by, at=at, born=date_of_birth, was_expected_on=expected)
    return person


def _value(kind: str, value: str) -> str:
    """This function will return a fact's value as it is kept. Raises UnableToRecord for one that can't be kept."""
    found = tidy(value)
    if kind not in Fact.Kind.values:
        raise UnableToRecord("Choose what it is.")
    if kind in CODED and found not in CODED[kind]:
        raise UnableToRecord("Choose one of the answers.")
    if not any(letter.isalnum() for letter in found) or len(found) > LONGEST_VALUE:
        raise UnableToRecord(f"Enter it in words, in {LONGEST_VALUE} characters or fewer.")
    return found


def _end_before(open_now: Any, started_on: date | None, *, on: date) -> None:
    for fact in open_now:
        day = started_on or on
        if fact.started_on and day < fact.started_on:
            raise UnableToRecord(f"What is recorded now began on {fact.started_on:%-d %B %Y}: give a later date.")
        fact.ended_on = day
        fact.save(update_fields=["ended_on"])


def _check_order(started_on: date | None, ended_on: date | None) -> None:
    if started_on and ended_on and ended_on < started_on:
        raise UnableToRecord("It can't end before it began.")
