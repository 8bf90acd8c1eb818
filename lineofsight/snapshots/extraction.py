"""Read publications out of the database as Arrow tables: one query a table, no model instances."""

import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from functools import partial

import pyarrow as pa
import pyarrow.compute as pc
from django.db import connection

from lineofsight.snapshots.columns import column
from lineofsight.snapshots.publication import Publication
from lineofsight.snapshots.written_rows import as_lines, read_lines

CHUNK = 20_000
BEGIN = {
    "sqlite": "BEGIN DEFERRED",  # A reader of a WAL database keeps no writer waiting.
    "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
}


class UnableToExtract(Exception):
    """A publication does not give the rows its table asks for."""


@contextmanager
def one_moment() -> Iterator[None]:
    """This function will have every query inside see the database as it was when the first was asked.

    Inside a transaction of the caller's it leaves that as it is.
    """
    if connection.in_atomic_block:
        yield
        return
    connection.ensure_connection()
    with connection.cursor() as cursor:
        cursor.execute(BEGIN[connection.vendor])
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


@contextmanager
def no_collecting() -> Iterator[None]:
    """This function will keep the garbage collector from walking millions of fetched values that are all in use."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def extract(publication: Publication, *, as_at: date) -> pa.Table:
    """This function will return the publication's table as known at the date. Columns not held are null.

    Raises UnableToExtract when two rows have the same key or a row has none.
    """
    schema = publication.table.arrow_schema()
    with no_collecting():
        batches = _batches(publication, schema, as_at)
    table = pa.Table.from_batches(batches, schema=schema)
    key = publication.table.primary_key
    if len(table) != pc.count_distinct(table[key], mode="only_valid").as_py():
        raise UnableToExtract(f"{publication.table.name} would have rows without {key}, or several with the same one.")
    return table


def _batches(publication: Publication, schema: pa.Schema, as_at: date) -> list[pa.RecordBatch]:
    """This function will fetch the rows, while a thread beside turns those already fetched into columns."""
    count = len(publication.held)
    sql, params = publication.rows(as_at=as_at).query.sql_with_params()
    is_written = connection.vendor == "sqlite"
    with connection.chunked_cursor() as cursor, ThreadPoolExecutor(max_workers=1) as beside:
        cursor.execute(as_lines(sql, count=count) if is_written else sql, params)
        fetched = iter(lambda: cursor.fetchmany(CHUNK), [])
        turn = partial(_batch, publication, schema, is_written=is_written)
        return [turned.result() for turned in [beside.submit(turn, rows) for rows in fetched]]


def _batch(publication: Publication, schema: pa.Schema, rows: list[tuple], *, is_written: bool) -> pa.RecordBatch:
    held = publication.held
    columns = read_lines(rows, count=len(held)) if is_written else zip(*rows, strict=True)
    read = dict(zip(held, columns, strict=True))
    types = {name: declared.type for name, declared in publication.table.columns.items()}
    arrays = [
        column(read[field.name], type_=types[field.name], name=field.name)
        if field.name in read
        else pa.nulls(len(rows), field.type)
        for field in schema
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
