"""A reader who has kept everything ever published of measures, and subtracts whatever can be subtracted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from lineofsight.measures.differencing.between import days_between, differences
from lineofsight.measures.differencing.knowledge import Counts, Range, Shown, day_after, hull, known, possible
from lineofsight.measures.differencing.quantities import Group, Quantities, Quantity, names
from lineofsight.measures.differencing.spans import Contradiction, Spans, Sum
from lineofsight.measures.disclosure import THRESHOLD
from lineofsight.measures.nesting import relatives

ROUNDS = 12
"""How often conclusions are drawn from one another: each round only makes more known, so fewer never invent any."""

Name = tuple[str, Group, Quantity]
"""One series of counts: the day as of which it was known (or from which to which it grew), of which group, of what."""

Numbers = dict[Shown, tuple[Counts, ...]]
"""Every records, met and not met that a row could be."""


@dataclass(frozen=True)
class Disclosure:
    """A count that a reader can be sure is small: of which group and days, between which numbers, from which papers.

    Where `part` names another measure, it is of the measure's records that are not in that one's list.
    """

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
    part: str = ""


def disclosures(shown: Iterable[Shown], *, threshold: int = THRESHOLD) -> list[Disclosure]:
    """Return every count from 1 to below the threshold that all that is shown gives away together.

    Measures whose lists hold each other are read together. A reader takes it that a record once counted stays counted.
    Where what is shown contradicts that, they take measures apart, and then papers of different days.
    """
    families: dict[frozenset[str], list[Shown]] = defaultdict(list)
    for each in shown:
        families[relatives(each.measure)].append(each)
    return [found for rows in families.values() for found in _of_a_family(rows, threshold)]


def _of_a_family(rows: Sequence[Shown], threshold: int) -> list[Disclosure]:
    """Return what the published rows of measures that share records give away."""
    try:
        return _concluded(rows, threshold)
    except Contradiction:
        if len({row.measure for row in rows}) > 1:
            apart = _apart([(row.measure, row) for row in rows])
            return [found for own in apart for found in _of_a_family(own, threshold)]
    found = []
    for own in _apart([(row.known_on.isoformat(), row) for row in rows]):
        try:
            found += _concluded(own, threshold)
        except Contradiction:  # rows that can't all be true tell a reader nothing they can be sure of
            continue
    return found


def _apart(rows: Sequence[tuple[str, Shown]]) -> list[list[Shown]]:
    """Return the rows in lists of their own, in the order of what they are told apart by."""
    found: dict[str, list[Shown]] = defaultdict(list)
    for key, row in sorted(rows, key=lambda each: each[0]):
        found[key].append(row)
    return list(found.values())


def _concluded(rows: Sequence[Shown], threshold: int) -> list[Disclosure]:
    """Return what rows give away when taken together. Raises Contradiction."""
    counted = Quantities(rows)
    series = _series(rows, counted)
    for row in rows:
        ends = known(row, threshold)
        for quantity in counted.of_row(row):
            if quantity.aspect in ends:
                series[_day(row.known_on), counted.group(row), quantity].learn(*_span(row), ends[quantity.aspect])
    _say_none(rows, counted, series)
    sums = [Sum(series[whole], [series[part] for part in parts]) for whole, parts in _links(series, counted)]
    numbers = {row: possible(row, threshold) for row in rows}
    for _ in range(ROUNDS):
        for each in series.values():
            each.close()
        closer = [each.share() for each in sums]
        closer += [_fewer(row, numbers, counted, series) for row in rows if numbers[row]]
        if not any(closer):
            break
    for each in series.values():
        each.close()
    found = [*_given_away(rows, series, threshold), *_between(rows, numbers, counted, series, threshold)]
    return list(_closest(found))


def _closest(found: Sequence[Disclosure]) -> Iterator[Disclosure]:
    """Return what is given away, each once, and nothing of longer days because of what is of shorter ones in them."""
    told: dict[tuple[object, ...], list[tuple[date, date]]] = defaultdict(list)
    for each in sorted(found, key=lambda each: (each.end - each.start, each.high - each.low)):
        spans = told[each.measure, each.part, each.by, each.group, each.aspect, each.is_late]
        if not any(each.start <= start and end <= each.end for start, end in spans):
            spans.append((each.start, each.end))
            yield each


def _between(
    rows: Sequence[Shown], numbers: Numbers, counted: Quantities, series: dict[Name, Spans], threshold: int
) -> Iterator[Disclosure]:
    """Return each two rows of which the one less the other must be a small number and is not nought."""
    for own in _apart([(row.measure, row) for row in rows]):
        for less, more, left in differences(own, lambda row: _limits(row, counted, series), numbers):
            for aspect, ends in left.items():
                if ends[0] > 0 and ends[1] < threshold:
                    where = tuple(dict.fromkeys(each.where for each in (less, more) if each.where))
                    is_late = less.known_on < more.known_on
                    days = days_between(less, more)
                    yield Disclosure(less.measure, less.by, less.group, aspect, *days, *ends, is_late, where)


def _fewer(row: Shown, numbers: Numbers, counted: Quantities, series: dict[Name, Spans]) -> bool:
    """Leave out what a row can't be by what is known of it elsewhere. Say whether fewer numbers are left of it.

    Records and those that met go together: where the one can't be, neither can the other. Raises Contradiction.
    """
    limits = _limits(row, counted, series)
    left = tuple(
        counts
        for counts in numbers[row]
        if all(low <= count <= high for count, (low, high) in zip(counts, limits, strict=True))
    )
    if not left:
        raise Contradiction
    was, numbers[row] = len(numbers[row]), left
    ends = hull(left)
    for quantity in counted.of_row(row):
        series[_day(row.known_on), counted.group(row), quantity].learn(*_span(row), ends[quantity.aspect])
    return len(left) < was


def _limits(row: Shown, counted: Quantities, series: dict[Name, Spans]) -> list[Range]:
    """Return between which numbers a row's records, those that met and those that did not must lie."""
    names_of = [(_day(row.known_on), counted.group(row), quantity) for quantity in counted.of_row(row)]
    return [series[name].limits(*_span(row)) for name in names_of if name in series]


def _series(rows: Sequence[Shown], counted: Quantities) -> dict[Name, Spans]:
    """Return a series for every group, quantity and day of knowing, and for what came in between such days."""
    is_stock = rows[0].is_stock
    cuts = sorted({day for row in rows for day in _span(row)})
    days = sorted({row.known_on for row in rows})
    whens = [*map(_day, days), *(f"{_day(a)} {_day(b)}" for a, b in zip(days, days[1:], strict=False))]
    return {(when, *each): Spans(cuts, is_stock=is_stock) for when in whens for each in counted.all()}


def _links(series: dict[Name, Spans], counted: Quantities) -> Iterator[tuple[Name, list[Name]]]:
    """Return what makes up what on each day of knowing, and that late records make up the later count."""
    sums = list(counted.sums())
    for when in dict.fromkeys(name[0] for name in series):
        for whole, parts in sums:
            yield (when, *whole), [(when, *part) for part in parts]
    for when, group, quantity in series:
        if " " in when:
            earlier, later = when.split(" ")
            yield (later, group, quantity), [(earlier, group, quantity), (when, group, quantity)]


def _say_none(rows: Sequence[Shown], counted: Quantities, series: dict[Name, Spans]) -> None:
    """Take in that a group left out of a figure by groups has no records in its days: all that have any are listed."""
    listed: dict[tuple[str, Shown], set[str]] = defaultdict(set)
    first: dict[tuple[object, ...], Shown] = {}
    everybody: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        by = counted.group(row)[0]
        if by:
            one = first.setdefault((row.measure, row.known_on, by, _span(row), row.where), row)
            listed[by, one].add(row.group)
            everybody[by].add(row.group)
    for (by, row), there in listed.items():
        for group in everybody[by] - there:
            series[_day(row.known_on), (by, group), counted.of_row(row)[0]].learn(*_span(row), (0, 0))


def _given_away(rows: Sequence[Shown], series: dict[Name, Spans], threshold: int) -> Iterator[Disclosure]:
    """Return each series' shortest spans whose count must be small and is not nought."""
    where = tuple(dict.fromkeys(row.where for row in rows if row.where))
    for (when, (by, group), quantity), spans in series.items():
        cuts = list(spans.place)
        for a, b in _shortest((spans.low > 0) & (spans.high < threshold) & (spans.spans() > 0)):
            ends: Range = (int(spans.low[a, b]), int(spans.high[a, b]))
            last = cuts[b] if spans.is_stock else cuts[b] - timedelta(days=1)
            days = (cuts[a], last)
            said = (names(by), group, quantity.aspect, *days, *ends, " " in when, where)
            yield Disclosure(quantity.measure, *said, part=quantity.part)


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
