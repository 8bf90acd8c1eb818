"""What lies between two rows of which one counts all that the other counts and more: later days, or known later."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from lineofsight.measures.differencing.knowledge import RECORDS, Counts, Range, Shown, hull

Limits = Callable[[Shown], Sequence[Range]]
"""Between which numbers a row's records, those that met and those that did not must lie, by all that is known."""

Difference = tuple[Shown, Shown, dict[str, Range]]
"""The row that counts fewer, the one that counts more, and between which numbers the difference of each aspect lies."""


def differences(
    rows: Sequence[Shown], limits: Limits, numbers: Mapping[Shown, tuple[Counts, ...]]
) -> Iterator[Difference]:
    """Return what every two rows that nest leave when the one is taken from the other.

    The year so far, told on two days, differs by what happened and by what came late together. Each of them alone may
    be nought and still the reader is sure of both. And where two rows say another median, another sum or another
    percentage, their records are not the same ones, also when both round to the same count.
    """
    for less, more in _nested(rows):
        if numbers.get(less) and numbers.get(more):
            left = hull(_left(numbers[less], numbers[more]))
        else:
            left = _of_records(less, more, limits)
        if left:
            yield less, more, left


def days_between(less: Shown, more: Shown) -> tuple[date, date]:
    """Return the days of which the difference is: those that only the longer has, or all where these are in two."""
    if less.is_stock or (less.start, less.end) == (more.start, more.end):
        return more.end if more.is_stock else more.start, more.end
    if less.start == more.start and less.known_on == more.known_on:
        return less.end + timedelta(days=1), more.end
    if less.end == more.end and less.known_on == more.known_on:
        return more.start, less.start - timedelta(days=1)
    return more.start, more.end


def _nested(rows: Sequence[Shown]) -> Iterator[tuple[Shown, Shown]]:
    """Return every two different rows of one group of which the second counts all that the first does."""
    groups: dict[tuple[str, str], list[Shown]] = defaultdict(list)
    for row in dict.fromkeys(rows):
        if not row.row.suppressed:
            groups[row.by, row.group].append(row)
    for own in groups.values():
        for less in own:
            for more in own:
                if less is not more and _holds(more, less):
                    yield less, more


def _holds(more: Shown, less: Shown) -> bool:
    """Say whether one row counts all that another does. What is open on another day is other records."""
    if less.known_on > more.known_on:
        return False
    if less.is_stock:
        return less.end == more.end and less.known_on < more.known_on
    is_wider = (less.start, less.end) != (more.start, more.end) or less.known_on < more.known_on
    return more.start <= less.start and less.end <= more.end and is_wider


@lru_cache(maxsize=10_000)
def _left(less: tuple[Counts, ...], more: tuple[Counts, ...]) -> tuple[Counts, ...]:
    """Return every difference there could be of records, met and not met: all three nought or more."""
    found = {(b[0] - a[0], b[1] - a[1], b[2] - a[2]) for a in less for b in more}
    return tuple(sorted(each for each in found if min(each) >= 0))


def _of_records(less: Shown, more: Shown, limits: Limits) -> dict[str, Range]:
    """Return the least and the most that the records of two rows differ by; nothing where they contradict."""
    (low, high), (low_of_more, high_of_more) = limits(less)[0], limits(more)[0]
    least = max(low_of_more - high, 0, int(_says_other(less, more)))
    most = high_of_more - low
    return {RECORDS: (least, most)} if least <= most else {}


def _says_other(less: Shown, more: Shown) -> bool:
    """Say whether two rows give another median or sum: their records then can't be the same."""
    values = [each.row.value for each in (less, more)]
    return None not in values and values[0] != values[1] and all(_is_told(each) for each in (less, more))


def _is_told(row: Shown) -> bool:
    """Say whether a row's value is worked out from what its records say, and is not only how many they are."""
    return row.row.met is None and row.tells_values
