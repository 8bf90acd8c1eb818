"""Which days a body meets on, and what speaks against each."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.council.schedule.dates import WEEKS, Taken, against, propose, weekday_of_month
from lineofsight.council.schedule.rules import warning_if_remote

MONDAY, TUESDAY, FRIDAY = 0, 1, 4


@pytest.mark.parametrize(
    ("year", "month", "weekday", "week", "day"),
    [
        (2022, 9, MONDAY, 3, date(2022, 9, 19)),
        (2022, 9, TUESDAY, 4, date(2022, 9, 27)),
        (2022, 8, MONDAY, 1, date(2022, 8, 1)),
        (2022, 8, MONDAY, -1, date(2022, 8, 29)),
        (2022, 12, FRIDAY, -1, date(2022, 12, 30)),
        (2024, 2, 3, -1, date(2024, 2, 29)),
    ],
)
def test_a_weekday_of_a_month(year, month, weekday, week, day):
    assert weekday_of_month(year, month, weekday=weekday, week=week) == day


@given(st.integers(2000, 2090), st.integers(1, 12), st.integers(0, 4), st.sampled_from(sorted(WEEKS)))
def test_it_is_of_that_month_and_weekday_and_place(year, month, weekday, week):
    on = weekday_of_month(year, month, weekday=weekday, week=week)
    assert (on.year, on.month, on.weekday()) == (year, month, weekday)
    other = on + timedelta(days=7) if week == -1 else on - timedelta(days=7 * week)
    assert other.month != month


FULL = Taken(on=date(2022, 10, 19), body="Full Council", is_full_council=True)
BOARD = Taken(on=date(2022, 10, 12), body="Board", shared=("Councillor Ada Thorne", "Councillor Bram Ulley"))
APART = Taken(on=date(2022, 10, 13), body="Learning panel")


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2022, 9, 19), "It is a bank holiday: "),
        (date(2022, 9, 20), ""),
        (date(2022, 12, 27), "It is a bank holiday: "),
        (date(2022, 10, 15), "It is at a weekend."),
        (date(2022, 10, 19), "Full Council meets on that day."),
        (date(2022, 10, 12), "Board meets on that day, and shares Councillor Ada Thorne, Councillor Bram Ulley."),
        (date(2022, 10, 13), ""),
        (date(2022, 10, 14), ""),
    ],
)
def test_what_speaks_against_a_day(on, said):
    found = against(on, taken=[FULL, BOARD, APART])
    assert len(found) == bool(said)
    assert all(one.startswith(said) for one in found)


def test_a_day_instead_is_the_next_against_which_nothing_speaks():
    [free, taken] = propose([date(2022, 10, 11), date(2022, 10, 12)], taken=[FULL, BOARD])
    assert (free.against, free.instead) == ((), None)
    assert taken.instead == date(2022, 10, 13)
    [holiday] = propose([date(2022, 12, 23) + timedelta(days=3)], taken=[])
    assert holiday.instead == date(2022, 12, 28)


@pytest.mark.parametrize(
    ("on", "is_virtual", "is_warned"),
    [
        (date(2021, 5, 6), True, False),
        (date(2021, 5, 7), True, True),
        (date(2021, 9, 21), True, True),
        (date(2021, 9, 21), False, False),
    ],
)
def test_meetings_held_online_are_warned_of_from_a_day_on(on, is_virtual, is_warned):
    assert bool(warning_if_remote(on, is_virtual=is_virtual)) is is_warned
