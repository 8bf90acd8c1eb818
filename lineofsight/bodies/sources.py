"""Where actions come of, besides meetings. Apps above this one register theirs: an audit, a plan, a question.

An action keeps the kind and number of its source; the app that registered the kind says what it is called and where.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lineofsight.record.models import Person


class UnknownSource(Exception):
    """No app has registered that kind of source; the message says which."""


@dataclass(frozen=True)
class Found:
    """One source as it is shown: its name, its address (may be empty), and the child it is about, if any."""

    title: str
    href: str = ""
    child: Person | None = None


@dataclass(frozen=True, kw_only=True)
class Source:
    """A kind of record that actions may come of. `find(number, by=user)` returns Found, or None when `by` may not."""

    kind: str
    label: str
    find: Callable[..., Found | None]


_sources: dict[str, Source] = {}


def register_source(source: Source) -> None:
    """This function will add a kind of source, or replace the one of the same kind."""
    _sources[source.kind] = source


def source_of(kind: str) -> Source:
    """This function will return a registered kind of source. Raises UnknownSource."""
    if kind not in _sources:
        raise UnknownSource(f"Nothing has registered {kind} as where actions come of.")
    return _sources[kind]


def found_for(kind: str, number: int, *, by: Any) -> Found | None:
    """This function will return the source of an action for a reader, or None. Raises UnknownSource."""
    return source_of(kind).find(number, by=by)
