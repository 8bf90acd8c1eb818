"""The 26 weeks of proceedings as a line of weeks: what has passed, what is left, and what the court added."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from lineofsight.statute.clocks import clock


@dataclass(frozen=True)
class Stretch:
    """A part of the time that proceedings have: its name, its days, and how much of it has passed, in percent."""

    name: str
    from_on: date
    until_on: date
    weeks: int
    passed: int
    why: str = ""


@dataclass(frozen=True)
class Weeks:
    """All the time that proceedings have, the week they are in, and a sentence that says it."""

    stretches: list[Stretch]
    week: int
    sentence: str


def drawn_weeks(page: Any) -> Weeks | None:
    """This function will return the time of proceedings that were issued, for their page, or None."""
    row = page.detail if page.step.kind == "care_proceedings" else None
    if row is None or row.issued_on is None:
        return None
    until, last = page.step.stopped_on or page.on, clock("CT-26W").due(row.issued_on).on
    first = _stretch("26 weeks from issue", row.issued_on, last, until)
    longer = [
        _stretch(f"Extension {one.number}", one.from_on + timedelta(days=1), one.until_on, until, why=one.reason)
        for one in page.extensions
    ]
    stretches = [first, *longer]
    return Weeks(stretches, (until - row.issued_on).days // 7 + 1, _sentence(row, stretches, until, page.is_open))


def _stretch(name: str, from_on: date, until_on: date, now: date, why: str = "") -> Stretch:
    days = (until_on - from_on).days + 1
    passed = min(days, max(0, (now - from_on).days + 1))
    return Stretch(name, from_on, until_on, -(-days // 7), round(100 * passed / days), why)


def _sentence(row: Any, stretches: list[Stretch], until: date, is_open: bool) -> str:
    weeks, end = (until - row.issued_on).days // 7 + 1, stretches[-1].until_on
    added = f", as extended {len(stretches) - 1} times" if len(stretches) > 2 else ""
    added = ", as extended once" if len(stretches) == 2 else added
    if not is_open:
        how = "in time" if until <= end else f"{(until - end).days} days late"
        return f"Ended in week {weeks}, {how}. The last day was {end:%-d %B %Y}{added}."
    if until > end:
        return f"Week {weeks}. The time ended on {end:%-d %B %Y}{added}: {(until - end).days} days ago."
    return f"Week {weeks}. The court has until {end:%-d %B %Y}{added}: {(end - until).days} days are left."
