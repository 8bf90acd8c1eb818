"""Which version of the threshold document is in force, and how it is asked. The app that keeps versions says so.

A contact is decided against it, and work is stepped up or down against it: one table of levels for all (A5).
"""

from collections.abc import Callable
from datetime import date

from lineofsight.statute.threshold import DOMAINS, Level, Threshold, threshold

_asked: dict[str, Callable[..., Threshold]] = {}


def register_threshold(in_force: Callable[..., Threshold]) -> None:
    """This function will have `in_force(on=date)` say which version is in force from now on."""
    _asked["in_force"] = in_force


def threshold_in_force(*, on: date) -> Threshold:
    """This function will return the version in force on a date: the one kept, or the local default."""
    return _asked.get("in_force", lambda *, on: threshold(on=on))(on=on)


def shown_by(level: str) -> str:
    """This function will return the name of the question that asks what shows a level."""
    return f"shown_by_{level}"


def what_shows(level: Level) -> list[tuple[str, str]]:
    """This function will return what shows a level as choices, each with the part of life it is about."""
    return [(found.code, f"{found.text} ({DOMAINS[found.domain].lower()})") for found in level.indicators]
