"""Working days as numbers, so that a simulation can step through them quickly."""

from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from lineofsight.statute.working_days import england

LONDON = ZoneInfo("Europe/London")


@cache
def shifted(day: date, working_days: int) -> date:
    """This function will return the day that many working days after the day, or before it when negative."""
    step = 1 if working_days >= 0 else -1
    for _ in range(abs(working_days)):
        day += timedelta(days=step)
        while not england().is_working_day(day):
            day += timedelta(days=step)
    return day


@cache
def working_days_of(year: int, month: int) -> tuple[date, ...]:
    """This function will return the working days of a month."""
    day, days = date(year, month, 1), []
    while day.month == month:
        if england().is_working_day(day):
            days.append(day)
        day += timedelta(days=1)
    return tuple(days)


def moment(day: date, hour: float) -> datetime:
    """This function will return the moment of a day in London, `hour` hours after midnight."""
    return datetime.combine(day, time(), LONDON) + timedelta(minutes=round(hour * 60))
