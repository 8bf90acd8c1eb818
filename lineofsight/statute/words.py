"""Dates and numbers as plain English words, for the sentences that explain how a date was counted."""

from collections.abc import Sequence
from datetime import date, datetime


def in_words(day: date) -> str:
    """Return a date as "13 September 2021"."""
    return f"{day.day} {day:%B %Y}"


def at_in_words(at: datetime) -> str:
    """Return a moment as "14:30 on 13 September 2021"."""
    return f"{at:%H:%M} on {in_words(at.date())}"


def how_many(count: int, thing: str) -> str:
    """Return "1 week", "6 weeks": a number of things, in the plural unless there is exactly one."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def listed(items: Sequence[str], *, joined_by: str = "and") -> str:
    """Return "a, b and c" (or "a, b or c"); one item alone is itself, and no items are nothing."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {joined_by} {items[-1]}"
