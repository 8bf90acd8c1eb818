"""What of a figure its reader may see: all of it, or counts with the small ones held back."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from lineofsight.measures.disclosure import suppress
from lineofsight.measures.figure import Figure as Answer
from lineofsight.measures.figure import Row


@dataclass(frozen=True, kw_only=True)
class ShownRow:
    """One row as its reader sees it. `is_hidden` says that its numbers are held back, and are therefore None.

    `value` is a percentage, a median or a count; `mean` is given only for a duration that is shown whole.
    """

    period: date | None
    group: str | None
    group_id: str | None
    records: int | None
    met: int | None
    value: float | int | None
    mean: float | None = None
    is_hidden: bool = False

    def as_dict(self) -> dict[str, Any]:
        """This function will return the row as plain values, ready for JSON."""
        return {**asdict(self), "period": None if self.period is None else self.period.isoformat()}


@dataclass(frozen=True, kw_only=True)
class ShownFigure:
    """A figure as its reader sees it."""

    rows: Sequence[ShownRow]
    total: ShownRow

    @property
    def has_hidden(self) -> bool:
        """Whether anything is held back."""
        return self.total.is_hidden or any(row.is_hidden for row in self.rows)


def shown(answer: Answer, *, whole: bool) -> ShownFigure:
    """This function will return what a reader sees of an answer: the whole, or small numbers held back."""
    if whole:
        return ShownFigure(rows=[_whole(row) for row in answer.rows], total=_whole(answer.total))
    public = suppress(answer)
    pairs = zip(public.rows, answer.rows, strict=True)
    return ShownFigure(rows=[_public(row, own) for row, own in pairs], total=_public(public.total, answer.total))


def answer_of(figure: Any) -> Answer:
    """This function will return a kept Figure as the answer it was made from."""
    return Answer(
        measure=figure.measure_code,
        definition_digest=figure.definition_digest,
        params=figure.params,
        total=_row(figure.total),
        rows=tuple(_row(row) for row in figure.value),
        kind=figure.kind,
    )


def _row(kept: dict[str, Any]) -> Row:
    period = kept["period"]
    return Row(**{"mean": None, **kept, "period": None if period is None else date.fromisoformat(period)})


def _whole(row: Row) -> ShownRow:
    return ShownRow(
        period=row.period,
        group=row.group,
        group_id=row.group_id,
        records=row.records,
        met=row.met,
        value=row.value,
        mean=row.mean,
    )


def _public(public: Any, own: Row) -> ShownRow:
    return ShownRow(
        period=own.period,
        group=own.group,
        group_id=own.group_id,
        records=public.records,
        met=public.met,
        value=public.value,
        is_hidden=public.suppressed,
    )
