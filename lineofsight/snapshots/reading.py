"""Read a query in columns: whole columns from an SQLite file, else through Django's cursor."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
from django.db import connection

from lineofsight.snapshots.columns import UnableToRead

Columns = Sequence[Sequence[Any] | pa.Array]
Reader = Callable[[str, Sequence[Any]], Iterator[Columns]]
ROWS_AT_ONCE = 20_000
# The driver takes a column's type from its first batch of rows, and fails where a later one differs: so one batch.
IN_ONE_BATCH = {"adbc.sqlite.query.batch_rows": "1000000000"}
# A table's parts look up other tables row by row: 200 MB of pages stay at hand, and the file's beginning is mapped.
PAGES_AT_HAND = ("PRAGMA cache_size=-200000", "PRAGMA mmap_size=2147418112")


@contextmanager
def unchanging() -> Iterator[Reader]:
    """This function will give a reader whose queries all see the database as it was when the first was asked.

    It reads through Django's own connection. Inside a transaction of the caller's it sees what the transaction sees.
    Nobody who writes is kept waiting.
    """
    if connection.in_atomic_block:
        yield read_rows
        return
    begin = {"sqlite": "BEGIN DEFERRED", "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"}
    connection.ensure_connection()
    with connection.cursor() as cursor:
        cursor.execute(begin[connection.vendor])
        try:
            yield read_rows
        finally:
            cursor.execute("ROLLBACK")


@contextmanager
def columns_of_file(file: Path) -> Iterator[Reader]:
    """This function will give a reader of an SQLite file that never makes a Python value of a field.

    It has a connection of its own, which knows none of the functions that Django adds to SQLite: see LondonDay. The
    driver brings an SQLite of its own, which must not open a file that Python's has open in the same process: neither
    would see the other's locks, and closing one would let go of the other's. So it is asked in processes apart. The
    driver's own errors cannot go from one process to another, so a reading that fails raises UnableToRead.
    """
    import adbc_driver_sqlite.dbapi as adbc  # Brings pandas with it, for which no start of the product need wait.

    with closing(adbc.connect(f"{file.absolute().as_uri()}?mode=ro")) as opened:  # Begins a transaction by itself.

        def read(sql: str, params: Sequence[Any]) -> Iterator[Columns]:
            with closing(opened.cursor()) as cursor:
                cursor.adbc_statement.set_options(**IN_ONE_BATCH)
                try:
                    cursor.execute(sql % (("?",) * len(params)), [_plain(value) for value in params])
                    columns = cursor.fetch_arrow_table().columns
                except adbc.Error as error:
                    said = str(error).splitlines()[0]  # the whole query comes below it
                    raise UnableToRead(f"The database's file could not be read: {said}") from error
                yield [column.combine_chunks() for column in columns]

        for pragma in PAGES_AT_HAND:
            list(read(pragma, ()))
        next(read("SELECT COUNT(*) FROM sqlite_master", ()))  # A transaction sees from its first reading on.
        yield read


def read_rows(sql: str, params: Sequence[Any]) -> Iterator[Columns]:
    """This function will read through Django's own connection, a Python value a field."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql, params)
        while rows := cursor.fetchmany(ROWS_AT_ONCE):
            yield list(zip(*rows, strict=True))


def _plain(value: Any) -> Any:
    """This function will write a parameter as SQLite keeps it. Django has already done so with all but yes and no."""
    return int(value) if isinstance(value, bool) else value
