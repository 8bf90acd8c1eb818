"""The ids of a few rows at fault, by which they are found again. Never a name."""

import re

from lineofsight.ssd.checking.opened import Opened, OpenTable

HOW_MANY = 5
_AN_ID = re.compile(r"(?=.*\d)[A-Za-z0-9_.:/-]{1,48}")
"""What looks like an id. Where columns are shifted, something else stands there, which might be a child's name."""


def examples(files: Opened, table: OpenTable, rest: str) -> tuple[str, ...]:
    """Return the ids of the first rows that `rest` (from ... where ...) gives; the number of a row without one."""
    key = f"{table.name}.{table.declared.primary_key}" if table.has_key else "null"
    found = files.rows(f"select {key}, {table.name}.file_row_number {rest} order by 2 limit {HOW_MANY}")
    return tuple(_named(key, number) for key, number in found)


def _named(key: str | None, number: int) -> str:
    """Return a row's id, or its number in the file: the first row of data is row 1."""
    return key if key is not None and _AN_ID.fullmatch(key) else f"row {number + 1:,}"
