"""Clocks of private fostering."""

from lineofsight.statute.sources import CHILDREN_ACT_1989, PRIVATE_FOSTERING
from lineofsight.statute.step import CalendarDays, Clock, Hours, Months, Recurring, Weeks, WorkingDays

CLOCKS = (
    Clock(
        code="PF-NOTICE",
        name="Private fostering: advance notice by the carer or parent",
        domain="private fostering",
        starts="arrangement starts (counted back)",
        stops="notification received",
        limit=Weeks(6, backwards=True),
        source=PRIVATE_FOSTERING.at("regulation 3"),
        note="If the arrangement starts sooner than that, notice is due at once.",
    ),
    Clock(
        code="PF-VISIT1",
        name="Private fostering: first visit",
        domain="private fostering",
        starts="notification received",
        stops="visit made and child spoken to",
        limit=WorkingDays(7),
        source=PRIVATE_FOSTERING,
    ),
    Clock(
        code="PF-VISITY1",
        name="Private fostering: visits in the first year",
        domain="private fostering",
        starts="council became aware, or last visit",
        stops="visit made and child seen alone",
        limit=Weeks(6),
        recurs=Recurring(every=Weeks(6), until=Months(12), then="PF-VISITY2"),
        source=PRIVATE_FOSTERING.at("regulation 8(1)(a)"),
    ),
    Clock(
        code="PF-VISITY2",
        name="Private fostering: visits in later years",
        domain="private fostering",
        starts="twelve months after the council became aware, or last visit",
        stops="visit made",
        limit=Weeks(12),
        recurs=Recurring(every=Weeks(12)),
        source=PRIVATE_FOSTERING.at("regulation 8(1)(b)"),
    ),
    Clock(
        code="PF-CHANGE",
        name="Private fostering: notice of change or end",
        domain="private fostering",
        starts="change or end of the arrangement",
        stops="council notified",
        limit=Hours(48),
        source=PRIVATE_FOSTERING,
        note="The duty is on the carer or parent.",
    ),
    Clock(
        code="PF-28",
        name="Private fostering: when the law begins to apply",
        domain="private fostering",
        starts="child goes to live with somebody who is not a close relative",
        stops="the 28th day",
        limit=CalendarDays(28),
        source=CHILDREN_ACT_1989,
        note="Under 16, or under 18 if disabled. It applies earlier where the stay is meant to reach 28 days.",
    ),
)
