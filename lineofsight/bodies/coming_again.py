"""When a standing item comes to a body again. It knows nothing of Django."""

from datetime import date


def due_from(last: date | None, *, every_months: int) -> date | None:
    """This function will return the first day of the month in which an item is due again after it came on a day.

    None where it is due at the next meeting: it comes to every meeting, or never came. Whole months are counted, as a
    meeting is not on the same day of each month (a local default).
    """
    if last is None or not every_months:
        return None
    year, month = divmod(last.year * 12 + last.month - 1 + every_months, 12)
    return date(year, month + 1, 1)
