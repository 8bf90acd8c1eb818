"""What changed at the made-up authority from April 2019 to September 2022, as curves by month."""

from datetime import date

import numpy as np

from lineofsight.demo.simulation.days import moment

FIRST_DAY, LAST_DAY = date(2019, 4, 1), date(2022, 9, 30)
LAST_MOMENT = moment(LAST_DAY, 16)
"""What the made-up authority calls now when it has just been loaded: a Friday afternoon."""

FUTURE = 4
"""Months beyond the last day, for what is still open then."""

IN_TIME = {
    (2019, 4): 0.85, (2019, 11): 0.80, (2020, 4): 0.73, (2020, 9): 0.76, (2020, 12): 0.83, (2021, 4): 0.91,
    (2021, 7): 0.95, (2022, 3): 0.94, (2022, 6): 0.89, (2022, 9): 0.91,
}  # fmt: skip
"""The share of assessments that were finished in time: a poor start, an inspection, a lockdown, a recovery."""

DECIDED_IN_A_DAY = {(2019, 4): 0.68, (2020, 6): 0.72, (2021, 7): 0.88, (2022, 9): 0.90}
CHILD_SEEN = {(2019, 4): 0.90, (2020, 4): 0.86, (2021, 7): 0.97, (2022, 9): 0.98}
REREFERRED = {(2019, 4): 0.27, (2020, 9): 0.26, (2022, 9): 0.21}
VOLUME = {
    (2019, 4): 1.0,
    (2020, 3): 1.05,
    (2020, 5): 0.75,
    (2020, 10): 1.1,
    (2021, 7): 1.0,
    (2022, 5): 1.2,
    (2022, 9): 1.1,
}


def months() -> list[tuple[int, int]]:
    """This function will return the months simulated, each as (year, month), with those after the last day."""
    first, count = FIRST_DAY.year * 12 + FIRST_DAY.month - 1, 42 + FUTURE
    return [(n // 12, n % 12 + 1) for n in range(first, first + count)]


def at(curve: dict[tuple[int, int], float], month: tuple[int, int]) -> float:
    """This function will return the curve's value in a month, on the straight line between the points given."""
    xs = [year * 12 + m for year, m in curve]
    return float(np.interp(month[0] * 12 + month[1], xs, list(curve.values())))
