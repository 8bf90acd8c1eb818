"""What can be done from a person's record. Apps above this one register theirs: "Record a contact" and so on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lineofsight.record.models import Person


@dataclass(frozen=True, kw_only=True)
class RecordAction:
    """One thing to do: its words, the permission needed, and the function that gives its address for a person.

    `address` returning an empty text leaves the action out. `order` lower is earlier; from ASIDE on it is no button.
    """

    label: str
    permission: str
    address: Callable[[Person], str]
    order: int = 100


_actions: dict[str, RecordAction] = {}
ASIDE = 30


def register_action(action: RecordAction) -> None:
    """This function will add an action, or replace the one with the same words."""
    _actions[action.label] = action


def actions_for(by: Any, *, person: Person) -> list[dict]:
    """This function will return the actions this person may take on that record, as links in their order."""
    allowed = sorted((a for a in _actions.values() if by.can(a.permission)), key=lambda a: (a.order, a.label))
    links = [{"text": a.label, "href": a.address(person), "aside": a.order >= ASIDE} for a in allowed]
    return [link for link in links if link["href"]]
