"""The page of one measure: its figure, trend, breakdowns and definition."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from lineofsight.access.permissions import Permission
from lineofsight.measures import Measure, measure
from lineofsight.measures.spc.icons import target_on
from lineofsight.oversight.performance import words
from lineofsight.oversight.performance.months import TREND_MONTHS, Span, last_of, year_of
from lineofsight.oversight.performance.queries.declared import declarations_of
from lineofsight.oversight.performance.queries.limits import Asked, MeasureLimits, measure_limits
from lineofsight.oversight.performance.queries.measure_of import known_measure
from lineofsight.oversight.performance.queries.overview import totals_by_month
from lineofsight.oversight.performance.queries.two_breakdowns import Together, span_told
from lineofsight.oversight.performance.queries.workers_seen import check_may_see_workers, may_see_workers, workers_seen
from lineofsight.papers.periods import period_name, within
from lineofsight.snapshots.answers import CannotMeasure
from lineofsight.snapshots.by_worker import BY_WORKER, NOBODY, Workers
from lineofsight.snapshots.disclosure import ShownFigure, ShownRow
from lineofsight.snapshots.release import seen
from lineofsight.web.words import month

BREAKDOWNS = {"category": "By kind", "team": "By team", "ward": "By ward"}
ALSO = {  # counted when a reader asks for it
    "age": "By age",
    "sex": "By sex",
    "ethnicity": "By ethnicity",
    "cohort": "By cohort",
}
TITLES = BREAKDOWNS | ALSO | {BY_WORKER: "By worker"}
NEEDS = {"category": "category", "team": "team_id", "ward": "person_id"}  # the column that each breakdown goes by


@dataclass(frozen=True, kw_only=True)
class Breakdown:
    """A measure by team, ward or category. Where it can't be broken down, `problem` says why."""

    by: str
    title: str
    rows: tuple[ShownRow, ...] = ()
    problem: str = ""


@dataclass(frozen=True, kw_only=True)
class MeasurePage:
    """One measure over one snapshot for some whole months, as one reader may see it."""

    measure: Measure
    snapshot: Any
    span: Span
    whole: bool
    may_open_records: bool
    asked: Asked = field(default_factory=Asked)
    also: str = ""
    both: tuple[str, str] = ("", "")
    workers: Workers = NOBODY
    may_be_by_worker: bool = False

    @cached_property
    def figure(self) -> ShownFigure:
        """The figure. Raises CannotMeasure."""
        return self._shown(None)

    @cached_property
    def problem(self) -> str:
        """Why the measure can't be answered in this snapshot, or "" when it can."""
        try:
            _ = self.figure
        except CannotMeasure as error:
            return str(error)
        return ""

    @property
    def headline(self) -> str:
        """The figure in a sentence."""
        return words.headline(self.measure, self.figure.total, when=self._when, last=self._last_day)

    @property
    def value(self) -> str:
        """The figure as a number with its unit."""
        return words.value_text(self.measure, self.figure.total)

    @property
    def england(self) -> str:
        """England's figure in a sentence, where it is known."""
        return words.england(self.measure)

    @property
    def target(self) -> str:
        """The target in force on the last day, from when and why, in sentences; "" where there is none."""
        return words.target(self.measure, target_on(self.asked.targets, self.span.end))

    @property
    def good(self) -> str:
        """Which direction is better, in a sentence."""
        return words.GOOD[self.measure.good]

    @cached_property
    def months(self) -> list[ShownRow]:
        """The months that end with the last one chosen, one row each."""
        span = self.span.ending_here(months=TREND_MONTHS)
        return totals_by_month(self.measure, self.snapshot, span, whole=self.whole)

    @cached_property
    def limits(self) -> MeasureLimits:
        """The months that end with the last one chosen, judged by their limits, or the reason why they are not."""
        return measure_limits(
            self.measure,
            self.months,
            as_at=self.snapshot.as_at,
            whole=self.whole,
            asked=self.asked,
            title=f"{self.measure.title}, by month",
            unit=chart_unit(self.measure),
        )

    @cached_property
    def breakdowns(self) -> list[Breakdown]:
        """The figure by category, team and ward, as far as the measure says them."""
        asked = [by for by, column in NEEDS.items() if self.measure.returns(column)]
        usual = [by for by in asked if by != "ward" or self.measure.has_homes]
        chosen = [self.also] if self.also == BY_WORKER or self.also in self.may_be_by else []
        return [self._breakdown(by) for by in [*([] if self.measure.kind.is_rate else usual), *chosen]]

    @cached_property
    def together(self) -> Together | None:
        """The figure by a time and a group together, where that was asked for."""
        time, group = self.both
        if not (time and group) or self.problem:
            return None
        told = Together(time=time, group=group, span=span_told(self.span, time=time))
        question = {"snapshot": self.snapshot, "code": self.measure.code, "start": told.span.start}
        try:
            found = seen(**question, end=told.span.end, grouped_by=told.by, whole=self.whole)
        except CannotMeasure as error:
            return replace(told, problem=str(error))
        return replace(told, rows=tuple(found.rows))

    @property
    def sees_own_workers(self) -> bool:
        """Whether by worker there are only those of the team that the reader manages."""
        return not self.workers.everybody

    @property
    def tells_of_workers(self) -> bool:
        """Whether it shows what single workers did, which is written in the audit."""
        return not self.problem and any(each.by == BY_WORKER and each.rows for each in self.breakdowns)

    @property
    def group_span(self) -> Span:
        """The months that breakdowns are of: those chosen, or where figures are rounded their financial year."""
        return self.span if self.whole else year_of(self.span.start)

    @property
    def group_words(self) -> str:
        """Which financial year breakdowns are of, where that is not what was chosen."""
        return "" if self.group_span == self.span else period_name(self.group_span.start, by="year")

    @property
    def may_be_by(self) -> dict[str, str]:
        """By what else its figure can be broken down: who the children are, by key and title."""
        return ALSO if self.measure.has_homes and not self.measure.kind.is_rate else {}

    @cached_property
    def since_then(self) -> str:
        """How the last month chosen compares with the first, which is its base, or "" of one month alone."""
        if self.span.first == self.span.last or self.span.end > self.snapshot.as_at:
            return ""
        base, latest = (self._of_month(first) for first in (self.span.first, self.span.last))
        words_of = month(self.span.first), month(self.span.last)
        return words.since(self.measure, latest, base, base_month=words_of[0], last_month=words_of[1])

    @cached_property
    def beside(self) -> list[tuple[Measure, str]]:
        """The measures without which this figure may mislead, each with its own figure in a sentence."""
        last = self._last_day
        span = {"snapshot": self.snapshot, "start": self.span.start, "end": self.span.end}
        found = []
        for asked in (measure(code) for code in self.measure.beside):
            try:
                total = seen(**span, code=asked.code, whole=self.whole).total
            except CannotMeasure:
                continue
            found.append((asked, words.headline(asked, total, when=self._when, last=last)))
        return found

    @property
    def has_hidden(self) -> bool:
        """Whether small numbers are held back from this reader."""
        return not self.whole

    @property
    def _last_day(self) -> Any:
        return min(self.span.end, self.snapshot.as_at)

    def _breakdown(self, by: str) -> Breakdown:
        try:
            rows = self._shown(by).rows
        except CannotMeasure as error:
            return Breakdown(by=by, title=TITLES[by], problem=str(error))
        return Breakdown(by=by, title=TITLES[by], rows=tuple(rows))

    def _of_month(self, first: date) -> ShownRow:
        span = {"snapshot": self.snapshot, "start": first, "end": last_of(first)}
        return seen(**span, code=self.measure.code, whole=self.whole).total

    @property
    def _when(self) -> str:
        return within(self.span.start, max(self.span.start, self._last_day))

    def _shown(self, by: str | None) -> ShownFigure:
        span = self.group_span if by else self.span
        question = {"snapshot": self.snapshot, "code": self.measure.code, "start": span.start, "end": span.end}
        return seen(**question, grouped_by=by, whole=self.whole, workers=self.workers)


def measure_page(
    *,
    code: str,
    snapshot: Any,
    span: Span,
    by: Any,
    asked: Asked,
    on: date,
    also: str = "",
    both: tuple[str, str] = ("", ""),
) -> MeasurePage:
    """This function will return a measure's page as this reader may see it.

    It is broken down by `both` a time and a group together, where these are given, and `also` by who the children are,
    or by worker: then by the workers whom the reader sees on a day.
    Raises NoSuchMeasure, NotAllowed.
    """
    found = known_measure(code)
    if also == BY_WORKER:
        check_may_see_workers(by)
    return MeasurePage(
        measure=found,
        snapshot=snapshot,
        span=span,
        whole=by.can(Permission.MEASURES_UNSUPPRESSED),
        may_open_records=by.can(Permission.MEASURES_RECORDS),
        asked=replace(asked, declared=declarations_of(found.code)),
        also=also,
        both=both,
        workers=workers_seen(by, on=on) if also == BY_WORKER else NOBODY,
        may_be_by_worker=found.returns("worker_id") and not found.kind.is_rate and may_see_workers(by),
    )


def chart_unit(asked: Measure) -> str:
    """This function will return the unit a chart of the measure is labelled with: nothing for a count."""
    return "" if asked.kind.unit == "records" else asked.unit
