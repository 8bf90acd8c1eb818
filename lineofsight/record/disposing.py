"""How every table about people says what becomes of its rows when a record is disposed of. Each app has a disposal.py.

A table that refers to a person, or to a row that does, declares that its rows go with what they refer to. Nothing is
guessed: a table that declares nothing fails a test, and stops a disposal.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Goes:
    """Rows of a table go with any row that they refer to. Columns that are `cleared` only lose what they refer to."""

    cleared: tuple[str, ...] = ()


@dataclass(frozen=True)
class Content:
    """A column with the digest of content on the disk, which goes when no row of any table has the digest."""

    label: str
    column: str
    place_of: Callable[[str], Path]


ROWS: dict[str, Goes] = {}
BY_NUMBER: dict[str, str] = {}
WHEN_UNUSED: list[str] = []
CONTENTS: list[Content] = []
GUARDS: dict[str, Any] = {}


def goes(label: str, *, cleared: tuple[str, ...] = ()) -> None:
    """This function will have rows of a table, such as "record.note", go with the people and rows they refer to."""
    ROWS[label] = Goes(cleared=cleared)


def goes_by_number(label: str, *, column: str) -> None:
    """This function will have rows go that name a person by their number, in a column that is no foreign key."""
    BY_NUMBER[label] = column


def goes_when_unused(label: str) -> None:
    """This function will have rows go that nothing refers to any more, such as an address where nobody ever lived."""
    if label not in WHEN_UNUSED:
        WHEN_UNUSED.append(label)


def keeps_content(label: str, *, column: str, place_of: Callable[[str], Path]) -> None:
    """This function will have content on the disk go with the last row that has its digest."""
    CONTENTS.append(Content(label, column, place_of))


def stands_aside(label: str, *, guard: Any) -> None:
    """This function will have the triggers of a table, which its guard puts on, taken off while its rows go."""
    GUARDS[label] = guard
