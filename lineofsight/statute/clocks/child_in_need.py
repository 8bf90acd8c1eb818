"""Clocks of the child in need plan."""

from lineofsight.statute.sources import LOCAL_DEFAULT, PUBLISHED_PAPERS
from lineofsight.statute.step import Clock, Recurring, Weeks, WorkingDays

CLOCKS = (
    Clock(
        code="CIN-PLAN",
        name="Child in need plan agreed",
        domain="child in need",
        starts="assessment ends with a child in need plan",
        stops="plan agreed",
        limit=WorkingDays(10),
        source=LOCAL_DEFAULT,
    ),
    Clock(
        code="CIN-REV1",
        name="First child in need review",
        domain="child in need",
        starts="child in need plan started",
        stops="review held",
        limit=Weeks(6),
        source=LOCAL_DEFAULT,
    ),
    Clock(
        code="CIN-REVN",
        name="Later child in need reviews",
        domain="child in need",
        starts="last review",
        stops="review held",
        limit=Weeks(12),
        recurs=Recurring(every=Weeks(12)),
        source=LOCAL_DEFAULT,
    ),
    Clock(
        code="CIN-VISIT",
        name="Child in need visit, child seen",
        domain="child in need",
        starts="plan started, or last visit at which the child was seen",
        stops="visit with the child seen",
        limit=WorkingDays(20),
        recurs=Recurring(every=WorkingDays(20)),
        source=LOCAL_DEFAULT,
    ),
    Clock(
        code="CIN-12W",
        name="Child in need work completed",
        domain="child in need",
        starts="child in need plan started",
        stops="plan ends",
        limit=Weeks(12),
        source=PUBLISHED_PAPERS,
        note="Plans for disabled children can be left out.",
    ),
    Clock(
        code="CIN-TRANSFER",
        name="Case transfer between services",
        domain="child in need",
        starts="transfer point reached, such as a plan made or a first hearing",
        stops="receiving team allocates",
        limit=WorkingDays(5),
        source=LOCAL_DEFAULT,
    ),
)
