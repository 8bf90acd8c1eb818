"""Limits that wait for something, or for a day of the year, count when they can and say why when they cannot."""

from datetime import date

import pytest

from lineofsight.statute.event_limits import AcademicYears, BeforeBirthday, FixedDate, NeedsEvent, NextEvent, Reviews
from lineofsight.statute.limits import CannotCount
from lineofsight.statute.school_days import SchoolDays, SchoolTerms, half_terms, school_days
from lineofsight.statute.working_days import OutsideCalendar, england

START = date(2021, 9, 13)


@pytest.mark.parametrize(
    ("limit", "words", "unit"),
    [
        (FixedDate(month=2, day=15), "15 February", "fixed date 15 Feb"),
        (BeforeBirthday(16), "before 16th birthday", "before 16th birthday"),
        (NextEvent("board"), "next board", "next board"),
        (Reviews(2), "2 reviews", "reviews"),
        (AcademicYears(1), "1 academic year", "academic years"),
        (SchoolDays(20), "20 school days", "school days"),
        (SchoolTerms(1), "1 school term", "school terms"),
    ],
)
def test_a_limit_says_itself(limit, words, unit):
    assert str(limit) == words
    assert limit.unit == unit


@pytest.mark.parametrize("limit", [NextEvent("meeting"), Reviews(2)])
def test_a_limit_that_waits_says_what_for(limit):
    with pytest.raises(NeedsEvent, match="cannot be counted from 13 September 2021 alone"):
        limit.due(START)
    with pytest.raises(NeedsEvent, match="cannot be on 12 September 2021, before 13 September 2021"):
        limit.due(START, event_on=date(2021, 9, 12))
    assert limit.due(START, event_on=date(2021, 10, 26)).on == date(2021, 10, 26)


@pytest.mark.parametrize(
    ("start", "due"),
    [
        (date(2021, 2, 14), date(2021, 2, 15)),
        (date(2021, 2, 15), date(2021, 2, 15)),
        (date(2021, 2, 16), date(2022, 2, 15)),
    ],
)
def test_a_fixed_date_is_the_first_on_or_after_the_start(start, due):
    assert FixedDate(month=2, day=15).due(start).on == due


def test_a_birthday_is_counted_from_the_date_of_birth():
    due = BeforeBirthday(16).due(date(2004, 2, 29))
    assert due.on == date(2020, 2, 28)
    assert due.how.startswith(
        "The day before the 16th birthday, 29 February 2020, of somebody born on 29 February 2004"
    )


@pytest.mark.parametrize(
    ("start", "due"), [(date(2021, 8, 31), date(2021, 8, 31)), (date(2021, 9, 1), date(2022, 8, 31))]
)
def test_academic_years_end_on_31_august(start, due):
    assert AcademicYears(1).due(start).on == due


@pytest.mark.parametrize("limit", [AcademicYears(1), BeforeBirthday(16), FixedDate(month=2, day=15)])
def test_the_end_of_time_is_refused(limit):
    with pytest.raises(CannotCount, match="that far from 1 December 9999"):
        limit.due(date(9999, 12, 1))


def test_school_days_step_over_half_term_and_bank_holidays():
    assert SchoolDays(1).due(date(2021, 10, 22)).on == date(2021, 11, 1)
    assert SchoolDays(1).due(date(2022, 4, 29)).on == date(2022, 5, 3)


@pytest.mark.parametrize("limit", [SchoolDays(1), SchoolTerms(1)])
@pytest.mark.parametrize("start", [date(2018, 8, 31), date(2030, 1, 7)])
def test_outside_the_table_of_terms_is_refused(limit, start):
    with pytest.raises(OutsideCalendar, match="the authority's school terms on file run from 4 September 2018"):
        limit.due(start)


def test_a_second_term_is_the_one_after():
    assert SchoolTerms(2).due(date(2021, 10, 5)).on == date(2022, 4, 8)


def test_the_table_of_terms_is_in_order_and_does_not_overlap():
    halves = half_terms()
    assert all(a.ends_on < b.starts_on for a, b in zip(halves, halves[1:], strict=False))
    assert all(half.starts_on <= half.ends_on for half in halves)
    assert len(halves) == 6 * len({half.academic_year for half in halves})
    assert all(england().is_working_day(half.starts_on) for half in halves)


def test_school_days_are_about_190_a_year():
    years = len({half.academic_year for half in half_terms()})
    assert 185 <= len(school_days()) / years <= 195
