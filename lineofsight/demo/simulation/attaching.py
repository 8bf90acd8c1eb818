"""Which families a programme takes on in a month, and claims for: as many as curves say, where there are so many."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import TypeVar

from lineofsight.demo.simulation import trends
from lineofsight.demo.simulation.trends import Curve

ATTACHED: Curve = {(2017, 3): 0, (2019, 11): 560, (2021, 7): 1027, (2022, 9): 1330}
"""Families attached by the end of a month, at scale 1."""

CLAIMED: Curve = {(2018, 4): 0, (2020, 3): 205, (2021, 7): 390, (2022, 9): 560}
"""Families whose lasting outcomes were claimed for and not refused, by the end of a month, at scale 1."""

TARGET = 230
"""Families to attach in a year, at scale 1."""

Family = TypeVar("Family")


def attached(families: Iterable[Family], *, on: Callable[[Family], date], scale: float) -> list[Family]:
    """This function will take as many of each month's families as the curve says, the first of the month first.

    What a month lacks the next makes up.
    """
    by_month = defaultdict(list)
    for family in sorted(families, key=on):
        by_month[trends.month_of(on(family))].append(family)
    taken: list[Family] = []
    for month in trends.months():
        taken += by_month[month][: max(0, round(trends.at(ATTACHED, month) * scale) - len(taken))]
    return taken


def claimed(
    families: Iterable[Family], *, ready_on: Callable[[Family], date], is_refused: Callable[[Family, date], bool],
    scale: float,
) -> Iterator[tuple[Family, date]]:  # fmt: skip
    """This function will give the families claimed for, each with the day: those first that were ready first.

    What is refused later does not count towards the curve.
    """
    waiting, upheld = sorted(families, key=ready_on), 0
    for month in trends.months():
        first, until = date(*month, 1), trends.last_day_of(month)
        wanted = round(trends.at(CLAIMED, month) * scale)
        while waiting and upheld < wanted and ready_on(waiting[0]) <= until:
            family = waiting.pop(0)
            on = max(ready_on(family), first + timedelta(days=len(waiting) % 25))
            upheld += not is_refused(family, on)
            yield family, on
