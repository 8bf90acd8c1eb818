"""Dates, ages and counts are written in the GOV.UK style."""

from datetime import UTC, date, datetime

import pytest

from lineofsight.web import words


def test_a_day_is_written_in_full_and_in_short():
    assert words.day(date(2021, 9, 13)) == "13 September 2021"
    assert words.short_day(date(2021, 9, 3)) == "3 Sep 2021"
    assert words.month(date(2021, 9, 3)) == "September 2021"


def test_a_missing_day_is_nothing():
    assert words.day(None) == words.short_day(None) == words.moment(None) == words.month(None) == ""


@pytest.mark.parametrize(
    "utc, written",
    [
        (datetime(2021, 9, 13, 15, 5, tzinfo=UTC), "13 September 2021 at 4:05pm"),
        (datetime(2021, 12, 13, 9, 0, tzinfo=UTC), "13 December 2021 at 9am"),
        (datetime(2021, 12, 13, 12, 0, tzinfo=UTC), "13 December 2021 at midday"),
        (datetime(2021, 12, 13, 0, 0, tzinfo=UTC), "13 December 2021 at midnight"),
        (datetime(2021, 9, 13, 23, 30, tzinfo=UTC), "14 September 2021 at 12:30am"),
    ],
)
def test_a_moment_is_written_in_local_time(utc, written):
    assert words.moment(utc) == written


@pytest.mark.parametrize(
    "born_on, on, written",
    [
        (date(2007, 9, 13), date(2021, 9, 12), "13 years"),
        (date(2007, 9, 13), date(2021, 9, 13), "14 years"),
        (date(2020, 2, 29), date(2021, 2, 28), "11 months"),
        (date(2019, 9, 13), date(2021, 9, 12), "23 months"),
        (date(2021, 9, 1), date(2021, 9, 13), "12 days"),
        (date(2021, 9, 12), date(2021, 9, 13), "1 day"),
        (date(2021, 9, 14), date(2021, 9, 13), "not yet born"),
        (None, date(2021, 9, 13), "age not known"),
    ],
)
def test_an_age_is_in_years_months_or_days(born_on, on, written):
    assert words.age(born_on, on) == written


def test_a_count_goes_with_its_noun():
    assert words.plural(1, "child", "children") == "1 child"
    assert words.plural(2, "child", "children") == "2 children"
    assert words.plural(1204, "record") == "1,204 records"


def test_labels_start_in_lower_case_unless_they_are_initials():
    assert words.lower_first("Date of birth") == "date of birth"
    assert words.lower_first("NHS number") == "NHS number"
    assert words.lower_first("Supporting Families outcome sustained") == "Supporting Families outcome sustained"
    assert words.lower_first("") == ""


def test_names_are_joined_into_a_phrase():
    assert words.in_sentence(["day"]) == "day"
    assert words.in_sentence(["day", "month", "year"]) == "day, month and year"
    assert words.in_sentence(["red", "blue"], "or") == "red or blue"
