"""Read an SQLite file in several processes beside this one, all as it is at one moment."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from functools import partial
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path
from typing import Any

import pyarrow as pa
from django.db import transaction

from lineofsight.snapshots.extraction import Question, read_table
from lineofsight.snapshots.folder import write_table
from lineofsight.snapshots.reading import Reader, columns_of_file

AT_ONCE = max(2, min(4, cpu_count() or 2))  # More would wait for the disk, and hold more tables in memory.
KEEP_MEMORY_FOR = 60_000  # milliseconds
BEGIN_WITHIN = 60  # seconds: a process that has not begun by then never will
Written = tuple[str, dict[str, Any]]

_open = ExitStack()
_readers: list[Reader] = []  # Of a process that reads: its one connection, which lasts as long as the process.


def written_beside(asked: Sequence[Question], *, file: Path, into: Path) -> Iterator[Written]:
    """This function will write the tables that queries of our database's file give, in the order of the queries.

    There must be at least as many queries as processes (AT_ONCE), for each process begins with a query of its own.

    Who writes to the record meanwhile waits for some milliseconds, while the processes begin at one moment. Raises
    UnableToExtract, UnableToRead, and threading.BrokenBarrierError where a process could not begin.
    """
    apart = get_context("spawn")
    together = apart.Barrier(AT_ONCE + 1, timeout=BEGIN_WITHIN)
    with ProcessPoolExecutor(AT_ONCE, mp_context=apart, initializer=_begin, initargs=(file, together)) as processes:
        written = processes.map(partial(_write, into=into), asked)
        together.wait()  # Everybody is there,
        with transaction.atomic():  # and nobody writes
            together.wait()
            together.wait()  # while they all begin to read.
        yield from written


def _begin(file: Path, together: Any) -> None:
    """This function will connect a process that reads, and have it see the file as it is when all are there."""
    _keep_memory()
    try:
        reader = _open.enter_context(columns_of_file(file))
        together.wait()
        together.wait()
        list(reader("SELECT COUNT(*) FROM sqlite_master", ()))  # A transaction sees from its first reading on.
        together.wait()
    except BaseException:
        together.abort()  # Nobody need wait for a process that cannot begin.
        raise
    _readers.append(reader)


def _keep_memory() -> None:
    """This function will use again the memory that a table leaves. Asking for it anew takes a twentieth of the time."""
    if "jemalloc" in pa.supported_memory_backends():
        pa.set_memory_pool(pa.jemalloc_memory_pool())
        pa.jemalloc_set_decay_ms(KEEP_MEMORY_FOR)


def _write(asked: Question, *, into: Path) -> Written:
    return asked.table, write_table(asked.table, read_table(asked, reader=_readers[0]), into=into)
