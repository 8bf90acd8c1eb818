"""A measure at two times: the same month as two snapshots know it, or two months, and what changed by group."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from lineofsight.access.permissions import Permission
from lineofsight.measures import Measure
from lineofsight.oversight.performance import words
from lineofsight.oversight.performance.months import Span
from lineofsight.oversight.performance.queries.measure_of import known_measure
from lineofsight.oversight.performance.queries.measure_page import ALSO, BREAKDOWNS, NEEDS
from lineofsight.papers.periods import period_name, within
from lineofsight.snapshots.answers import CannotMeasure
from lineofsight.snapshots.disclosure import ShownFigure, ShownRow
from lineofsight.snapshots.release import seen
from lineofsight.web.words import day, month


@dataclass(frozen=True, kw_only=True)
class Side:
    """One of the two times: a month, as one snapshot knows it."""

    snapshot: Any
    span: Span

    @property
    def name(self) -> str:
        """The month, and what was known of it when."""
        return f"{self.label}, as known at the end of {day(self.snapshot.as_at)}"

    @property
    def label(self) -> str:
        """The month, or the financial year."""
        one_month = self.span.first == self.span.last
        return month(self.span.first) if one_month else period_name(self.span.first, by="year")

    @property
    def last_day(self) -> date:
        """The last day that is counted."""
        return max(self.span.start, min(self.span.end, self.snapshot.as_at))

    @property
    def words(self) -> str:
        """Its days as a phrase."""
        return within(self.span.start, self.last_day)


@dataclass(frozen=True, kw_only=True)
class Compared:
    """One group at both times. A row is None where there was nothing of it to count."""

    group: str
    group_id: str | None
    before: ShownRow | None
    after: ShownRow | None


@dataclass(frozen=True, kw_only=True)
class ComparePage:
    """One measure at two times, by one kind of group, as one reader may see it."""

    measure: Measure
    before: Side
    after: Side
    by: str
    whole: bool
    may_open_records: bool

    @property
    def has_hidden(self) -> bool:
        """Whether small numbers are held back from this reader."""
        return not self.whole

    @cached_property
    def problem(self) -> str:
        """Why the two can't be compared, or "" when they can."""
        try:
            _ = self.rows
        except CannotMeasure as error:
            return str(error)
        return ""

    @property
    def total(self) -> Compared:
        """All of it at both times."""
        first, second = self._figures
        return Compared(group="All records", group_id=None, before=first.total, after=second.total)

    @property
    def sentences(self) -> list[str]:
        """Each time in a sentence, and then what changed between them."""
        told = [
            words.headline(self.measure, row, when=side.words, last=side.last_day)
            for side, row in ((self.before, self.total.before), (self.after, self.total.after))
        ]
        moved = words.change(self.measure, self.total.after, self.total.before, month_before=self.before.label)
        return [*told, f"{moved}."] if moved else told

    @cached_property
    def rows(self) -> list[Compared]:
        """Each group at both times, in order. Raises CannotMeasure."""
        first, second = (_by_group(figure.rows) for figure in self._figures)
        named = {key: row.group for found in (first, second) for key, row in found.items()}
        order = sorted(named, key=lambda key: (key or "~") if self.by == "age" else (named[key] or ""))
        return [
            Compared(group=named[key] or "", group_id=key, before=first.get(key), after=second.get(key))
            for key in order
        ]

    @cached_property
    def _figures(self) -> tuple[ShownFigure, ShownFigure]:
        return self._figure(self.before), self._figure(self.after)

    def _figure(self, side: Side) -> ShownFigure:
        asked = {"snapshot": side.snapshot, "start": side.span.start, "end": side.span.end}
        grouped_by = None if self.by == "month" else self.by
        return seen(**asked, code=self.measure.code, grouped_by=grouped_by, whole=self.whole)


def compare_page(*, code: str, before: Side, after: Side, grouped_by: str, by: Any) -> ComparePage:
    """This function will return a measure at two times as this reader may see it. Raises NoSuchMeasure."""
    measure = known_measure(code)
    chosen = [key for key in ways(measure) if key == grouped_by] or [*ways(measure), "month"]
    return ComparePage(
        measure=measure,
        before=before,
        after=after,
        by=chosen[0],
        whole=by.can(Permission.MEASURES_UNSUPPRESSED),
        may_open_records=by.can(Permission.MEASURES_RECORDS),
    )


def ways(measure: Measure) -> dict[str, str]:
    """This function will return by what a measure can be compared, by key and title; nothing for a rate."""
    if measure.kind.is_rate:
        return {}
    of_children = {"ward", *ALSO} if measure.has_homes else set()
    of_records = {key for key in ("category", "team") if measure.returns(NEEDS[key])}
    return {key: title for key, title in (BREAKDOWNS | ALSO).items() if key in of_children | of_records}


def _by_group(rows: Sequence[ShownRow]) -> Mapping[str | None, ShownRow]:
    return {row.group_id: row for row in rows if row.period is None}
