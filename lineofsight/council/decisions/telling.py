"""What the public is told of an entry, as it is frozen, and what is different between two notices of it."""

from typing import Any

from lineofsight.council.decisions.models import PlanEntry

LABELS: dict[str, str] = {
    "title": "Matter",
    "about": "What is to be decided",
    "decides": "Who decides",
    "members": "Members who decide",
    "is_key": "Key decision",
    "why_key": "Why it is a key decision",
    "taken": "When it is to be decided",
    "documents": "Documents",
    "how_to_ask": "How to ask for documents",
    "private": "In private",
}


def told_of_entry(entry: PlanEntry) -> dict[str, Any]:
    """This function will return what is published of an entry: words only, so that it needs no table of ours."""
    return {
        "title": entry.title,
        "about": entry.about,
        "decides": entry.decides,
        "members": _members(entry),
        "is_key": "Yes" if entry.is_key else "No",
        "why_key": why_key(entry),
        "taken": taken(entry),
        "documents": _lines(entry.documents),
        "how_to_ask": entry.how_to_ask,
        "private": entry.why_private or "No",
    }


def changes(before: dict[str, Any], after: dict[str, Any]) -> list[dict[str, Any]]:
    """This function will return what is different: which part, what it said before and what it says now."""
    found = [key for key in LABELS if before.get(key) != after.get(key) and key != "members"]
    return [{"key": key, "label": LABELS[key], "before": before.get(key), "after": after.get(key)} for key in found]


def why_key(entry: PlanEntry) -> str:
    """This function will say why an entry is, or is not, a key decision."""
    why = []
    if entry.for_spending:
        why.append(f"It spends or saves £{entry.pounds:,}.")
    if entry.for_wards:
        why.append(f"It is significant for two or more wards: {', '.join(_lines(entry.wards))}.")
    return " ".join(why) or entry.why_not_key


def taken(entry: PlanEntry) -> str:
    """This function will say on which day, or in which period, it is to be decided."""
    first = f"{entry.taken_from:%-d %B %Y}"
    return f"{first} to {entry.taken_to:%-d %B %Y}" if entry.taken_to else first


def _members(entry: PlanEntry) -> list[str]:
    if entry.body is None:
        return []
    rows = entry.body.memberships.filter(ended_on=None, seat__in=("chair", "vice_chair", "member"))
    return sorted(rows.values_list("name", flat=True))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
