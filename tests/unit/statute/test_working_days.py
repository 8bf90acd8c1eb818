"""The working calendar knows bank holidays, when each became known, and where it ends."""

from datetime import date

import pytest

from lineofsight.statute.working_days import FIRST_DAY, LAST_DAY, OutsideCalendar, bank_holidays, england


@pytest.mark.parametrize(
    ("start", "count", "due"),
    [
        (date(2021, 9, 13), 1, date(2021, 9, 14)),
        (date(2021, 9, 17), 1, date(2021, 9, 20)),
        (date(2022, 9, 16), 1, date(2022, 9, 20)),
        (date(2021, 12, 24), 1, date(2021, 12, 29)),
        (date(2020, 5, 7), 1, date(2020, 5, 11)),
        (date(2020, 5, 1), 1, date(2020, 5, 4)),
        (date(2021, 9, 20), -1, date(2021, 9, 17)),
        (date(2021, 9, 19), -1, date(2021, 9, 17)),
        (date(2022, 9, 20), -1, date(2022, 9, 16)),
        (date(2021, 9, 19), 0, date(2021, 9, 19)),
    ],
)
def test_adds_working_days_from_day_nought(start, count, due):
    assert england().add(start, count) == due


def test_five_clear_days_in_september_2021():
    assert england().clear_days_between(date(2021, 9, 13), date(2021, 9, 21)) == 5


def test_five_clear_days_because_of_the_state_funeral():
    assert england().clear_days_between(date(2022, 9, 16), date(2022, 9, 27)) == 5
    assert england(known_on=date(2022, 9, 9)).clear_days_between(date(2022, 9, 16), date(2022, 9, 27)) == 6


def test_a_meeting_on_or_before_publication_has_no_clear_days():
    assert england().clear_days_between(date(2022, 9, 16), date(2022, 9, 16)) == 0


@pytest.mark.parametrize(
    ("known_on", "closed"),
    [(date(2022, 9, 9), False), (date(2022, 9, 10), True), (None, True)],
)
def test_a_holiday_counts_from_the_day_it_was_announced(known_on, closed):
    assert england(known_on=known_on).is_working_day(date(2022, 9, 19)) is not closed


def test_a_holiday_that_moved_was_believed_until_it_moved():
    before, after = england(known_on=date(2019, 6, 6)), england(known_on=date(2019, 6, 7))
    assert not before.is_working_day(date(2020, 5, 4))
    assert before.is_working_day(date(2020, 5, 8))
    assert after.is_working_day(date(2020, 5, 4))
    assert not after.is_working_day(date(2020, 5, 8))


def test_a_calendar_of_the_past_ends_where_knowledge_ended():
    with pytest.raises(OutsideCalendar, match="to 31 December 2021"):
        england(known_on=date(2019, 6, 7)).is_working_day(date(2022, 1, 4))
    with pytest.raises(OutsideCalendar, match="31 December 2012 are not on file"):
        england(known_on=date(2012, 12, 31))


@pytest.mark.parametrize("day", [date(2014, 12, 31), date(2029, 1, 1)])
def test_a_date_outside_the_calendar_is_refused(day):
    calendar = england()
    for count in (calendar.ordinal, calendar.is_working_day, lambda d: calendar.add(d, 0)):
        with pytest.raises(OutsideCalendar, match="outside the calendar, which runs from 1 January 2015"):
            count(day)


def test_an_answer_outside_the_calendar_is_refused():
    with pytest.raises(OutsideCalendar, match="1 working days from 31 December 2028"):
        england().add(LAST_DAY, 1)
    with pytest.raises(OutsideCalendar):
        england().add(FIRST_DAY, -1)


def test_every_holiday_is_a_weekday_listed_once_and_known_before_it_came():
    days = [holiday.on for holiday in bank_holidays()]
    assert days == sorted(set(days))
    assert all(h.on.weekday() < 5 and h.known_from < h.on for h in bank_holidays())


@pytest.mark.parametrize("year", range(2015, 2029))
def test_each_year_has_its_eight_holidays_and_the_special_ones(year):
    special = {2022: 2, 2023: 1}
    assert sum(on.year == year for on in england().holidays) == 8 + special.get(year, 0)


def test_rows_hold_every_day_once():
    rows = england().rows()
    assert rows[0] == (FIRST_DAY, 0)
    assert rows[-1][0] == LAST_DAY
    assert len(rows) == (LAST_DAY - FIRST_DAY).days + 1
