"""Read the record as it was before changes that moved what was there: put back for the reading, and never kept.

A merge of two people moves everything of one to the other. A snapshot as at a day before it shows both, as they were.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from lineofsight.snapshots.copying import can_be_copied, on_a_copy


@dataclass(frozen=True)
class Rewind:
    """How one kind of change is put back: whether there was any after a day, and putting them all back."""

    is_needed: Callable[[date], bool]
    put_back: Callable[[date], None]


_rewinds: list[Rewind] = []


def register_rewind(rewind: Rewind) -> None:
    """This function will have changes of a kind put back while a snapshot as at an earlier day is read."""
    _rewinds.append(rewind)


@contextmanager
def as_it_was(as_at: date) -> Iterator[None]:
    """This function will have what was moved after the day where it was, for as long as the block lasts.

    Where something is to be put back, an SQLite file is copied, and the copy is changed and read: nobody waits. Else
    the block is a transaction that is rolled back in the end: on PostgreSQL only who would change the same rows is kept
    waiting. Nobody else ever sees it.
    """
    needed = [rewind for rewind in _rewinds if rewind.is_needed(as_at)]
    if not needed:
        yield
    elif can_be_copied():
        with on_a_copy():
            with transaction.atomic():
                _put_back(needed, as_at)
            yield
    else:
        with transaction.atomic():
            _put_back(needed, as_at)
            yield
            transaction.set_rollback(True)


def _put_back(needed: list[Rewind], as_at: date) -> None:
    for rewind in needed:
        rewind.put_back(as_at)
