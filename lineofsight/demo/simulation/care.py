"""What care is in the simulation: spells of it, with their legal basis, and who has leaving care until 25."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

ADULT, LEAVING_CARE_UNTIL = 18, 25
LONG_ENOUGH = timedelta(weeks=13)
"""How much care, after the 14th birthday and partly after the 16th, makes a care leaver."""


@dataclass(frozen=True, slots=True)
class Known:
    """Care that the record already tells of: an order, or a plan that ended as the child became looked after.

    `until` is the day the order ended; None where nothing says how long it went on, or it still stands.
    """

    child: int
    on: date
    basis: str
    until: date | None = None
    is_order: bool = True


@dataclass(slots=True, eq=False)
class Young:
    """Somebody who is or was in care. Who grew up before the record's families did has a number above all of theirs."""

    number: int
    born_on: date

    def birthday(self, age: int) -> date:
        """This function will return the day on which they come to an age."""
        return self.born_on + relativedelta(years=age)


@dataclass(slots=True, eq=False)
class Spell:
    """One stay in care: from when, by which legal bases since when, how long at least, and when and why it ended."""

    young: Young
    starts_on: date
    bases: list[tuple[date, str]]
    hoped_on: date
    bound_until: date
    ends_on: date = date.max
    reason: str = ""

    @property
    def basis(self) -> str:
        """The legal basis at its end, or now."""
        return self.bases[-1][1]

    def covers(self, day: date) -> bool:
        """This function will say whether they were in care at the end of a day."""
        return self.starts_on <= day < self.ends_on


@dataclass(frozen=True)
class Care:
    """All of it: every spell, the earliest first."""

    spells: list[Spell] = field(default_factory=list)

    def looked_after(self, day: date) -> int:
        """This function will count who was in care at the end of a day."""
        return sum(spell.covers(day) for spell in self.spells)

    def came(self, first: date, last: date) -> int:
        """This function will count who came into care, from the first day to the last, both included."""
        return sum(first <= spell.starts_on <= last for spell in self.spells)

    def left(self, first: date, last: date) -> int:
        """This function will count who left care, from the first day to the last, both included."""
        return sum(first <= spell.ends_on <= last for spell in self.spells)

    def with_leaving_care(self, day: date) -> list[Young]:
        """This function will return who has leaving care on a day: from 16 and out of care, until 25."""
        stays: dict[int, list[Spell]] = {}
        for spell in self.spells:
            stays.setdefault(spell.young.number, []).append(spell)
        return [
            own[0].young
            for own in stays.values()
            if own[0].young.birthday(16) <= day < own[0].young.birthday(LEAVING_CARE_UNTIL)
            and not any(spell.covers(day) for spell in own)
            and _makes_a_leaver(own, day)
        ]


def _makes_a_leaver(own: list[Spell], day: date) -> bool:
    young = own[0].young
    begun = [spell for spell in own if spell.starts_on <= day]
    stayed = (min(spell.ends_on, day) - max(spell.starts_on, young.birthday(14)) for spell in begun)
    long = sum((max(stay, timedelta()) for stay in stayed), timedelta())
    return long >= LONG_ENOUGH and any(spell.ends_on >= young.birthday(16) for spell in begun)
