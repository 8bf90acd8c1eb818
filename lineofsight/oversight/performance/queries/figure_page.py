"""The page of one kept figure."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from lineofsight.access.permissions import Permission
from lineofsight.measures import MEASURES, Measure
from lineofsight.oversight.performance import words
from lineofsight.papers.periods import within
from lineofsight.papers.queries import is_published
from lineofsight.snapshots.answers import CannotMeasure
from lineofsight.snapshots.disclosure import ShownFigure, answer_of, shown
from lineofsight.snapshots.queries import figure
from lineofsight.snapshots.release import check_offered, released, withheld
from lineofsight.snapshots.verification import Verdict, verify_figure

WORK_AGAIN = {
    "same": "It was worked out again just now, and the answer is the same.",
    "different": "It was worked out again just now, and the answer is different.",
}


@dataclass(frozen=True, kw_only=True)
class FigurePage:
    """One kept figure as one reader may see it, and what came of verifying it where that was asked."""

    figure: Any
    whole: bool
    may_open_records: bool
    may_open_snapshot: bool
    is_in_a_paper: bool = False
    verdict: Verdict | None = None

    @property
    def measure(self) -> Measure | None:
        """The measure as it is defined today, or None when there is no longer one of that code."""
        return MEASURES.get(self.figure.measure_code)

    @cached_property
    def shown(self) -> ShownFigure:
        """The figure's numbers. Who sees them rounded sees what papers tell them, or what they could ask themselves."""
        answer = answer_of(self.figure)
        if self.whole or self.is_in_a_paper:
            return shown(answer, whole=self.whole)
        if self.definition_changed:
            return withheld(answer)
        asked = {"start": self.start, "end": self.end, "grouped_by": self.figure.params["by"]}
        try:
            check_offered(snapshot=self.figure.snapshot, **asked)
            return released(answer, snapshot=self.figure.snapshot)
        except CannotMeasure:
            return withheld(answer)

    @property
    def start(self) -> date:
        """The first day it counts."""
        return date.fromisoformat(self.figure.params["from"])

    @property
    def end(self) -> date:
        """The last day it counts."""
        return date.fromisoformat(self.figure.params["to"])

    @property
    def grouped_by(self) -> str:
        """What it is broken down by, or "" ."""
        return self.figure.params["by"] or ("category" if self.figure.kind == "category" else "")

    @property
    def headline(self) -> str:
        """The figure in a sentence; "" when its measure no longer exists."""
        if self.measure is None:
            return ""
        last = min(self.end, self.figure.snapshot.as_at)
        return words.headline(self.measure, self.shown.total, when=within(self.start, self.end), last=last)

    @property
    def definition_changed(self) -> bool:
        """Whether the measure is defined otherwise today than when the figure was taken."""
        return self.measure is None or self.measure.definition_digest != self.figure.definition_digest

    @property
    def verdict_sentence(self) -> str:
        """What came of verifying it. A reader from whom small numbers are held back is not told them here either."""
        if self.verdict is None:
            return ""
        return self.verdict.sentence if self.whole else WORK_AGAIN.get(self.verdict.result, self.verdict.sentence)


def figure_page(*, figure_id: str, by: Any, verify: bool = False) -> FigurePage:
    """This function will return a figure's page as this reader may see it. `verify` works it out again first.

    Raises NoFigure.
    """
    kept = figure(figure_id)
    return FigurePage(
        figure=kept,
        whole=by.can(Permission.MEASURES_UNSUPPRESSED),
        is_in_a_paper=is_published(kept),
        may_open_records=by.can(Permission.MEASURES_RECORDS),
        may_open_snapshot=by.can(Permission.SNAPSHOT_READ),
        verdict=verify_figure(kept) if verify else None,
    )
