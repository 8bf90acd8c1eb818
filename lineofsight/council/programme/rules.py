"""What a panel weighs up before it looks into something, how much it takes on, and how long the executive has."""

from datetime import date, timedelta

from lineofsight.statute.limits import Months

CONSIDERATIONS: dict[str, str] = {
    "interest": "Why does it matter to people who live here?",
    "performance": "What do we know of how well it goes now?",
    "change": "What could the panel change?",
    "extent": "Whom does it touch, and how many?",
    "elsewhere": "Who else looks at it already, or did lately?",
}
"""The key considerations of every suggestion: a local default."""

SOURCES: dict[str, str] = {
    "member": "A member of the council",
    "officer": "An officer",
    "executive": "The executive or a lead member",
    "partner": "A partner",
    "public": "Somebody who lives here",
    "inspection": "An inspection",
    "previous": "An earlier review",
}

MOST_REVIEWS = 3
"""Reviews that a panel takes on in a year: a local default. More is warned of, never refused."""

MOST_RECOMMENDATIONS = 8
"""Recommendations of one review: statutory guidance of 2019 speaks of six to eight. More is warned of."""

TO_RESPOND = Months(2)


def response_due(received_on: date, notice_on: date | None = None) -> date:
    """This function will return the last day on which the executive may respond to a report of scrutiny.

    It is two months beginning with the day the report was received or, if later, the day of the notice that asks for a
    response: from 11 May, 10 July (LGA 2000, section 9FE).
    """
    begins = max(received_on, notice_on or received_on)
    after = TO_RESPOND.after(begins)
    return after - timedelta(days=1) if after.day == begins.day else after  # A month too short ends with its last day.
