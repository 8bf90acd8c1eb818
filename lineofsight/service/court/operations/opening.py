"""Open the steps of court work in the right team's tray, with the clocks that run from the start."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lineofsight.record.models import CaseStep, Person, Team
from lineofsight.record.operations.opening import open_in_tray
from lineofsight.service.court.codes import ROUTES
from lineofsight.service.court.models import CareProceedings, Emergency, LegalGateway, PreProceedings
from lineofsight.service.court.operations.lawyers import carry_over

SERVICE = Team.Service.SAFEGUARDING


def _group(opened_by: CaseStep | None, group: UUID | None) -> UUID | None:
    return group or (opened_by.group if opened_by else None)


@transaction.atomic
def open_gateway(
    *,
    child: Person,
    opened_by: CaseStep | None,
    on: date,
    by: Any,
    at: datetime,
    team: Team | None = None,
    group: UUID | None = None,
    **written: str,
) -> CaseStep:
    """This function will open a request to the legal gateway panel. `written` is what is asked, and may be missing.

    Raises UnableToOpen when one is open already.
    """
    step = open_in_tray(
        "legal_gateway", service=SERVICE, duties={}, child=child, opened_by=opened_by, on=on, by=by, at=at, team=team,
        group=_group(opened_by, group),
    )  # fmt: skip
    LegalGateway.objects.create(step=step, **written)
    return step


@transaction.atomic
def open_pre_proceedings(
    *,
    child: Person,
    opened_by: CaseStep | None,
    on: date,
    by: Any,
    at: datetime,
    team: Team | None = None,
    group: UUID | None = None,
) -> CaseStep:
    """This function will open pre-proceedings from the decision. The time they may take runs from the letter.

    Raises UnableToOpen when the child has them already.
    """
    step = open_in_tray(
        "pre_proceedings", service=SERVICE, duties={"PLO-LETTER": on}, child=child,
        opened_by=opened_by, on=on, by=by, at=at, team=team, group=_group(opened_by, group),
    )  # fmt: skip
    PreProceedings.objects.create(step=step)
    return step


@transaction.atomic
def open_proceedings(
    *,
    child: Person,
    opened_by: CaseStep | None,
    on: date,
    by: Any,
    at: datetime,
    team: Team | None = None,
    group: UUID | None = None,
) -> CaseStep:
    """This function will open care proceedings from the decision to issue. The court's own clocks run from issue.

    Raises UnableToOpen when the child has them already.
    """
    step = open_in_tray(
        "care_proceedings", service=SERVICE, duties={"PLO-ISSUE": on}, child=child, opened_by=opened_by, on=on, by=by,
        at=at, team=team, group=_group(opened_by, group),
    )  # fmt: skip
    CareProceedings.objects.create(step=step)
    carry_over(opened_by, to=step)
    return step


@transaction.atomic
def open_emergency(
    *,
    child: Person,
    opened_by: CaseStep | None,
    on: date,
    by: Any,
    at: datetime,
    route: str = "agreement",
    what_happened: str = "Not written yet.",
    began_at: datetime | None = None,
    place: str = "",
    team: Team | None = None,
    group: UUID | None = None,
) -> CaseStep:
    """This function will open protection in an emergency from `began_at`, or else now: hours are counted from then.

    `route` is one of ROUTES; an agreement has no clock. Raises UnableToOpen when the child has it already.
    """
    began_at = began_at or at
    clock = ROUTES[route].clock
    start = began_at if clock == "CP-PP72" else timezone.localdate(began_at)
    step = open_in_tray(
        "emergency_protection", service=SERVICE, duties={clock: start} if clock else {}, child=child,
        opened_by=opened_by, on=timezone.localdate(began_at), by=by, at=at, team=team, started_at=began_at,
        group=_group(opened_by, group),
    )  # fmt: skip
    Emergency.objects.create(step=step, route=route, what_happened=what_happened, place=place)
    return step
