"""Clocks of fostering and children's homes."""

from lineofsight.statute.sources import CHILDRENS_HOMES, FOSTERING_SERVICES, FOSTERING_STANDARDS
from lineofsight.statute.step import CalendarDays, Clock, Hours, Months, Recurring, WorkingDays

CLOCKS = (
    Clock(
        code="FO-REVIEW",
        name="Foster carer review",
        domain="fostering",
        starts="approval, or last review",
        stops="review held",
        limit=Months(12),
        recurs=Recurring(every=Months(12)),
        source=FOSTERING_SERVICES,
    ),
    Clock(
        code="FO-DEC",
        name="Decision on a foster carer",
        domain="fostering",
        starts="panel recommendation",
        stops="decision",
        limit=WorkingDays(7),
        source=FOSTERING_STANDARDS,
    ),
    Clock(
        code="FO-ASSESS",
        name="Full fostering assessment",
        domain="fostering",
        starts="application",
        stops="decision",
        limit=Months(8),
        source=FOSTERING_STANDARDS,
    ),
    Clock(
        code="FO-IRM",
        name="Representations after a determination about a carer",
        domain="fostering",
        starts="notice sent",
        stops="response",
        limit=CalendarDays(28),
        source=FOSTERING_SERVICES,
    ),
    Clock(
        code="RES-44",
        name="Independent visitor to children's home",
        domain="residential",
        starts="last visit",
        stops="visit and report",
        limit=Months(1),
        recurs=Recurring(every=Months(1)),
        source=CHILDRENS_HOMES,
    ),
    Clock(
        code="RES-45",
        name="Quality of care review",
        domain="residential",
        starts="last review",
        stops="report",
        limit=Months(6),
        recurs=Recurring(every=Months(6)),
        source=CHILDRENS_HOMES,
    ),
    Clock(
        code="RES-40",
        name="Notify significant event",
        domain="residential",
        starts="event",
        stops="notification",
        limit=Hours(24),
        source=CHILDRENS_HOMES,
    ),
)
