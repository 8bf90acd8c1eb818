"""Read a series from a CSV file, and write a chart as a table, CSV or JSON."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from lineofsight.measures.spc.model import Chart, Judged
from lineofsight.measures.spc.points import Point, UnableToChart

NAMES = {"on": ("on", "period", "date", "month"), "value": ("value",), "of": ("of", "records")}
"""What a column may be called. A file of figures by month, as the measure's page gives it, can be read as it is."""

COLUMNS = ("on", "value", "lower", "centre", "upper", "signals", "variation")


def read_points(lines: Iterable[str]) -> list[Point]:
    """Return the points of a CSV file with a heading: on (2021-04 or 2021-04-01), value, and of where it is known.

    An empty value is a period without a figure. Raises UnableToChart, naming the line.
    """
    rows = csv.DictReader(lines)
    columns = {name: _column(name, rows.fieldnames or ()) for name in NAMES}
    if columns["on"] is None or columns["value"] is None:
        raise UnableToChart("The file must begin with a heading that names the columns on and value.")
    return [_point(row, columns, number) for number, row in enumerate(rows, start=2)]


def _column(name: str, headings: Iterable[str]) -> str | None:
    """Return the heading of a column, or None where the file has no such column."""
    return next((each for each in headings if each.strip().lower() in NAMES[name]), None)


def _point(row: Mapping[str, str | None], columns: Mapping[str, str | None], number: int) -> Point:
    """Return the point of one line. Raises UnableToChart."""
    said = {name: (row.get(heading or "") or "").strip() for name, heading in columns.items()}
    try:
        of = float(said["of"]) if said["of"] else None
        return Point(day_of(said["on"]), float(said["value"]) if said["value"] else None, of)
    except ValueError as error:
        raise UnableToChart(f"Line {number} can't be read: {error}.") from error


def day_of(text: str) -> date:
    """Return the day written as 2021-04-01, or the first of the month written as 2021-04. Raises ValueError."""
    return date.fromisoformat(f"{text}-01" if len(text) == len("2021-04") else text)


def as_json(found: Chart) -> str:
    """Return the chart as JSON."""
    return json.dumps(found.as_dict(), indent=2, ensure_ascii=False)


def as_csv(found: Chart) -> str:
    """Return a line for each figure, as CSV."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerows([COLUMNS, *_rows(found)])
    return written.getvalue().rstrip("\n")


def as_table(found: Chart) -> str:
    """Return the chart as words and a table, to be read on a screen."""
    rows = [COLUMNS, *_rows(found)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(COLUMNS))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    icons = [] if found.refusal else [f"Variation: {found.variation.title}", f"Assurance: {found.assurance.title}"]
    return "\n".join([f"Rules: {found.rules.title} ({found.rules.key})", *icons, *found.sentences, "", *lines])


def _rows(found: Chart) -> list[tuple[str, ...]]:
    """Return a line for each figure, as text."""
    return [_row(each) for each in found.judged]


def _row(each: Judged) -> tuple[str, ...]:
    """Return one figure as text."""
    lines = ("", "", "")
    if each.limits is not None:
        lines = (f"{each.limits.lower:.2f}", f"{each.limits.centre:.2f}", f"{each.limits.upper:.2f}")
    value = "" if each.point.value is None else f"{each.point.value:g}"
    signals = ", ".join(signal.rule for signal in each.signals)
    return (each.point.on.isoformat(), value, *lines, signals, each.variation.key)


WRITERS: Mapping[str, Callable[[Chart], str]] = {"table": as_table, "csv": as_csv, "json": as_json}
