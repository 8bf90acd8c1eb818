"""Count measures with PostgreSQL: the snapshot is copied into tables that last as long as the connection."""

import io
from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import psycopg
import pyarrow as pa
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq
import sqlglot
from psycopg import sql as names
from sqlglot import exp

from lineofsight.measures.engines.sql import EngineMissing, SqlEngine, cannot
from lineofsight.measures.rendering import rendered
from lineofsight.measures.words import CALENDAR
from lineofsight.statute.working_days import WorkingCalendar, england

ROWS_AT_ONCE = 100_000


class PostgreSQL(SqlEngine):
    """A snapshot copied into temporary tables of a database, each when it is first asked for.

    `database` is where PostgreSQL is, as a postgresql:// address or as libpq writes it. Nothing of the database itself
    is read or changed. Raises EngineMissing when it does not answer.
    """

    def __init__(self, folder: Path | str, *, database: str, calendar: WorkingCalendar | None = None) -> None:
        super().__init__(folder)
        self._copied: set[str] = set()
        try:
            self._connection = psycopg.connect(database, autocommit=True, cursor_factory=psycopg.RawCursor)
        except psycopg.Error as error:
            raise EngineMissing(f"PostgreSQL does not answer: {str(error).splitlines()[0]}") from error
        # Names mean the snapshot's tables alone; and compiling a query takes longer than these take to run.
        self._connection.execute("set search_path = pg_temp")
        self._connection.execute("set jit = off")
        days, ordinals = zip(*(calendar or england()).rows(), strict=True)
        self._copy(
            CALENDAR, [pa.table({"day": pa.array(days, pa.date32()), "ordinal": pa.array(ordinals, pa.int64())})]
        )

    def close(self) -> None:
        """Let go of the snapshot: its tables go with the connection."""
        self._connection.close()

    def _make_ready(self, tables: Collection[str]) -> None:
        """Copy the tables that were not yet asked for."""
        for name in sorted(set(tables) - self._copied):
            with pq.ParquetFile(self.folder / f"{name}.parquet") as file:
                parts = [pa.Table.from_batches([part]) for part in file.iter_batches(batch_size=ROWS_AT_ONCE)]
                self._copy(name, parts or [file.schema_arrow.empty_table()])

    def _answer(self, sql: str, values: Mapping[str, Any], code: str) -> list[dict[str, Any]]:
        """Return the lines of the select in PostgreSQL's words. Raises CannotMeasure."""
        text, order = _numbered(sql)
        try:
            cursor = self._connection.execute(text, [values[name] for name in order])
            columns = [column.name for column in cursor.description or ()]
            return [dict(zip(columns, line, strict=True)) for line in cursor.fetchall()]
        except psycopg.Error as error:
            raise cannot(code, error) from error

    def _copy(self, name: str, parts: list[pa.Table]) -> None:
        """Make a table and fill it. Text is compared byte by byte, as the other engines compare it."""
        table = names.Identifier(name)
        columns = names.SQL(", ").join(
            names.SQL("{} {}").format(names.Identifier(field.name), names.SQL(_type(field.type)))
            for field in parts[0].schema
        )
        self._connection.execute(names.SQL("create temporary table {} ({})").format(table, columns))
        filling = names.SQL("copy {} from stdin (format csv)").format(table)
        with self._connection.cursor() as cursor, cursor.copy(filling) as copying:
            for part in parts:
                copying.write(_as_csv(part))
        self._connection.execute(names.SQL("analyze {}").format(table))
        self._copied.add(name)


def _as_csv(part: pa.Table) -> bytes:
    """Return rows as text in which nothing is empty and an empty text is quoted, as COPY tells them apart."""
    written = io.BytesIO()
    pa_csv.write_csv(part, written, pa_csv.WriteOptions(include_header=False))
    return written.getvalue()


def _type(held: pa.DataType) -> str:
    """Return PostgreSQL's type for one of a Parquet file's."""
    kinds = (
        (pa.types.is_date, "date"),
        (pa.types.is_timestamp, "timestamp"),
        (pa.types.is_integer, "bigint"),
        (pa.types.is_floating, "double precision"),
        (pa.types.is_decimal, "numeric"),
        (pa.types.is_boolean, "boolean"),
    )
    return next((name for is_kind, name in kinds if is_kind(held)), 'text collate "C"')


@lru_cache(maxsize=2_000)
def _numbered(sql: str) -> tuple[str, tuple[str, ...]]:
    """Return a select in PostgreSQL's words with $1, $2, ... and the names of the values in that order."""
    tree = sqlglot.parse_one(sql, read="duckdb")
    order: list[str] = []
    for value in list(tree.find_all(exp.Placeholder)):
        if value.name not in order:
            order.append(value.name)
        value.replace(exp.Parameter(this=exp.Literal.number(order.index(value.name) + 1)))
    return rendered(tree, dialect="postgres"), tuple(order)
