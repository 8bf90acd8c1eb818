"""The name that what was written once is kept under, on the record of each child it is about."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID, uuid4

_drawn: ContextVar[Callable[[], UUID]] = ContextVar("drawn", default=uuid4)


def new_group() -> UUID:
    """This function will return a name that no group has yet."""
    return _drawn.get()()


@contextmanager
def groups_drawn_by(draw: Callable[[], UUID]) -> Iterator[None]:
    """This function will have new groups named by `draw`: a made-up authority's come from its seed, like the rest."""
    before = _drawn.set(draw)
    try:
        yield
    finally:
        _drawn.reset(before)
