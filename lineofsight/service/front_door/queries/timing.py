"""How long is left on a clock that runs in hours, in words."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from lineofsight.record.models import Duty
from lineofsight.web.words import plural

SOON = timedelta(hours=4)


@dataclass(frozen=True)
class Left:
    """What is left of a duty's time: "5 hours left", "1 day 2 hours late". `standing` is late, soon or running.

    `seconds` are what was left when the page was made, below nothing where late: the browser counts on from there.
    """

    words: str
    standing: str
    seconds: int


def time_left(duty: Duty | None, *, at: datetime) -> Left | None:
    """This function will return how long a duty with a due hour has left or is late, or None when there is none."""
    if duty is None or duty.due_at is None:
        return None
    return left_of(duty.due_at - at)


def left_of(left: timedelta) -> Left:
    """This function will word what is left, or below nothing how late it is. The browser words it in the same way."""
    seconds = int(left.total_seconds())
    if left < timedelta(0):
        return Left(f"{in_words(-left)} late", "late", seconds)
    return Left(f"{in_words(left)} left", "soon" if left <= SOON else "running", seconds)


def in_words(length: timedelta) -> str:
    """This function will write a length of time in days and hours, or in minutes under an hour."""
    hours = int(length.total_seconds() // 3600)
    if hours == 0:
        return plural(int(length.total_seconds() // 60), "minute")
    days, hours = divmod(hours, 24)
    parts = [plural(days, "day") if days else "", plural(hours, "hour") if hours else ""]
    return " ".join(part for part in parts if part)
