"""Moves between teams: those at a point of the protocol, those that came early, and what one step has reached."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Duty, Team
from lineofsight.service.child_in_need.models import CaseTransfer
from lineofsight.service.child_in_need.queries.known import Known
from lineofsight.service.child_in_need.transfer_rules import EARLY, TRIGGERS, Reached, Trigger, points_reached

A_YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Moves:
    """The moves of a year, and how many of them came early."""

    rows: QuerySet[CaseTransfer]
    every: int
    early: int
    rules: list[Trigger]
    on: date


def moves(*, by: Any, at: datetime) -> Moves:
    """This function will return the moves of a year, of those that `by` may know of. Raises NotAllowed.

    Each has `due_on` and `taken_on`: by when the receiving team was to name a worker, and when it did.
    """
    check(by, Permission.TEAM_WORK_READ)
    on = timezone.localdate(at)
    duty = Duty.objects.filter(step=OuterRef("step"), clock_code="CIN-TRANSFER").order_by("-cycle")
    rows = CaseTransfer.objects.visible_to(by, at=at).filter(moved_on__gt=on - A_YEAR)
    counts = rows.aggregate(every=Count("pk"), early=Count("pk", filter=Q(trigger=EARLY)))
    shown = rows.select_related("step__child", "from_team", "to_team").annotate(
        due_on=Subquery(duty.values("due_on")[:1]), taken_on=Subquery(duty.values("met_on")[:1])
    )
    return Moves(shown.order_by("-moved_on", "-pk"), counts["every"], counts["early"], list(TRIGGERS.values()), on)


@dataclass(frozen=True)
class Moving:
    """What a step has reached of the protocol, and the teams it may move to."""

    reached: list[Reached]
    teams: list[Team]
    now: Team | None


def moving(known: Known) -> Moving:
    """This function will return what the form for moving a step asks with."""
    held = known.step.allocations.filter(ended_on=None).select_related("team").first()
    services = (Team.Service.SAFEGUARDING, Team.Service.ASSESSMENT)
    teams = Team.objects.on(known.on).filter(service__in=services).order_by("-service", "name")
    now = held.team if held else None
    return Moving(points_reached(known.step), [team for team in teams if team != now], now)
