"""Copy a CSV file into Parquet as text, so that every rule reads it fast. A row that does not fit is never skipped."""

import csv
import re
from pathlib import Path
from typing import Any

import duckdb

from lineofsight.ssd.checking.files import UnableToCheck

DELIMITERS = (",", ";", "\t", "|")
LONGEST_LINE = 2_000_000


def copied(connection: duckdb.DuckDBPyConnection, file: Path, *, to: Path) -> None:
    """Write the file's rows as Parquet, every value as text. Raises UnableToCheck, naming the line."""
    delimiter, names = _heading(file)
    columns = ", ".join(f"{_quoted(name)}: 'VARCHAR'" for name in names)
    options = (
        f"auto_detect = false, header = true, delim = {_quoted(delimiter)}, quote = '\"', escape = '\"', "
        f"columns = {{{columns}}}, null_padding = false, strict_mode = true, max_line_size = {LONGEST_LINE}"
    )
    try:
        connection.execute(
            f"copy (select * from read_csv({_quoted(str(file))}, {options})) to {_quoted(str(to))} (format parquet)"
        )
    except duckdb.Error as error:
        raise UnableToCheck(_why(file, str(error))) from error


def _heading(file: Path) -> tuple[str, list[str]]:
    """Return how the file parts its values, and the names in its first line."""
    try:
        with file.open("rb") as opened:
            start = opened.read(LONGEST_LINE)
    except OSError as error:
        raise UnableToCheck(f"{file.name} can't be opened.") from error
    if not start.strip():
        raise UnableToCheck(f"{file.name} is empty. Its first line should name the columns.")
    if b"\x00" in start:
        raise UnableToCheck(f"{file.name} is not a CSV file in UTF-8. Save it as CSV UTF-8, and try again.")
    line = start.splitlines()[0]
    try:
        first = line.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnableToCheck(_not_utf8(file)) from None
    delimiter = max(DELIMITERS, key=first.count)
    return delimiter, _apart([name.strip() for name in next(csv.reader([first], delimiter=delimiter))], file)


def _apart(names: list[str], file: Path) -> list[str]:
    """Return the names, refused where a column has none or two have the same."""
    if any(not name for name in names):
        raise UnableToCheck(f"A column of {file.name} has no name in the first line.")
    lower = [name.lower() for name in names]
    twice = sorted({name for name in lower if lower.count(name) > 1})
    if twice:
        raise UnableToCheck(f"{file.name} has more than one column named {twice[0]}.")
    return names


def _why(file: Path, said: str) -> str:
    """Return why the file could not be read, without the values that the engine's own words repeat."""
    if "utf-8" in said or "unicode" in said.lower():
        return _not_utf8(file)
    line = re.search(r"on Line: (\d+)", said)
    where = f"Line {int(line.group(1)):,} of {file.name}" if line else f"A line of {file.name}"
    return f"{where} can't be read: it has more or fewer values than the first line names, or a quotation mark is open."


def _not_utf8(file: Path) -> str:
    """Return the sentence about letters in another encoding."""
    return f"{file.name} is not in UTF-8, so its letters can't be read. Save it as CSV UTF-8, and try again."


def _quoted(text: Any) -> str:
    """Return the text as SQL has it."""
    return "'" + str(text).replace("'", "''") + "'"
