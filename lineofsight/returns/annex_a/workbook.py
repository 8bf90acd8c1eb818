"""Read the lists out of a workbook made by another system: rows understood, rows refused and why."""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from lineofsight.returns.annex_a.answers import READERS, NotUnderstood, is_blank
from lineofsight.returns.annex_a.layout import LISTS, AnnexAList, Column

LARGEST_BYTES = 50 * 1024 * 1024
LARGEST_UNPACKED_BYTES = 1024 * 1024 * 1024
HEADING_ROWS = 10


class NotAnAnnexA(ValueError):
    """The file is not a workbook with the lists; the message says what is wrong and what to do."""


@dataclass(frozen=True)
class Refused:
    """A row left out, and why."""

    list_number: int
    row: int
    reason: str


@dataclass
class ListRead:
    """One list as it was read: a dictionary a row, what was refused, and answers that were left blank."""

    number: int
    title: str
    rows: list[dict[str, Any]] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    left_blank: Counter[str] = field(default_factory=Counter)


def read_workbook(path: Path) -> list[ListRead]:
    """Read lists 1 to 4 of the workbook at the path.

    Raises NotAnAnnexA when it is missing, too large, not a workbook, lacks every list, or a list lacks a needed column.
    """
    _check_file(path)
    try:
        values, formulas = load_workbook(path, data_only=True), load_workbook(path)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as error:
        raise NotAnAnnexA(f"{path.name} can't be read as an Excel workbook. Save it as .xlsx and try again.") from error
    sheets = {_list_number(name): name for name in values.sheetnames}
    found = [annex for annex in LISTS if annex.number in sheets]
    if not found:
        raise NotAnAnnexA(
            f"{path.name} has none of the sheets List 1 to List 4. It has: {', '.join(values.sheetnames)}."
            " Is it an Annex A workbook?"
        )
    return [_read_list(annex, values[sheets[annex.number]], formulas[sheets[annex.number]]) for annex in found]


def _check_file(path: Path) -> None:
    if not path.is_file():
        raise NotAnAnnexA(f"There is no file {path}.")
    if path.stat().st_size > LARGEST_BYTES:
        raise NotAnAnnexA(
            f"{path.name} is larger than 50 MB. An Annex A workbook is far smaller: is it the right file?"
        )
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > LARGEST_UNPACKED_BYTES:
                raise NotAnAnnexA(f"{path.name} unpacks to more than 1 GB. It is not an Annex A workbook.")


def _list_number(sheet: str) -> int | None:
    found = re.match(r"\s*list[\s_]*(\d+)\b", sheet, re.IGNORECASE)
    return int(found.group(1)) if found else None


def _read_list(annex: AnnexAList, values: Any, formulas: Any) -> ListRead:
    table = list(values.iter_rows(values_only=True))
    heading_row, places = _headings(annex, table)
    read = ListRead(annex.number, annex.title)
    written = list(formulas.iter_rows(values_only=True))
    for number, row in _rows_below(table, heading_row):
        _read_row(annex, places, read, number, row, written[number - 1])
    return read


def _headings(annex: AnnexAList, table: Sequence[Sequence[Any]]) -> tuple[int, dict[str, int]]:
    """Return the row of the headings and where each column stands: the row that names most of the columns."""
    named = [
        {c.name: place for c in annex.columns if (place := _place(c, row)) is not None} for row in table[:HEADING_ROWS]
    ]
    best = max(range(len(named)), key=lambda index: len(named[index]), default=0)
    places = named[best] if named else {}
    if missing := [c.name.replace("_", " ") for c in annex.columns if c.needed and c.name not in places]:
        raise NotAnAnnexA(
            f"List {annex.number} ({annex.title}) has no column for {' or '.join(missing)}"
            f" in its first {HEADING_ROWS} rows. Put the headings of Annex A above the data."
        )
    return best, places


def _place(column: Column, row: Sequence[Any]) -> int | None:
    return next((i for i, cell in enumerate(row) if isinstance(cell, str) and column.heading.search(cell)), None)


def _rows_below(table: Sequence[Sequence[Any]], heading_row: int) -> Iterator[tuple[int, Sequence[Any]]]:
    for index, row in enumerate(table[heading_row + 1 :], start=heading_row + 2):
        if not all(is_blank(cell) for cell in row):
            yield index, row


def _read_row(
    annex: AnnexAList, places: dict[str, int], read: ListRead, number: int, row: Sequence[Any], written: Sequence[Any]
) -> None:
    understood: dict[str, Any] = {"row": number}
    notes: list[str] = []
    for column in annex.columns:
        place = places.get(column.name)
        try:
            understood[column.name] = None if place is None else _cell(column, row[place], written[place])
        except NotUnderstood as error:
            if column.needed:
                read.refused.append(Refused(annex.number, number, f"{column.name.replace('_', ' ')}: {error}"))
                return
            understood[column.name] = None
            notes.append(f"{column.name.replace('_', ' ')}: {error}")
    if missing := [c.name.replace("_", " ") for c in annex.columns if c.needed and understood[c.name] is None]:
        read.refused.append(Refused(annex.number, number, f"nothing is written for {' or '.join(missing)}"))
        return
    read.left_blank.update(notes)
    read.rows.append(understood)


def _cell(column: Column, value: Any, written: Any) -> Any:
    if value is None and isinstance(written, str) and written.startswith("="):
        raise NotUnderstood(
            f"the formula {written} has no stored answer. Open the file in Excel, save it and try again."
        )
    return None if is_blank(value) else READERS[column.codes or column.kind](value)
