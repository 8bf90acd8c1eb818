"""The working calendar as a table, so that SQL counts working days exactly as Python does."""

from datetime import date

from lineofsight.statute.working_days import england

CALENDAR_TABLE = "working_day_calendar"


def calendar_rows(*, known_on: date | None = None) -> list[tuple[date, int]]:
    """Return (day, ordinal) for every day of the calendar, as `england` knows it on a date (None: today)."""
    return england(known_on=known_on).rows()


def working_days_sql(start: str, end: str) -> str:
    """Return the DuckDB expression for the working days after one date, up to and including another.

    `start` and `end` are SQL expressions of type date. A date that is null or outside the calendar stops the
    query with an error: a silent null would drop the record from a count.
    """
    return f"({_ordinal(end)} - {_ordinal(start)})"


def _ordinal(day: str) -> str:
    found = f"(select max(ordinal) from {CALENDAR_TABLE} where day = {day})"  # noqa: S608 - the caller's own SQL
    return f"coalesce({found}, error('A date is missing, or outside the calendar of working days.')::integer)"
