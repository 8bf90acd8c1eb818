"""Time a search in one box, in each of the ways that people search."""

from collections.abc import Callable
from datetime import timedelta
from itertools import cycle
from typing import Any

from django.contrib.auth import get_user_model

from lineofsight.demo.bench.pages import AIM_MS
from lineofsight.demo.bench.timing import Row, middle, times
from lineofsight.record.models import Person
from lineofsight.record.queries.people import Found, Terms, people_found
from lineofsight.web.clock import now

RUNS = 30
WAYS: dict[str, Callable[[Person], str]] = {
    "a whole name": lambda p: f"{p.first_name} {p.last_name}",
    "a name turned round": lambda p: f"{p.last_name}, {p.first_name}",
    "a last name": lambda p: p.last_name,
    "the beginning of a last name": lambda p: p.last_name[:4],
    "a first name": lambda p: p.first_name,
    "a misspelt name": lambda p: f"{p.first_name} {_swapped(p.last_name)}",
    "both names misspelt": lambda p: f"{_swapped(p.first_name)} {_swapped(p.last_name)}",
    "a name and a date of birth": lambda p: f"{p.first_name} {p.last_name} {p.date_of_birth:%d/%m/%Y}",
    "a misspelt name, a date a year out": lambda p: f"{_swapped(p.last_name)} {_a_year_out(p)}",
    "a date of birth": lambda p: f"{p.date_of_birth:%d/%m/%Y}",
    "a postcode": lambda p: _home(p).postcode,
    "a street": lambda p: _home(p).line,
    "an identifier": lambda p: p.identifiers.first().value,
}


def search_rows() -> list[Row]:
    """This function will time each way of searching, for different people, and say how many were shown."""
    by = get_user_model().objects.filter(role="social_worker").order_by("pk").first()
    people = _some_children()
    return [_row(way, ask, people, by) for way, ask in WAYS.items()]


def _some_children() -> list[Person]:
    """This function will return children from all over the table who have an NHS number."""
    numbered = list(Person.objects.filter(identifiers__isnull=False).order_by("pk").values_list("pk", flat=True))
    chosen = numbered[:: max(1, len(numbered) // (RUNS + 1))]
    return list(Person.objects.filter(pk__in=chosen).order_by("pk"))


def _row(way: str, ask: Callable[[Person], str], people: list[Person], by: Any) -> Row:
    asked = [ask(person) for person in people]
    turns = cycle(asked)

    def search(anything: str) -> Found:
        return people_found(Terms(anything=anything), by=by, at=now())

    took = times(lambda: search(next(turns)), runs=RUNS)
    met = sum(person in search(said).people for person, said in zip(people, asked, strict=True))
    return Row(f"{way} (shown to {met} of {len(people)} who searched)", middle(took), max(took), aim_ms=AIM_MS)


def _swapped(name: str) -> str:
    """This function will write the third letter before the second."""
    return f"{name[:1]}{name[2:3]}{name[1:2]}{name[3:]}"


def _a_year_out(person: Person) -> str:
    return f"{person.date_of_birth + timedelta(days=365):%d/%m/%Y}"


def _home(person: Person):
    return person.residences.select_related("address").latest("started_on").address
