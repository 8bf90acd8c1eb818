"""How a due date stands on a day: due, due today, late or done; and in words how long is left."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from lineofsight.web import words


@dataclass(frozen=True)
class Standing:
    """`code` is a status of the group "duty"; `words` say how long is left, or how late it is."""

    code: str
    words: str


def standing(due: date | datetime | None, *, on: date, met: date | datetime | None = None) -> Standing:
    """This function will say how a due date stands. Days are calendar days. A missing due date is simply due.

    A due time is compared by its local day: a page shows it beside the time itself.
    """
    if due is None:
        return Standing("met", "") if met else Standing("due", "")
    if met is not None:
        return _met(due, met)
    left = (_day(due) - on).days
    if left < 0:
        return Standing("late", f"{words.plural(-left, 'day')} late")
    return Standing("due", f"{words.plural(left, 'day')} left") if left else Standing("due_today", "Due today")


def _met(due: date | datetime, met: date | datetime) -> Standing:
    """This function will say how a met duty stands, to the minute when both are times."""
    exact = isinstance(due, datetime) and isinstance(met, datetime)
    late = met > due if exact else _day(met) > _day(due)
    days = (_day(met) - _day(due)).days
    return Standing("met_late", f"{words.plural(days, 'day')} late" if days else "") if late else Standing("met", "")


def _day(value: date | datetime) -> date:
    """This function will return the local day of a date or an aware time."""
    if isinstance(value, datetime):
        return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return value
