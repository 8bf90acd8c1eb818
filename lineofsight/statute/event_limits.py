"""Time limits that need more than a date: fixed days of the year, birthdays, and the next meeting or review."""

from dataclasses import dataclass
from datetime import date, timedelta

from lineofsight.statute.limits import CannotCount, Due, Limit, day_of, moved_months, plain_due
from lineofsight.statute.words import how_many, in_words

AUGUST = 8
ASK = "Give the date of that as well."


class NeedsEvent(CannotCount):
    """The limit waits for a meeting or review whose date was not given."""


@dataclass(frozen=True)
class FixedDate(Limit):
    """A day of the year, such as 15 February: the first one on or after the start."""

    month: int
    day: int

    @property
    def unit(self) -> str:
        """Return the unit as "fixed date 15 Feb"."""
        return f"fixed date {date(2000, self.month, self.day):%-d %b}"

    def due(self, start: date, *, known_on: date | None = None, event_on: date | None = None) -> Due:
        first = day_of(start)
        year = first.year + (date(first.year, self.month, self.day) < first)
        if year > date.max.year:
            raise CannotCount(f"No date can be counted that far from {in_words(first)}.")
        return plain_due(date(year, self.month, self.day), f"The first {self} on or after {in_words(first)}.")

    def __str__(self) -> str:
        return f"{date(2000, self.month, self.day):%-d %B}"


@dataclass(frozen=True)
class BeforeBirthday(Limit):
    """The day before a birthday, counted from the date of birth."""

    age: int

    @property
    def unit(self) -> str:
        """Return the unit as "before 16th birthday"."""
        return str(self)

    def due(self, start: date, *, known_on: date | None = None, event_on: date | None = None) -> Due:
        born = day_of(start)
        birthday = moved_months(born, 12 * self.age)
        how = f"The day before the {self.age}th birthday, {in_words(birthday)}, of somebody born on {in_words(born)}."
        return plain_due(birthday - timedelta(days=1), how)

    def __str__(self) -> str:
        return f"before {self.age}th birthday"


@dataclass(frozen=True)
class NextEvent(Limit):
    """The next meeting of a body: no date can be counted until the meeting's own date is given."""

    what: str

    @property
    def unit(self) -> str:
        """Return the unit as "next meeting"."""
        return str(self)

    def due(self, start: date, *, known_on: date | None = None, event_on: date | None = None) -> Due:
        day = day_of(start)
        if event_on is None:
            raise NeedsEvent(f"This is due at the {self}, so it cannot be counted from {in_words(day)} alone. {ASK}")
        if event_on < day:
            raise NeedsEvent(f"The {self} cannot be on {in_words(event_on)}, before {in_words(day)}.")
        return Due(event_on, f"At the {self}, on {in_words(event_on)}.")

    def __str__(self) -> str:
        return f"next {self.what}"


@dataclass(frozen=True)
class Reviews(Limit):
    """By the nth review of a child's plan: no date can be counted until that review's own date is given."""

    count: int
    unit = "reviews"

    def due(self, start: date, *, known_on: date | None = None, event_on: date | None = None) -> Due:
        day = day_of(start)
        if event_on is None:
            raise NeedsEvent(
                f"This is due by review number {self.count}, so it cannot be counted from {in_words(day)} alone. {ASK}"
            )
        if event_on < day:
            raise NeedsEvent(f"Review number {self.count} cannot be on {in_words(event_on)}, before {in_words(day)}.")
        return Due(event_on, f"At review number {self.count}, on {in_words(event_on)}.")

    def __str__(self) -> str:
        return how_many(self.count, "review")


@dataclass(frozen=True)
class AcademicYears(Limit):
    """A number of academic years, each ending on 31 August."""

    count: int
    unit = "academic years"

    def due(self, start: date, *, known_on: date | None = None, event_on: date | None = None) -> Due:
        day = day_of(start)
        year = day.year + self.count - (day.month <= AUGUST)
        if year > date.max.year:
            raise CannotCount(f"No date can be counted that far from {in_words(day)}.")
        return plain_due(date(year, AUGUST, 31), f"{self} from {in_words(day)}: academic years end on 31 August.")

    def __str__(self) -> str:
        return how_many(self.count, "academic year")
