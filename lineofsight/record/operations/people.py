"""Put people on the record and keep what is known of them right."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import refuse_if_edited
from lineofsight.record import identifiers
from lineofsight.record.asked import Terms
from lineofsight.record.models import Identifier, Person
from lineofsight.record.operations.standing import keep_corrections
from lineofsight.record.queries.people import people_like

OLDEST = 120
FURTHEST_EXPECTED = 300
PROBABLY = 80
JOINERS = "\u200c\u200d"
CORRECTABLE = ("first_name", "last_name", "date_of_birth", "expected_on", "died_on", "sex", "ethnicity", "phone")


class UnableToRecord(Exception):
    """What was said about the person can't be true, or can't be kept; the message says why."""


class PersonAlreadyThere(Exception):
    """Somebody much like them is on the record. `people` are who, each with `likeness`: a score and reasons."""

    def __init__(self, people: list[Person]) -> None:
        """This function will write the sentence the person reads."""
        self.people = people
        super().__init__("Somebody like this is already on the record. Check it isn't them.")


def subject_of(person: Person) -> str:
    """This function will return the words by which the audit knows a person."""
    return f"record.person:{person.pk}"


def note_change(person: Person, *, by: Any, at: datetime, **detail: Any) -> None:
    """This function will write a change to a person's record in the audit, in the caller's transaction."""
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=subject_of(person), detail=detail)


@transaction.atomic
def create_person(
    *,
    first_name: str,
    last_name: str,
    on: date,
    by: Any,
    at: datetime,
    date_of_birth: date | None = None,
    expected_on: date | None = None,
    sex: str = "U",
    ethnicity: str = "",
    phone: str = "",
    is_somebody_else: bool = False,
) -> Person:
    """This function will put a new person on the record.

    `date_of_birth` may be missing; an unborn child has `expected_on` instead. Raises NotAllowed, UnableToRecord, and
    PersonAlreadyThere when somebody `by` may know of is much like them, unless `is_somebody_else`.
    """
    if not by.can(Permission.CONTACT_CREATE):
        check(by, Permission.RECORD_WRITE)
    person = Person(
        first_name=tidy(first_name), last_name=tidy(last_name), date_of_birth=date_of_birth, expected_on=expected_on,
        sex=sex, ethnicity=ethnicity, phone=phone.strip(), recorded_on=on, recorded_by=by,
    )  # fmt: skip
    check_facts(person, on=on)
    if not is_somebody_else and (same := same_people(person, by=by)):
        raise PersonAlreadyThere(same)
    person.save()
    note_change(person, by=by, at=at, created=person.name, is_somebody_else=is_somebody_else)
    return person


@transaction.atomic
def correct_person(person: Person, *, on: date, by: Any, at: datetime, seen: str | None = None, **facts: Any) -> Person:
    """This function will put right what is known of a person. The audit keeps what it was before.

    A legal sex or an ethnicity that was wrong stays in the history, withdrawn.

    `facts` are any of CORRECTABLE. `seen` is the version they were corrected upon; it may be missing. Raises
    NotAllowed, UnableToRecord when they can't be true, and EditedMeanwhile when somebody else corrected them since.
    """
    check(by, Permission.RECORD_WRITE)
    if unknown := set(facts) - set(CORRECTABLE):
        raise UnableToRecord(f"{', '.join(sorted(unknown))} can't be corrected here.")
    stored = Person.objects.select_for_update().get(pk=person.pk)
    before = {name: getattr(stored, name) for name in facts}
    facts = {name: tidy(value) if isinstance(value, str) else value for name, value in facts.items()}
    refuse_if_edited(now=before, wanted=facts, seen=seen, subject=subject_of(person), told='"corrected":')
    for name, value in facts.items():
        setattr(person, name, value)
    check_facts(person, on=on)
    person.save()
    keep_corrections(person, before=before, by=by, at=at)
    changed = {name: [before[name], getattr(person, name)] for name in facts if before[name] != getattr(person, name)}
    if changed:
        note_change(person, by=by, at=at, corrected=changed)
    return person


@transaction.atomic
def add_identifier(person: Person, *, kind: str, value: str, by: Any, at: datetime) -> Identifier:
    """This function will keep a number by which another service knows the person.

    Raises NotAllowed, NotAnIdentifier, and UnableToRecord when the number is already somebody's.
    """
    check(by, Permission.RECORD_WRITE)
    kept = identifiers.read(kind, value)
    holder = Identifier.objects.filter(kind=kind, value=kept).select_related("person").first()
    if holder is not None and holder.person_id == person.pk:
        raise UnableToRecord("That number is already on this record.")
    if holder is not None and not Person.objects.known_to(by).filter(pk=holder.person_id).exists():
        raise UnableToRecord("That number belongs to somebody else.")
    if holder is not None:
        raise UnableToRecord(f"That number belongs to {holder.person.name}, number {holder.person_id} on the record.")
    identifier = Identifier.objects.create(person=person, kind=kind, value=kept)
    note_change(person, by=by, at=at, identifier=kind, value=kept)
    return identifier


def same_people(person: Person, *, by: Any) -> list[Person]:
    """This function will return those `by` may know of who probably are this person, the likest first: five at most.

    Each has `likeness`, but a restricted person is only named. Where a date of birth is missing on one side only, the
    name alone doesn't make them the same.
    """
    terms = Terms(first_name=person.first_name, last_name=person.last_name, date_of_birth=person.date_of_birth)
    among = Person.objects.known_to(by).exclude(pk=person.pk)
    if person.date_of_birth is None:
        among = among.filter(date_of_birth=None)
    locked: set[int] = set()
    found = people_like(terms, among=among, by=by, locked=locked)
    best = sorted((pk for pk, one in found.items() if one.score >= PROBABLY), key=lambda pk: -found[pk].score)[:5]
    people = Person.objects.known_to(by).in_bulk(best)
    for pk, other in people.items():
        other.likeness = None if pk in locked else found[pk]
        other.date_of_birth = None if pk in locked else other.date_of_birth
    return [people[pk] for pk in best]


def tidy(text: str) -> str:
    """This function will return the text without spaces around it or doubled inside, and without what can't be seen.

    The joiners that some scripts need inside a word are kept.
    """
    return " ".join("".join(c if c.isprintable() or c in JOINERS else " " for c in text).strip(JOINERS).split())


def check_facts(person: Person, *, on: date) -> None:
    """This function will raise UnableToRecord for the first thing that can't be true of the person on that day."""
    born, expected, died = person.date_of_birth, person.expected_on, person.died_on
    years = on.year - born.year if born else 0
    problems = {
        "Enter a last name.": not person.last_name,
        "Enter a last name with at least one letter.": not any(c.isalpha() for c in person.last_name),
        "The date of birth can't be in the future. For an unborn child, give the date the birth is expected.":
            born is not None and born > on,
        f"The date of birth must be in the last {OLDEST} years.": years > OLDEST,
        "Give either a date of birth or the date a birth is expected, not both.":
            born is not None and expected is not None,
        "The date a birth is expected must be within the next 10 months.":
            expected is not None and (expected - on).days > FURTHEST_EXPECTED,
        "The date of death can't be before the date of birth.": None not in (born, died) and died < born,
        "The date of death can't be in the future.": died is not None and died > on,
    }  # fmt: skip
    for problem, is_there in problems.items():
        if is_there:
            raise UnableToRecord(problem)
