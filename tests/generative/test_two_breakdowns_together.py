"""By month and ward together counts what asking each month of its wards counts: every measure, over drawn snapshots."""

from datetime import date

import pytest

from lineofsight.measures import MEASURES
from lineofsight.measures.engines.duckdb import DuckDB
from lineofsight.measures.periods import periods
from lineofsight.measures.question import CannotMeasure
from tests.generative.drawn_snapshots import Snapshot

START, END, AS_AT = date(2020, 2, 10), date(2020, 5, 20), date(2020, 5, 11)


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("time, group", [("month", "ward"), ("quarter", "age"), ("month", "team"), ("month", "cohort")])
def test_each_period_is_as_asked_alone(seed, time, group, tmp_path):
    Snapshot(seed).write(tmp_path)
    compared = 0
    with DuckDB(tmp_path) as engine:
        for code in MEASURES:
            try:
                together = engine.figure(code, START, END, as_at=AS_AT, by=f"{group},{time}")
            except CannotMeasure:
                with pytest.raises(CannotMeasure):
                    engine.figure(code, START, END, as_at=AS_AT, by=group)
                continue
            assert together.params["by"] == f"{time},{group}"
            compared += _compare(engine, code, together, time, group)
    assert compared >= 20


def _compare(engine, code, together, time, group) -> int:
    """Hold each period to the same question of its own days, and its list to its line; return how many had records."""
    some = 0
    for each in periods(start=START, end=min(END, date(2020, 5, 10)), by=time):
        alone = engine.figure(code, each.start, each.end, as_at=AS_AT, by=group)
        expected = {(row.group_id, row.records, row.met, row.value, row.mean) for row in alone.rows}
        rows = [row for row in together.rows if row.period == each.first]
        found = {(row.group_id, row.records, row.met, row.value, row.mean) for row in rows if row.records}
        assert found == expected, (code, each)
        for row in rows[:2]:
            asked = {"as_at": AS_AT, "by": f"{time},{group}", "period": each.first, "group_id": row.group_id}
            assert len(engine.records(code, START, END, **asked)) == row.records
        some += bool(expected)
    return some
