"""Time limits that can be counted from a date alone: days, weeks, months, years and hours."""

import calendar
from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from lineofsight.statute.words import at_in_words, how_many, in_words
from lineofsight.statute.working_days import OutsideCalendar, england

LONDON = ZoneInfo("Europe/London")


class CannotCount(ValueError):
    """The time limit cannot be counted from what was given."""


class NeedsTime(CannotCount):
    """The time limit is counted in hours, so a date alone is not enough."""


@dataclass(frozen=True)
class Due:
    """When something is due, and a sentence a reader can check it by. `at` is None unless hours were counted."""

    on: date
    how: str
    at: datetime | None = None


class Limit(ABC):
    """A length of time allowed. Each kind says its unit as a reader would, and counts itself from a start."""

    @property
    @abstractmethod
    def unit(self) -> str:
        """Return the unit as words: "working days", "weeks", "hours"."""

    @abstractmethod
    def due(self, start: date, *, known_on: date | None = None, event_on: date | None = None) -> Due:
        """Return when the limit ends.

        `start` is a date, or an aware datetime (hours need one). `known_on` counts with the bank holidays
        known on that date. `event_on` is the date of the meeting or review, for limits that wait for one.
        Raises CannotCount, NeedsTime or OutsideCalendar.
        """

    def after(self, start: date) -> date:
        """Return only the date (or, for hours, the datetime) on which the limit ends."""
        due = self.due(start)
        return due.at or due.on


def day_of(start: date) -> date:
    """Return the London date of a date or of an aware datetime."""
    if not isinstance(start, datetime):
        return start
    if start.tzinfo is None:
        raise CannotCount("A time needs its time zone before it can be counted from.")
    try:
        return start.astimezone(LONDON).date()
    except OverflowError as error:
        raise CannotCount(f"No date can be counted that far from {in_words(start.date())}.") from error


def plain_due(on: date, how: str) -> Due:
    """Return a due date counted in calendar days, warning when it falls on a closed day: it does not move."""
    try:
        closed = not england().is_working_day(on)
    except OutsideCalendar:
        closed = False
    warning = f" {on:%A} {in_words(on)} is not a working day: act before it." if closed else ""
    return Due(on, how + warning)


def moved(start: date, days: int) -> date:
    """Return the date that many calendar days away, or raise CannotCount when no such date exists."""
    try:
        return start + timedelta(days=days)
    except OverflowError as error:
        raise CannotCount(f"No date can be counted that far from {in_words(start)}.") from error


def moved_months(start: date, months: int) -> date:
    """Return the same day number that many months away, or the last day of a month too short to have it."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise CannotCount(f"No date can be counted that far from {in_words(start)}.")
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))


@dataclass(frozen=True)
class CalendarDays(Limit):
    """A number of days, every one counted. The start is day 0, or day 1 when `inclusive`."""

    count: int
    inclusive: bool = False
    unit = "days"

    def due(self, start: date, *, known_on: date | None = None, event_on: date | None = None) -> Due:
        day = day_of(start)
        return counted_days(day, self.count, str(self), inclusive=self.inclusive)

    def __str__(self) -> str:
        return how_many(self.count, "day") if self.count else "the same day"


@dataclass(frozen=True)
class Weeks(Limit):
    """A number of weeks of seven days. `inclusive` counts the start as day 1; `backwards` counts before it."""

    count: int
    inclusive: bool = False
    backwards: bool = False
    unit = "weeks"

    def due(self, start: date, *, known_on: date | None = None, event_on: date | None = None) -> Due:
        day = day_of(start)
        if self.backwards:
            return plain_due(moved(day, -7 * self.count), f"{self} before {in_words(day)}.")
        return counted_days(day, 7 * self.count, str(self), inclusive=self.inclusive)

    def __str__(self) -> str:
        return how_many(self.count, "week")


def counted_days(day: date, count: int, words: str, *, inclusive: bool) -> Due:
    """Return the due date a number of calendar days after a day, which is day 0, or day 1 when inclusive."""
    if inclusive:
        return plain_due(moved(day, count - 1), f"{words} beginning with {in_words(day)}, which is day 1.")
    if count == 0:
        return plain_due(day, f"The same day: {in_words(day)}.")
    return plain_due(moved(day, count), f"{words} after {in_words(day)}, which is day 0. Every day counts.")


@dataclass(frozen=True)
class Months(Limit):
    """A number of calendar months: the same day number, or the last day of a month too short to have it."""

    count: int
    unit = "months"

    def due(self, start: date, *, known_on: date | None = None, event_on: date | None = None) -> Due:
        return months_after(day_of(start), self.count, str(self))

    def __str__(self) -> str:
        return how_many(self.count, "month")


@dataclass(frozen=True)
class Years(Limit):
    """A number of years: the same day and month, with 29 February falling back to the 28th."""

    count: int
    unit = "years"

    def due(self, start: date, *, known_on: date | None = None, event_on: date | None = None) -> Due:
        return months_after(day_of(start), 12 * self.count, str(self))

    def __str__(self) -> str:
        return how_many(self.count, "year")


def months_after(day: date, months: int, words: str) -> Due:
    """Return the due date a number of months after a day, explaining a day number the month does not have."""
    on = moved_months(day, months)
    short = f" {on:%B %Y} has no day {day.day}, so its last day is taken." if on.day != day.day else ""
    return plain_due(on, f"{words} after {in_words(day)}.{short}")


@dataclass(frozen=True)
class Hours(Limit):
    """A number of hours that really pass: nights, weekends, bank holidays and clock changes are all counted through."""

    count: int
    unit = "hours"

    def due(self, start: date, *, known_on: date | None = None, event_on: date | None = None) -> Due:
        if not isinstance(start, datetime):
            raise NeedsTime(f"{self} cannot be counted from a date alone. Give the time as well, as 2021-09-13T14:30.")
        day_of(start)
        at = self._later(start)
        began = start.astimezone(LONDON)
        changed = " The clocks changed in between." if began.utcoffset() != at.utcoffset() else ""
        how = f"{self} after {at_in_words(began)}. Nights, weekends and bank holidays all count.{changed}"
        return Due(at.date(), how, at)

    def _later(self, start: datetime) -> datetime:
        try:
            return (start.astimezone(UTC) + timedelta(hours=self.count)).astimezone(LONDON)
        except OverflowError as error:
            raise CannotCount(f"No time can be counted that far from {in_words(start.date())}.") from error

    def __str__(self) -> str:
        return how_many(self.count, "hour")
