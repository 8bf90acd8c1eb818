"""Make snapshots for tests: a few rows of the dataset, published without any record behind them."""

from datetime import UTC, date, datetime
from typing import Any

import pyarrow as pa

from lineofsight.snapshots.models import Figure, Snapshot
from lineofsight.snapshots.models.snapshot import OWN_RECORD
from lineofsight.snapshots.operations import publish_tables, take_figure
from lineofsight.ssd import TABLES

AT = datetime(2021, 8, 2, 9, 0, tzinfo=UTC)
AS_AT = date(2021, 7, 31)


def table(name: str, rows: list[dict[str, Any]]) -> pa.Table:
    """This function will return rows as a table of the dataset. Columns not given are null."""
    schema = TABLES[name].arrow_schema()
    return pa.Table.from_pylist([{column: row.get(column) for column in schema.names} for row in rows], schema=schema)


def assessments(
    *, in_time: int, late: int, start: date = date(2021, 5, 4), month: int = 7, team: str = "T1"
) -> list[dict[str, Any]]:
    """This function will return assessments authorised in a month of 2021, in time or late by the 45 working days.

    Each is of a child of its own. Their starts are chosen so that only the limit decides.
    """
    end = date(2021, month, 20)
    rows = []
    for number in range(in_time + late):
        started = date(2021, month, 1) if number < in_time else start.replace(month=month - 4)
        rows.append(
            {
                "cina_assessment_id": f"A{month}-{team}-{number}",
                "cina_person_id": f"{month}{number}",
                "cina_assessment_start_date": started,
                "cina_assessment_auth_date": end,
                "cina_assessment_child_seen": "Y",
                "cina_assessment_outcome_nfa": "N" if number else "Y",
                "cina_assessment_team": team,
            }
        )
    return rows


def teams(**names: str) -> list[dict[str, Any]]:
    """This function will return teams by id: teams(T1="Assessment North")."""
    return [{"dept_team_id": key, "dept_team_name": name} for key, name in names.items()]


def make_snapshot(
    *, as_at: date = AS_AT, at: datetime = AT, origin: str = OWN_RECORD, by: Any = None, **rows: list[dict[str, Any]]
) -> Snapshot:
    """This function will publish a snapshot of these tables: make_snapshot(ssd_contacts=[...])."""
    tables = {name: table(name, of_table) for name, of_table in rows.items()}
    return publish_tables(tables=tables, as_at=as_at, origin=origin, by=by, at=at)


def make_figure() -> Figure:
    """This function will keep a figure of assessments in time in July 2021, over a snapshot of its own."""
    snapshot = make_snapshot(ssd_cin_assessments=assessments(in_time=19, late=1))
    return take_figure(measure_code="AS01", snapshot=snapshot, start=date(2021, 7, 1), end=AS_AT, by=None, at=AT)
