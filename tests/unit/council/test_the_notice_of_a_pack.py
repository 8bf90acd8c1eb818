"""A pack is open to the public five clear days before its meeting: working days, without England's bank holidays."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.council.agendas.notice import notice


@pytest.mark.parametrize(
    ("published_on", "meeting_on", "days", "is_enough", "last_day"),
    [
        (date(2021, 9, 13), date(2021, 9, 21), 5, True, date(2021, 9, 13)),
        (date(2021, 9, 14), date(2021, 9, 21), 4, False, date(2021, 9, 13)),
        # The funeral of the Queen, Monday 19 September 2022, was a bank holiday.
        (date(2022, 9, 16), date(2022, 9, 27), 5, True, date(2022, 9, 16)),
        (date(2022, 9, 20), date(2022, 9, 27), 4, False, date(2022, 9, 16)),
        (date(2021, 9, 21), date(2021, 9, 21), 0, False, date(2021, 9, 13)),
    ],
)
def test_how_many_clear_days_are_given(published_on, meeting_on, days, is_enough, last_day):
    found = notice(published_on=published_on, meeting_on=meeting_on)
    assert (found.clear_days, found.is_enough, found.last_day) == (days, is_enough, last_day)


@given(st.dates(date(2020, 2, 1), date(2025, 12, 1)))
def test_the_last_day_is_the_last_that_gives_enough(meeting_on):
    last = notice(published_on=meeting_on, meeting_on=meeting_on).last_day
    given_days = [
        notice(published_on=last + timedelta(days=days), meeting_on=meeting_on).clear_days for days in range(8)
    ]
    assert given_days[0] == 5
    assert given_days == sorted(given_days, reverse=True)
    assert notice(published_on=meeting_on - timedelta(days=1), meeting_on=meeting_on).clear_days == 0
