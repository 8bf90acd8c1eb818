"""Time limits counted in school days and school terms, from the authority's own table of terms."""

import bisect
import csv
import functools
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from lineofsight.statute.limits import Due, Limit, day_of
from lineofsight.statute.words import how_many, in_words
from lineofsight.statute.working_days import OutsideCalendar, england


@dataclass(frozen=True)
class HalfTerm:
    """Half of a school term, first and last days both included. Training days are left out of the table."""

    academic_year: str
    term: str
    half: int
    starts_on: date
    ends_on: date


@functools.cache
def half_terms() -> tuple[HalfTerm, ...]:
    """Return the authority's half terms, oldest first. The table shipped with the product is a local default."""
    with Path(__file__).with_name("school_terms.csv").open(encoding="utf-8") as file:
        return tuple(_half_term(row) for row in csv.DictReader(file))


def _half_term(row: dict[str, str]) -> HalfTerm:
    starts_on, ends_on = date.fromisoformat(row["starts_on"]), date.fromisoformat(row["ends_on"])
    return HalfTerm(row["academic_year"], row["term"], int(row["half"]), starts_on, ends_on)


@functools.lru_cache(maxsize=32)
def school_days(*, known_on: date | None = None) -> tuple[date, ...]:
    """Return every school day: a working day inside a half term."""
    calendar = england(known_on=known_on)
    days = (
        half.starts_on + timedelta(n)
        for half in half_terms()
        if half.ends_on <= calendar.last_day
        for n in range((half.ends_on - half.starts_on).days + 1)
    )
    return tuple(day for day in days if calendar.is_working_day(day))


@dataclass(frozen=True)
class SchoolDays(Limit):
    """A number of school days after the start, which is day 0. Weekends and school holidays are not counted."""

    count: int
    unit = "school days"

    def due(self, start: date, *, known_on: date | None = None, event_on: date | None = None) -> Due:
        day, days = day_of(start), school_days(known_on=known_on)
        index = bisect.bisect_right(days, day) + self.count - 1
        if day < half_terms()[0].starts_on or index >= len(days):
            raise OutsideCalendar(_outside(day))
        how = f"{self} after {in_words(day)}, which is day 0. Only days in the authority's school terms are counted."
        return Due(days[index], how)

    def __str__(self) -> str:
        return how_many(self.count, "school day")


@dataclass(frozen=True)
class SchoolTerms(Limit):
    """The last day of a school term: this term (or, in the holidays, the next) for 1, the one after for 2."""

    count: int
    unit = "school terms"

    def due(self, start: date, *, known_on: date | None = None, event_on: date | None = None) -> Due:
        day = day_of(start)
        ends = [half for half in half_terms() if half.half == 2 and half.ends_on >= day]
        if day < half_terms()[0].starts_on or self.count > len(ends):
            raise OutsideCalendar(_outside(day))
        last = ends[self.count - 1]
        name = f"{last.term} term of {last.academic_year}"
        return Due(last.ends_on, f"By the end of the {name}, on {in_words(last.ends_on)}.")

    def __str__(self) -> str:
        return how_many(self.count, "school term")


def _outside(day: date) -> str:
    first, last = half_terms()[0].starts_on, half_terms()[-1].ends_on
    return (
        f"This cannot be counted from {in_words(day)}: the authority's school terms on file "
        f"run from {in_words(first)} to {in_words(last)}."
    )
