"""Open discussions, enquiries, conferences and plans in the right team's tray, with the clocks that run from then."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.record import pathway
from lineofsight.record.models import CaseStep, Person, Team
from lineofsight.record.operations.duties import lift_duties
from lineofsight.record.operations.opening import open_in_tray
from lineofsight.service.child_protection.models import Conference, Enquiry, Incident, ProtectionPlan

FROM_CONFERENCE = ("CP-CORE1", "CP-VISIT", "CP-RCPC1", "CP-DRIFT")


def open_strategy_discussion(
    *, child: Person, opened_by: CaseStep | None, on: date, by: Any, at: datetime, team: Team | None = None
) -> CaseStep:
    """This function will open a strategy discussion, whose clock runs in hours from `at`: when harm was suspected."""
    return open_in_tray(
        "strategy_discussion", service=Team.Service.ASSESSMENT, duties={"CP-STRAT": at},
        child=child, opened_by=opened_by, on=on, by=by, at=at, team=team, started_at=at, group=_group(opened_by),
    )  # fmt: skip


@transaction.atomic
def open_enquiry(
    *, child: Person, opened_by: CaseStep | None, on: date, by: Any, at: datetime, team: Team | None = None
) -> CaseStep:
    """This function will open a section 47 enquiry on the day of the strategy discussion that decided on it.

    Raises UnableToOpen when the child already has an open enquiry.
    """
    step = open_in_tray(
        "section_47_enquiry", service=Team.Service.ASSESSMENT, duties={"CP-S47": on},
        child=child, opened_by=opened_by, on=on, by=by, at=at, team=team, group=_group(opened_by),
    )  # fmt: skip
    Enquiry.objects.create(step=step)
    return step


@transaction.atomic
def open_conference(
    *, child: Person, opened_by: CaseStep | None, on: date, by: Any, at: datetime, team: Team | None = None
) -> CaseStep:
    """This function will open an initial conference, due as counted from the discussion that started the enquiry.

    For a child who moved here on another council's plan it counts from the day we were told: that of the referral.
    Raises UnableToOpen when the child already has an open conference.
    """
    clock = conference_clock(child, opened_by=opened_by, on=on)
    step = open_in_tray(
        "initial_conference", service=Team.Service.SAFEGUARDING, duties=clock,
        child=child, opened_by=opened_by, on=on, by=by, at=at, team=team, group=_group(opened_by),
    )  # fmt: skip
    Conference.objects.create(step=step, due_on=step.duties.get().due_on)
    return step


def conference_clock(child: Person, *, opened_by: CaseStep | None, on: date) -> dict[str, date]:
    """This function will return the clock that a conference is due by, and the day it counts from."""
    if opened_by is not None and opened_by.kind == "referral":
        return {"CP-ICPC-TRANS": opened_by.started_on}
    start = opened_by.started_on if opened_by is not None and opened_by.kind == "section_47_enquiry" else on
    unborn = child.expected_on is not None
    return {"CP-PREBIRTH" if unborn else "CP-ICPC": start}


@transaction.atomic
def open_plan(
    *,
    child: Person,
    opened_by: CaseStep | None,
    on: date,
    by: Any,
    at: datetime,
    team: Team | None = None,
    category: str = "MUL",
    conference: Conference | None = None,
) -> CaseStep:
    """This function will open a plan on the day of the conference, with its core groups, visits and reviews.

    A child in need plan that is open ends that day, for none stands beside a child protection plan. Without a
    `category` it is the census's "multiple or not known".
    Raises UnableToOpen when the child already has an open plan.
    """
    for beside in CaseStep.objects.open().filter(child=child, kind="child_in_need_plan"):
        day = max(on, beside.started_on)
        lift_duties(step=beside, on=day, reason="A conference decided on a child protection plan.")
        pathway.stop(beside, outcome="child_protection_plan", on=day, by=by, at=at)
    step = open_in_tray(
        "child_protection_plan", service=Team.Service.SAFEGUARDING, duties=dict.fromkeys(FROM_CONFERENCE, on),
        child=child, opened_by=opened_by, on=on, by=by, at=at, team=team, group=_group(opened_by),
    )  # fmt: skip
    before = CaseStep.objects.filter(child=child, kind="child_protection_plan").exclude(pk=step.pk).count()
    ProtectionPlan.objects.create(
        step=step, conference=conference, initial_category=category, latest_category=category, number_before=before
    )
    return step


@transaction.atomic
def open_incident(
    *,
    child: Person,
    opened_by: CaseStep | None,
    on: date,
    by: Any,
    at: datetime,
    team: Team | None = None,
    **told: str,
) -> CaseStep:
    """This function will open a serious incident on the day we became aware of it. `told` is what is known of it."""
    step = open_in_tray(
        "serious_incident", service=Team.Service.SAFEGUARDING, duties={"FD-SIN": on},
        child=child, opened_by=opened_by, on=on, by=by, at=at, team=team,
    )  # fmt: skip
    Incident.objects.create(step=step, **told)
    return step


def _group(opened_by: CaseStep | None) -> Any:
    """This function will return what brothers' and sisters' steps share, where the step that led here shared it."""
    return opened_by.group if opened_by is not None else None
