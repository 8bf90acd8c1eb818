"""The periods a figure may be broken into: calendar months, quarters, and years from 1 April."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
YEAR_STARTS_IN = 4
"""A year in children's services statistics runs from 1 April to 31 March."""

MONTHS_IN: Mapping[str, int] = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True)
class Period:
    """A run of days, named by `first`, the first day of its whole month, quarter or year.

    `start` and `end` are the first and last of its days that are asked about.
    """

    first: date
    start: date
    end: date


def periods(*, start: date, end: date, by: str) -> list[Period]:
    """Return the months, quarters or years (`by`) that the days from start to end touch, in order."""
    found: list[Period] = []
    first = period_of(start, by=by)
    while first <= end:
        following = _months_after(first, MONTHS_IN[by])
        found.append(Period(first, max(first, start), min(following - ONE_DAY, end)))
        first = following
    return found


def period_of(day: date, *, by: str) -> date:
    """Return the first day of the month, quarter or year (`by`) that holds the day."""
    since = (day.month - YEAR_STARTS_IN) % 12 if by == "year" else (day.month - 1) % MONTHS_IN[by]
    return _months_after(day.replace(day=1), -since)


def _months_after(first: date, months: int) -> date:
    """Return the first day of the month that many months after this one."""
    count = first.year * 12 + first.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def fixed_span(start: date, end: date) -> str:
    """Return what the days from start to end are: a whole month, quarter or year from April; "" for any others."""
    return next((by for by in MONTHS_IN if period_of(start, by=by) == start and end == last_day(start, by=by)), "")


def last_day(first: date, *, by: str) -> date:
    """Return the last day of the month, quarter or year (`by`) that begins on this day."""
    return _months_after(first, MONTHS_IN[by]) - ONE_DAY
