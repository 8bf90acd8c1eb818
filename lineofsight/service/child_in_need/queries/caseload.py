"""Children in need by team: every open plan, how long it has run, and those past 12 weeks."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, QuerySet, Subquery
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Allocation, CaseStep, Duty, Team, Visit
from lineofsight.statute.clocks import clock
from lineofsight.web.numbers import number_in

KIND = "child_in_need_plan"
WATCHED = ("CIN-PLAN", "CIN-REV1", "CIN-REVN", "CIN-VISIT", "CIN-12W")


@dataclass(frozen=True)
class TeamCount:
    """How many plans a team holds, and how many of them have run for more than 12 weeks."""

    team: Team
    plans: int
    past: int


@dataclass(frozen=True)
class PlansPage:
    """The open plans that were asked for, and how many each team has."""

    rows: QuerySet[CaseStep]
    teams: list[TeamCount]
    team: Team | None
    is_only_past: bool
    on: date

    @property
    def plans(self) -> int:
        """All open plans."""
        return sum(one.plans for one in self.teams)

    @property
    def past(self) -> int:
        """Those past 12 weeks."""
        return sum(one.past for one in self.teams)


def longest_before(on: date) -> date:
    """This function will return the last day on which a plan that is past its 12 weeks on a day can have started."""
    length = clock("CIN-12W").due(on).on - on
    return on - length - timedelta(days=1)


def plans_page(*, team: str, only_past: bool, by: Any, at: datetime) -> PlansPage:
    """This function will return the open plans that `by` may know of, the longest first. Raises NotAllowed."""
    check(by, Permission.TEAM_WORK_READ)
    on = timezone.localdate(at)
    open_plans = CaseStep.objects.visible_to(by, at=at).open().filter(kind=KIND)
    counts = _counts(open_plans, on=on)
    chosen = next((one.team for one in counts if one.team.pk == number_in(team)), None)
    rows = with_what_matters(open_plans)
    if chosen:
        rows = rows.filter(Exists(Allocation.objects.filter(step=OuterRef("pk"), team=chosen, ended_on=None)))
    if only_past:
        rows = rows.filter(started_on__lte=longest_before(on))
    return PlansPage(rows.order_by("started_on", "pk"), counts, chosen, only_past, on)


def with_what_matters(steps: QuerySet[CaseStep]) -> QuerySet[CaseStep]:
    """This function will add to plans who holds each (`held_now`), what is due (`waiting`) and `last_seen_at`."""
    holding = Allocation.objects.filter(ended_on=None).select_related("team", "worker")
    duties = Duty.objects.open().filter(clock_code__in=WATCHED).soonest_first()
    seen = Visit.objects.filter(child=OuterRef("child"), is_seen=True).order_by("-happened_at").values("happened_at")
    return steps.select_related("child").annotate(last_seen_at=Subquery(seen[:1])).prefetch_related(
        Prefetch("allocations", holding, to_attr="held_now"), Prefetch("duties", duties, to_attr="waiting")
    )  # fmt: skip


def _counts(steps: QuerySet[CaseStep], *, on: date) -> list[TeamCount]:
    limit = longest_before(on)
    held = Allocation.objects.filter(step__in=steps.order_by().values("pk"), ended_on=None)
    rows = list(held.values_list("team", "step__started_on"))
    every, past = Counter(team for team, _ in rows), Counter(team for team, start in rows if start <= limit)
    teams = Team.objects.filter(pk__in=every).order_by("name")
    return [TeamCount(team, every[team.pk], past[team.pk]) for team in teams]
