"""When a body meets next, by how often it meets. It knows nothing of Django."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from lineofsight.statute.working_days import england


def _weeks(number: int) -> Callable[[date], date]:
    return lambda day: day + timedelta(weeks=number)


def _months(number: int) -> Callable[[date], date]:
    """This function will return the rule “on the same weekday of the month”: the second Tuesday, say, or the last."""

    def following(day: date) -> date:
        year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
        first = date(year, month + 1, 1)
        offset = (day.weekday() - first.weekday()) % 7
        days = [first + timedelta(days=n) for n in range(offset, monthrange(year, month + 1)[1], 7)]
        is_last = day.day + 7 > monthrange(day.year, day.month)[1]
        which = (day.day - 1) // 7
        return days[-1] if is_last and which >= 3 else days[which]

    return following


_FOLLOWING: dict[str, Callable[[date], date]] = {
    "daily": lambda day: england().add(day, 1),
    "weekly": _weeks(1),
    "four_weekly": _weeks(4),
    "monthly": _months(1),
    "six_weekly": _weeks(6),
    "quarterly": _months(3),
    "half_yearly": _months(6),
    "yearly": _months(12),
}


def next_day(cadence: str, *, after: date) -> date | None:
    """This function will return the day of the meeting after one on a day. None for a body that meets when needed.

    Months are counted by the weekday: after the second Tuesday comes the second Tuesday. A day that is not a working
    day is put off to the next one. A local default: who calls the meeting may choose another day.
    """
    follow = _FOLLOWING.get(cadence)
    if follow is None:
        return None
    day = follow(after)
    return day if england().is_working_day(day) else england().add(day, 1)
