"""The index of performance: each measure's last month beside the months before it, judged by its limits."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from markupsafe import Markup

from lineofsight.access.permissions import Permission
from lineofsight.measures import Measure
from lineofsight.measures.figure import Figure as Answer
from lineofsight.measures.figure import Row
from lineofsight.measures.spc import Chart, Pack, pack
from lineofsight.oversight.performance import words
from lineofsight.oversight.performance.domains import by_domain
from lineofsight.oversight.performance.months import TREND_MONTHS, Span, last_whole_month
from lineofsight.oversight.performance.queries.declared import Declarations, declarations
from lineofsight.oversight.performance.queries.limits import Asked, judged
from lineofsight.oversight.performance.sparks import spark
from lineofsight.snapshots.answers import CannotMeasure, cached_answer, remember_answers
from lineofsight.snapshots.disclosure import ShownRow, shown
from lineofsight.snapshots.queries import latest_snapshot
from lineofsight.snapshots.release import seen, years_of
from lineofsight.web.words import month

SPARK_MONTHS = 13


@dataclass(frozen=True, kw_only=True)
class Line:
    """One measure's place in the index. Where it can't be measured, `sentence` says why and `value` is empty.

    `months` are its rows, and `found` is them judged: None where there is nothing to judge.
    """

    measure: Measure
    sentence: str
    value: str = ""
    change: str = ""
    trend: Markup = Markup("")
    months: list[ShownRow] = field(default_factory=list)
    found: Chart | None = None


@dataclass(frozen=True, kw_only=True)
class Overview:
    """The index: which snapshot it tells of, its last whole month, and the measures by part of the service."""

    snapshot: Any
    month: date
    domains: dict[str, list[Line]]
    has_hidden: bool

    @property
    def lines(self) -> list[Line]:
        """Every measure's line, in the order of a child's journey."""
        return [line for lines in self.domains.values() for line in lines]

    @cached_property
    def pack(self) -> Pack:
        """The signals of all the measures looked at together, so that chance alone is not taken for news."""
        return pack({line.measure.code: line.found for line in self.lines if line.found is not None})


def overview(*, by: Any) -> Overview:
    """This function will return the index as this reader may see it, over our latest snapshot. Raises NoSnapshot."""
    snapshot = latest_snapshot()
    last = last_whole_month(snapshot.as_at)
    whole = by.can(Permission.MEASURES_UNSUPPRESSED)
    with suppress(CannotMeasure):  # each line then says so itself
        count_overview(snapshot, whole=whole)
    declared = declarations()
    domains = {
        name: [_line(each, snapshot, last, whole=whole, asked=_asked(declared, each)) for each in measures]
        for name, measures in by_domain().items()
    }
    return Overview(snapshot=snapshot, month=last, domains=domains, has_hidden=not whole)


def _asked(declared: Mapping[str, Declarations], measure: Measure) -> Asked:
    return Asked(declared=declared.get(measure.code, declared[""]))


def _line(measure: Measure, snapshot: Any, last: date, *, whole: bool, asked: Asked) -> Line:
    try:
        months = totals_by_month(measure, snapshot, _months_shown(last), whole=whole)
    except CannotMeasure as error:
        return Line(measure=measure, sentence=str(error))
    if not months:
        return Line(measure=measure, sentence=f"There is nothing {Span(first=last, last=last).words} to count.")
    return _told(measure, months, last, found=judged(measure, months, as_at=snapshot.as_at, asked=asked))


def count_overview(snapshot: Any, *, whole: bool = True) -> None:
    """This function will count what the index shows of a snapshot and is not known yet, opening the snapshot once.

    What is held back of rounded figures is known from whole financial years: see snapshots.release.
    """
    codes = [each.code for measures in by_domain().values() for each in measures]
    span = _months_shown(last_whole_month(snapshot.as_at))
    remember_answers(snapshot=snapshot, codes=codes, start=span.start, end=span.end, grouped_by="month")
    if not whole:
        start, end = years_of(span.start, span.end)
        remember_answers(snapshot=snapshot, codes=codes, start=start, end=end, grouped_by="month")


def _months_shown(last: date) -> Span:
    return Span(first=last, last=last).ending_here(months=TREND_MONTHS)


def totals_by_month(measure: Measure, snapshot: Any, span: Span, *, whole: bool) -> list[ShownRow]:
    """This function will return one row a month, as the reader may see it.

    Raises CannotMeasure.
    """
    asked = {"snapshot": snapshot, "code": measure.code, "start": span.start, "end": span.end, "grouped_by": "month"}
    if not whole:
        return list(seen(**asked, whole=False).rows)
    found = cached_answer(**asked)
    return list(shown(_without_categories(found) if measure.returns("category") else found, whole=whole).rows)


def _without_categories(found: Answer) -> Answer:
    """This function will add up each month's categories: what is left is a plain count."""
    records: dict[date | None, int] = {}
    for row in found.rows:
        records[row.period] = records.get(row.period, 0) + row.records
    rows = tuple(Row(period, None, count, None, count) for period, count in records.items())
    return replace(found, rows=rows, kind="flow")


def _told(measure: Measure, months: list[ShownRow], last: date, *, found: Chart) -> Line:
    now, before = months[-1], months[-2] if len(months) > 1 else None
    span = Span(first=last, last=last)
    earlier = month(before.period) if before else ""
    return Line(
        measure=measure,
        sentence=words.headline(measure, now, when=span.words, last=span.end),
        value=words.value_text(measure, now),
        change=words.change(measure, now, before, month_before=earlier),
        trend=_spark(measure, months[-SPARK_MONTHS:]),
        months=months,
        found=found,
    )


def _spark(measure: Measure, months: list[ShownRow]) -> Markup:
    return spark([row.value for row in months], sentence=_trend_sentence(measure, months))


def _trend_sentence(measure: Measure, months: list[ShownRow]) -> str:
    first, last = months[0], months[-1]
    ends = [f"{words.value_text(measure, row)} in {month(row.period)}" for row in (first, last)]
    return f"{measure.title}: from {ends[0]} to {ends[1]}."
