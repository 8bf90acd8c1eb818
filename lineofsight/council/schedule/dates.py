"""Dates for a year of meetings: a weekday of a month, and what speaks against a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from lineofsight.statute.working_days import england

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
WEEKS = {1: "First", 2: "Second", 3: "Third", 4: "Fourth", -1: "Last"}


@dataclass(frozen=True)
class Taken:
    """A meeting that is on a day already: of which body, and which of its members or rooms are shared."""

    on: date
    body: str
    shared: tuple[str, ...] = ()
    is_full_council: bool = False


@dataclass(frozen=True)
class Proposed:
    """A day for a meeting, what speaks against it, and the nearest day after it against which nothing does."""

    on: date
    against: tuple[str, ...]
    instead: date | None = None


def weekday_of_month(year: int, month: int, *, weekday: int, week: int) -> date:
    """This function will return a weekday of a month: the first to fourth, or the last (-1). Monday is 0."""
    if week > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (week - 1))
    after = date(year + month // 12, month % 12 + 1, 1)
    last = after - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def against(on: date, *, taken: Iterable[Taken]) -> tuple[str, ...]:
    """This function will say what speaks against a day: a weekend, a bank holiday, or a meeting that clashes.

    Raises OutsideCalendar for a day of which bank holidays are not known.
    """
    calendar, found = england(), []
    if on.weekday() >= 5:
        found.append("It is at a weekend.")
    elif not calendar.is_working_day(on):
        named = [one.name for one in calendar.holidays_between(on - timedelta(days=1), on + timedelta(days=1))]
        found.append(f"It is a bank holiday: {', '.join(named)}.")
    for one in taken:
        if one.on != on:
            continue
        if one.is_full_council:
            found.append("Full Council meets on that day.")
        elif one.shared:
            found.append(f"{one.body} meets on that day, and shares {', '.join(one.shared)}.")
    return tuple(found)


def propose(days: Iterable[date], *, taken: Iterable[Taken]) -> list[Proposed]:
    """This function will judge each day, and name the nearest day within a week against which nothing speaks.

    Raises OutsideCalendar.
    """
    held, judged = list(taken), []
    for on in days:
        found = against(on, taken=held)
        after = (on + timedelta(days=number) for number in range(1, 8))
        free = next((day for day in after if not against(day, taken=held)), None) if found else None
        judged.append(Proposed(on, found, free))
    return judged
