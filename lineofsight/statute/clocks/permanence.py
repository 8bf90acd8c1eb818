"""Clocks of permanence."""

from lineofsight.statute.event_limits import Reviews
from lineofsight.statute.sources import CARE_PLANNING_GUIDANCE, CHILDREN_ACT_1989, PUBLISHED_PAPERS
from lineofsight.statute.step import Clock, Months, Recurring

CLOCKS = (
    Clock(
        code="CLA-PERM2",
        name="Permanence plan in place",
        domain="permanence",
        starts="child becomes looked after",
        stops="plan for permanence recorded",
        limit=Reviews(2),
        source=CARE_PLANNING_GUIDANCE,
    ),
    Clock(
        code="PMG",
        name="Permanence monitoring group",
        domain="permanence",
        starts="last meeting",
        stops="meeting held",
        limit=Months(1),
        recurs=Recurring(every=Months(1)),
        source=PUBLISHED_PAPERS,
    ),
    Clock(
        code="SGO-NOTICE",
        name="Notice of intention to apply for special guardianship",
        domain="permanence",
        starts="written notice to the council",
        stops="application may be made",
        limit=Months(3),
        source=CHILDREN_ACT_1989,
    ),
)
