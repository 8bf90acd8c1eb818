"""Read a table drawn in text, fill a snapshot from it, and hold a measure to what the table expects.

A drawing begins with the name of a table of the dataset. Each column's heading is the end of a column's name, or any
part of it that only one column has; dates are written as 2021-07-06. The last column may be "expected": what the
measure is to say of the record (yes, no, a number or a category), or "-" when the record is not to be counted.
"""

import calendar
import json
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from lineofsight.measures import measure
from lineofsight.measures.engine import DuckDB
from lineofsight.ssd import JSON_SHAPES, TABLES
from lineofsight.ssd.json_shapes import LOCAL_FLAGS

NOT_COUNTED = "-"
AS_AT = date(2021, 9, 1)


def check(folder: Path, code: str, month: str, drawing: str, *, value, as_at: date = AS_AT):
    """Hold a measure to a drawing for a month such as 2021-07: each record's answer, their number, and the figure."""
    drawn = [read(block) for block in drawing.strip().split("\n\n")]
    write(folder, {name: rows for name, rows, _ in drawn})
    start, end = whole_month(month)
    with DuckDB(folder) as engine:
        figure = engine.figure(code, start, end, as_at=as_at)
        found = {record["record_id"]: record for record in engine.records(code, start, end, as_at=as_at)}
    expected = _expected(code, drawn)
    assert {key: _answer(code, record) for key, record in found.items()} == expected
    assert figure.total.records == len(expected)
    assert figure.total.value == value
    return figure


def read(block: str):
    """Return the table's name, its rows by column, and what is expected of each row."""
    name, heading, *lines = (line.strip() for line in block.strip().splitlines())
    titles = _cells(heading)
    rows = [dict(zip(titles, _cells(line), strict=True)) for line in lines]
    expected = [row.pop("expected", None) for row in rows]
    columns = {title: _column(name, title) for title in titles if title != "expected"}
    return name, [{columns[t].name: _typed(columns[t], cell) for t, cell in row.items()} for row in rows], expected


def write(folder: Path, tables) -> None:
    """Write each table's rows as a snapshot holds them. Columns that are not given are empty."""
    for name, rows in tables.items():
        schema = TABLES[name].arrow_schema()
        full = [{column: row.get(column) for column in schema.names} for row in rows]
        pq.write_table(pa.Table.from_pylist(full, schema=schema), folder / f"{name}.parquet")


def whole_month(month: str) -> tuple[date, date]:
    """Return the first and the last day of a month such as 2021-07."""
    first = date.fromisoformat(f"{month}-01")
    return first, first.replace(day=calendar.monthrange(first.year, first.month)[1])


def outcome(shape: str, flag: str) -> str:
    """Return a JSON column in which one flag, or several joined by +, is Y."""
    chosen = {f"{name}_FLAG" for name in flag.split("+")}
    keys = [*JSON_SHAPES[shape].keys, *sorted(chosen & set(LOCAL_FLAGS))]
    return json.dumps({key: "Y" if key in chosen else "" for key in keys})


def _expected(code: str, drawn) -> dict[str, str]:
    """Return what is expected of each record that is to be counted, by its id."""
    [item] = measure(code).lineage["record_id"]
    return {
        row[item.column]: answer
        for name, rows, answers in drawn
        if name == item.table
        for row, answer in zip(rows, answers, strict=True)
        if answer not in (None, NOT_COUNTED)
    }


def _answer(code: str, record) -> str:
    """Return what the measure says of a record, as it is drawn."""
    judged = measure(code).kind.judged
    if not judged:
        return "yes"
    said = record[judged]
    return {True: "yes", False: "no"}[said] if judged == "met" else str(said)


def _cells(line: str) -> list[str]:
    """Return the cells of one line."""
    return [cell.strip() for cell in line.strip("|").split("|")]


def _column(table: str, title: str):
    """Return the column a heading means."""
    columns = TABLES[table].columns
    for matches in (
        [c for c in columns if c == title],
        [c for c in columns if c.endswith(f"_{title}")],
        [c for c in columns if title in c],
    ):
        if len(matches) == 1:
            return columns[matches[0]]
    raise AssertionError(f"{title!r} does not name one column of {table}")


def _typed(column, cell: str):
    """Return a cell as its column holds it."""
    if cell == "":
        return None
    if column.shape:
        return outcome(column.shape, cell)
    kinds = {"date": date.fromisoformat, "timestamp": datetime.fromisoformat, "integer": int, "decimal": float}
    return kinds.get(column.type, str)(cell)
