"""Months, quarters and years from April, clipped to what was asked."""

from datetime import date

import pytest

from lineofsight.measures.figure import percentage
from lineofsight.measures.periods import period_of, periods


@pytest.mark.parametrize(
    "day, month, quarter, year",
    [
        ("2021-03-31", "2021-03-01", "2021-01-01", "2020-04-01"),
        ("2021-04-01", "2021-04-01", "2021-04-01", "2021-04-01"),
        ("2020-02-29", "2020-02-01", "2020-01-01", "2019-04-01"),
        ("2021-12-31", "2021-12-01", "2021-10-01", "2021-04-01"),
    ],
)
def test_a_day_is_in_one_period_of_each_kind(day, month, quarter, year):
    found = [period_of(date.fromisoformat(day), by=by).isoformat() for by in ("month", "quarter", "year")]
    assert found == [month, quarter, year]


def test_the_first_and_last_periods_are_cut_to_the_days_asked_about():
    found = periods(start=date(2020, 12, 15), end=date(2021, 2, 3), by="month")
    assert [(p.first, p.start, p.end) for p in found] == [
        (date(2020, 12, 1), date(2020, 12, 15), date(2020, 12, 31)),
        (date(2021, 1, 1), date(2021, 1, 1), date(2021, 1, 31)),
        (date(2021, 2, 1), date(2021, 2, 1), date(2021, 2, 3)),
    ]


def test_one_day_is_one_period():
    day = date(2021, 4, 1)
    assert [(p.first, p.start, p.end) for p in periods(start=day, end=day, by="year")] == [(day, day, day)]


@pytest.mark.parametrize(
    "met, records, value", [(1, 3, 33.3), (2, 3, 66.7), (1, 16, 6.3), (0, 5, 0.0), (5, 5, 100.0), (0, 0, None)]
)
def test_a_percentage_is_rounded_half_up_to_one_decimal(met, records, value):
    assert percentage(met, records) == value
