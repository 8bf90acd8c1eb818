"""The database triggers that stand in the way of putting rows back: taken off, and put on again."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol


class Guard(Protocol):
    """What keeps rows from being changed: a module with these two functions."""

    def put_on(self, connection: Any) -> None:
        """This function will create the triggers."""

    def take_off(self, connection: Any) -> None:
        """This function will drop the triggers."""


_guards: list[Any] = []


def register_guard(guard: Any) -> None:
    """This function will add a guard. Apps above this one register theirs when they are ready."""
    if guard not in _guards:
        _guards.append(guard)


@contextmanager
def taken_off(connection: Any) -> Iterator[None]:
    """This function will take every guard off while rows are put back, and put each on again.

    It runs inside a transaction, so that a failure leaves the guards on. Every foreign key is checked before: neither
    database makes a trigger while one waits.
    """
    for guard in _guards:
        guard.take_off(connection)
    yield
    connection.check_constraints()
    for guard in _guards:
        guard.put_on(connection)
