"""The tables of children in need: open plans, and who has a safety plan."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from lineofsight.record.links import step_href
from lineofsight.record.models import CaseStep
from lineofsight.service.child_in_need.models import CaseTransfer, PlanGrade, SafetyPlan
from lineofsight.web.tables import Column, Table
from lineofsight.web.words import short_day

NAME = ("child__search_last", "child__search_first")


def plans_table(rows: QuerySet[CaseStep], *, query: Any, on: date) -> Table:
    """This function will return open plans: whose, who holds each, for how long, and what is due."""
    return Table(
        columns=[
            Column(
                key="child", label="Child", cell=lambda s: s.child.name, heading=True, sort=NAME,
                href=lambda s: reverse("record:plan", kwargs={"pk": s.pk}),
            ),
            Column(key="team", label="Team", cell=team_of),
            Column(key="worker", label="Held by", cell=worker_of),
            Column(key="weeks", label="Weeks open", cell=lambda s: (on - s.started_on).days // 7, number=True,
                   sort="started_on"),
            Column(key="finish", label="12 weeks", cell=lambda s: _finish(s, on), sort=None),
            Column(key="next", label="Due next", cell=lambda s: _next(s, on)),
            Column(key="seen", label="Last seen", cell=_seen, sort="last_seen_at"),
        ],
        rows=rows, caption="Open child in need plans", query=query, sort="weeks", show_caption=False,
        empty="No child in need plan is open here.",
    )  # fmt: skip


def graded_table(rows: QuerySet[PlanGrade], *, query: Any) -> Table:
    """This function will return the graded versions of plans, the latest first."""
    return Table(
        columns=[
            Column(
                key="child", label="Plan of", cell=lambda g: g.version.plan.step.child.name, heading=True,
                href=lambda g: f"{reverse('record:plan', kwargs={'pk': g.version.plan_id})}#quality",
            ),
            Column(key="version", label="Version", cell=lambda g: g.version.number, number=True),
            Column(key="grade", label="Grade", cell=lambda g: g.get_grade_display(), sort="grade"),
            Column(key="at", label="Graded", cell=lambda g: short_day(g.graded_at), sort="graded_at"),
            Column(key="by", label="By", cell=lambda g: g.graded_by.name),
        ],
        rows=rows, caption="Graded plans", query=query, sort="-at", show_caption=False,
        empty="No plan was graded yet.",
    )  # fmt: skip


def moves_table(rows: QuerySet[CaseTransfer], *, query: Any) -> Table:
    """This function will return moves between teams: at what point, what each team held, and who took it on when."""
    return Table(
        columns=[
            Column(
                key="child", label="Child", cell=lambda m: m.step.child.name, heading=True,
                href=lambda m: step_href(m.step) or reverse("record:person", kwargs={"pk": m.step.child_id}),
            ),
            Column(key="moved", label="Moved", cell=lambda m: m.moved_on, sort="moved_on"),
            Column(key="what", label="Point of transfer", cell=_point, sort="trigger"),
            Column(key="from", label="From, children held", cell=_sender_held),
            Column(key="to", label="To, children held", cell=_receiver_held),
            Column(key="taken", label="Worker named", cell=_taken),
        ],
        rows=rows, caption="Moves between teams", query=query, sort="-moved", show_caption=False,
        empty="Nothing moved between teams in a year.",
    )  # fmt: skip


def _point(move: CaseTransfer) -> str:
    return f"Early: {move.early_reason}" if move.is_early else f"{move.at_what}, {short_day(move.triggered_on)}"


def _sender_held(move: CaseTransfer) -> str:
    return f"{move.from_team.name}: {move.from_before} before, {move.from_after} after"


def _receiver_held(move: CaseTransfer) -> str:
    return f"{move.to_team.name}: {move.to_before} before, {move.to_after} after"


def _taken(move: CaseTransfer) -> str:
    if move.taken_on:
        return f"{short_day(move.taken_on)}{', late' if move.due_on and move.taken_on > move.due_on else ''}"
    return f"Not yet, due {short_day(move.due_on)}" if move.due_on else "Not yet"


def before_court_table(rows: QuerySet[CaseStep], *, query: Any, on: date) -> Table:
    """This function will return the children at pre-proceedings: who holds each, for how long, and when last seen."""
    return Table(
        columns=[
            Column(
                key="child", label="Child", cell=lambda s: s.child.name, heading=True, sort=NAME,
                href=lambda s: step_href(s) or reverse("record:person", kwargs={"pk": s.child_id}),
            ),
            Column(key="team", label="Team", cell=team_of),
            Column(key="worker", label="Held by", cell=worker_of),
            Column(key="weeks", label="Weeks", cell=lambda s: (on - s.started_on).days // 7, number=True,
                   sort="started_on"),
            Column(key="seen", label="Last seen", cell=_seen, sort="last_seen_at"),
        ],
        rows=rows, caption="Children at pre-proceedings", query=query, sort="weeks", show_caption=False,
        empty="No child is at pre-proceedings.",
    )  # fmt: skip


def without_table(rows: QuerySet[CaseStep], *, query: Any) -> Table:
    """This function will return the open children without a safety plan."""
    return Table(
        columns=[
            Column(
                key="child", label="Child", cell=lambda s: s.child.name, heading=True, sort=NAME,
                href=lambda s: reverse("child_in_need:safety", kwargs={"pk": s.child_id}),
            ),
            Column(key="why", label="Open for", cell=lambda s: s.declared.name),
            Column(key="since", label="Since", cell=lambda s: s.started_on, sort="started_on"),
            Column(key="team", label="Team", cell=team_of),
            Column(key="worker", label="Held by", cell=worker_of),
        ],
        rows=rows, caption="Open children without a safety plan", query=query, sort="since", show_caption=False,
        name="without", empty="Every open child has a safety plan.",
    )  # fmt: skip


def overdue_table(rows: QuerySet[SafetyPlan], *, query: Any) -> Table:
    """This function will return the safety plans past the day on which they were to be looked at again."""
    return Table(
        columns=[
            Column(
                key="child", label="Child", cell=lambda p: p.child.name, heading=True, sort=NAME,
                href=lambda p: reverse("child_in_need:safety", kwargs={"pk": p.child_id}),
            ),
            Column(key="agreed", label="Agreed", cell=lambda p: p.agreed_on, sort="agreed_on"),
            Column(key="review", label="To be looked at by", cell=lambda p: p.review_on, sort="review_on"),
        ],
        rows=rows, caption="Safety plans past their date", query=query, sort="review", show_caption=False,
        name="overdue", per_page=10, empty="None is past its date.",
    )  # fmt: skip


def register_table(rows: QuerySet[CaseStep], *, query: Any, on: date) -> Table:
    """This function will return the arrangements that are open: who cares for whom, and the next visit."""
    return Table(
        columns=[
            *_of_arrangement(),
            Column(key="told", label="Council told", cell=lambda s: s.started_on, sort="started_on"),
            Column(key="suitable", label="Suitable?", cell=_suitable),
            Column(key="next", label="Next visit", cell=lambda s: _next(s, on)),
            Column(key="held", label="Held by", cell=lambda s: f"{worker_of(s)}, {team_of(s)}"),
        ],
        rows=rows, caption="Open private fostering arrangements", query=query, sort="told", show_caption=False,
        empty="No private fostering arrangement is known.",
    )  # fmt: skip


def ended_table(rows: QuerySet[CaseStep], *, query: Any) -> Table:
    """This function will return the arrangements that have ended, and how."""
    return Table(
        columns=[
            *_of_arrangement(),
            Column(key="ended", label="Ended", cell=lambda s: s.stopped_on, sort="stopped_on"),
            Column(key="how", label="How", cell=lambda s: s.outcome_label),
        ],
        rows=rows, caption="Arrangements that have ended", query=query, sort="-ended", show_caption=False,
        name="ended", per_page=10, empty="None has ended yet.",
    )  # fmt: skip


def _of_arrangement() -> list[Column]:
    return [
        Column(
            key="child", label="Child", cell=lambda s: s.child.name, heading=True, sort=NAME,
            href=lambda s: reverse("child_in_need:arrangement", kwargs={"pk": s.pk}),
        ),
        Column(key="carer", label="Carer", cell=_carer),
    ]  # fmt: skip


def _carer(step: CaseStep) -> str:
    details = getattr(step, "private_fostering", None)
    return f"{details.carer_name}, {details.carer_relation}" if details else "Not recorded yet"


def _suitable(step: CaseStep) -> str:
    return step.judged[0].get_decision_display() if step.judged else "Not decided yet"


def team_of(step: CaseStep) -> str:
    """This function will return the team that holds a step, saying so where a supplier manages it."""
    held = step.held_now[0] if step.held_now else None
    return f"{held.team.name}{' (managed team)' if held.team.is_managed else ''}" if held else "Nobody"


def worker_of(step: CaseStep) -> str:
    """This function will return the worker who holds a step, or that nobody does yet."""
    held = step.held_now[0] if step.held_now else None
    return held.worker.name if held and held.worker else "No worker yet"


def _finish(step: CaseStep, on: date) -> str:
    due = next((duty.due_on for duty in step.waiting if duty.clock_code == "CIN-12W"), None)
    if due is None:
        return ""
    return f"Past since {short_day(due)}" if due < on else f"By {short_day(due)}"


def _next(step: CaseStep, on: date) -> str:
    duty = next((duty for duty in step.waiting if duty.clock_code != "CIN-12W"), None)
    if duty is None:
        return ""
    return f"{duty.clock.name}, {short_day(duty.due_on)}{', late' if duty.due_on < on else ''}"


def _seen(step: CaseStep) -> str:
    return short_day(timezone.localdate(step.last_seen_at)) if step.last_seen_at else "Not yet"
