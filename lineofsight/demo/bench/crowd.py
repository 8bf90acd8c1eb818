"""A crowd to search: people whose names are as unequally common as names are, each at an address, and nothing else."""

from collections.abc import Callable
from datetime import datetime

import numpy as np
from django.db import transaction

from lineofsight.demo.building.people_rows import add_family
from lineofsight.demo.building.staff import add_accounts, add_wards
from lineofsight.demo.building.tables import Tables, load_rows, number_after
from lineofsight.demo.simulation import trends
from lineofsight.demo.simulation.families import Family, make_families
from lineofsight.demo.simulation.names import ADULT_FIRST_NAMES, FIRST_NAMES, LAST_NAMES, WARDS

CHILD_SHARE = 0.55
"""Of the people in families as made up, how many are children."""


@transaction.atomic
def load_crowd(*, people: int, seed: int, at: datetime, say: Callable[[str], None]) -> None:
    """This function will load at least this many people into empty tables, with thousands of different names."""
    rng = np.random.default_rng(seed)
    say(f"Making {people:,} people")
    children = round(people * CHILD_SHARE)
    families = make_families(rng=rng, children=children, wards=len(WARDS), born_until=trends.LAST_DAY)
    last_names, first_names = mixed(LAST_NAMES), mixed(_all_first_names())
    tables = Tables(load_rows)
    add_accounts(tables, at=at)
    add_wards(tables)
    for family in families:
        _rename(family, rng=rng, last_names=last_names, first_names=first_names)
        add_family(tables, family, rng=rng)
    tables.flush_all()
    number_after(tables.counts)


def mixed(names: list[str]) -> list[str]:
    """This function will make many names out of few: the beginning of each with the end of every other."""
    made = {f"{a[: (len(a) + 1) // 2]}{b[len(b) // 2 :]}".replace("-", "").capitalize() for a in names for b in names}
    return sorted(made)


def _all_first_names() -> list[str]:
    return [name for names in (FIRST_NAMES, ADULT_FIRST_NAMES) for by_sex in names.values() for name in by_sex]


def _rename(family: Family, *, rng: np.random.Generator, last_names: list[str], first_names: list[str]) -> None:
    last_name = last_names[_rank(rng, len(last_names))]
    for human in (*family.children, *family.parents):
        human.last_name, human.first_name = last_name, first_names[_rank(rng, len(first_names))]


def _rank(rng: np.random.Generator, count: int) -> int:
    """This function will draw a place in a list where the n-th name is about a n-th as common as the first."""
    return int(count ** rng.random()) - 1
