"""The council's own year: from its annual meeting in May to the next one. Minutes are numbered by it."""

from collections.abc import Mapping
from datetime import date

BEGINS = (5, 1)
"""The month and day it begins where the annual meeting of that May is not recorded: a local default."""


def municipal_year(day: date, *, annual_meetings: Mapping[int, date] | None = None) -> int:
    """This function will return the calendar year in which the municipal year of a day began.

    `annual_meetings` gives the day of the annual meeting by calendar year, as far as it is known.
    """
    known = annual_meetings or {}
    begins = known.get(day.year, date(day.year, *BEGINS))
    return day.year if day >= begins else day.year - 1


def in_words(year: int) -> str:
    """This function will return a municipal year as councils write it: 2021 gives 2021/22."""
    return f"{year}/{(year + 1) % 100:02d}"


def short(year: int) -> str:
    """This function will return the two digits that stand before a minute's number: 2021 gives 21."""
    return f"{year % 100:02d}"
