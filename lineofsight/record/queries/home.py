"""What the record shows on the home page."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from lineofsight.access.permissions import Permission
from lineofsight.record.models import Allocation, Duty, Person, Team
from lineofsight.record.queries import work
from lineofsight.record.queries.leaving import to_hand_over
from lineofsight.record.queries.teams import managed_team, open_teams

SOONEST = 6
MOST_CHILDREN = 40


@dataclass(frozen=True)
class WorkPanel:
    """How much there is to do, and what comes first."""

    counts: work.WorkCounts
    soonest: list[Duty]
    at: datetime


@dataclass(frozen=True)
class ChildrenPanel:
    """The children somebody holds, the most pressing first; `left_out` more are not shown."""

    held: list[work.Held]
    left_out: int
    on: date
    restricted: list[Person]


@dataclass(frozen=True)
class TeamPanel:
    """The reader's own team, or, for who answers for several, each team with its counts."""

    team: Team | None
    teams: list[Team]


def work_panel(*, by: Any, on: date, at: datetime) -> WorkPanel | None:
    """This function will return the reader's own work. A manager with none of their own has no such panel."""
    mine = work.duties_of(by, on=on)
    counted = work.counts(mine, at=at)
    if not counted.total and by.can(Permission.TEAM_WORK_READ):
        return None
    return WorkPanel(counted, list(mine[:SOONEST]), at)


def children_panel(*, by: Any, on: date, at: datetime) -> ChildrenPanel | None:
    """This function will return the children the reader holds, or None when they hold none."""
    held, restricted = work.children_held(by, on=on, at=at)
    if not held and not restricted:
        return None
    return ChildrenPanel(held[:MOST_CHILDREN], max(0, len(held) - MOST_CHILDREN), on, restricted)


def team_panel(*, by: Any, on: date, at: datetime) -> TeamPanel | None:
    """This function will return the manager's own team with its counts, or all teams for who answers for several."""
    own = Subquery(managed_team(by, on=on))
    theirs = open_teams(on=on).annotate(own=own).filter(Q(own=None) | Q(pk=F("own")))
    teams = list(_counted(theirs, by=by, at=at))
    return TeamPanel(next((team for team in teams if team.own), None), teams)


def search_panel(*, by: Any, on: date, at: datetime) -> bool:
    """This function will show the search: it needs nothing looked up."""
    return True


def keys_panel(*, by: Any, on: date, at: datetime) -> bool:
    """This function will show where accounts, roles and the audit are: it needs nothing looked up."""
    return True


def _counted(teams: QuerySet[Team], *, by: Any, at: datetime) -> QuerySet[Team]:
    """This function will add to each team how many steps wait for a worker, and how many duties are open and late.

    Work on a child whose record the reader may not open is not counted: a count of one would tell of it.
    """
    waiting = Allocation.objects.visible_to(by, at=at).filter(team=OuterRef("pk"), worker=None, ended_on=None)
    due = Duty.objects.visible_to(by, at=at).open().filter(team=OuterRef("pk"))
    held = Allocation.objects.known_to(by).filter(team=OuterRef("pk"), ended_on=None)
    leavers = to_hand_over(held, on=timezone.localdate(at))
    return teams.annotate(
        waiting_count=_count(waiting),
        leavers_count=_count(leavers),
        late_count=_count(due.late(at=at)),
        due_count=_count(due),
    )


def _count(rows: QuerySet) -> Coalesce:
    return Coalesce(Subquery(rows.order_by().values("team").annotate(how_many=Count("pk")).values("how_many")), 0)
