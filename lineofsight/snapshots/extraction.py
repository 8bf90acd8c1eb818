"""Read publications out of the database as Arrow tables: one query a table, no model instances."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from lineofsight.snapshots.columns import column
from lineofsight.snapshots.publication import Publication
from lineofsight.snapshots.reading import Columns, Reader, read_rows


class UnableToExtract(Exception):
    """A publication does not give the rows its table asks for."""


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


def extract(publication: Publication, *, as_at: date, reader: Reader = read_rows) -> pa.Table:
    """This function will return the publication's table as known at the date. Columns not held are null.

    Raises UnableToExtract when two rows have the same key or a row has none.
    """
    schema = publication.table.arrow_schema()
    batches: list[pa.RecordBatch] = []
    for part in (publication, *publication.others):
        sql, params = part.rows(as_at=as_at).query.sql_with_params()
        with no_collecting():
            batches += [_batch(part, schema, columns) for columns in reader(sql, params)]
    table = pa.Table.from_batches(batches, schema=schema)
    key = publication.table.primary_key
    if table[key].null_count or len(pc.unique(table[key])) < len(table):
        raise UnableToExtract(f"{publication.table.name} would have rows without {key}, or several with the same one.")
    return table


def _batch(publication: Publication, schema: pa.Schema, columns: Columns) -> pa.RecordBatch:
    read = dict(zip(publication.held, columns, strict=True))
    types = {name: declared.type for name, declared in publication.table.columns.items()}
    arrays = [
        column(read[field.name], type_=types[field.name], name=field.name)
        if field.name in read
        else pa.nulls(len(columns[0]), field.type)
        for field in schema
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
