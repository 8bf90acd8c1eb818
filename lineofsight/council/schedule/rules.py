"""How long a meeting is taken to be, and until when members could attend from elsewhere: data with its source."""

from datetime import date

MINUTES_LONG = 120
"""How long a meeting is taken to be in calendars, where nobody says: a local default."""

REMOTE_UNTIL = date(2021, 5, 6)
"""The last day on which the law let councils meet from elsewhere: SI 2020/392 ended on 7 May 2021."""

REMOTE_WARNING = (
    "Since 7 May 2021 the law does not let members of a council attend from elsewhere and be counted as present. "
    "Ask the monitoring officer what the meeting may decide."
)


def warning_if_remote(on: date, *, is_virtual: bool) -> str:
    """This function will return what is to be said of a meeting that is held online on a day, or nothing."""
    return REMOTE_WARNING if is_virtual and on > REMOTE_UNTIL else ""
