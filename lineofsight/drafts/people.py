"""Whom drafts may be about. The app that keeps people registers how to find those a reader may see."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

Seen = Callable[[Any, Iterable[int], datetime], dict[int, str]]


def _nobody(user: Any, numbers: Iterable[int], at: datetime) -> dict[int, str]:
    return {}


_seen: list[Seen] = [_nobody]


def register_people(seen: Seen) -> None:
    """This function will have people found by `seen(user, numbers, at)`: names, by number, of those they may see."""
    _seen[:] = [seen]


def people_seen(user: Any, *, numbers: Iterable[int], at: datetime) -> dict[int, str]:
    """This function will return the names, by number, of those of them whose record the user may open."""
    return _seen[0](user, numbers, at)
