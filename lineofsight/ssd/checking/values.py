"""Read a value as its column's type, however a file holds it, and know which types a file may hold it in."""

from lineofsight.ssd.table import Column

NOTHING_HELD = "SSD_PH"
"""What some systems' extracts write where they have nothing."""

RAW = "__raw"
"""Ends the name of a column as the file gave it, where that had to be read as another type."""

_DAYS = "['%d/%m/%Y', '%d/%m/%Y %H:%M', '%d/%m/%Y %H:%M:%S']"
_WHOLE = r"'[+-]?\d+(\.0+)?'"
_NUMBERS = ("INT", "DOUBLE", "FLOAT", "DECIMAL")
_HELD_IN = {
    "text": ("VARCHAR",),
    "date": ("DATE", "TIMESTAMP"),
    "timestamp": ("TIMESTAMP", "DATE"),
    "integer": ("INT",),
    "decimal": _NUMBERS,
}
_WORDS = {
    "text": "text",
    "date": "dates",
    "timestamp": "dates with times",
    "integer": "whole numbers",
    "decimal": "numbers",
}

_ONE = {"date": "a date", "timestamp": "a date with a time", "integer": "a whole number", "decimal": "a number"}


def is_held_well(column: Column, held_as: str) -> bool:
    """Say whether a file may hold the column so. An integer may have any size, and a day may have a time of day."""
    kind = held_as.removeprefix("U").removeprefix("TINY").removeprefix("SMALL").removeprefix("BIG").removeprefix("HUGE")
    return kind.startswith(_HELD_IN[column.type]) and not kind.endswith("]")


def in_words(type_: str) -> str:
    """Return what a column of a type holds, in words."""
    return _WORDS[type_]


def one_in_words(type_: str) -> str:
    """Return what one value of a type is, in words."""
    return _ONE[type_]


def value(column: Column, *, as_given: str, held_as: str) -> str:
    """Return the part of a select that gives the column its type, and the value as it was given beside it.

    What can't be read is null, and so are blanks and NOTHING_HELD.
    """
    given = '"' + as_given.replace('"', '""') + '"'
    text = f"nullif(nullif(trim(cast({given} as varchar)), ''), '{NOTHING_HELD}')"
    if column.type == "text":
        return f"{text if held_as != 'VARCHAR' else _short(given)} as {column.name}"
    if is_held_well(column, held_as):
        return f"cast({given} as {_sql_type(column)}) as {column.name}"
    return f"{_read(column, text)} as {column.name}, {text} as {column.name}{RAW}"


def _short(given: str) -> str:
    """Return how text is read, which is most of what there is: blanks are few, and need no trimming first."""
    return f"case when trim({given}) in ('', '{NOTHING_HELD}') then null else {given} end"


def _sql_type(column: Column) -> str:
    """Return the engine's name of a column's type."""
    return {"date": "date", "timestamp": "timestamp", "integer": "hugeint", "decimal": "double"}[column.type]


def _read(column: Column, text: str) -> str:
    """Return how text is read as the column's type. Days may be written 2021-07-31 or 31/07/2021."""
    if column.type in ("date", "timestamp"):
        moment = f"coalesce(try_cast({text} as timestamp), try_strptime({text}, {_DAYS}))"
        return f"cast({moment} as {_sql_type(column)})"
    if column.type == "integer":
        return f"case when regexp_full_match({text}, {_WHOLE}) then try_cast({text} as hugeint) end"
    return f"try_cast({text} as double)"
