"""Reading dates and times as people type them. Pure text in, a date out, or a sentence that says what is wrong."""

import re
from datetime import UTC, date, datetime, time

from django.utils import timezone

from lineofsight.web.words import MONTHS, clock_time, in_sentence

DATE_PARTS = ("day", "month", "year")

TIME = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?", re.IGNORECASE)
NAMED_TIMES = {"midday": time(12), "noon": time(12), "midnight": time(0)}


class NotADate(ValueError):
    """What was typed is not a date (or time). The message is what the reader is told."""


def read_date(typed: dict[str, str], *, label: str) -> date:
    """This function will return the date typed as day, month (number or name) and year.

    Raises NotADate: "Date of birth must include a year", "Date of birth must be a real date".
    """
    missing = [part for part in DATE_PARTS if not typed.get(part)]
    if missing:
        raise NotADate(f"{label} must include a {in_sentence(missing)}")
    if typed["year"].isdigit() and len(typed["year"]) != 4:
        raise NotADate(f"{label} must have a year with 4 numbers, like 2021")
    try:
        return date(int(typed["year"]), read_month(typed["month"]), int(typed["day"]))
    except ValueError as problem:
        raise NotADate(f"{label} must be a real date") from problem


def read_month(text: str) -> int:
    """This function will return a month's number from its number, name or first three letters. Raises ValueError."""
    if text.isdigit():
        return int(text)
    found = [number for number, name in enumerate(MONTHS, start=1) if _names(text, name)]
    if not found:
        raise ValueError(f"{text} is not a month")
    return found[0]


def _names(text: str, month: str) -> bool:
    """This function will say whether the text is the month's name or the start of it (at least three letters)."""
    return len(text) >= 3 and month.lower().startswith(text.lower())


def read_moment(typed: dict[str, str], *, label: str) -> datetime:
    """This function will return the aware local time typed as a date and a time of day.

    A time that did not happen, because the clocks went forward, is refused; one that happened twice is the first.
    Raises NotADate.
    """
    if not typed.get("time") and all(typed.get(part) for part in DATE_PARTS):
        raise NotADate(f"{label} must include a time")
    naive = datetime.combine(read_date(typed, label=label), read_time(typed["time"], label=label))
    found = timezone.make_aware(naive)
    if timezone.localtime(found.astimezone(UTC)).replace(tzinfo=None) != naive:
        raise NotADate(f"{label} must be a time that happened: the clocks went forward that night")
    return found


def read_time(text: str, *, label: str) -> time:
    """This function will return a time of day from 16:05, 1605, 4:05pm, 4pm, midday. Raises NotADate."""
    if text.lower() in NAMED_TIMES:
        return NAMED_TIMES[text.lower()]
    match = TIME.fullmatch(text)
    if not match or not (match[2] or match[3]):
        raise NotADate(f"{label} must have a real time, like 9:30am or 14:45")
    try:
        return time(_hour(int(match[1]), match[3]), int(match[2] or 0))
    except ValueError as problem:
        raise NotADate(f"{label} must have a real time, like 9:30am or 14:45") from problem


def _hour(hour: int, half: str | None) -> int:
    """This function will return the hour of the 24-hour clock. Raises ValueError for 13pm and 0am."""
    if half is None:
        return hour
    if not 1 <= hour <= 12:
        raise ValueError("no such hour")
    return hour % 12 + (12 if half.lower() == "pm" else 0)


def parts_of(value: date | datetime) -> dict[str, str]:
    """This function will return a date's or time's parts as text, for a form that starts with a value."""
    local = timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value
    parts = {"day": str(local.day), "month": str(local.month), "year": str(local.year)}
    return {**parts, "time": clock_time(value)} if isinstance(value, datetime) else parts


def local_day(value: datetime) -> date:
    """This function will return the local date of an aware time."""
    return timezone.localtime(value).date()


def wrong_parts(typed: dict[str, str], names: tuple[str, ...]) -> tuple[str, ...]:
    """This function will return the parts to mark: those missing; or the one that alone is wrong; or the whole date."""
    missing = tuple(part for part in names if not typed.get(part))
    if missing and len(missing) < len(names):
        return missing
    if not missing and "time" in names and not _readable(read_time, typed["time"]):
        return ("time",)
    year = typed.get("year", "")
    if year.isdigit() and len(year) != 4:
        return ("year",)
    return names


def _readable(reader, text: str) -> bool:
    """This function will say whether a reader accepts the text."""
    try:
        reader(text, label="")
    except NotADate:
        return False
    return True
