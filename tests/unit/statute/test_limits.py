"""Each kind of limit counts from a start, explains itself, and refuses what it cannot count."""

from datetime import UTC, date, datetime

import pytest

from lineofsight.statute.limits import LONDON, CalendarDays, CannotCount, Hours, Months, NeedsTime, Weeks, Years
from lineofsight.statute.working_days import OutsideCalendar, bank_holidays, england, united_kingdom
from lineofsight.statute.working_limits import ClearCalendarDays, ClearDays, Rule, WorkingDays, clear_days_between

START = date(2021, 9, 13)


@pytest.mark.parametrize(
    ("limit", "words", "unit"),
    [
        (WorkingDays(1), "1 working day", "working days"),
        (WorkingDays(45), "45 working days", "working days"),
        (WorkingDays(0), "the same day", "working days"),
        (CalendarDays(0), "the same day", "days"),
        (CalendarDays(28), "28 days", "days"),
        (Weeks(6), "6 weeks", "weeks"),
        (Months(1), "1 month", "months"),
        (Years(75), "75 years", "years"),
        (Hours(72), "72 hours", "hours"),
        (ClearDays(5), "5 clear working days", "clear working days"),
        (ClearCalendarDays(28), "28 clear days", "clear days"),
    ],
)
def test_a_limit_says_itself(limit, words, unit):
    assert str(limit) == words
    assert limit.unit == unit


def test_bank_holidays_stepped_over_are_named():
    how = WorkingDays(1).due(date(2022, 9, 16)).how
    assert how == (
        "1 working day after 16 September 2022, which is day 0. "
        "Not counted: weekends and State Funeral of the Queen on 19 September 2022."
    )


def test_nothing_stepped_over_is_not_mentioned():
    assert WorkingDays(1).due(START).how == "1 working day after 13 September 2021, which is day 0."


def test_a_working_day_limit_can_be_counted_as_once_known():
    before = WorkingDays(1).due(date(2022, 9, 16), known_on=date(2022, 9, 9))
    assert before.on == date(2022, 9, 19)
    assert "Funeral" not in before.how


def test_an_inclusive_period_counts_its_first_day():
    due = WorkingDays(40, inclusive=True).due(START)
    assert due.on == date(2021, 11, 5)
    assert due.how.startswith("40 working days beginning with 13 September 2021, which is day 1.")


def test_counting_back_says_so():
    assert WorkingDays(3, backwards=True).due(START).how.startswith("3 working days before 13 September 2021.")
    assert Weeks(6, backwards=True).due(START).how == "6 weeks before 13 September 2021."


def test_a_calendar_date_on_a_closed_day_stays_and_warns():
    due = Months(6).due(START)
    assert due.on == date(2022, 3, 13)
    assert due.how == "6 months after 13 September 2021. Sunday 13 March 2022 is not a working day: act before it."


def test_a_month_too_short_is_explained():
    assert (
        Months(1)
        .due(date(2020, 1, 31))
        .how.startswith("1 month after 31 January 2020. February 2020 has no day 31, so its last day is taken.")
    )


def test_hours_pass_through_the_clocks_going_back():
    due = Hours(24).due(datetime(2021, 10, 30, 14, 30, tzinfo=LONDON))
    assert due.at == datetime(2021, 10, 31, 13, 30, tzinfo=LONDON)
    assert due.on == date(2021, 10, 31)
    assert due.how.endswith("The clocks changed in between.")


def test_hours_may_start_in_any_zone_and_end_in_london():
    due = Hours(1).due(datetime(2021, 7, 1, 22, 30, tzinfo=UTC))
    assert due.at is not None
    assert due.at.isoformat() == "2021-07-02T00:30:00+01:00"
    assert due.on == date(2021, 7, 2)


def test_hours_need_a_time():
    with pytest.raises(NeedsTime, match="24 hours cannot be counted from a date alone"):
        Hours(24).due(START)


def test_a_day_limit_started_by_a_time_takes_the_london_day():
    assert CalendarDays(1).due(datetime(2021, 7, 1, 23, 30, tzinfo=UTC)).on == date(2021, 7, 3)


def test_a_time_without_a_zone_is_refused():
    with pytest.raises(CannotCount, match="time zone"):
        CalendarDays(1).due(datetime(2021, 7, 1, 12))  # noqa: DTZ001 - a time with no zone is what is refused


@pytest.mark.parametrize("limit", [CalendarDays(5), Weeks(1), Months(1), Years(1)])
def test_the_end_of_time_is_refused(limit):
    with pytest.raises(CannotCount, match="that far from 31 December 9999"):
        limit.due(date(9999, 12, 31))


def test_hours_at_the_end_of_time_are_refused():
    with pytest.raises(CannotCount, match="that far"):
        Hours(48).due(datetime(9999, 12, 31, 12, tzinfo=UTC))


def test_working_days_outside_the_calendar_are_refused():
    with pytest.raises(OutsideCalendar, match="1 January 2040"):
        WorkingDays(1).due(date(2040, 1, 1))


def test_after_returns_the_date_or_the_time_alone():
    at = datetime(2021, 9, 13, 9, tzinfo=LONDON)
    assert WorkingDays(1).after(START) == date(2021, 9, 14)
    assert Hours(1).after(at) == datetime(2021, 9, 13, 10, tzinfo=LONDON)


def test_clear_days_between_can_be_counted_as_once_known():
    published, meeting = date(2022, 9, 16), date(2022, 9, 27)
    assert clear_days_between(published, meeting) == 5
    assert clear_days_between(published, meeting, known_on=date(2022, 9, 9)) == 6
    assert clear_days_between(meeting, published) == 0


def test_information_requests_leave_out_holidays_of_the_whole_kingdom():
    elsewhere = {holiday.on for holiday in bank_holidays(elsewhere=True)}
    closed = {holiday.on for holiday in bank_holidays()}
    assert elsewhere
    assert not elsewhere & closed
    assert not any(united_kingdom().is_working_day(day) for day in elsewhere)
    assert all(england().is_working_day(day) for day in elsewhere)


def test_the_other_rules_come_to_the_same_days():
    for rule in (Rule.COMPLAINTS, Rule.COURT):
        assert WorkingDays(10, rule=rule).due(date(2021, 12, 20)).on == WorkingDays(10).due(date(2021, 12, 20)).on
