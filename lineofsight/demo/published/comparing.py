"""Compare every published figure with what the records give."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from lineofsight.demo.published.rows import PublishedFigure
from lineofsight.demo.published.said import CannotJudge
from lineofsight.demo.published.ways import WAYS, Ask, Found
from lineofsight.measures.question import CannotMeasure

Status = Literal["same", "different", "not built"]

NOT_BUILT = {
    "measured": "No measure counts it yet.",
    "limit": "No clock or rule of ours says it yet.",
    "cost": "Costs are not worked out yet.",
    "resource": "Teams, money and programmes are not measured yet.",
    "elsewhere": "It is not of our records.",
    "date": "Events are not compared by their dates yet.",
    "meeting": "Meetings and their papers are not measured yet.",
    "derived": "The figures it is worked out from are not measured yet.",
}
"""Why a row of each kind that no way measures is not built, unless its note says better."""


@dataclass(frozen=True)
class Compared:
    """A published figure, what the records give for it, and the status: why not the same, or how it was counted."""

    figure: PublishedFigure
    measured: int | float | str | None
    status: Status
    why: str


def compare(figures: Iterable[PublishedFigure], *, ask: Ask) -> list[Compared]:
    """This function will compare each published figure with what `ask` gives, in order. It leaves none out.

    A figure that no way measures is `not built`. One whose way is built, and which the snapshot cannot answer, is
    `different`, without a number, and says why: it was not shown to be the same.
    """
    return [_compared(figure, ask) for figure in figures]


def _compared(figure: PublishedFigure, ask: Ask) -> Compared:
    if not figure.way:
        return Compared(figure, None, "not built", figure.note or NOT_BUILT[figure.kind])
    found = _found(figure, ask)
    if found.same:
        return Compared(figure, found.measured, "same", _told(found.why, figure.note))
    unlike = "" if found.measured is None else f"We measure {in_words(found.measured)}, not {figure.said}."
    return Compared(figure, found.measured, "different", _told(unlike, found.why, figure.note))


def in_words(measured: int | float | str | None) -> str:
    """This function will return what was measured as a reader would write it: 86,400."""
    if measured is None:
        return ""
    return measured if isinstance(measured, str) else f"{measured:,}"


def _told(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _found(figure: PublishedFigure, ask: Ask) -> Found:
    try:
        return WAYS[figure.way](figure, ask)
    except (CannotJudge, CannotMeasure) as error:
        return Found(None, False, str(error))
