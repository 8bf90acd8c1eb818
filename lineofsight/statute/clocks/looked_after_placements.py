"""Clocks of placements: temporary approval, secure accommodation and short breaks."""

from datetime import date

from lineofsight.statute.sources import CARE_PLANNING, LOOKED_AFTER_RETURN, SECURE_ACCOMMODATION
from lineofsight.statute.step import (
    Basis,
    CalendarDays,
    Clock,
    Hours,
    Months,
    PastLimit,
    Recurring,
    Source,
    Weeks,
    WorkingDays,
)

COVID_2020 = Source(title="Coronavirus changes to care planning law (2020)", basis=Basis.STATUTE)

CLOCKS = (
    Clock(
        code="CLA-R24",
        name="Temporary approval of a connected person",
        domain="children looked after",
        starts="temporary approval given",
        stops="full approval or move",
        limit=Weeks(16),
        past=(
            PastLimit(
                from_on=date(2020, 4, 24),
                to_on=date(2020, 9, 24),
                limit=Weeks(24),
                source=COVID_2020,
                note="The limit was 24 weeks under the 2020 coronavirus regulations. The dates are approximate.",
            ),
        ),
        source=CARE_PLANNING,
    ),
    Clock(
        code="CLA-R25",
        name="Extension of temporary approval",
        domain="children looked after",
        starts="sixteen weeks run out",
        stops="full approval or move",
        limit=Weeks(8),
        source=CARE_PLANNING,
        note="May be granted once, or until an independent review ends.",
    ),
    Clock(
        code="CLA-R19A",
        name="Immediate placement with parent: assessment",
        domain="children looked after",
        starts="placement starts",
        stops="assessment done",
        limit=WorkingDays(10),
        source=CARE_PLANNING,
    ),
    Clock(
        code="CLA-R19D",
        name="Immediate placement with parent: confirm decision",
        domain="children looked after",
        starts="assessment done",
        stops="nominated officer decides",
        limit=WorkingDays(10),
        source=CARE_PLANNING,
    ),
    Clock(
        code="CLA-SEC72",
        name="Secure accommodation without a court order",
        domain="children looked after",
        starts="placed in secure accommodation",
        stops="child released, or order made",
        limit=Hours(72),
        source=SECURE_ACCOMMODATION,
        note="72 hours in any 28 days, without a court order.",
    ),
    Clock(
        code="CLA-SECREV",
        name="Secure accommodation review",
        domain="children looked after",
        starts="placed in secure accommodation, or last review",
        stops="panel review",
        limit=Months(1),
        recurs=Recurring(every=Months(3)),
        source=SECURE_ACCOMMODATION,
    ),
    Clock(
        code="CLA-SB17",
        name="Longest single short break",
        domain="children looked after",
        starts="first day of break",
        stops="break ends",
        limit=CalendarDays(17),
        source=CARE_PLANNING.at("regulation 48"),
        note="No more than 75 days in twelve months.",
    ),
    Clock(
        code="CLA-T4",
        name="Longest temporary placement",
        domain="children looked after",
        starts="temporary placement starts",
        stops="ends",
        limit=CalendarDays(7),
        source=LOOKED_AFTER_RETURN,
        note="Other temporary placements: 21 days, or 6 weeks, by code.",
    ),
)
