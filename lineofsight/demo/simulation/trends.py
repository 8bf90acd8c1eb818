"""What changed at the made-up authority from April 2017 to September 2022, as curves by month."""

from calendar import monthrange
from datetime import date

import numpy as np

from lineofsight.demo.simulation.days import moment

Month = tuple[int, int]
Curve = dict[Month, float]

FIRST_DAY, LAST_DAY = date(2017, 4, 1), date(2022, 9, 30)
LAST_MOMENT = moment(LAST_DAY, 16)
"""What the made-up authority calls now when it has just been loaded: a Friday afternoon."""

FUTURE = 4
"""Months beyond the last day, for what is still open then."""

CHILDREN, ASSESSED_A_MONTH = 34_000, 150.0
"""How large the authority is at scale 1: children who live in it, and children assessed in an ordinary month."""

IN_TIME: Curve = {
    (2017, 4): 0.88, (2019, 4): 0.85, (2019, 11): 0.80, (2020, 4): 0.73, (2020, 9): 0.76, (2020, 12): 0.83,
    (2021, 4): 0.91, (2021, 7): 0.95, (2022, 3): 0.94, (2022, 6): 0.89, (2022, 9): 0.91,
}  # fmt: skip
"""The share of assessments that were finished in time: a poor inspection late in 2019, a lockdown, a recovery."""

DECIDED_IN_A_DAY: Curve = {(2017, 4): 0.72, (2019, 4): 0.68, (2020, 6): 0.72, (2021, 7): 0.88, (2022, 9): 0.90}
CHILD_SEEN: Curve = {(2017, 4): 0.91, (2019, 4): 0.90, (2020, 4): 0.86, (2021, 7): 0.97, (2022, 9): 0.98}
REREFERRED: Curve = {(2017, 4): 0.23, (2019, 4): 0.27, (2020, 9): 0.26, (2022, 9): 0.21}
VOLUME: Curve = {
    (2017, 4): 0.85, (2019, 4): 1.0, (2019, 12): 1.05, (2020, 2): 1.15, (2020, 3): 1.05, (2020, 5): 0.75,
    (2020, 10): 1.1, (2021, 1): 1.0, (2021, 2): 0.88, (2021, 4): 1.05, (2021, 7): 1.0, (2022, 5): 1.2, (2022, 9): 1.1,
}  # fmt: skip
"""Children assessed beside an ordinary month: more after the inspection, few in lockdowns, many after them."""

TO_EARLY_HELP: Curve = {(2017, 4): 0.15, (2020, 10): 0.14, (2021, 2): 0.19, (2021, 7): 0.23, (2022, 9): 0.18}
"""The share of contacts that need no referral which go to early help: the recovery turned families there."""

# Of an authority at scale 1: what its managers let the work come to. A lesser scale has less of each.
EARLY_HELP: Curve = {
    (2017, 4): 560, (2019, 4): 540, (2020, 9): 560, (2021, 1): 560, (2021, 7): 795, (2022, 3): 760, (2022, 9): 640,
}  # fmt: skip
"""Children with early help open at the end of a month."""

CONFERENCES: Curve = {
    (2017, 4): 6, (2019, 11): 8, (2020, 2): 10, (2020, 5): 7, (2020, 8): 8.5, (2021, 1): 8.5, (2021, 2): 6,
    (2021, 7): 6, (2022, 5): 8, (2022, 9): 7,
}  # fmt: skip
"""Children with an initial child protection conference in a month."""

PROTECTED: Curve = {
    (2017, 4): 68, (2019, 11): 82, (2020, 8): 93, (2021, 1): 94, (2021, 7): 80, (2022, 9): 78,
}  # fmt: skip
"""Children with a child protection plan at the end of a month."""

POSITIVE: Curve = {(2017, 4): 0.66, (2019, 11): 0.63, (2020, 5): 0.62, (2021, 7): 0.78, (2022, 9): 0.80}
"""The share of early help, step-ups left out, that ends with every goal reached."""

STEPS_DOWN: Curve = {(2017, 4): 0.27, (2019, 11): 0.25, (2021, 1): 0.31, (2021, 7): 0.40, (2022, 9): 0.41}
"""The share of closed social care after which early help goes on with the child."""

REVIEWED_IN_TIME: Curve = {
    (2017, 4): 0.75,
    (2019, 11): 0.70,
    (2021, 1): 0.83,
    (2021, 5): 0.95,
    (2021, 7): 0.95,
    (2022, 9): 0.93,
}
"""The share of open child in need plans whose last review was in time."""

# Care is counted at days: so much is published of two days in a month. The numbers are of an authority at scale 1.
BEFORE = date(2017, 3, 31)
LOOKED_AFTER: dict[date, float] = {
    BEFORE: 565, date(2019, 11, 30): 640, date(2020, 8, 31): 702, date(2021, 1, 31): 637, date(2021, 6, 30): 539,
    date(2021, 7, 27): 531, date(2021, 7, 31): 531, date(2022, 9, 30): 498,
}  # fmt: skip
"""Children in care at the end of a day."""

CAME_INTO_CARE: dict[date, float] = {
    BEFORE: 0.5, date(2019, 11, 30): 0.55, date(2020, 8, 31): 0.55, date(2021, 1, 31): 66 / 181,
    date(2021, 7, 31): 66 / 181, date(2022, 9, 30): 0.42,
}  # fmt: skip
"""Children who come into care in a day."""


def on(curve: dict[date, float], day: date) -> float:
    """This function will return the value on a day of a curve that is given at days."""
    return float(np.interp(day.toordinal(), [each.toordinal() for each in curve], list(curve.values())))


def months() -> list[Month]:
    """This function will return the months simulated, each as (year, month), with those after the last day."""
    first = FIRST_DAY.year * 12 + FIRST_DAY.month - 1
    last = LAST_DAY.year * 12 + LAST_DAY.month - 1 + FUTURE
    return [(n // 12, n % 12 + 1) for n in range(first, last + 1)]


def at(curve: Curve, month: Month) -> float:
    """This function will return the curve's value in a month, on the straight line between the points given."""
    xs = [year * 12 + m for year, m in curve]
    return float(np.interp(month[0] * 12 + month[1], xs, list(curve.values())))


def month_of(day: date) -> Month:
    """This function will return the month of a day."""
    return day.year, day.month


def last_day_of(month: Month) -> date:
    """This function will return the last day of a month."""
    return date(*month, monthrange(*month)[1])
