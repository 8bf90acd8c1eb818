"""Read and write every table of our own record as it is at one moment."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from django.db import connection

from lineofsight.snapshots.derived import DERIVED
from lineofsight.snapshots.extraction import Question, question, read_table
from lineofsight.snapshots.folder import write_table
from lineofsight.snapshots.publication import PUBLICATIONS
from lineofsight.snapshots.reading import unchanging
from lineofsight.snapshots.reading_beside import Written, written_beside
from lineofsight.snapshots.rewinding import as_it_was
from lineofsight.ssd import TABLES

Progress = Callable[[str], None]


def write_own_tables(*, into: Path, as_at: date, progress: Progress, apart: bool) -> dict[str, dict[str, Any]]:
    """This function will write each table as known at the date, and return its rows, bytes and SHA-256 by name.

    `progress` is told each table's name when it is written; `apart` lets other processes read and write. Raises
    UnableToExtract, UnableToRead.
    """
    with as_it_was(as_at):
        # The local tables come last and are the largest: begun first, nothing waits for one of them alone at the end.
        asked = [question(PUBLICATIONS[name], as_at=as_at) for name in reversed(TABLES) if name in PUBLICATIONS]
        own = _written_beside(asked, into=into) if apart and _can_be_read_beside() else _written_here(asked, into=into)
        written = dict(_told(own, progress))
    return written | dict(_told(_derived(into, as_at=as_at), progress))


def _told(written: Iterable[Written], progress: Progress) -> Iterator[Written]:
    for name, about in written:
        progress(name)
        yield name, about


def _can_be_read_beside() -> bool:
    """This function will say whether other processes may read the database's file and see what we see."""
    return connection.vendor == "sqlite" and not connection.is_in_memory_db() and not connection.in_atomic_block


def _written_beside(asked: Sequence[Question], *, into: Path) -> Iterator[Written]:
    return written_beside(asked, file=Path(connection.settings_dict["NAME"]), into=into)


def _written_here(asked: Iterable[Question], *, into: Path) -> Iterator[Written]:
    with unchanging() as reader:
        for each in asked:
            yield each.table, write_table(each.table, read_table(each, reader=reader), into=into)


def _derived(into: Path, *, as_at: date) -> Iterator[Written]:
    """This function will work out and write the tables that are made from others that are written."""
    for name, derived in DERIVED.items():
        sources = {source: into / f"{source}.parquet" for source in derived.sources}
        if all(file.exists() for file in sources.values()):
            read = {source: pq.read_table(file) for source, file in sources.items()}
            yield name, write_table(name, derived.made_from(read, as_at=as_at), into=into)
