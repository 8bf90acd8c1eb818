"""What the made-up authority's analyst declared of its measures: targets, and what happened."""

from datetime import date, datetime
from decimal import Decimal

from lineofsight.access.models import User
from lineofsight.oversight.performance.declaring import declare_event, set_target

TARGETS = (("AS01", 90), ("FD02", 90), ("AS10", 98))
FROM = date(2021, 4, 1)
EVENTS = (
    (date(2019, 12, 9), "The inspection’s report was published", "It led to the improvement board and its plan."),
    (date(2020, 3, 23), "Schools closed to most children", "Fewer people saw children, and could tell us of them."),
    (date(2021, 1, 5), "Schools closed again", "Fewer people saw children, and could tell us of them."),
    (date(2021, 3, 8), "Schools opened again", "Teachers saw children again, and told us of more of them."),
)


def declare_demo(*, now: datetime) -> None:
    """This function will set the targets, and declare what happened in every measure, where there is an analyst."""
    analyst = User.objects.filter(role="analyst", is_active=True).order_by("pk").first()
    if analyst is None:
        return
    why = "Agreed by the improvement board on 12 March 2021."
    for code, value in TARGETS:
        set_target(code=code, value=Decimal(value), starts_on=FROM, ends_on=None, why=why, by=analyst, at=now)
    for day, label, known in EVENTS:
        declare_event(
            code="", on_date=day, label=label, begins_anew=False, why=known, by=analyst, on=now.date(), at=now
        )
