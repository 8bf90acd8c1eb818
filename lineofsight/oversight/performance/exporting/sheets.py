"""Write tables, and what they are about, as one CSV, Excel or JSON file."""

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

Value = str | int | float | bool | None
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
BOLD, WRAPPED = Font(bold=True), Alignment(wrap_text=True, vertical="top")
WIDEST = 60
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One table: a short name, and rows that have the same columns in the same order."""

    name: str
    rows: Sequence[Mapping[str, Value]]


@dataclass(frozen=True, kw_only=True)
class Workings:
    """A file in the making: its name without an ending, what it is about, and its tables.

    `marks` stand in every line of a CSV file, which has no other place to say what it is about.
    """

    name: str
    about: Mapping[str, Value]
    sheets: Sequence[Sheet]
    marks: Mapping[str, Value]

    def written(self, form: str) -> bytes:
        """This function will return the file, as csv, json or xlsx."""
        return {"csv": _csv, "json": _json, "xlsx": _xlsx}[form](self)


def _csv(made: Workings) -> bytes:
    """This function will write every table below each other, with a column that says which; columns they share meet."""
    lines = [{**made.marks, "table": sheet.name, **row} for sheet in made.sheets for row in sheet.rows]
    columns = list(dict.fromkeys(name for line in lines for name in line))
    out = StringIO(newline="")
    writer = csv.DictWriter(out, columns)
    writer.writeheader()
    writer.writerows({name: _plain(value) for name, value in line.items()} for line in lines)
    return out.getvalue().encode()


def _json(made: Workings) -> bytes:
    tables = {sheet.name: [dict(row) for row in sheet.rows] for sheet in made.sheets}
    return json.dumps({"about": dict(made.about), "tables": tables}, indent=2, ensure_ascii=False).encode()


def _xlsx(made: Workings) -> bytes:
    """This function will write a sheet that says what the file is about, and one for each table."""
    book = Workbook()
    first = book.active
    first.title = "About"
    for name, value in made.about.items():
        first.append([_plain(name), _plain(value)])
        first.cell(first.max_row, 1).font = BOLD
        first.cell(first.max_row, 2).alignment = WRAPPED
    _widen(first, [30, WIDEST])
    for sheet in made.sheets:
        _fill(book.create_sheet(sheet.name[:31]), sheet.rows)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(page: Any, rows: Sequence[Mapping[str, Value]]) -> None:
    columns = list(dict.fromkeys(name for row in rows for name in row))
    page.append([_title(name) for name in columns])
    for cell in page[1]:
        cell.font = BOLD
    for row in rows:
        page.append([_plain(row.get(name)) for name in columns])
    page.freeze_panes = "A2"
    _widen(page, [_width(name, rows) for name in columns])


def _width(name: str, rows: Sequence[Mapping[str, Value]]) -> int:
    return min(WIDEST, 2 + max(len(_title(name)), *(len(str(row.get(name) or "")) for row in rows), 6))


def _widen(page: Any, widths: Sequence[int]) -> None:
    for number, width in enumerate(widths, start=1):
        page.column_dimensions[get_column_letter(number)].width = width


def _title(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _plain(value: Value) -> Value:
    """This function will keep a spreadsheet from reading a name as a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
