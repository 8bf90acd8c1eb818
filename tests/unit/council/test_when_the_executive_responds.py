"""The two months in which the executive responds to a report of scrutiny."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.council.programme.rules import response_due


@pytest.mark.parametrize(
    ("received", "notice", "due"),
    [
        (date(2022, 5, 11), None, date(2022, 7, 10)),
        (date(2022, 5, 11), date(2022, 5, 20), date(2022, 7, 19)),
        (date(2022, 5, 11), date(2022, 5, 1), date(2022, 7, 10)),
        (date(2022, 1, 1), None, date(2022, 2, 28)),
        (date(2022, 3, 1), None, date(2022, 4, 30)),
        (date(2021, 12, 31), None, date(2022, 2, 28)),
        (date(2023, 12, 31), None, date(2024, 2, 29)),
        (date(2021, 12, 30), None, date(2022, 2, 28)),
        (date(2022, 8, 31), None, date(2022, 10, 30)),
    ],
)
def test_it_is_two_months_beginning_with_the_later_day(received, notice, due):
    assert response_due(received, notice) == due


@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(0, 40))
def test_a_later_notice_never_makes_it_sooner(received, later):
    assert response_due(received, received + timedelta(days=later)) >= response_due(received)
    assert 57 <= (response_due(received) - received).days <= 62
