"""Rows of what makes families more than parents and children: partners, grandparents, lodgers, other names, facts."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta

import numpy as np

from lineofsight.demo.building.people_rows import add_person, add_words
from lineofsight.demo.building.tables import Tables
from lineofsight.demo.simulation.days import LONDON
from lineofsight.demo.simulation.families import Family, Human
from lineofsight.demo.simulation.names import ADULT_FIRST_NAMES, LAST_NAMES
from lineofsight.record.models import Alias, Fact, Person, Relationship, Residence

LANGUAGES = ("English", "Polish", "Punjabi", "Urdu", "Romanian", "Arabic", "British Sign Language")
RELIGIONS = ("No religion", "Christian", "Muslim", "Sikh", "Hindu")
DISABILITIES = ("LD", "AUT", "MOB", "COMM")
SHORT_NAMES = {
    "Abigail": "Abby",
    "Matilda": "Tilly",
    "Freddie": "Fred",
    "Zachary": "Zac",
    "Isla": "Izzy",
    "Toby": "Tobes",
}


class Lives:
    """Adds more to some families. It draws from its own generator, so that everything else stays as it was."""

    def __init__(self, tables: Tables, *, seed: int, by: int, first_day: date, last_day: date) -> None:
        self._tables, self._by = tables, by
        self._rng = np.random.default_rng([seed, 3])
        self._days = (first_day, last_day)
        self._people = tables.counts[Person]

    def add(self, family: Family, *, address: int) -> None:
        """This function will add what this family has besides parents and children at their address."""
        for share, more in self._more():
            if self._rng.random() < share:
                more(family, address)

    def _more(self) -> Iterator[tuple[float, Callable[[Family, int], None]]]:
        yield 0.10, self._partner
        yield 0.12, self._grandparent
        yield 0.03, self._lodger
        yield 0.08, self._former_name
        yield 0.30, self._facts
        yield 0.02, self._expected

    def _partner(self, family: Family, address: int) -> None:
        """A parent's partner, who moved in some time ago and has no parental responsibility."""
        if len(family.parents) > 1:
            return
        since = self._day()
        partner = self._adult(family.parents[0].born_on, on=since)
        self._relate(family, partner.pk, "step_parent", since)
        self._tables.add(
            Relationship, child_id=family.parents[0].pk, relative_id=partner.pk, kind="partner", started_on=since
        )
        self._tables.add(Residence, person_id=partner.pk, address_id=address, started_on=since)

    def _grandparent(self, family: Family, address: int) -> None:
        mother = family.parents[0]
        born_on = mother.born_on - timedelta(days=int(self._rng.integers(19 * 365, 34 * 365)))
        grandparent = self._adult(born_on, on=self._day(), last_name=mother.last_name)
        self._relate(family, grandparent.pk, "grandparent", None)
        kind = "mother" if grandparent.sex == "F" else "father"
        self._tables.add(Relationship, child_id=mother.pk, relative_id=grandparent.pk, kind=kind)
        if self._rng.random() < 0.3:
            self._tables.add(Residence, person_id=grandparent.pk, address_id=address, started_on=self._day())

    def _lodger(self, family: Family, address: int) -> None:
        """Somebody who lived there for a time and is nobody's relative."""
        since = self._day()
        lodger = self._adult(family.parents[0].born_on, on=since)
        until = since + timedelta(days=int(self._rng.integers(30, 400)))
        self._tables.add(
            Residence, person_id=lodger.pk, address_id=address, part="lodger", started_on=since,
            ended_on=until if until < self._days[1] else None,
        )  # fmt: skip

    def _former_name(self, family: Family, address: int) -> None:
        """A mother's name before she married, or what a child is called at home."""
        child = family.children[0]
        if called := SHORT_NAMES.get(child.first_name):
            self._alias(child.pk, "known_as", called, child.last_name)
        mother = family.parents[0]
        self._alias(mother.pk, "former", mother.first_name, self._pick(LAST_NAMES))

    def _alias(self, person: int, kind: str, first_name: str, last_name: str) -> None:
        self._tables.add(
            Alias, person_id=person, kind=kind, first_name=first_name, last_name=last_name, **self._recorded()
        )
        add_words(self._tables, person, f"{first_name} {last_name}", is_alias=True)

    def _facts(self, family: Family, address: int) -> None:
        language, religion = self._pick(LANGUAGES), self._pick(RELIGIONS)
        for child in family.children:
            self._fact(child, "language", language)
            self._fact(child, "religion", religion)
            if self._rng.random() < 0.1:
                self._fact(child, "disability", self._pick(DISABILITIES))

    def _fact(self, person: Human, kind: str, value: str) -> None:
        self._tables.add(
            Fact, person_id=person.pk, kind=kind, value=value, started_on=person.born_on, **self._recorded()
        )

    def _expected(self, family: Family, address: int) -> None:
        """A baby who is not born yet, known by the mother's name."""
        mother, on = family.parents[0], self._days[1] - timedelta(days=int(self._rng.integers(5, 60)))
        expected = self._days[1] + timedelta(days=int(self._rng.integers(14, 150)))
        unborn = Human(self._next(), "", mother.last_name, expected, "U", mother.ethnicity)
        add_person(self._tables, unborn, expected=True, recorded_on=on, recorded_by_id=self._by)
        self._tables.add(Relationship, child_id=unborn.pk, relative_id=mother.pk, kind="mother")

    def _relate(self, family: Family, relative: int, kind: str, since: date | None) -> None:
        for child in family.children:
            started = since and max(since, child.born_on)
            self._tables.add(Relationship, child_id=child.pk, relative_id=relative, kind=kind, started_on=started)

    def _adult(self, born_on: date, *, on: date, last_name: str | None = None) -> Human:
        sex = "F" if self._rng.random() < 0.5 else "M"
        name = self._pick(ADULT_FIRST_NAMES[sex])
        adult = Human(self._next(), name, last_name or self._pick(LAST_NAMES), born_on, sex, "")
        add_person(self._tables, adult, recorded_on=on, recorded_by_id=self._by)
        return adult

    def _recorded(self) -> dict:
        return {"recorded_at": _morning(self._day()), "recorded_by_id": self._by}

    def _day(self) -> date:
        first, last = self._days
        return first + timedelta(days=int(self._rng.integers(0, (last - first).days)))

    def _next(self) -> int:
        self._people += 1
        return self._people

    def _pick(self, options) -> str:
        return options[int(self._rng.integers(0, len(options)))]


def _morning(day: date) -> datetime:
    return datetime.combine(day, time(10), tzinfo=LONDON)
