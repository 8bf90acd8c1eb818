"""Working days hold together, whatever dates are drawn: adding then counting comes back to the same number."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lineofsight.statute.working_days import FIRST_DAY, LAST_DAY, england, united_kingdom

DAY = timedelta(days=1)
YEAR = timedelta(days=366)
days = st.dates(min_value=FIRST_DAY, max_value=LAST_DAY)
inner_days = st.dates(min_value=FIRST_DAY + YEAR, max_value=LAST_DAY - YEAR)
counts = st.integers(min_value=1, max_value=200)
calendars = st.sampled_from([england(), united_kingdom()])
known_dates = st.dates(min_value=date(2018, 1, 1), max_value=LAST_DAY)


@given(calendars, inner_days, counts)
def test_adding_then_counting_round_trips(calendar, day, count):
    assert calendar.between(day, calendar.add(day, count)) == count


@given(calendars, inner_days, counts)
def test_what_is_added_is_the_first_day_that_counts_so_many(calendar, day, count):
    due = calendar.add(day, count)
    assert calendar.is_working_day(due)
    assert calendar.between(day, due - DAY) == count - 1


@given(calendars, inner_days, counts)
def test_counting_backwards_mirrors_counting_forwards(calendar, day, count):
    back = calendar.add(day, -count)
    assert calendar.is_working_day(back)
    assert back < day
    assert calendar.between(back - DAY, day - DAY) == count


@given(calendars, inner_days, counts)
def test_from_a_working_day_forwards_then_backwards_returns(calendar, day, count):
    start = calendar.add(day, 1)
    assert calendar.add(calendar.add(start, count), -count) == start
    assert calendar.add(calendar.add(start, -count), count) == start


@given(calendars, days, days, days)
def test_counts_join_up(calendar, first, second, third):
    assert calendar.between(first, second) + calendar.between(second, third) == calendar.between(first, third)
    assert calendar.between(first, second) == -calendar.between(second, first)


@given(calendars, days, st.integers(min_value=0, max_value=400))
def test_counting_agrees_with_walking(calendar, start, span):
    end = min(start + timedelta(span), LAST_DAY)
    walked = sum(calendar.is_working_day(start + timedelta(n)) for n in range(1, (end - start).days + 1))
    assert calendar.between(start, end) == walked
    clear = sum(calendar.is_working_day(start + timedelta(n)) for n in range(1, (end - start).days))
    assert calendar.clear_days_between(start, end) == clear


@given(inner_days, counts, known_dates)
def test_a_holiday_announced_later_never_brings_a_date_forward(day, count, known_on):
    known = england(known_on=known_on)
    if day + 2 * YEAR > known.last_day:
        return
    added = [h.on for h in england().holidays.values() if h.on not in known.holidays]
    removed = [on for on in known.holidays if on not in england().holidays]
    now, then = england().add(day, count), known.add(day, count)
    if not any(day < on <= max(now, then) for on in added + removed):
        assert now == then
    if not any(day < on <= max(now, then) for on in removed):
        assert now >= then
