"""Clocks of education, health and care plans."""

from datetime import date

from lineofsight.statute.event_limits import AcademicYears, FixedDate
from lineofsight.statute.sources import CHILDREN_AND_FAMILIES_ACT_2014, SEND_CODE, SEND_REGULATIONS
from lineofsight.statute.step import Basis, CalendarDays, Clock, Months, PastLimit, Recurring, Source, Weeks

COVID_2020 = Source(title="Coronavirus changes to special educational needs law (2020)", basis=Basis.STATUTE)


def relaxed(limit: Weeks) -> tuple[PastLimit, ...]:
    """Return the months of 2020 in which these limits became "as soon as reasonably practicable".

    The ordinary date is still counted, because a reader needs one, and the note says that it was not binding.
    """
    note = "From 1 May to 25 September 2020 this became as soon as reasonably practicable."
    return (PastLimit(from_on=date(2020, 5, 1), to_on=date(2020, 9, 25), limit=limit, source=COVID_2020, note=note),)


CLOCKS = (
    Clock(
        code="SEN-6W",
        name="Decision whether to assess",
        domain="SEND",
        starts="request for an assessment received",
        stops="family told",
        limit=Weeks(6),
        past=relaxed(Weeks(6)),
        source=SEND_REGULATIONS.at("regulation 5(1)"),
    ),
    Clock(
        code="SEN-ADV",
        name="Advice returned by professionals",
        domain="SEND",
        starts="advice requested",
        stops="advice received",
        limit=Weeks(6),
        past=relaxed(Weeks(6)),
        source=SEND_REGULATIONS.at("regulation 8"),
    ),
    Clock(
        code="SEN-16W",
        name="Family told that no plan will be issued",
        domain="SEND",
        starts="request for an assessment received",
        stops="family told",
        limit=Weeks(16),
        past=relaxed(Weeks(16)),
        source=SEND_REGULATIONS,
    ),
    Clock(
        code="SEN-DRAFT15",
        name="Comments on draft plan",
        domain="SEND",
        starts="draft plan served, which is day 1",
        stops="representations",
        limit=CalendarDays(15, inclusive=True),
        source=SEND_REGULATIONS.at("regulation 13(1)(a)"),
        note="The least time the family must have. The day of service is day 1.",
    ),
    Clock(
        code="SEN-CONS15",
        name="School consultation response",
        domain="SEND",
        starts="consultation sent",
        stops="response",
        limit=CalendarDays(15),
        source=SEND_CODE,
    ),
    Clock(
        code="SEN-20W",
        name="Final education, health and care plan issued",
        domain="SEND",
        starts="request for an assessment received",
        stops="final plan sent",
        limit=Weeks(20),
        past=relaxed(Weeks(20)),
        source=SEND_REGULATIONS.at("regulation 13(2)"),
    ),
    Clock(
        code="SEN-AR",
        name="Annual review",
        domain="SEND",
        starts="plan issued, or last review",
        stops="family told the decision",
        limit=Months(12),
        recurs=Recurring(every=Months(12)),
        source=CHILDREN_AND_FAMILIES_ACT_2014,
        note="Every six months is considered for a child under 5.",
    ),
    Clock(
        code="SEN-ARREP",
        name="Annual review report",
        domain="SEND",
        starts="review meeting",
        stops="report circulated",
        limit=Weeks(2),
        source=SEND_REGULATIONS,
    ),
    Clock(
        code="SEN-ARDEC",
        name="Decision after annual review",
        domain="SEND",
        starts="review meeting",
        stops="family told whether the plan is kept, changed or ended",
        limit=Weeks(4),
        source=SEND_REGULATIONS,
    ),
    Clock(
        code="SEN-ARFIN",
        name="Final amended plan",
        domain="SEND",
        starts="amendment notice sent",
        stops="final plan",
        limit=Weeks(8),
        source=SEND_REGULATIONS,
        note="Twelve weeks after the review meeting.",
    ),
    Clock(
        code="SEN-Y9",
        name="Preparing for adulthood in reviews",
        domain="SEND",
        starts="start of Year 9",
        stops="preparing for adulthood in the plan",
        limit=AcademicYears(1),
        recurs=Recurring(every=AcademicYears(2)),
        source=SEND_CODE,
    ),
    Clock(
        code="SEN-PH15F",
        name="Phase transfer between schools",
        domain="SEND",
        starts="start of the academic year of the move",
        stops="amended plan",
        limit=FixedDate(month=2, day=15),
        recurs=Recurring(every=FixedDate(month=2, day=15)),
        source=SEND_REGULATIONS,
    ),
    Clock(
        code="SEN-PH31M",
        name="Phase transfer from school to post-16",
        domain="SEND",
        starts="start of the academic year of the move",
        stops="amended plan",
        limit=FixedDate(month=3, day=31),
        recurs=Recurring(every=FixedDate(month=3, day=31)),
        source=SEND_REGULATIONS,
    ),
)
