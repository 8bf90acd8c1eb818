"""The moment at which need to know is asked: one reading of the clock below the views, so that nobody forgets."""

from datetime import datetime

from lineofsight.web import clock


def moment(at: datetime | None) -> datetime:
    """This function will return the moment asked about, or now when the caller names none.

    Access lapses by the hour. A caller who forgot the time would otherwise see what has lapsed.
    """
    return at or clock.now()
