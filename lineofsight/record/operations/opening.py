"""What every stage's opener does: put the step on the spine, in a team's tray, with its first duties."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from lineofsight.record import pathway
from lineofsight.record.models import CaseStep, Person, Team
from lineofsight.record.operations.allocations import place_with_team
from lineofsight.record.operations.duties import open_duty
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

    `duties` names each clock and what it counts from. Without `team` the service's own rule chooses one.
    Raises UnableToOpen as pathway.start does, and what team_for raises when the service has no team.
    """
    step = pathway.start(
        kind, child=child, opened_by=opened_by, on=on, by=by, at=at, started_at=started_at, group=group
    )
    team = team or team_for(service, child, on)
    place_with_team(step, team=team, on=on, by=by)
    for code, start in duties.items():
        open_duty(code, step=step, start=start, team=team)
    return step
