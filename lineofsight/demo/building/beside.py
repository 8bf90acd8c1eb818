"""The first rows of the made-up authority, made in a process beside this one, which migrates and loads meanwhile."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from multiprocessing import get_context
from queue import Empty
from traceback import format_exc
from typing import TYPE_CHECKING, Any

import django

from lineofsight.demo.building.size import Size
from lineofsight.demo.simulation.families import Family

if TYPE_CHECKING:
    from lineofsight.demo.building.living_rows import Made, Say
    from lineofsight.demo.building.tables import Load

AHEAD = 50  # Batches made before they can be loaded: some hundred megabytes at most.
LOOK_EVERY = 1.0  # seconds, to see whether the process still lives


class RowsNotMade(Exception):
    """The process that makes rows stopped before it was ready."""


class RowsBeside:
    """Rows that a process makes. What it says and makes comes in the order in which it happened there."""

    def __init__(self, process: Any, told: Any) -> None:
        self._process, self._told = process, told

    def rows(self, *, load: "Load", say: "Say") -> "Made":
        """This function will load every row as it comes, and return what was made. Raises RowsNotMade."""
        while (message := self._expected())[0] != "made":
            kind, *what = message
            (say if kind == "said" else load)(*what)
        return message[1]

    def families(self) -> list[Family]:
        """This function will return the families: they are many, and wanted last. Raises RowsNotMade."""
        return self._expected()[1]

    def _expected(self) -> tuple[Any, ...]:
        """This function will return the next message. Raises RowsNotMade where it tells what went wrong."""
        message = self._next()
        if message[0] == "broken":
            raise RowsNotMade(f"The first rows could not be made: {message[1]}")
        return message

    def _next(self) -> tuple[Any, ...]:
        """This function will return the next message. A process that has ended has sent all it had to say."""
        while True:
            was_alive = self._process.is_alive()
            try:
                return self._told.get(timeout=LOOK_EVERY)
            except Empty:
                if not was_alive:
                    code = self._process.exitcode
                    raise RowsNotMade(
                        f"The process that makes the first rows ended (exit code {code}), perhaps for want of memory. "
                        "Nothing was kept. Try again with a smaller --scale."
                    ) from None


@contextmanager
def rows_beside(*, size: Size, seed: int, now: datetime) -> Iterator[RowsBeside]:
    """This function will begin to make rows (`make_rows`) in another process, which ends with the block."""
    apart = get_context("spawn")
    told = apart.Queue(AHEAD)
    process = apart.Process(target=_make, kwargs={"size": size, "seed": seed, "now": now, "told": told}, daemon=True)
    process.start()
    try:
        yield RowsBeside(process, told)
    finally:
        process.terminate()
        process.join()


def _make(*, size: Size, seed: int, now: datetime, told: Any) -> None:
    """This function will be the whole of the process: it makes rows and tells of them, or of what went wrong."""
    try:
        gc.disable()  # As where they are loaded: rows by the hundred thousand are no rubbish.
        django.setup()
        from lineofsight.demo.building.living_rows import make_rows  # noqa: PLC0415 - models can be imported only now

        made, families = make_rows(
            size=size, seed=seed, now=now, say=lambda words: told.put(("said", words)),
            load=lambda model, rows: told.put(("rows", model, rows)),
        )  # fmt: skip
        told.put(("made", made))
        told.put(("families", families))
    except BaseException:
        told.put(("broken", format_exc()))
        raise
