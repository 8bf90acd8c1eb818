"""How work is ended so that what is open follows a curve: managers close what has gone on for long enough."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from lineofsight.demo.simulation import trends
from lineofsight.demo.simulation.days import shifted, working_days_of
from lineofsight.demo.simulation.trends import Month

FILLING = 12
"""Months from the first in which work ends as hoped: the record begins empty, and fills."""


@dataclass(eq=False)
class Span:
    """A piece of work with a family: how many children, from when, when it was hoped to end, and what it is of."""

    size: int
    starts_on: date
    hoped_on: date
    of: object
    ends_on: date = date.max


def end_spans(
    spans: Iterable[Span], *, rng: np.random.Generator, target: Callable[[Month], int], least: timedelta
) -> None:
    """This function will give each span the day it ends, so that at each month's end `target` children are open.

    Those end first that were hoped to end first; none is shorter than `least`. Where the target can't be reached it is
    come near to: half of those whose hoped day has come end in any case, as families do not wait for a curve. What is
    open after the last month ends as hoped.
    """
    spans, by_month = list(spans), defaultdict(list)
    for span in spans:
        by_month[trends.month_of(span.starts_on)].append(span)
    held: list[Span] = []
    for number, month in enumerate(trends.months()):
        held = [*held, *by_month[month]]
        for span in _ending(held, month, excess=_excess(held, month, None if number < FILLING else target(month)),
                            least=least):  # fmt: skip
            span.ends_on = _day_in(month, span, rng=rng, least=least)
        held = [span for span in held if span.ends_on == date.max]
    for span in (span for span in spans if span.ends_on == date.max):
        span.ends_on = shifted(max(span.hoped_on, trends.last_day_of(trends.months()[-1])), 1)


def _excess(held: list[Span], month: Month, target: int | None) -> int:
    until = trends.last_day_of(month)
    overdue = sum(span.size for span in held if span.hoped_on <= until)
    if target is None:
        return overdue
    return max(sum(span.size for span in held) - target, overdue // 4)


def _ending(held: list[Span], month: Month, *, excess: int, least: timedelta) -> list[Span]:
    """Return what ends in the month: the longest hoped for, as many children as are too many, and none more."""
    until, ending = trends.last_day_of(month), []
    free = [span for span in held if span.starts_on + least <= until]
    for span in sorted(free, key=lambda span: (span.hoped_on, span.starts_on)):
        if span.size <= excess:
            ending.append(span)
            excess -= span.size
    return ending


def _day_in(month: Month, span: Span, *, rng: np.random.Generator, least: timedelta) -> date:
    """Return the hoped day where it is a working day of the month, and otherwise another that is late enough."""
    working = working_days_of(*month)
    days = [day for day in working if day >= span.starts_on + least] or [working[-1]]
    return span.hoped_on if span.hoped_on in days else days[int(rng.integers(0, len(days)))]
