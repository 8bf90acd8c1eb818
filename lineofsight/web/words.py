"""How dates, ages and counts are written on every page and in every paper (GOV.UK style)."""

from datetime import date, datetime

from django.utils import timezone

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip

NOTHING = ""


def day(value: date | datetime | None) -> str:
    """This function will write a date in full: 13 September 2021. Nothing for a missing date."""
    if value is None:
        return NOTHING
    local = _local(value)
    return f"{local.day} {MONTHS[local.month - 1]} {local.year}"


def iso_day(text: str) -> str:
    """This function will write a day that is kept as text, 2021-09-13, in full. Nothing for nothing."""
    return day(date.fromisoformat(text)) if text else NOTHING


def short_day(value: date | datetime | None) -> str:
    """This function will write a date for narrow places: 13 Sep 2021. Nothing for a missing date."""
    if value is None:
        return NOTHING
    local = _local(value)
    return f"{local.day} {MONTHS[local.month - 1][:3]} {local.year}"


def month(value: date | datetime | None) -> str:
    """This function will write a month: September 2021. Nothing for a missing date."""
    if value is None:
        return NOTHING
    local = _local(value)
    return f"{MONTHS[local.month - 1]} {local.year}"


def clock_time(value: datetime | None) -> str:
    """This function will write a time of day in local time: 4:05pm, midday, midnight."""
    if value is None:
        return NOTHING
    local = _local(value)
    if local.minute == 0 and local.hour in (0, 12):
        return "midday" if local.hour else "midnight"
    half = "am" if local.hour < 12 else "pm"
    minutes = f":{local.minute:02}" if local.minute else ""
    return f"{local.hour % 12 or 12}{minutes}{half}"


def moment(value: datetime | None) -> str:
    """This function will write a date and time: 13 September 2021 at 4:05pm. Nothing for a missing time."""
    return f"{day(value)} at {clock_time(value)}" if value is not None else NOTHING


def age(born_on: date | None, on: date) -> str:
    """This function will write a person's age on a date: 14 years, 5 months, 12 days, not yet born.

    Under two years the age is in months, under a month in days. A missing date of birth is "age not known".
    """
    if born_on is None:
        return "age not known"
    if born_on > on:
        return "not yet born"
    months = (on.year - born_on.year) * 12 + on.month - born_on.month - (on.day < born_on.day)
    if months >= 24:
        return plural(months // 12, "year")
    return plural(months, "month") if months else plural((on - born_on).days, "day")


def plural(count: int, one: str, many: str = "") -> str:
    """This function will write a count with its noun: 1 child, 2 children, 1,204 records.

    `many` may be missing when the plural only adds an s.
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def whole(value: float | int | None) -> str:
    """This function will write a number with commas between thousands. Nothing for a missing number."""
    return NOTHING if value is None else f"{value:,.0f}"


def lower_first(text: str) -> str:
    """This function will start a label in lower case, for use inside a sentence.

    What starts with initials, or with a name of several words, stays as it is: NHS number, Supporting Families.
    """
    if text[1:2].isupper() or len(text.split()) > 1 and text.split()[1][0].isupper():
        return text
    return text[:1].lower() + text[1:]


def _local(value: date | datetime) -> date | datetime:
    """This function will turn an aware time into the authority's local time; dates are left as they are."""
    if isinstance(value, datetime) and timezone.is_aware(value):
        return timezone.localtime(value)
    return value


def in_sentence(names: list[str], joiner: str = "and") -> str:
    """This function will join names into a phrase: day, month and year."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {joiner} {names[-1]}"


FILTERS = {
    "day": day,
    "iso_day": iso_day,
    "short_day": short_day,
    "month": month,
    "clock_time": clock_time,
    "moment": moment,
    "age": age,
    "plural": plural,
    "whole": whole,
    "lower_first": lower_first,
    "in_sentence": in_sentence,
}
