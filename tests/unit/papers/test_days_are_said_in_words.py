"""The days a figure covers are said as a person would say them."""

from datetime import date

import pytest

from lineofsight.papers.periods import period_name, within


@pytest.mark.parametrize(
    "start, last, said",
    [
        (date(2021, 7, 1), date(2021, 7, 31), "in July 2021"),
        (date(2021, 2, 1), date(2021, 2, 28), "in February 2021"),
        (date(2021, 5, 1), date(2021, 7, 31), "from May 2021 to July 2021"),
        (date(2021, 4, 1), date(2022, 3, 31), "in the year to 31 March 2022"),
        (date(2021, 7, 1), date(2021, 7, 30), "from 1 July 2021 to 30 July 2021"),
        (date(2021, 7, 2), date(2021, 7, 31), "from 2 July 2021 to 31 July 2021"),
        (date(2021, 7, 2), date(2021, 7, 2), "on 2 July 2021"),
    ],
)
def test_a_run_of_days(start, last, said):
    assert within(start, last) == said


@pytest.mark.parametrize(
    "by, first, name",
    [
        ("month", date(2021, 7, 1), "July 2021"),
        ("quarter", date(2021, 7, 1), "July to September 2021"),
        ("quarter", date(2021, 10, 1), "October to December 2021"),
        ("year", date(2021, 4, 1), "2021/22"),
        ("year", date(1999, 4, 1), "1999/00"),
    ],
)
def test_a_period_has_a_name(by, first, name):
    assert period_name(first, by=by) == name
