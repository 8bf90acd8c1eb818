"""Every measure gives exactly the same figure, list and refusal on DuckDB, PostgreSQL and Spark, over drawn snapshots.

PostgreSQL's part runs where the tests run on PostgreSQL (scripts/test_on_postgresql), Spark's by scripts/test_on_spark.
"""

import os
from collections import Counter
from datetime import date

import pytest

from lineofsight.measures import MEASURES
from lineofsight.measures.engines.duckdb import DuckDB
from lineofsight.measures.engines.postgresql import PostgreSQL
from lineofsight.measures.question import CannotMeasure
from tests.generative.drawn_snapshots import Snapshot

START, END, AS_AT = date(2020, 2, 10), date(2020, 5, 20), date(2020, 5, 11)
WAYS = (
    None,
    "month",
    "ward",
    "team",
    "worker",
    "age",
    "ethnicity",
    "cohort",
    "month,ward",
    "quarter,age",
    "month,team",
)
DATABASE = os.environ.get("LINEOFSIGHT_DATABASE", "")
ENOUGH = 0.3
"""The share of figures that must be of some records for the comparison to mean anything."""


@pytest.fixture(scope="module")
def spark_session():
    """One Spark for all, told not to compile each small question: that takes longer than answering it."""
    from lineofsight.measures.engines import spark

    spark.SETTINGS |= {
        "spark.master": "local[2]",
        "spark.sql.codegen.wholeStage": "false",
        "spark.sql.codegen.factoryMode": "NO_CODEGEN",
        "spark.sql.adaptive.enabled": "false",
        "spark.sql.shuffle.partitions": "1",
        "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    }
    return spark.local_session()


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("by", WAYS)
def test_many_counted_at_once_are_as_each_counted_alone(seed, by, tmp_path):
    Snapshot(seed).write(tmp_path)
    with DuckDB(tmp_path) as engine:
        together = engine.figures(MEASURES.values(), START, END, as_at=AS_AT, by=by)
        assert engine.at_once == os.cpu_count()
        for measure, found in zip(MEASURES.values(), together, strict=True):
            alone = told(engine, measure.code, by)
            assert (str(found) if isinstance(found, CannotMeasure) else found) == (
                alone if isinstance(alone, str) else alone[0]
            )


@pytest.mark.django_db
@pytest.mark.skipif(not DATABASE.startswith("postgres"), reason="Run scripts/test_on_postgresql.")
@pytest.mark.parametrize("seed", range(8))
def test_postgresql_agrees_with_duckdb(seed, tmp_path):
    Snapshot(seed).write(tmp_path)
    with DuckDB(tmp_path) as ours, PostgreSQL(tmp_path, database=DATABASE) as theirs:
        compare(ours, theirs)


@pytest.mark.spark
def test_spark_agrees_with_duckdb(tmp_path, spark_session):
    from lineofsight.measures.engines.spark import Spark

    Snapshot(0).write(tmp_path)
    with DuckDB(tmp_path) as ours, Spark(tmp_path, session=spark_session) as theirs:
        compare(ours, theirs)


def compare(ours, theirs) -> None:
    """Hold two engines to one another, for every measure and way of breaking it down."""
    found = Counter()
    for code in MEASURES:
        for by in WAYS:
            expected = told(ours, code, by)
            assert told(theirs, code, by) == expected, f"{code} by {by}"
            found[isinstance(expected, str) or expected[0].total.records == 0] += 1
    assert found[False] >= ENOUGH * sum(found.values()), found


def told(engine, code: str, by):
    """Return the figure and, where it is not broken down, the list behind it; or why there is none."""
    try:
        figure = engine.figure(code, START, END, as_at=AS_AT, by=by)
        return figure, None if by else in_any_order(engine.records(code, START, END, as_at=AS_AT))
    except CannotMeasure as refused:
        return str(refused)


def in_any_order(records):
    """Return records so that equal lists are equal: records of one day and key have no order of their own."""
    return sorted((sorted(record.items()) for record in records), key=str)
