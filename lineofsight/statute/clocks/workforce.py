"""Clocks of supervision and the workforce."""

from lineofsight.statute.event_limits import FixedDate
from lineofsight.statute.sources import EMPLOYER_STANDARDS, LOCAL_DEFAULT, SOCIAL_WORK_REGISTER
from lineofsight.statute.step import Clock, Months, Recurring, Weeks

CLOCKS = (
    Clock(
        code="WF-SUP",
        name="Supervision of each worker",
        domain="workforce",
        starts="last supervision",
        stops="session recorded",
        limit=Months(1),
        recurs=Recurring(every=Months(1)),
        source=EMPLOYER_STANDARDS,
    ),
    Clock(
        code="WF-SUPASYE1",
        name="Newly qualified worker: supervision in the first 6 weeks",
        domain="workforce",
        starts="started, or last session",
        stops="session recorded",
        limit=Weeks(1),
        recurs=Recurring(every=Weeks(1)),
        source=EMPLOYER_STANDARDS,
    ),
    Clock(
        code="WF-SUPASYE2",
        name="Newly qualified worker: supervision to month 6",
        domain="workforce",
        starts="last session",
        stops="session recorded",
        limit=Weeks(2),
        recurs=Recurring(every=Weeks(2)),
        source=EMPLOYER_STANDARDS,
        note="Monthly after that.",
    ),
    Clock(
        code="WF-CASESUP",
        name="Case supervision for each child",
        domain="workforce",
        starts="last case supervision",
        stops="session recorded with reflection and plan",
        limit=Weeks(4),
        recurs=Recurring(every=Weeks(4)),
        source=LOCAL_DEFAULT,
    ),
    Clock(
        code="WF-HEALTH",
        name="Annual health check survey",
        domain="workforce",
        starts="last survey",
        stops="survey published",
        limit=Months(12),
        recurs=Recurring(every=Months(12)),
        source=EMPLOYER_STANDARDS,
    ),
    Clock(
        code="WF-SWE",
        name="Social Work England registration renewal",
        domain="workforce",
        starts="window for renewal opens, on 1 September",
        stops="renewed",
        limit=FixedDate(month=11, day=30),
        recurs=Recurring(every=FixedDate(month=11, day=30)),
        source=SOCIAL_WORK_REGISTER,
    ),
)
