"""Count measures with Apache Spark, an optional extra for whom the data already lie in a cluster."""

import atexit
import logging
import os
import shutil
import tempfile
from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import sqlglot

from lineofsight.measures.counting import added_up
from lineofsight.measures.engines.sql import EngineMissing, SqlEngine, cannot
from lineofsight.measures.question import Question
from lineofsight.measures.rendering import rendered
from lineofsight.measures.words import CALENDAR
from lineofsight.statute.working_days import WorkingCalendar, england

SETTINGS = {
    "spark.master": "local[*]",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.ansi.enabled": "true",
}
"""Spark on this machine alone. Give an engine a session of your own to count in a cluster."""


class Spark(SqlEngine):
    """A snapshot opened for counting by Spark: names mean this snapshot's files in a session of the engine's own.

    `session` is a SparkSession to begin from; one on this machine if not given. Raises EngineMissing.
    """

    def __init__(self, folder: Path | str, *, session: Any = None, calendar: WorkingCalendar | None = None) -> None:
        super().__init__(folder)
        self._session = (session or local_session()).newSession()
        self._known: set[str] = set()
        self._read(CALENDAR, _calendar_file(calendar or england()))

    def close(self) -> None:
        """Let go of the snapshot; the session on this machine stays for the next."""
        for name in self._known:
            self._session.catalog.dropTempView(name)

    def _make_ready(self, tables: Collection[str]) -> None:
        """Name the tables that were not yet asked for."""
        for name in sorted(set(tables) - self._known):
            self._read(name, self.folder / f"{name}.parquet")

    def _read(self, name: str, file: Path) -> None:
        """Give a file a name. Its columns are told, so that Spark need not start a job to find them."""
        from pyspark.sql.pandas.types import from_arrow_schema

        columns = from_arrow_schema(pq.read_schema(file), prefer_timestamp_ntz=True)
        self._session.read.schema(columns).parquet(str(file)).createOrReplaceTempView(name)
        self._known.add(name)

    def _answer(self, sql: str, values: Mapping[str, Any], code: str) -> list[dict[str, Any]]:
        """Return the lines of the select in Spark's words. Raises CannotMeasure."""
        from pyspark.errors import PySparkException

        try:
            return [line.asDict() for line in self._session.sql(_in_spark(sql), args=dict(values)).collect()]
        except PySparkException as error:
            raise cannot(code, error) from error

    def _lines_at_each_end(self, question: Question) -> list[dict[str, Any]]:
        """Return the lines of each period, asked for one by one: Spark cannot join a select that looks at each day."""
        within = ((each, question.within(each)) for each in question.periods)
        return [line | {"period": each.first} for each, one in within for line in self._run(added_up(one), one)]


def local_session() -> Any:
    """Return the Spark of this machine, started once a process. Raises EngineMissing, which says what to install."""
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise EngineMissing(
            "Spark is not installed. Install the extra with pip install -r requirements/spark.txt, and Java 17."
        ) from error
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        raise EngineMissing("Spark needs Java, and there is none. Install Java 17: on Debian, openjdk-17-jre-headless.")
    builder = SparkSession.builder.appName("Line of Sight")
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    logging.getLogger("SQLQueryContextLogger").setLevel(logging.CRITICAL)  # What it would tell is raised.
    return session


@lru_cache(maxsize=2)
def _calendar_file(calendar: WorkingCalendar) -> Path:
    """Return a file of the working days, which lasts as long as the process."""
    folder = Path(tempfile.mkdtemp(prefix="lineofsight-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    days, ordinals = zip(*calendar.rows(), strict=True)
    held = pa.table({"day": pa.array(days, pa.date32()), "ordinal": pa.array(ordinals, pa.int64())})
    pq.write_table(held, folder / f"{CALENDAR}.parquet")
    return folder / f"{CALENDAR}.parquet"


@lru_cache(maxsize=2_000)
def _in_spark(sql: str) -> str:
    """Return a select in Spark's words."""
    return rendered(sqlglot.parse_one(sql, read="duckdb"), dialect="spark")
