"""Rows of families: people, how they are related, and where they live."""

from datetime import timedelta
from typing import Any

from lineofsight.demo.building.tables import Tables
from lineofsight.demo.simulation.families import Family, Human
from lineofsight.demo.simulation.names import STREET_KINDS, STREETS
from lineofsight.record.models import Address, Identifier, Person, PersonWord, Relationship, Residence, Word, WordKey
from lineofsight.record.models.place import searchable_line
from lineofsight.record.names import searchable
from lineofsight.record.words import keys_of, words_of

NHS_WEIGHTS = range(10, 1, -1)


def add_family(tables: Tables, family: Family, *, rng) -> int:
    """This function will add a family's people at one address of their ward, and return the address's key."""
    street = f"{STREETS[int(rng.integers(0, len(STREETS)))]} {STREET_KINDS[int(rng.integers(0, len(STREET_KINDS)))]}"
    address = tables.add(
        Address, line=(line := f"{int(rng.integers(1, 180))} {street}"), town="Wexcombe",
        postcode=_postcode(family, int(rng.integers(1, 9))),
        ward_id=f"W{family.ward + 1:02d}", search_line=searchable_line(line)[0], search_street=searchable_line(line)[1],
    )  # fmt: skip
    eldest = min(child.born_on for child in family.children)
    for person in (*family.parents, *family.children):
        add_person(tables, person)
        start = max(person.born_on, eldest - timedelta(days=400))
        tables.add(Residence, person_id=person.pk, address_id=address, started_on=start)
    for child in family.children:
        if number := _nhs_number(child.pk):
            tables.add(Identifier, person_id=child.pk, kind="nhs_number", value=number)
        for parent in family.parents:
            tables.add(
                Relationship, child_id=child.pk, relative_id=parent.pk, has_parental_responsibility=True,
                kind="mother" if parent.sex == "F" else "father", started_on=child.born_on,
            )  # fmt: skip
    return address


def _postcode(family: Family, number: int) -> str:
    """Return a postcode of an area that does not exist: WX."""
    first, second = "ABDEFGHJLN"[family.pk % 10], "PQRSTUWXYZ"[family.pk // 10 % 10]
    return f"WX{family.ward + 1} {number}{first}{second}"


def add_person(tables: Tables, person: Human, *, expected: bool = False, **values: Any) -> None:
    """This function will add one person and the words of their name. One who is `expected` is not born yet."""
    born = {"expected_on" if expected else "date_of_birth": person.born_on}
    tables.add(
        Person, pk=person.pk, first_name=person.first_name, last_name=person.last_name,
        search_first=searchable(person.first_name), search_last=searchable(person.last_name),
        sex=person.sex, ethnicity=person.ethnicity, **born, **values,
    )  # fmt: skip
    add_words(tables, person.pk, f"{person.first_name} {person.last_name}")


def add_words(tables: Tables, person: int, names: str, *, is_alias: bool = False) -> None:
    """This function will add the words of a person's name, or of another name of theirs, for search to find."""
    for word in words_of(names):
        if word not in tables.words:
            tables.words.add(word)
            tables.add(Word, pk=word)
            for key in sorted(keys_of(word)):
                tables.add(WordKey, word_id=word, key=key)
        tables.add(PersonWord, person_id=person, word_id=word, is_alias=is_alias)


def _nhs_number(key: int) -> str | None:
    """Return a number of the range kept for tests (beginning 999) whose check digit holds, or None if none does."""
    digits = f"999{key:06d}"
    check = 11 - sum(int(d) * w for d, w in zip(digits, NHS_WEIGHTS, strict=True)) % 11
    return None if check == 10 else f"{digits}{check % 11}"
