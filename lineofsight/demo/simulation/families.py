"""Families: who they are, where they live, and how likely they are to come to the front door."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

import numpy as np

from lineofsight.demo.simulation.names import ADULT_FIRST_NAMES, FIRST_NAMES, LAST_NAMES

ETHNICITIES = ["WBRI", "WOTH", "APKN", "MWBC", "BAFR", "AIND", "MOTH", "WROM", "CHNE", "AOTH"]
ETHNICITY_SHARES = [0.70, 0.06, 0.08, 0.03, 0.04, 0.02, 0.03, 0.01, 0.01, 0.02]
CHILDREN_IN_FAMILY = [1, 2, 3, 4]
CHILDREN_SHARES = [0.45, 0.33, 0.15, 0.07]
# Brothers and sisters drawn this close together are twins; the others are born this far apart at least.
TWINS, APART = timedelta(days=30), timedelta(days=300)


@dataclass(slots=True)
class Human:
    """One made-up person."""

    pk: int
    first_name: str
    last_name: str
    born_on: date
    sex: str
    ethnicity: str
    drawn_on: date = date.min


@dataclass(slots=True)
class Family:
    """Parents and children at one address of one ward, where need is unequally spread."""

    pk: int
    ward: int
    weight: float
    children: list[Human] = field(default_factory=list)
    parents: list[Human] = field(default_factory=list)
    free_from: date = date.min
    last_referred_on: date | None = None


def ward_weights(count: int) -> np.ndarray:
    """This function will return how need is spread over the wards: the most deprived has six times the least."""
    return np.linspace(6.0, 1.0, count)


def make_families(*, rng: np.random.Generator, children: int, wards: int, born_until: date) -> list[Family]:
    """This function will make families that hold at least this many children, born in the 18 years up to a date."""
    families: list[Family] = []
    pk = made = 0
    weights = ward_weights(wards)
    share = (weights / weights.sum()).cumsum()
    while made < children:
        ward = int(np.searchsorted(share, rng.random()))
        family = Family(pk=len(families) + 1, ward=ward, weight=float(weights[ward] * rng.lognormal(0, 0.8)))
        last_name, ethnicity = _pick(rng, LAST_NAMES), str(rng.choice(ETHNICITIES, p=ETHNICITY_SHARES))
        for _ in range(int(rng.choice(CHILDREN_IN_FAMILY, p=CHILDREN_SHARES))):
            pk, made = pk + 1, made + 1
            born_on = born_until - timedelta(days=int(rng.integers(0, 17 * 365)))
            family.children.append(_human(rng, pk, FIRST_NAMES, last_name, born_on, ethnicity))
        eldest = min(child.born_on for child in family.children)
        _space_births(family.children, until=born_until)
        _name_apart(family.children)
        for sex in ("F",) if rng.random() < 0.4 else ("F", "M"):
            pk += 1
            born_on = eldest - timedelta(days=int(rng.integers(18 * 365, 38 * 365)))
            family.parents.append(_human(rng, pk, ADULT_FIRST_NAMES, last_name, born_on, ethnicity, sex))
        families.append(family)
    return families


def _space_births(children: list[Human], *, until: date) -> None:
    """Move births that no mother could have had so close together: to the day of the elder, or the elder's to earlier.

    What happens to a child goes by the day that was drawn, so that a birth moved changes nothing else. Nobody becomes
    an adult by it: then the birth stays where it was.
    """
    for child in children:
        child.drawn_on = child.born_on
    youngest_first = sorted(children, key=lambda child: child.born_on, reverse=True)
    for younger, elder in pairwise(youngest_first):
        between, earlier = younger.born_on - elder.born_on, younger.born_on - APART
        if timedelta() <= between < TWINS:
            younger.born_on = elder.born_on
        elif between < APART and (until - earlier).days < 18 * 365:
            elder.born_on = earlier


def _name_apart(children: list[Human]) -> None:
    """Give a child of a name that a brother or sister has the next name of the list that none of them has."""
    taken: set[str] = set()
    for child in children:
        names = FIRST_NAMES[child.sex]
        begin = names.index(child.first_name)
        child.first_name = next(name for name in (*names[begin:], *names[:begin]) if name not in taken)
        taken.add(child.first_name)


def _pick(rng: np.random.Generator, options: list[str]) -> str:
    return options[int(rng.integers(0, len(options)))]


def _human(rng, pk, names, last_name, born_on, ethnicity, sex=None) -> Human:
    sex = sex or ("F" if rng.random() < 0.49 else "M")
    return Human(pk, _pick(rng, names[sex]), last_name, born_on, sex, ethnicity)
