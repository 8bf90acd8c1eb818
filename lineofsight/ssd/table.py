"""What a table of the dataset is, and the words its declarations are written in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from lineofsight.ssd.arrow import arrow_schema

ColumnType = Literal["text", "date", "timestamp", "integer", "decimal"]
Key = Literal["", "primary", "foreign"]


class NotDeclaredWell(ValueError):
    """A table's declaration contradicts itself."""


@dataclass(frozen=True)
class Column:
    """One field of the dataset.

    `item` is its reference in the national specification, such as CINA005A (a local one ends in L).
    `references` names the column it points at, as "table.column". `key` is "foreign" only where the standard declares
    the link; a column with `references` and no key is a link by its name alone. Links may be broken in any extract.
    `required` is the standard's own advice. `codes` names a code set and `shape` a JSON shape.
    A timestamp is coordinated universal time, held without a zone.
    """

    name: str
    type: ColumnType
    item: str
    about: str
    codes: str = ""
    shape: str = ""
    key: Key = ""
    references: str = ""
    required: bool = False
    length: int | None = None


@dataclass(frozen=True)
class SsdTable:
    """One table of the dataset, with its columns in the published order.

    `national` is False for a local extension, which no national collection knows.
    """

    name: str
    about: str
    columns: Mapping[str, Column]
    primary_key: str
    national: bool = True

    def arrow_schema(self) -> Any:
        """Return the pyarrow schema in which a snapshot holds this table."""
        return arrow_schema({column.name: column.type for column in self.columns.values()})


def define(name: str, about: str, *columns: Column, national: bool = True) -> SsdTable:
    """Return the table with these columns. Raises NotDeclaredWell unless one column is the key and names are unique."""
    keys = [column.name for column in columns if column.key == "primary"]
    by_name = {column.name: column for column in columns}
    if len(keys) != 1:
        raise NotDeclaredWell(f"{name} must have one primary key, and has {len(keys)}.")
    if len(by_name) != len(columns):
        raise NotDeclaredWell(f"{name} declares a column twice.")
    return SsdTable(name=name, about=about, columns=by_name, primary_key=keys[0], national=national)


def text(name: str, item: str, about: str, **rest: Any) -> Column:
    """Return a column of text; `length` is the longest value the standard allows."""
    return Column(name, "text", item, about, **rest)


def day(name: str, item: str, about: str, **rest: Any) -> Column:
    """Return a column of dates."""
    return Column(name, "date", item, about, **rest)


def moment(name: str, item: str, about: str, **rest: Any) -> Column:
    """Return a column of dates with times."""
    return Column(name, "timestamp", item, about, **rest)


def whole(name: str, item: str, about: str, **rest: Any) -> Column:
    """Return a column of whole numbers."""
    return Column(name, "integer", item, about, **rest)


def number(name: str, item: str, about: str, **rest: Any) -> Column:
    """Return a column of numbers that may have a fraction."""
    return Column(name, "decimal", item, about, **rest)
