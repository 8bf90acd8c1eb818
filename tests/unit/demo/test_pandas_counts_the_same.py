"""What the bench times beside the engine counts the same as the engine."""

from datetime import date, timedelta

import pytest

from lineofsight.demo.bench.in_pandas import TEN, ten
from lineofsight.measures.engines.duckdb import DuckDB
from tests.generative.drawn_snapshots import BEYOND, Snapshot

START, END = date(2019, 11, 1), date(2020, 8, 31)


@pytest.mark.parametrize("seed", range(3))
def test_ten_measures_by_month(seed, tmp_path):
    drawn = Snapshot(seed)
    drawn.emptiness, drawn.days = 0.05, [day for day in drawn.days if day not in BEYOND]
    drawn.write(tmp_path)
    with DuckDB(tmp_path) as engine:
        figures = {
            code: engine.figure(code, START, END, as_at=END + timedelta(days=1), by="month").rows for code in TEN
        }
    expected = {code: [(row.records, row.met) for row in rows] for code, rows in figures.items()}
    assert ten(tmp_path, START, END) == expected
    assert sum(records for counts in expected.values() for records, _ in counts) > 50
