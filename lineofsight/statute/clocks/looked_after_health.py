"""Clocks of the looked-after child's health."""

from lineofsight.statute.sources import CARE_PLANNING, LOOKED_AFTER_HEALTH, LOOKED_AFTER_RETURN
from lineofsight.statute.step import Clock, Months, Recurring, WorkingDays

CLOCKS = (
    Clock(
        code="CLA-IHA",
        name="Initial health assessment",
        domain="children looked after",
        starts="child becomes looked after",
        stops="health assessment report received",
        limit=WorkingDays(20),
        source=LOOKED_AFTER_HEALTH,
    ),
    Clock(
        code="CLA-RHA-U5",
        name="Review health assessment: child under 5",
        domain="children looked after",
        starts="last assessment",
        stops="assessment done",
        limit=Months(6),
        recurs=Recurring(every=Months(6)),
        source=CARE_PLANNING,
    ),
    Clock(
        code="CLA-RHA-5P",
        name="Review health assessment: child of 5 or over",
        domain="children looked after",
        starts="last assessment",
        stops="assessment done",
        limit=Months(12),
        recurs=Recurring(every=Months(12)),
        source=CARE_PLANNING,
    ),
    Clock(
        code="CLA-DENTAL",
        name="Dental check",
        domain="children looked after",
        starts="child became looked after, or last check",
        stops="teeth checked by dentist",
        limit=Months(12),
        recurs=Recurring(every=Months(12)),
        source=LOOKED_AFTER_RETURN,
        note="Refusals are recorded separately.",
    ),
    Clock(
        code="CLA-IMM",
        name="Immunisations up to date",
        domain="children looked after",
        starts="child became looked after, or last update",
        stops="status updated",
        limit=Months(12),
        recurs=Recurring(every=Months(12)),
        source=LOOKED_AFTER_RETURN,
    ),
    Clock(
        code="CLA-SDQ",
        name="Strengths and difficulties questionnaire",
        domain="children looked after",
        starts="twelve months looked after, or last questionnaire",
        stops="score, or reason for none, recorded",
        limit=Months(12),
        recurs=Recurring(every=Months(12)),
        source=LOOKED_AFTER_RETURN,
        note="Ages 4 to 16, looked after for twelve months or more.",
    ),
)
