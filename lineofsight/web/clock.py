"""What time it is: the real time, or in the demo the made-up authority's time, which ticks just as fast."""

from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.utils import timezone

SHIFT_FILE = "demo-clock"


@lru_cache(maxsize=1)
def _read(file: Path, changed: int) -> timedelta:
    return timedelta(seconds=float(file.read_text()))


def _shift(file: Path) -> timedelta:
    # Read again when it was written again: a demo that is being served can be moved on.
    try:
        return _read(file, file.stat().st_mtime_ns)
    except FileNotFoundError:
        return timedelta()


def now() -> datetime:
    """This function will return the moment to record and to judge by. Only views and commands call it."""
    shift = _shift(settings.LINEOFSIGHT_DATA / SHIFT_FILE) if settings.LINEOFSIGHT_DEMO else timedelta()
    return timezone.now() + shift


def today() -> date:
    """This function will return the day in London to record and to judge by. Only views and commands call it."""
    return timezone.localdate(now())


def pretend_it_is(moment: datetime) -> None:
    """This function will set the demo's clock: it is that moment now, and time goes on. Elsewhere it does nothing."""
    if settings.LINEOFSIGHT_DEMO:
        (settings.LINEOFSIGHT_DATA / SHIFT_FILE).write_text(str((moment - timezone.now()).total_seconds()))
        _read.cache_clear()
