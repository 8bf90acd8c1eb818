"""Flags at the top of a person's record and of what is about them. Apps above this one register theirs.

A flag costs no query: it is a condition of the query that reads the person.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse

from lineofsight.record.models import Person


@dataclass(frozen=True, kw_only=True)
class Flag:
    """One flag: its words and colour, the page of the person it opens, and the rows that put it up on a day.

    `rows(on=date)` returns a queryset with the person in its column `whose`. `view` takes the person's `pk`.
    """

    key: str
    text: str
    colour: str
    view: str
    rows: Callable[..., QuerySet]
    whose: str = "child"


_flags: dict[str, Flag] = {}


def register_flag(flag: Flag) -> None:
    """This function will add a flag, or replace the one of the same key."""
    _flags[flag.key] = flag


def flag_conditions(*, on: date, person: str = "pk") -> dict[str, Exists]:
    """This function will return, by name, whether each flag is up, for a queryset with the person at `person`."""
    return {
        f"flag_{flag.key}": Exists(flag.rows(on=on).filter(**{flag.whose: OuterRef(person)}))
        for flag in _flags.values()
    }


def flags_up(row: object, *, person: Person) -> list[dict[str, str]]:
    """This function will return the flags that are up of a row read with flag_conditions, as badges that open."""
    return [
        {"text": flag.text, "colour": flag.colour, "href": reverse(flag.view, kwargs={"pk": person.pk})}
        for flag in _flags.values()
        if getattr(row, f"flag_{flag.key}", False)
    ]
