"""What every stage's opener does: put the step on the spine, in a team's tray, with its first duties."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from lineofsight.record import handshake, pathway
from lineofsight.record.models import CaseStep, Person, Team, Transfer
from lineofsight.record.operations.allocations import place_with_team
from lineofsight.record.operations.duties import meet_duty, open_duty
from lineofsight.record.queries.teams import team_for


@transaction.atomic
def open_in_tray(
    kind: str,
    *,
    service: Team.Service,
    duties: Mapping[str, date | datetime],
    child: Person,
    opened_by: CaseStep | None,
    on: date,
    by: Any,
    at: datetime,
    team: Team | None = None,
    started_at: datetime | None = None,
    group: UUID | None = None,
) -> CaseStep:
    """This function will start a step, place it with a team of the service and open its first duties.

    `duties` names each clock and what it counts from. Without `team` it is the one that accepted the work, or the
    service's own rule chooses.
    Raises UnableToOpen as pathway.start does, and what team_for raises when the service has no team.
    """
    step = pathway.start(
        kind, child=child, opened_by=opened_by, on=on, by=by, at=at, started_at=started_at, group=group
    )
    passed = handshake.accepted_of(opened_by) if opened_by else None
    team = team or (passed.team if passed else None) or team_for(service, child, on)
    place_with_team(step, team=team, on=on, by=by)
    for code, start in duties.items():
        open_duty(code, step=step, start=start, team=team)
    if passed and passed.declared.opens == kind:
        _hand_over(passed, step=step, team=team, at=at)
    return step


def _hand_over(passed: Transfer, *, step: CaseStep, team: Team, at: datetime) -> None:
    """This function will have the receiving step owe the joint hand-over, counted from when it was proposed."""
    code = passed.declared.agreed.meeting
    if not code:
        return
    open_duty(code, step=step, start=passed.proposed_on, team=team)
    if passed.met_on:
        meet_duty(code, step=step, at=at, on=passed.met_on)
