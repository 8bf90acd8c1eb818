"""What an item of a meeting decides beyond its minutes. Apps above this one register theirs: a request for a service.

What is registered is asked once for all items about children of a meeting that was held and is not locked.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lineofsight.bodies.models import Item


@dataclass(frozen=True)
class ToDecide:
    """What is still to be decided by an item: what the link says, and where it leads."""

    text: str
    href: str


_asked: list[Callable[..., dict[int, ToDecide]]] = []


def register_decisions(find: Callable[..., dict[int, ToDecide]]) -> None:
    """This function will add a question: `find(items, by=user)` returns what is to be decided, by an item's number."""
    if find not in _asked:
        _asked.append(find)


def to_decide(items: list[Item], *, by: Any) -> dict[int, ToDecide]:
    """This function will return what is to be decided by each of some items, by its number. One query an app."""
    found: dict[int, ToDecide] = {}
    for find in _asked if items else ():
        found |= find(items, by=by)
    return found
