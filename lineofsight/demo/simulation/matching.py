"""Which family a journey is about: some come back within a year, most are new."""

from datetime import date, timedelta

import numpy as np

from lineofsight.demo.simulation import trends
from lineofsight.demo.simulation.families import Family, Human
from lineofsight.demo.simulation.journey import APART, Journey

TRIES = 60


class Families:
    """The families of the authority, to be drawn by need and by what happened to them before.

    Where `crowded`, journeys of one family may overlap, all but those still open at the end: it is how a bench gets a
    million steps out of families that few real authorities know so well.
    """

    def __init__(self, *, families: list[Family], rng: np.random.Generator, crowded: bool = False) -> None:
        self._families, self._rng, self._crowded = families, rng, crowded
        self._need = np.cumsum([family.weight for family in families])
        self._recent: list[Family] = []

    def give(self, journey: Journey) -> bool:
        """This function will name the journey's family and children, and say whether one could be found."""
        on = journey.received_at.date()
        wants_return = journey.referral_outcome and self._rng.random() < trends.at(
            trends.REREFERRED, (on.year, on.month)
        )
        family = self._returning(on, journey.size) if wants_return else None
        family = family or self._new(on, journey)
        if family is None:
            return False
        journey.family, journey.children = family, children_on(family, on)[: journey.size]
        if not self._crowded or journey.ends_on > trends.LAST_DAY:
            family.free_from = journey.ends_on + APART
        if journey.referral_outcome:
            family.last_referred_on = on
            self._recent.append(family)
        return True

    def _returning(self, on: date, size: int) -> Family | None:
        for _ in range(TRIES):
            if not self._recent:
                return None
            index = int(self._rng.integers(0, len(self._recent)))
            family = self._recent[index]
            if family.last_referred_on < on - timedelta(days=360):
                self._recent[index] = self._recent[-1]
                self._recent.pop()
            elif family.free_from <= on and len(children_on(family, on)) >= size:
                return family
        return None

    def _new(self, on: date, journey: Journey) -> Family | None:
        for attempt in range(TRIES * 5):
            family = self._families[int(np.searchsorted(self._need, self._rng.random() * self._need[-1]))]
            came_lately = family.last_referred_on and family.last_referred_on > on - timedelta(days=366)
            refuses = journey.referral_outcome and came_lately and attempt < TRIES * 4 and not self._crowded
            if family.free_from <= on and not refuses and len(children_on(family, on)) >= journey.size:
                return family
        return None


def children_on(family: Family, on: date) -> list[Human]:
    """This function will return the family's children who were born and under 18 on the day, by the days drawn."""
    return [child for child in family.children if child.drawn_on <= on < _eighteenth(child.drawn_on)]


def _eighteenth(born_on: date) -> date:
    return date(born_on.year + 18, born_on.month, min(born_on.day, 28))
