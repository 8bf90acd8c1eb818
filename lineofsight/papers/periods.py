"""How the days a figure covers are said: in July 2021, in the year to 31 March 2022, from 1 to 9 July 2021."""

from datetime import date, timedelta

from lineofsight.web.words import day, month

_ONE_DAY = timedelta(days=1)
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def within(start: date, last: date) -> str:
    """This function will say a run of days, both ends included, to follow "received"."""
    if start == last:
        return f"on {day(start)}"
    after = last + _ONE_DAY
    if start.day == 1 and after.day == 1:
        months = (after.year - start.year) * 12 + after.month - start.month
        if months == 1:
            return f"in {month(start)}"
        if months == 12:
            return f"in the year to {day(last)}"
        return f"from {month(start)} to {month(last)}"
    return f"from {day(start)} to {day(last)}"


def period_name(first: date | None, *, by: str) -> str:
    """This function will name a month, a quarter or a year (from April) by its first day: July 2021, 2021/22."""
    if first is None:
        return "all"
    if by == "quarter":
        return f"{month(first).split()[0]} to {month(period_end(first, by=by))}"
    if by == "year":
        return f"{first.year}/{(first.year + 1) % 100:02d}"
    return month(first)


def period_end(first: date, *, by: str) -> date:
    """This function will return the last day of the month, quarter or year that begins on this day."""
    return _months_after(first, _MONTHS[by]) - _ONE_DAY


def _months_after(first: date, months: int) -> date:
    count = first.year * 12 + first.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
