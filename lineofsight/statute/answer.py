"""Answer the question "when is this due?", from a clock's code and a start written as text."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from lineofsight.statute.clocks import UnknownClock, clock
from lineofsight.statute.limits import LONDON, CannotCount
from lineofsight.statute.step import Due
from lineofsight.statute.working_days import OutsideCalendar

__all__ = ["DueAnswer", "ImpossibleDate", "UnknownClock", "due_answer"]

DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
TIME = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?")


class ImpossibleDate(ValueError):
    """The start is not a date, or nothing can be counted from it. The message says what to do."""


@dataclass(frozen=True, kw_only=True)
class DueAnswer:
    """When a clock that started at `start` runs out, and how that was counted. Dates are ISO text."""

    code: str
    name: str
    start: str
    due: str
    unit: str
    source: str
    how: str


def due_answer(code: str, start_text: str, *, event_text: str = "", known_on_text: str = "") -> DueAnswer:
    """Return when a clock runs out, given its code and a start such as 2021-09-13 or 2021-09-13T14:30.

    A time without a zone is London time. `event_text` is the date of the meeting or review that some clocks
    wait for; `known_on_text` counts with the bank holidays known on that date. Either may be empty.
    Raises UnknownClock or ImpossibleDate, whose messages are sentences for the person asking.
    """
    found = clock(code.strip().upper())
    start = read_start(start_text)
    event_on = read_date(event_text) if event_text else None
    known_on = read_date(known_on_text) if known_on_text else None
    try:
        due = found.due(start, event_on=event_on, known_on=known_on)
    except (CannotCount, OutsideCalendar) as error:
        raise ImpossibleDate(str(error)) from error
    return DueAnswer(
        code=found.code,
        name=found.name,
        start=start_text.strip(),
        due=_iso(due),
        unit=found.unit,
        source=str(found.source),
        how=due.how,
    )


def read_start(text: str) -> date:
    """Return the date, or the aware datetime, that the text writes. Raises ImpossibleDate."""
    text = text.strip()
    if DATE.fullmatch(text):
        return read_date(text)
    if not TIME.fullmatch(text):
        raise ImpossibleDate(f"{text!r} is not a date. Write it as 2021-09-13, or with a time as 2021-09-13T14:30.")
    read_date(text[:10])
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise ImpossibleDate(f"{text[11:]} is not a time. Write it as 14:30.") from error
    return at if at.tzinfo else _in_london(at)


def read_date(text: str) -> date:
    """Return the date that the text writes, as 2021-09-13. Raises ImpossibleDate."""
    if not DATE.fullmatch(text.strip()):
        raise ImpossibleDate(f"{text!r} is not a date. Write it as 2021-09-13.")
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise ImpossibleDate(f"{text.strip()} is not a date: there is no such day in the calendar.") from error


def _in_london(at: datetime) -> datetime:
    """Return the London time, refusing the hour in March that does not exist."""
    there = at.replace(tzinfo=LONDON)
    if datetime.fromtimestamp(there.timestamp(), tz=LONDON).replace(tzinfo=None) != at:
        raise ImpossibleDate(f"{at:%H:%M} on {at:%Y-%m-%d} did not happen: the clocks went forward over it.")
    return there


def _iso(due: Due) -> str:
    return due.at.isoformat() if due.at else due.on.isoformat()
