"""Work on a copy of the SQLite database: what is changed there is never kept, and holds nobody up."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper

PREFIX, MARK = ".copy-being-read-", "in-use"


def can_be_copied() -> bool:
    """This function will say whether our database is an SQLite file of which nothing is being changed right here."""
    return connection.vendor == "sqlite" and not connection.is_in_memory_db() and not connection.in_atomic_block


@contextmanager
def on_a_copy() -> Iterator[None]:
    """This function will let everything this thread does with the database be done to a copy as at this moment.

    SQLite makes the copy while others read and write. It lies beside the database, for our own account alone, takes as
    much room again, and is gone in the end. One that a killed process left is taken away by the next.
    """
    ours = connections[DEFAULT_DB_ALIAS]
    with _folder(Path(ours.settings_dict["NAME"]).absolute().parent) as folder:
        copy = ours.__class__({**ours.settings_dict, "NAME": str(folder / "copy.sqlite3")}, DEFAULT_DB_ALIAS)
        _fill(copy, ours)
        connections[DEFAULT_DB_ALIAS] = copy
        try:
            yield
        finally:
            connections[DEFAULT_DB_ALIAS] = ours
            copy.close()


def _fill(copy: BaseDatabaseWrapper, ours: BaseDatabaseWrapper) -> None:
    copy.ensure_connection()
    ours.ensure_connection()
    with copy.wrap_database_errors, ours.wrap_database_errors:
        ours.connection.backup(copy.connection)


@contextmanager
def _folder(beside: Path) -> Iterator[Path]:
    """This function will make a folder that is marked as in use for as long as the process that made it lives."""
    with _held(beside):
        for left in beside.glob(f"{PREFIX}*"):
            if not is_in_use(left):
                shutil.rmtree(left, ignore_errors=True)
        folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=beside))
        (folder / MARK).touch()
        mark = os.open(folder / MARK, os.O_RDONLY)
        fcntl.flock(mark, fcntl.LOCK_EX)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(mark)


def is_in_use(folder: Path) -> bool:
    """This function will say whether a process that lives works on the copy in a folder."""
    try:
        with _held(folder / MARK, how=fcntl.LOCK_EX | fcntl.LOCK_NB):
            return False
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True


@contextmanager
def _held(place: Path, *, how: int = fcntl.LOCK_EX) -> Iterator[None]:
    opened = os.open(place, os.O_RDONLY)
    try:
        fcntl.flock(opened, how)
        yield
    finally:
        os.close(opened)
