"""Tables of assessments."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from lineofsight.service.assessment.models import Assessment
from lineofsight.service.assessment.queries.under_way import NEVER
from lineofsight.statute.working_days import england
from lineofsight.web.tables import Column, Table
from lineofsight.web.words import short_day


def waiting_table(rows: QuerySet[Assessment], *, query: QueryDict) -> Table:
    """This function will return the assessments that wait for a manager, as a table."""
    return Table(
        columns=[
            Column(
                key="child", label="Child", cell=lambda a: a.step.child.name, heading=True,
                sort=("step__child__search_last", "step__child__search_first"),
                href=lambda a: reverse("assessment:review", kwargs={"step_id": a.pk}),
            ),
            Column(key="submitted", label="Submitted", cell=lambda a: a.submitted_at, sort="submitted_at"),
            Column(key="by", label="By", cell=lambda a: a.submitted_by.name),
            Column(
                key="recommended", label="Recommended", cell=lambda a: a.get_recommended_outcome_display()
            ),
            Column(key="referred", label="Referred", cell=lambda a: a.referred_on, sort="referred_on"),
        ],
        rows=rows, caption="Assessments waiting for a decision", query=query, sort="submitted",
        show_caption=False, empty="No assessment is waiting for a decision.",
    )  # fmt: skip


def under_way_table(rows: QuerySet[Assessment], *, query: Any, on: date) -> Table:
    """This function will return open assessments: when anything was last done, and what is due."""
    return Table(
        columns=[
            _child("overview"),
            Column(key="held", label="Held by", cell=held_by),
            Column(key="days", label="Working days open", cell=lambda a: england().between(a.step.started_on, on),
                   number=True, sort="step__started_on"),
            Column(key="active", label="Last activity", cell=_active, sort="quiet_from"),
            Column(key="due", label="Due next", cell=lambda a: _due(a, on)),
            Column(key="limit", label="45 working days", cell=lambda a: _limit(a, on)),
        ],
        rows=rows, caption="Open assessments", query=query, sort="active", show_caption=False,
        empty="No assessment is on this list.",
    )  # fmt: skip


def gaps_table(rows: QuerySet[Assessment], *, query: Any) -> Table:
    """This function will return open assessments in which a parent is neither spoken to nor explained."""
    return Table(
        columns=[
            _child("parents"),
            Column(key="parents", label="Nothing is recorded of", cell=_gaps),
            Column(key="since", label="Started", cell=lambda a: a.step.started_on, sort="step__started_on"),
            Column(key="held", label="Held by", cell=held_by),
        ],
        rows=rows, caption="Parents of whom nothing is recorded", query=query, sort="since", show_caption=False,
        empty="Every parent was spoken to, or it is said why not.",
    )  # fmt: skip


def _child(name: str) -> Column:
    return Column(
        key="child", label="Child", cell=lambda a: a.step.child.name, heading=True,
        sort=("step__child__search_last", "step__child__search_first"),
        href=lambda a: reverse(f"assessment:{name}", kwargs={"step_id": a.pk}),
    )  # fmt: skip


def held_by(assessment: Assessment) -> str:
    """This function will return who holds an assessment that was read with `held_now`."""
    held = assessment.step.held_now[0] if assessment.step.held_now else None
    if held is None:
        return "Nobody"
    return f"{held.worker.name if held.worker else 'No worker yet'}, {held.team.name}"


def _active(assessment: Assessment) -> str:
    day = timezone.localdate(assessment.active_at)
    return short_day(day) if assessment.active_at > NEVER else "Nothing yet"


def _due(assessment: Assessment, on: date) -> str:
    duty = next((one for one in assessment.step.waiting if one.clock_code != "AS-45"), None)
    if duty is None:
        return ""
    return f"{duty.clock.name.removeprefix('Single assessment: ')}, {_by(duty.due_on, on)}"


def _limit(assessment: Assessment, on: date) -> str:
    duty = next((one for one in assessment.step.waiting if one.clock_code == "AS-45"), None)
    return _by(duty.due_on, on) if duty else ""


def _by(due: date, on: date) -> str:
    return f"{short_day(due)}{', late' if due < on else ''}"


def _gaps(assessment: Assessment) -> str:
    return ", ".join(
        f"{one.relative.name} ({one.get_kind_display().lower()}{_elsewhere(one)})" for one in assessment.step.child.gaps
    )


def _elsewhere(one: Any) -> str:
    return ", lives elsewhere" if one.home_id and one.childs_home_id and one.home_id != one.childs_home_id else ""
