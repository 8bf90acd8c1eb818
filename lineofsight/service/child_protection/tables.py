"""Tables of child protection."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils import timezone

from lineofsight.service.child_protection.models import Conference, Incident, ProtectionPlan
from lineofsight.service.child_protection.presenting.steps import address
from lineofsight.service.child_protection.queries.neglect import Drift
from lineofsight.web.tables import Column, Table
from lineofsight.web.words import plural

NAME = ("step__child__search_last", "step__child__search_first")


def plans_table(rows: QuerySet[ProtectionPlan], *, on: date, query: QueryDict) -> Table:
    """This function will return open plans as a table."""
    return Table(
        columns=[
            Column(key="child", label="Child", cell=lambda p: p.step.child.name, heading=True, sort=NAME,
                   href=lambda p: address("plan", step_id=p.pk)),
            Column(key="category", label="Category", cell=lambda p: p.get_latest_category_display(),
                   sort="latest_category"),
            Column(key="length", label="Length", cell=lambda p: _length(p, on), sort="step__started_on"),
            Column(key="review", label="Review due", cell=lambda p: p.review_due, sort="review_due"),
            Column(key="seen", label="Last seen", cell=_seen, sort="seen_at"),
            Column(key="holder", label="Worker", cell=lambda p: p.holder or "Nobody yet"),
            Column(key="drift", label="Drift", cell=lambda p: "Too little change" if p.drift else ""),
        ],
        rows=rows, caption="Open child protection plans", query=query, sort="review", show_caption=False,
        empty="There is no open plan like this.",
    )  # fmt: skip


def _length(plan: ProtectionPlan, on: date) -> str:
    months = (on.year - plan.step.started_on.year) * 12 + on.month - plan.step.started_on.month
    return plural(months - (on.day < plan.step.started_on.day), "month")


def _seen(plan: ProtectionPlan) -> Any:
    return timezone.localdate(plan.seen_at) if plan.seen_at else "Not recorded"


def _when(conference: Conference) -> Any:
    return conference.meeting.starts_at if conference.state == "arranged" else "Not arranged"


def conferences_table(rows: QuerySet[Conference], *, query: QueryDict) -> Table:
    """This function will return the conferences ahead as a table."""
    return Table(
        columns=[
            Column(key="child", label="Child", cell=lambda c: c.step.child.name, heading=True, sort=NAME,
                   href=lambda c: address("conference", conference_id=c.pk)),
            Column(key="kind", label="Conference", cell=lambda c: "Review" if c.is_review else "Initial"),
            Column(key="due", label="To be held by", cell=lambda c: c.due_on, sort="due_on"),
            Column(key="when", label="Arranged for", cell=_when),
            Column(key="chair", label="Chair", cell=lambda c: c.chair.name if c.chair else "Nobody yet"),
        ],
        rows=rows, caption="Conferences ahead", query=query, sort="due", show_caption=False,
        empty="No conference is ahead.",
    )  # fmt: skip


def incidents_table(rows: QuerySet[Incident], *, query: QueryDict) -> Table:
    """This function will return serious incidents and their reviews as a table."""
    return Table(
        columns=[
            Column(key="child", label="Child", cell=lambda i: i.step.child.name, heading=True, sort=NAME,
                   href=lambda i: address("incident", step_id=i.pk)),
            Column(key="aware", label="We became aware", cell=lambda i: i.step.started_on, sort="step__started_on"),
            Column(key="state", label="Stands", cell=lambda i: i.state),
            Column(key="due", label="Next due", cell=lambda i: i.next_due or "", sort="next_due"),
            Column(key="actions", label="Learning actions", cell=_done),
            Column(key="told", label="Times told", cell=lambda i: i.times_told, number=True, sort="times_told"),
        ],
        rows=rows, caption="Practice reviews", query=query, sort="-aware", show_caption=False,
        empty="No serious incident is recorded.",
    )  # fmt: skip


def _done(incident: Incident) -> str:
    if not incident.actions:
        return "None"
    return f"{incident.actions - (incident.undone or 0)} of {incident.actions} done"


def neglect_table(rows: list[Drift], *, query: QueryDict) -> Table:
    """This function will return the children with a plan for neglect, and how long it took, as a table."""
    return Table(
        columns=[
            Column(key="child", label="Child", cell=lambda d: d.child.name, heading=True,
                   sort=lambda d: (d.child.search_last, d.child.search_first),
                   href=lambda d: address("plan", step_id=d.plan.pk)),
            Column(key="concern", label="First concern", cell=lambda d: d.concern_on, sort=lambda d: d.concern_on),
            Column(key="plan", label="Days to plan", cell=lambda d: d.to_plan, number=True, sort=lambda d: d.to_plan),
            Column(key="gateway", label="Days to legal gateway", number=True, sort=lambda d: d.to_gateway or 0,
                   cell=lambda d: "Not asked" if d.to_gateway is None else d.to_gateway),
            Column(key="tool", label="Tool on file", cell=lambda d: d.score or "None", sort=lambda d: d.score),
            Column(key="scored", label="Used on", cell=lambda d: d.scored_on or "",
                   sort=lambda d: d.scored_on or d.plan.step.started_on),
        ],
        rows=rows, caption="Children with a plan for neglect", query=query, sort="-plan", show_caption=False,
        empty="No child has an open plan for neglect.",
    )  # fmt: skip
