"""What an engine is: something that opens a snapshot and answers questions of it."""

from datetime import date
from types import TracebackType
from typing import Any, Protocol, Self

from lineofsight.measures.definition import Measure
from lineofsight.measures.figure import By, Figure


class EngineMissing(RuntimeError):
    """The engine cannot be used here. The message says what to install or to set."""


class Engine(Protocol):
    """A snapshot opened for counting. Every engine gives the same answers; use it as a context manager, or close it."""

    def figure(self, measure: Measure | str, start: date, end: date, *, as_at: date, by: By | None = None) -> Figure:
        """Return the measure's figure for the days from start to end. Raises CannotMeasure."""
        ...

    def records(
        self,
        measure: Measure | str,
        start: date,
        end: date,
        *,
        as_at: date,
        by: By | None = None,
        period: date | None = None,
        group_id: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> list[dict[str, Any]]:
        """Return the records the figure of the same question counts. Raises CannotMeasure."""
        ...

    def close(self) -> None:
        """Let go of the snapshot."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None: ...
