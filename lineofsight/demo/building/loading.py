"""How the database and Python take in a whole authority at once. What it is checked for is not less, only later."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

CACHE_KB = 600_000
# With few pages in memory SQLite reads each of them many times. Every key is looked at when all rows are there
# (`check_keys`), so it need not be at each row; and nobody uses the file before all was written out and synchronised.
LOADING = {"cache_size": -CACHE_KB, "foreign_keys": 0, "synchronous": 0}
LATER = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE INDEX %' ORDER BY rowid"


@contextmanager
def much_at_once() -> Iterator[None]:
    """This function will load quickly what is written inside it: begin the transaction inside, and check keys there.

    Rows made by the hundred thousand are no rubbish, so nobody looks for rubbish among them.
    """
    was_looking = gc.isenabled()
    gc.disable()
    try:
        with _sqlite_settings():
            yield
    finally:
        if was_looking:
            gc.enable()


@contextmanager
def indexes_at_the_end() -> Iterator[None]:
    """This function will have SQLite make its indexes when the rows are there, in order, and not row by row.

    Those that keep rows unique stay. A transaction that fails leaves all of them as they were.
    """
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        waiting = cursor.execute(LATER).fetchall()
        for name, _ in waiting:
            cursor.execute(f'DROP INDEX "{name}"')
        yield
        for _, sql in waiting:
            cursor.execute(sql)


def check_keys() -> None:
    """This function will raise IntegrityError where a key of any row leads nowhere."""
    connection.check_constraints()


@contextmanager
def _sqlite_settings() -> Iterator[None]:
    """This function will hold SQLite to what is quick, and have it write everything out at the end.

    Inside a transaction these settings cannot change, and nothing does.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    usual = {name: _set(name, value) for name, value in LOADING.items()}
    try:
        yield
    finally:
        for name, value in usual.items():
            _set(name, value)
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _set(name: str, value: int) -> int:
    """This function will set a setting and return what it was."""
    with connection.cursor() as cursor:
        (before,) = cursor.execute(f"PRAGMA {name}").fetchone()
        cursor.execute(f"PRAGMA {name} = {value}")
    return int(before)
