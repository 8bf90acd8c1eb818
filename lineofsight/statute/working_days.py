"""Count working days in England: the one calendar that every clock and every measure uses."""

import bisect
import csv
import functools
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from lineofsight.statute.words import in_words

FIRST_DAY, LAST_DAY = date(2015, 1, 1), date(2028, 12, 31)
FIRST_KNOWN_ON = date(2013, 1, 1)
YEARS_KNOWN_AHEAD = 2
ONE_DAY = timedelta(days=1)


class OutsideCalendar(ValueError):
    """The date is outside the years for which bank holidays are known."""


@dataclass(frozen=True)
class BankHoliday:
    """A weekday on which England is closed, and the dates between which that was believed.

    The ordinary holidays follow a standing rule, and are taken as known from 1 January two years before
    (local default). A holiday made or moved by a special announcement is known from the day of the announcement;
    one that was moved away is believed until `moved_on`.
    """

    on: date
    name: str
    known_from: date
    moved_on: date | None = None

    def is_known(self, known_on: date | None) -> bool:
        """Say whether somebody counting on that date (None: today's knowledge) would have counted this holiday."""
        if known_on is None:
            return self.moved_on is None
        return self.known_from <= known_on and (self.moved_on is None or known_on < self.moved_on)


class WorkingCalendar:
    """The working days from the first day to the last day, each with its place in the sequence.

    A working day is any day that is not a Saturday, a Sunday or a bank holiday. Every method raises
    OutsideCalendar for a date, or an answer, outside the calendar: nothing is guessed.
    """

    def __init__(self, holidays: Iterable[BankHoliday], *, last_day: date = LAST_DAY) -> None:
        self.first_day, self.last_day = FIRST_DAY, last_day
        self.holidays = {holiday.on: holiday for holiday in holidays}
        self._days = [day for day in self._every_day() if self._is_open(day)]

    def is_working_day(self, day: date) -> bool:
        """Say whether the day is a working day."""
        self._check(day)
        return self._is_open(day)

    def ordinal(self, day: date) -> int:
        """Return how many working days of the calendar fall on or before this day."""
        self._check(day)
        return bisect.bisect_right(self._days, day)

    def add(self, day: date, working_days: int) -> date:
        """Return the date that many working days after the day, which is day 0.

        A negative number counts backwards, to the nth working day before the day. Nought is the day itself,
        even when that is not a working day.
        """
        if working_days == 0:
            self._check(day)
            return day
        if working_days > 0:
            index = self.ordinal(day) + working_days - 1
        else:
            index = self.ordinal(day) - self.is_working_day(day) + working_days
        if not 0 <= index < len(self._days):
            raise OutsideCalendar(f"{working_days} working days from {in_words(day)} is outside {self._span()}.")
        return self._days[index]

    def between(self, start: date, end: date) -> int:
        """Return the working days after start, up to and including end; negative when end is before start."""
        return self.ordinal(end) - self.ordinal(start)

    def clear_days_between(self, published: date, meeting: date) -> int:
        """Return the working days strictly between two dates, counting neither of them."""
        if meeting <= published:
            return 0
        return self.ordinal(meeting - ONE_DAY) - self.ordinal(published)

    def holidays_between(self, start: date, end: date) -> list[BankHoliday]:
        """Return the bank holidays strictly between two dates, in order: the days that counting stepped over."""
        return sorted((h for h in self.holidays.values() if start < h.on < end), key=lambda h: h.on)

    def rows(self) -> list[tuple[date, int]]:
        """Return (day, ordinal) for every day: the table that measures join to."""
        return [(day, self.ordinal(day)) for day in self._every_day()]

    def _every_day(self) -> Iterable[date]:
        return (FIRST_DAY + timedelta(n) for n in range((self.last_day - FIRST_DAY).days + 1))

    def _is_open(self, day: date) -> bool:
        return day.weekday() < 5 and day not in self.holidays

    def _check(self, day: date) -> None:
        if not self.first_day <= day <= self.last_day:
            raise OutsideCalendar(f"{in_words(day)} is outside {self._span()}.")

    def _span(self) -> str:
        return f"the calendar, which runs from {in_words(self.first_day)} to {in_words(self.last_day)}"


@functools.cache
def bank_holidays(*, elsewhere: bool = False) -> tuple[BankHoliday, ...]:
    """Return the bank holidays of England and Wales on file, with those since moved to another day.

    `elsewhere` returns instead the days on which only Scotland or Northern Ireland is closed.
    """
    name = "bank_holidays_elsewhere.csv" if elsewhere else "bank_holidays.csv"
    with Path(__file__).with_name(name).open(encoding="utf-8") as file:
        return tuple(_holiday(row) for row in csv.DictReader(file))


@functools.lru_cache(maxsize=32)
def england(*, known_on: date | None = None) -> WorkingCalendar:
    """Return the calendar as known today, or as anybody would have known it on a date in the past.

    A calendar known on a past date ends two years after that year, because later holidays were not yet fixed.
    Raises OutsideCalendar when `known_on` is before 1 January 2013.
    """
    return _calendar(bank_holidays(), known_on)


@functools.lru_cache(maxsize=32)
def united_kingdom(*, known_on: date | None = None) -> WorkingCalendar:
    """Return the calendar that closes on a bank holiday of any part of the United Kingdom. As `england`."""
    return _calendar(bank_holidays() + bank_holidays(elsewhere=True), known_on)


def _calendar(holidays: tuple[BankHoliday, ...], known_on: date | None) -> WorkingCalendar:
    if known_on is not None and known_on < FIRST_KNOWN_ON:
        raise OutsideCalendar(f"Bank holidays as known on {in_words(known_on)} are not on file.")
    last_day = LAST_DAY if known_on is None else min(LAST_DAY, date(known_on.year + YEARS_KNOWN_AHEAD, 12, 31))
    return WorkingCalendar((h for h in holidays if h.is_known(known_on)), last_day=last_day)


def _holiday(row: dict[str, str]) -> BankHoliday:
    moved_on = date.fromisoformat(row["moved_on"]) if row["moved_on"] else None
    return BankHoliday(date.fromisoformat(row["date"]), row["name"], date.fromisoformat(row["known_from"]), moved_on)
