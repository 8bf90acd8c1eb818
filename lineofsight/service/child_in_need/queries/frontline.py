"""Frontline teams: what each holds, who is at the edge of court, and who was kept out of it."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Allocation, CaseStep, Team

A_YEAR = timedelta(days=365)
HELD = ("child_in_need_plan", "child_protection_plan", "pre_proceedings", "care_proceedings")
BEFORE_COURT = "pre_proceedings"
DIVERTED = "step_down"


@dataclass
class Frontline:
    """One team: what kind it is, the children it holds by step, and how a year's pre-proceedings ended."""

    team: Team
    held: Counter[str] = field(default_factory=Counter)
    ended: Counter[str] = field(default_factory=Counter)

    @property
    def kind(self) -> str:
        """What kind of team it is, in words."""
        supplied = f"Managed team: {self.team.supplier}" if self.team.is_managed else "Our own"
        return f"{self.team.get_service_display()}. {supplied}"

    @property
    def diverted(self) -> int:
        """Children whose pre-proceedings ended without going to court."""
        return self.ended[DIVERTED]

    @property
    def finished(self) -> int:
        """All whose pre-proceedings ended in the year."""
        return sum(self.ended.values())


@dataclass(frozen=True)
class FrontlinePage:
    """Every frontline team, and the children now at pre-proceedings."""

    teams: list[Frontline]
    rows: QuerySet[CaseStep]
    since: date
    on: date

    @property
    def percent(self) -> int | None:
        """The share of a year's pre-proceedings that ended without court, rounded down; None where none ended."""
        finished = sum(one.finished for one in self.teams)
        return sum(one.diverted for one in self.teams) * 100 // finished if finished else None


def frontline_page(*, by: Any, at: datetime) -> FrontlinePage:
    """This function will return frontline teams and their work near court, of those that `by` may know of.

    A step that ended counts for the team that held it last. Raises NotAllowed.
    """
    check(by, Permission.TEAM_WORK_READ)
    on = timezone.localdate(at)
    known = CaseStep.objects.visible_to(by, at=at)
    open_now = Allocation.objects.filter(step__in=known.open().filter(kind__in=HELD).order_by(), ended_on=None)
    past = known.filter(kind=BEFORE_COURT, stopped_on__gt=on - A_YEAR, stopped_on__lte=on).order_by()
    found: dict[int, Frontline] = defaultdict(lambda: Frontline(Team()))
    for team, kind in open_now.values_list("team", "step__kind"):
        found[team].held[kind] += 1
    last = {}
    held_last = Allocation.objects.filter(step__in=past).order_by("started_on", "pk")
    for step, team, outcome in held_last.values_list("step", "team", "step__outcome"):
        last[step] = (team, outcome)
    for team, outcome in last.values():
        found[team].ended[outcome] += 1
    teams = Team.objects.filter(pk__in=found).order_by("service", "name")
    for team in teams:
        found[team.pk].team = team
    rows = known.open().filter(kind=BEFORE_COURT).select_related("child")
    return FrontlinePage([found[team.pk] for team in teams], rows, on - A_YEAR, on)
