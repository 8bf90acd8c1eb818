"""Clocks of practice audit."""

from lineofsight.statute.sources import LOCAL_DEFAULT
from lineofsight.statute.step import Clock, Months, Recurring, WorkingDays

CLOCKS = (
    Clock(
        code="QA-AUDIT",
        name="Monthly practice audit allocation",
        domain="quality assurance",
        starts="first day of the month",
        stops="audits completed and graded",
        limit=Months(1),
        recurs=Recurring(every=Months(1)),
        source=LOCAL_DEFAULT,
    ),
    Clock(
        code="QA-ACT",
        name="Audit actions completed",
        domain="quality assurance",
        starts="audit agreed with worker",
        stops="actions verified by manager",
        limit=WorkingDays(20),
        source=LOCAL_DEFAULT,
        note="Five working days for safety actions from an inadequate audit.",
    ),
    Clock(
        code="QA-LOOP",
        name="Re-audit to close the loop",
        domain="quality assurance",
        starts="audit graded inadequate",
        stops="re-audit",
        limit=Months(3),
        source=LOCAL_DEFAULT,
    ),
)
