"""Find the child that somebody outside names, or put them on the record for staff to check."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from lineofsight.record.models import Person, Seal
from lineofsight.record.names import searchable
from lineofsight.record.operations.people import UnableToRecord, check_facts, note_change, tidy
from lineofsight.service.front_door.operations.contacts import UnableToRecordContact


@dataclass(frozen=True, kw_only=True)
class GivenChild:
    """The child as somebody outside names them. The date of birth and the address may be missing."""

    first_name: str
    last_name: str
    date_of_birth: date | None = None
    address: str = ""

    @property
    def name(self) -> str:
        """The whole name, as it was typed."""
        return f"{tidy(self.first_name)} {tidy(self.last_name)}".strip()


def known_child(given: GivenChild) -> Person | None:
    """This function will return the one person of exactly that name and date of birth, or None.

    It looks at everybody, whoever asks: staff, not whoever named the child, are who see the answer. Whom an adoption
    sealed is nobody's match.
    """
    if given.date_of_birth is None:
        return None
    same = Person.objects.exclude(pk__in=Seal.objects.values("person")).filter(
        search_last=searchable(given.last_name), search_first=searchable(given.first_name),
        date_of_birth=given.date_of_birth,
    )[:2]  # fmt: skip
    return same[0] if len(same) == 1 else None


def new_child(given: GivenChild, *, on: date, by: Any, at: datetime) -> Person:
    """This function will put the child on the record as somebody new. Whoever calls it has checked who may.

    Raises UnableToRecordContact for what can't be true of a person.
    """
    person = Person(
        first_name=tidy(given.first_name), last_name=tidy(given.last_name), date_of_birth=given.date_of_birth,
        recorded_on=on, recorded_by=by,
    )  # fmt: skip
    try:
        check_facts(person, on=on)
    except UnableToRecord as problem:
        raise UnableToRecordContact(str(problem)) from problem
    person.save()
    note_change(person, by=by, at=at, created=person.name, is_somebody_else=True)
    return person
