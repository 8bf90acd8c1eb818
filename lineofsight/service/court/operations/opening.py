"""Open the steps of court work in the right team's tray, with the clocks that run from the start."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from lineofsight.record.models import CaseStep, Person, Team
from lineofsight.record.operations.opening import open_in_tray

SERVICE = Team.Service.SAFEGUARDING


def _group(opened_by: CaseStep | None, group: UUID | None) -> UUID | None:
    return group or (opened_by.group if opened_by else None)


def open_gateway(
    *,
    child: Person,
    opened_by: CaseStep | None,
    on: date,
    by: Any,
    at: datetime,
    team: Team | None = None,
    group: UUID | None = None,
) -> CaseStep:
    """This function will open a request to the legal gateway panel. Raises UnableToOpen when one is open already."""
    return open_in_tray(
        "legal_gateway", service=SERVICE, duties={}, child=child, opened_by=opened_by, on=on, by=by, at=at, team=team,
        group=_group(opened_by, group),
    )  # fmt: skip


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
    """This function will open pre-proceedings from the day they were decided: the letter's clock runs from then.

    Raises UnableToOpen when the child has them already.
    """
    return open_in_tray(
        "pre_proceedings", service=SERVICE, duties={"PLO-LETTER": on, "PLO-MAX": on}, child=child,
        opened_by=opened_by, on=on, by=by, at=at, team=team, group=_group(opened_by, group),
    )  # fmt: skip


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
    return open_in_tray(
        "care_proceedings", service=SERVICE, duties={"PLO-ISSUE": on}, child=child, opened_by=opened_by, on=on, by=by,
        at=at, team=team, group=_group(opened_by, group),
    )  # fmt: skip


def open_emergency(
    *,
    child: Person,
    opened_by: CaseStep | None,
    on: date,
    by: Any,
    at: datetime,
    team: Team | None = None,
    group: UUID | None = None,
) -> CaseStep:
    """This function will open protection in an emergency. Raises UnableToOpen when the child has it already."""
    return open_in_tray(
        "emergency_protection", service=SERVICE, duties={}, child=child, opened_by=opened_by, on=on, by=by, at=at,
        team=team, started_at=at, group=_group(opened_by, group),
    )  # fmt: skip
