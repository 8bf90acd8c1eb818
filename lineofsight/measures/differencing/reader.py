"""A reader who has kept everything ever published of a measure, and subtracts whatever can be subtracted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from lineofsight.measures.differencing.between import days_between, differences
from lineofsight.measures.differencing.knowledge import (
    ASPECTS,
    MET,
    NOT_MET,
    RECORDS,
    Counts,
    Range,
    Shown,
    day_after,
    hull,
    known,
    possible,
)
from lineofsight.measures.differencing.spans import Contradiction, Spans, share
from lineofsight.measures.disclosure import THRESHOLD

ROUNDS = 12
"""How often conclusions are drawn from one another: each round only makes more known, so fewer never invent any."""

Name = tuple[str, str, str, str]
"""One series of counts: the day as of which it was known (or from which to which it grew), by what, group, aspect."""

EVERYTHING = ("", "")


@dataclass(frozen=True)
class Disclosure:
    """A count that a reader can be sure is small: of which group and days, between which numbers, from which papers."""

    measure: str
    by: str
    group: str
    aspect: str
    start: date
    end: date
    low: int
    high: int
    is_late: bool
    where: tuple[str, ...]


def disclosures(shown: Iterable[Shown], *, threshold: int = THRESHOLD) -> list[Disclosure]:
    """Return every count from 1 to below the threshold that all that is shown gives away together.

    A reader takes it that a record once counted stays counted. Where what is shown contradicts that, they take
    papers of different days apart.
    """
    by_measure: dict[str, list[Shown]] = defaultdict(list)
    for each in shown:
        by_measure[each.measure].append(each)
    return [found for rows in by_measure.values() for found in _of_one_measure(rows, threshold)]


def _of_one_measure(rows: Sequence[Shown], threshold: int) -> list[Disclosure]:
    """Return what the published rows of one measure give away."""
    try:
        return _concluded(rows, threshold)
    except Contradiction:
        found = []
        for day in sorted({row.known_on for row in rows}):
            try:
                found += _concluded([row for row in rows if row.known_on == day], threshold)
            except Contradiction:  # rows that can't all be true tell a reader nothing they can be sure of
                continue
        return found


def _concluded(rows: Sequence[Shown], threshold: int) -> list[Disclosure]:
    """Return what rows give away when taken together. Raises Contradiction."""
    series = _series(rows)
    for row in rows:
        for aspect, ends in known(row.row, threshold).items():
            series[_day(row.known_on), row.by, row.group, aspect].learn(*_span(row), ends)
    _say_none(rows, series)
    links, numbers = list(_links(series)), {row: possible(row.row, threshold) for row in rows}
    for _ in range(ROUNDS):
        for each in series.values():
            each.close()
        closer = [share(series[whole], [series[part] for part in parts]) for whole, parts in links]
        closer += [_fewer(row, numbers, series) for row in rows if numbers[row]]
        if not any(closer):
            break
    for each in series.values():
        each.close()
    alone = [*_given_away(rows, series, threshold), *_between(rows, numbers, series, threshold)]
    return list(
        {(each.by, each.group, each.aspect, each.start, each.end, each.is_late): each for each in alone}.values()
    )


def _between(
    rows: Sequence[Shown], numbers: dict[Shown, tuple[Counts, ...]], series: dict[Name, Spans], threshold: int
) -> Iterator[Disclosure]:
    """Return each two rows of which the one less the other must be a small number and is not nought."""
    for less, more, left in differences(rows, lambda row: _limits(row, series), numbers):
        for aspect, ends in left.items():
            if ends[0] > 0 and ends[1] < threshold:
                where = tuple(dict.fromkeys(each.where for each in (less, more) if each.where))
                is_late = less.known_on < more.known_on
                days = days_between(less, more)
                yield Disclosure(less.measure, less.by, less.group, aspect, *days, *ends, is_late, where)


def _fewer(row: Shown, numbers: dict[Shown, tuple[Counts, ...]], series: dict[Name, Spans]) -> bool:
    """Leave out what a row can't be by what is known of it elsewhere. Say whether fewer numbers are left of it.

    Records and those that met go together: where the one can't be, neither can the other. Raises Contradiction.
    """
    span, limits = _span(row), _limits(row, series)
    left = tuple(
        counts
        for counts in numbers[row]
        if all(low <= count <= high for count, (low, high) in zip(counts, limits, strict=True))
    )
    if not left:
        raise Contradiction
    was, numbers[row] = len(numbers[row]), left
    for aspect, ends in hull(left).items():
        series[_day(row.known_on), row.by, row.group, aspect].learn(*span, ends)
    return len(left) < was


def _limits(row: Shown, series: dict[Name, Spans]) -> list[Range]:
    """Return between which numbers a row's records, those that met and those that did not must lie."""
    return [series[_day(row.known_on), row.by, row.group, aspect].limits(*_span(row)) for aspect in ASPECTS]


def _series(rows: Sequence[Shown]) -> dict[Name, Spans]:
    """Return a series for every group, aspect and day of knowing, and for what came in between such days."""
    is_stock = rows[0].is_stock
    cuts = sorted({day for row in rows for day in _span(row)})
    groups = sorted({(row.by, row.group) for row in rows} | {EVERYTHING})
    days = sorted({row.known_on for row in rows})
    grown = [] if is_stock else [f"{_day(a)} {_day(b)}" for a, b in zip(days, days[1:], strict=False)]
    names = [*map(_day, days), *grown]
    return {
        (when, by, group, aspect): Spans(cuts, is_stock=is_stock)
        for when in names
        for by, group in groups
        for aspect in ASPECTS
    }


def _links(series: dict[Name, Spans]) -> Iterator[tuple[Name, list[Name]]]:
    """Return what makes up what: groups everything, met and not met the records, and late records the later count."""
    whens = list(dict.fromkeys(name[0] for name in series))
    groups = list(dict.fromkeys(name[1:3] for name in series))
    for when in whens:
        for by, group in groups:
            yield (when, by, group, RECORDS), [(when, by, group, MET), (when, by, group, NOT_MET)]
        for by in {by for by, _ in groups if by}:
            for aspect in ASPECTS:
                parts = [(when, by, group, aspect) for own, group in groups if own == by]
                yield (when, *EVERYTHING, aspect), parts
    for when in (name for name in whens if " " in name):
        earlier, later = when.split(" ")
        for by, group in groups:
            for aspect in ASPECTS:
                yield (later, by, group, aspect), [(earlier, by, group, aspect), (when, by, group, aspect)]


def _say_none(rows: Sequence[Shown], series: dict[Name, Spans]) -> None:
    """Take in that a group left out of a figure by groups has no records in its days: all that have any are listed."""
    listed: dict[tuple[date, str, tuple[date, date], str], set[str]] = defaultdict(set)
    for row in rows:
        if row.by:
            listed[row.known_on, row.by, _span(row), row.where].add(row.group)
    everybody: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        everybody[row.by].add(row.group)
    for (known_on, by, span, _), there in listed.items():
        for group in everybody[by] - there:
            series[_day(known_on), by, group, RECORDS].learn(*span, (0, 0))


def _given_away(rows: Sequence[Shown], series: dict[Name, Spans], threshold: int) -> Iterator[Disclosure]:
    """Return each series' shortest spans whose count must be small and is not nought."""
    where = tuple(dict.fromkeys(row.where for row in rows if row.where))
    for (when, by, group, aspect), spans in series.items():
        cuts = list(spans.place)
        for a, b in _shortest((spans.low > 0) & (spans.high < threshold) & (spans.spans() > 0)):
            ends: Range = (int(spans.low[a, b]), int(spans.high[a, b]))
            last = cuts[b] if spans.is_stock else cuts[b] - timedelta(days=1)
            yield Disclosure(rows[0].measure, by, group, aspect, cuts[a], last, *ends, " " in when, where)


def _shortest(sure: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Return the spans that are sure, without those that hold another: a long span is small because its parts are."""
    found = sorted(((int(a), int(b)) for a, b in zip(*sure.nonzero(), strict=True)), key=lambda ab: ab[1] - ab[0])
    for n, (a, b) in enumerate(found):
        if not any(a <= first and to <= b for first, to in found[:n]):
            yield a, b


def _span(row: Shown) -> tuple[date, date]:
    """Return the two days between which a row counts; of a stock twice the day of which it is."""
    return (row.end, row.end) if row.is_stock else (row.start, day_after(row.end))


def _day(day: date) -> str:
    """Return the day as text."""
    return day.isoformat()
