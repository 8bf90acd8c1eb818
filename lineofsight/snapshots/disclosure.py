"""What of a figure its reader may see: all of it, or counts with the small ones held back."""

from collections.abc import Sequence, Set
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from lineofsight.measures.disclosure import held_back, round_count, suppress
from lineofsight.measures.figure import Figure as Answer
from lineofsight.measures.figure import Row
from lineofsight.measures.ways import Band, bands


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
    return ShownFigure(rows=[public_row(row, own) for row, own in pairs], total=public_row(public.total, answer.total))


@dataclass(frozen=True, kw_only=True)
class ShownBand:
    """A band of ways as its reader sees it. Where it is held back it has no number, and nothing goes on from it."""

    way: tuple[str, ...]
    key: str
    records: int | None
    onward: tuple["ShownBand", ...] = ()
    is_hidden: bool = False

    @property
    def step(self) -> str:
        """The last of its steps."""
        return self.way[-1]


def shown_bands(answer: Answer, *, whole: bool) -> tuple[ShownBand, ...]:
    """This function will return what a reader sees of the bands of an answer's ways, from the first step on."""
    found = bands(answer.rows)
    held = frozenset() if whole else held_back(found)
    return tuple(_band(band, held, whole=whole) for band in found)


def _band(band: Band, held: Set[tuple[str, ...]], *, whole: bool) -> ShownBand:
    if band.way in held:
        return ShownBand(way=band.way, key=band.key, records=None, is_hidden=True)
    records = band.records if whole else round_count(band.records)
    onward = tuple(_band(each, held, whole=whole) for each in band.onward)
    return ShownBand(way=band.way, key=band.key, records=records, onward=onward)


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


def public_row(public: Any, own: Row) -> ShownRow:
    """This function will return a row as disclosure control left it, with the key of its own group."""
    return ShownRow(
        period=own.period,
        group=own.group,
        group_id=own.group_id,
        records=public.records,
        met=public.met,
        value=public.value,
        is_hidden=public.suppressed,
    )
