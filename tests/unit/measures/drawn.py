"""Small measures and snapshots for the tests of measures."""

from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from lineofsight.measures import Measure, read_measure
from lineofsight.ssd import TABLES

AS_AT = date(2021, 9, 1)

ALWAYS_ASKED = "title: A measure\nquestion: How many?\ngood: neither\nsource: Local default"

ASSESSMENTS = """
select
    a.cina_assessment_id as record_id, a.cina_person_id as person_id, a.cina_assessment_team as team_id, {columns}
from ssd_cin_assessments a"""


def a_measure(sql: str, *, kind: str = "flow", more: str = "") -> Measure:
    """Return a measure of this select."""
    return read_measure(f"/*\ncode: T1\nkind: {kind}\n{ALWAYS_ASKED}{more}\n*/\n{sql}\n", file="T1.sql")


def of_assessments(columns: str, *, kind: str) -> Measure:
    """Return a measure of every assessment with these columns beside the usual ones."""
    return a_measure(ASSESSMENTS.format(columns=columns), kind=kind)


def open_assessments() -> Measure:
    """Return the stock of open assessments."""
    return of_assessments(
        "a.cina_assessment_start_date as starts_on, a.cina_assessment_auth_date as ends_on", kind="stock"
    )


def snapshot(folder: Path, **tables) -> Path:
    """Write tables of rows, each row with only the columns that matter, as a snapshot; return the folder."""
    for name, rows in tables.items():
        schema = TABLES[name].arrow_schema()
        full = [{column: row.get(column) for column in schema.names} for row in rows]
        pq.write_table(pa.Table.from_pylist(full, schema=schema), folder / f"{name}.parquet")
    return folder


def assessment(number, start: str | None, authorised: str | None = None, *, team: str | None = None, child: str = "1"):
    """Return one assessment."""
    return {
        "cina_assessment_id": str(number),
        "cina_person_id": child,
        "cina_assessment_start_date": start and date.fromisoformat(start),
        "cina_assessment_auth_date": authorised and date.fromisoformat(authorised),
        "cina_assessment_team": team,
    }
