"""The tables and the chart of lists across families."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.urls import reverse

from lineofsight.service.court.codes import ROUTES
from lineofsight.service.court.queries.entries import Entry
from lineofsight.service.court.queries.lists import Family, Proceeding
from lineofsight.web import charts
from lineofsight.web.tables import Column, Table
from lineofsight.web.words import day


def _href(step_id: int) -> str:
    return reverse("court:step", kwargs={"step_id": step_id})


def family_table(rows: Sequence[Family], *, on: date, query: Any, empty: str) -> Table:
    """This function will return families, with where each stands, the weeks it has taken and what is due next."""
    return Table(
        columns=[
            Column(key="names", label="Children", cell=lambda f: f.names, href=lambda f: _href(f.first.pk),
                   heading=True),
            Column(key="stage", label="Stage", cell=lambda f: f.stage),
            Column(key="weeks", label="Weeks", cell=lambda f: f.weeks, sort=lambda f: f.weeks, number=True),
            Column(key="next", label="Next", cell=_next),
            Column(key="due", label="Due", cell=lambda f: _due(f, on)),
        ],
        rows=rows, query=query, caption="Families", show_caption=False, empty=empty,
    )  # fmt: skip


def _next(family: Family) -> str:
    return family.next_duty.clock.name if family.next_duty else "Nothing is due"


def _due(family: Family, on: date) -> str:
    if family.next_duty is None:
        return ""
    late = (on - family.next_duty.due_on).days
    return f"{day(family.next_duty.due_on)}{f': {late} days late' if late > 0 else ''}"


def proceedings_table(rows: Sequence[Proceeding], *, query: Any) -> Table:
    """This function will return proceedings under way, with weeks since issue and over 26, and what delays them."""
    return Table(
        columns=[
            Column(key="child", label="Child", cell=lambda p: p.step.child.name, href=lambda p: _href(p.step.pk),
                   heading=True),
            Column(key="weeks", label="Weeks", cell=_weeks, number=True),
            Column(key="over", label="Weeks over 26", cell=lambda p: p.over or "", sort=lambda p: p.over, number=True),
            Column(key="until", label="Ends by", cell=lambda p: p.until_on),
            Column(key="causes", label="Delayed by", cell=lambda p: p.causes),
            Column(key="next", label="Next hearing", cell=lambda p: p.next_at),
        ],
        rows=rows, query=query, caption="Care proceedings", show_caption=False, empty="No proceedings are under way.",
    )  # fmt: skip


def _weeks(one: Proceeding) -> Any:
    return "Not issued yet" if one.weeks is None else one.weeks


def emergency_table(rows: Any, *, query: Any) -> Table:
    """This function will return emergencies, with whether the child was known and whether it was avoidable."""
    return Table(
        columns=[
            Column(key="child", label="Child", cell=lambda e: e.step.child.name, href=lambda e: _href(e.pk),
                   heading=True),
            Column(key="on", label="Began", cell=lambda e: e.step.started_on, sort="step__started_on"),
            Column(key="route", label="Route", cell=lambda e: e.get_route_display(), sort="route"),
            Column(key="known", label="Open before", cell=_known),
            Column(key="avoidable", label="Avoidable", cell=lambda e: e.get_is_avoidable_display() or "Not looked at"),
        ],
        rows=rows, query=query, caption="Emergencies", show_caption=False, empty="No emergency is recorded.",
    )  # fmt: skip


def _known(emergency: Any) -> str:
    before = emergency.step.opened_by
    if before is None:
        return "Nothing: unplanned"
    days = (emergency.step.started_on - before.started_on).days
    return f"{before.declared.name}, {days} days"


def entries_table(rows: Sequence[Entry], *, query: Any) -> Table:
    """This function will return how children came away from home, planned or not, and how long they were known."""
    return Table(
        columns=[
            Column(key="child", label="Child", cell=lambda e: e.step.child.name, href=lambda e: _href(e.step.pk),
                   heading=True),
            Column(key="on", label="On", cell=lambda e: e.on, sort=lambda e: e.on),
            Column(key="planned", label="Planned", cell=lambda e: "Planned" if e.is_planned else "Unplanned",
                   sort=lambda e: e.is_planned),
            Column(key="route", label="Legal route", cell=lambda e: e.route, sort=lambda e: e.route),
            Column(key="why", label="Why", cell=lambda e: e.why),
            Column(key="known", label="Known to us before", cell=lambda e: e.known,
                   sort=lambda e: -1 if e.days_known is None else e.days_known),
        ],
        rows=rows, query=query, caption="Coming into care", show_caption=False, empty="Nobody came into care.",
    )  # fmt: skip


def entries_chart(counted: dict) -> Any:
    """This function will return entries of each quarter, planned and unplanned, or None where there are none."""
    if not counted:
        return None
    quarters = sorted({quarter for quarter, _ in counted})
    points = [
        charts.Point(on=quarter, value=counted.get((quarter, planned), 0), group="Planned" if planned else "Unplanned")
        for planned in (True, False)
        for quarter in quarters
    ]
    return charts.series(
        title="Children who came into care each quarter", points=points, value_label="Children", period_label="Quarter"
    )


def feedback_table(rows: Any, *, query: Any) -> Table:
    """This function will return what was said in court of our work."""
    return Table(
        columns=[
            Column(key="on", label="When", cell=lambda f: f.said_on, sort="said_on"),
            Column(key="by", label="Who", cell=lambda f: f.get_said_by_display(), sort="said_by"),
            Column(key="said", label="What", cell=lambda f: f.said, heading=True),
            Column(key="mark", label="Evidence (1 to 5)", cell=lambda f: f.mark or "", sort="mark", number=True),
            Column(key="child", label="Case", cell=lambda f: f.step.child.name, href=lambda f: _href(f.step_id)),
        ],
        rows=rows, query=query, caption="Feedback", show_caption=False, empty="Nothing was said yet.",
    )  # fmt: skip


def trend_chart(counted: list[dict]) -> Any:
    """This function will return emergencies of each quarter, a line for each route, or None where there are none."""
    if not counted:
        return None
    found = {(row["quarter"], row["route"]): row["how_many"] for row in counted}
    quarters, routes = (
        sorted({quarter for quarter, _ in found}),
        [key for key in ROUTES if any(key == r for _, r in found)],
    )
    points = [
        charts.Point(on=quarter, value=found.get((quarter, key), 0), group=ROUTES[key].name)
        for key in routes
        for quarter in quarters
    ]
    return charts.series(
        title="Emergencies each quarter, by route", points=points, value_label="Children", period_label="Quarter"
    )
