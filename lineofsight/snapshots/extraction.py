"""Read publications out of the database as Arrow tables: one query a table, no model instances."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import pairwise
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from lineofsight.snapshots.columns import column
from lineofsight.snapshots.publication import Publication
from lineofsight.snapshots.reading import Columns, Reader, read_rows
from lineofsight.ssd import TABLES, SsdTable


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


@dataclass(frozen=True, kw_only=True)
class Question:
    """The queries that give a table's rows as known at a date: they can be asked anywhere, also in another process."""

    table: str
    parts: tuple["Part", ...]


@dataclass(frozen=True, kw_only=True)
class Part:
    """One query of a table, and the columns it gives."""

    held: tuple[str, ...]
    sql: str
    params: tuple[Any, ...]


def question(publication: Publication, *, as_at: date) -> Question:
    """This function will return the queries for the publication's rows as known at the date."""
    parts = tuple(_part(each, as_at=as_at) for each in (publication, *publication.others))
    return Question(table=publication.table.name, parts=parts)


def _part(publication: Publication, *, as_at: date) -> Part:
    sql, params = publication.rows(as_at=as_at).query.sql_with_params()
    return Part(held=tuple(publication.held), sql=sql, params=tuple(_plain(value) for value in params))


def _plain(value: Any) -> Any:
    """This function will return a choice as the value it stands for: a process apart knows none of our models."""
    return value.value if isinstance(value, Enum) else value


def extract(publication: Publication, *, as_at: date, reader: Reader = read_rows) -> pa.Table:
    """This function will return the publication's table as known at the date. Columns not held are null.

    Raises UnableToExtract when two rows have the same key or a row has none.
    """
    return read_table(question(publication, as_at=as_at), reader=reader)


def read_table(asked: Question, *, reader: Reader) -> pa.Table:
    """This function will return the table that a query gives. Columns not held are null.

    Raises UnableToExtract when two rows have the same key or a row has none.
    """
    declared = TABLES[asked.table]
    schema = declared.arrow_schema()
    key, batches, rises = declared.primary_key, [], []
    with no_collecting():
        for part in asked.parts:
            for columns in reader(part.sql, part.params):
                batches.append(_batch(declared, part.held, columns))
                rises += [_rise(columns[part.held.index(key)])] if len(columns[0]) else []
    table = pa.Table.from_batches(batches, schema=schema)
    if not _are_apart(rises) and (table[key].null_count or len(pc.unique(table[key])) < len(table)):
        raise UnableToExtract(f"{declared.name} would have rows without {key}, or several with the same one.")
    return table


def _rise(keys: Any) -> str | None:
    """This function will return what all keys begin with, where each is above the one before; None where not so.

    Such keys are all different. Most tables are read in the order of their numbers, and to compare neighbours is far
    sooner done than to sort out which of millions are alike.
    """
    if not isinstance(keys, pa.Array) or keys.null_count:
        return None
    before, after = keys.slice(0, max(len(keys) - 1, 0)), keys.slice(1)
    if pa.types.is_integer(keys.type):
        return "" if pc.all(pc.greater(after, before)).as_py() else None
    if not pa.types.is_string(keys.type):
        return None
    beginning = keys[0].as_py().rstrip("0123456789")
    longer = pc.greater(pc.binary_length(after), pc.binary_length(before))
    as_long = pc.equal(pc.binary_length(after), pc.binary_length(before))
    rise = pc.or_(longer, pc.and_(as_long, pc.greater(after, before)))
    alike = beginning and pc.all(pc.starts_with(keys, beginning)).as_py()
    return beginning if alike and pc.all(rise).as_py() else None


def _are_apart(rises: Sequence[str | None]) -> bool:
    """This function will say whether no key of one rise can be in another: none begins as another does."""
    known = sorted(rise for rise in rises if rise is not None)
    return len(known) == len(rises) and not any(b.startswith(a) for a, b in pairwise(known))


def _batch(declared: SsdTable, held: Sequence[str], columns: Columns) -> pa.RecordBatch:
    schema = declared.arrow_schema()
    read = dict(zip(held, columns, strict=True))
    types = {name: column_.type for name, column_ in declared.columns.items()}
    arrays = [
        column(read[field.name], type_=types[field.name], name=field.name)
        if field.name in read
        else pa.nulls(len(columns[0]), field.type)
        for field in schema
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
