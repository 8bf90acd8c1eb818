"""A calendar (iCalendar, RFC 5545) of meetings whose days were published: it follows moves and cancellations."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from icalendar import Calendar, Event

PRODUCT = "-//Line of Sight//Council meetings//EN"


def calendar(name: str, published: Iterable[dict[str, Any]], *, domain: str) -> bytes:
    """This function will return a calendar of published meetings. `domain` is that of the site, for stable names.

    A meeting keeps its name for ever; its sequence goes up when it moves, and one that is called off says so. Times are
    in UTC, so that no calendar has to know when clocks change.
    """
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    for said in published:
        made.add_component(_event(said, domain=domain))
    return made.to_ical()


def _event(said: dict[str, Any], *, domain: str) -> Event:
    event = Event()
    event.add("uid", f"{said['uid']}@{domain}")
    event.add("sequence", said["sequence"])
    event.add("dtstamp", _utc(said["published_at"]))
    event.add("last-modified", _utc(said["published_at"]))
    event.add("dtstart", _utc(said["starts_at"]))
    event.add("dtend", _utc(said["ends_at"]))
    event.add("summary", said["body"]["name"])
    event.add("location", ", ".join(one for one in ("Online" if said["is_virtual"] else "", said["place"]) if one))
    event.add("status", "CANCELLED" if said["cancelled"] else "CONFIRMED")
    if words := _words(said):
        event.add("description", words)
    if said["livestream"]:
        event.add("url", said["livestream"])
    return event


def _words(said: dict[str, Any]) -> str:
    told = [
        f"Cancelled: {said['cancelled']}" if said["cancelled"] else "",
        f"At first {said['first_when']}." if said["first_when"] else "",
    ]
    return " ".join(one for one in told if one)


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)
