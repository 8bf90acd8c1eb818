"""What time it is: the real time, or in the demo the made-up authority's time, which ticks just as fast."""

from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils import timezone

SHIFT_FILE = "demo-clock"


@cache
def _shift(file: Path) -> timedelta:
    return timedelta(days=int(file.read_text())) if file.is_file() else timedelta()


def now() -> datetime:
    """This function will return the moment to record and to judge by. Only views and commands call it."""
    if not settings.LINEOFSIGHT_DEMO:
        return timezone.now()
    # Days are added to the time on London's clocks: in summer and winter alike the hour stays the same.
    return timezone.localtime() + _shift(settings.LINEOFSIGHT_DATA / SHIFT_FILE)


def today() -> date:
    """This function will return the day in London to record and to judge by. Only views and commands call it."""
    return timezone.localdate(now())


def pretend_today_is(day: date) -> None:
    """This function will move the demo's clock by whole days, so that today is that day. It does nothing elsewhere."""
    if settings.LINEOFSIGHT_DEMO:
        shift = (day - timezone.localdate()).days
        (settings.LINEOFSIGHT_DATA / SHIFT_FILE).write_text(str(shift))
        _shift.cache_clear()
