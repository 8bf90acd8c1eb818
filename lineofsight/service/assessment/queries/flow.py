"""How assessments flow through each team: in, out, open by age, given out within a day; and demand beside capacity."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.caseload_bands import Band
from lineofsight.record.models import Allocation, CaseStep, Post, Team
from lineofsight.record.queries.caseload_rules import every_band
from lineofsight.service.assessment.queries.relief import Place, Relief, Spell, is_on, reliefs, whole_time
from lineofsight.statute.working_days import england
from lineofsight.web.charts import Chart, Event, Point, series

KIND, SERVICE = "single_assessment", Team.Service.ASSESSMENT
DAYS, MONTHS = 28, 15
# The ages at which an open assessment is looked at, in working days: the checkpoints, the warning and the limit.
AGES = (10, 25, 35, 45)


@dataclass
class TeamFlow:
    """One team over the last 28 days, and what it has open now by age in working days."""

    team: Team
    came: int = 0
    taken_over: int = 0
    went: int = 0
    handed_on: int = 0
    in_a_day: int = 0
    ages: Counter[int] = field(default_factory=Counter)

    @property
    def open(self) -> int:
        """All that is open."""
        return sum(self.ages.values())

    @property
    def by_age(self) -> list[int]:
        """How many are open in each band of age, the youngest first."""
        return [self.ages[band] for band in range(len(AGES) + 1)]


@dataclass(frozen=True)
class FlowPage:
    """The flow of every team, and demand beside capacity."""

    teams: list[TeamFlow]
    since: date
    on: date
    whole_workers: float
    band: Band | None
    chart: Chart
    reliefs: list[Relief]

    @property
    def open(self) -> int:
        """All open assessments that a team holds."""
        return sum(one.open for one in self.teams)

    @property
    def for_each(self) -> float:
        """Open assessments for each whole-time worker."""
        return round(self.open / self.whole_workers, 1) if self.whole_workers else 0.0

    @property
    def is_over(self) -> bool:
        """Whether there is more than the workers should hold, or nobody to hold it."""
        highest = self.band.highest if self.band else 0
        return self.open > highest * self.whole_workers if self.band else False

    @property
    def age_labels(self) -> list[str]:
        """The bands of age, in words."""
        lows = (0, *(age + 1 for age in AGES))
        return [*(f"{low} to {high}" for low, high in zip(lows, AGES, strict=False)), f"over {AGES[-1]}"]


def flow_page(*, by: Any, at: datetime) -> FlowPage:
    """This function will return how assessments flow, of those that `by` may know of. Raises NotAllowed."""
    check(by, Permission.TEAM_WORK_READ)
    on = timezone.localdate(at)
    since = on - timedelta(days=DAYS)
    held = Allocation.objects.filter(step__in=CaseStep.objects.visible_to(by, at=at).filter(kind=KIND).order_by())
    recent = held.filter(Q(step__stopped_on=None) | Q(step__stopped_on__gt=since) | Q(step__started_on__gt=since))
    rows = list(
        recent.order_by("started_on", "pk").values_list(
            "step", "team", "worker", "started_on", "step__started_on", "step__stopped_on"
        )
    )
    posts, bands = _posts(on), [band for band in every_band() if band.service == SERVICE]
    first = _month_ends(on)[0]
    spells, added = _spells(first, by=by, at=at, on=on), _teams_added(first, on)
    return FlowPage(
        teams=_by_team(rows, since=since, on=on),
        since=since,
        on=on,
        whole_workers=whole_time(posts, on),
        band=_band(bands, on),
        chart=_demand(spells, on=on, posts=posts, bands=bands, added=added),
        reliefs=reliefs(added, places=posts, spells=spells, on=on),
    )


def _by_team(rows: Iterable[tuple], *, since: date, on: date) -> list[TeamFlow]:
    """This function will count each assessment once: by the team it came to, and by the team that held it last."""
    first: dict[int, tuple] = {}
    last: dict[int, tuple] = {}
    given: dict[int, date] = {}
    for row in rows:
        first.setdefault(row[0], row)
        last[row[0]] = row
        if row[2] is not None:
            given.setdefault(row[0], row[3])
    found = {team.pk: TeamFlow(team) for team in Team.objects.filter(pk__in={row[1] for row in rows}).order_by("name")}
    calendar = england()
    for step, (_, team, _, _, started, _) in first.items():
        if started > since:
            found[team].came += 1
            found[team].in_a_day += step in given and calendar.between(started, given[step]) <= 1
    for _, team, _, _, started, stopped in last.values():
        if stopped is None:
            found[team].ages[bisect_left(AGES, calendar.between(started, on))] += 1
        elif stopped > since:
            found[team].went += 1
    _count_moves(rows, found, since=since)
    return [one for one in found.values() if one.open or one.came or one.went or one.handed_on]


def _count_moves(rows: Iterable[tuple], found: dict[int, TeamFlow], *, since: date) -> None:
    """This function will count what one team took over from another, in the order in which it happened."""
    held_by: dict[int, int] = {}
    for step, team, _, moved_on, _, _ in rows:
        before = held_by.get(step, team)
        held_by[step] = team
        if before != team and moved_on > since:
            found[team].taken_over += 1
            found[before].handed_on += 1


def _posts(on: date) -> list[Place]:
    posts = Post.objects.filter(team__service=SERVICE, is_manager=False, is_acting=False, started_on__lte=on)
    rows = posts.values_list("team", "started_on", "ended_on", "fte")
    return [Place(team, start, end, float(fte)) for team, start, end, fte in rows]


def _spells(first: date, *, by: Any, at: datetime, on: date) -> list[Spell]:
    steps = CaseStep.objects.visible_to(by, at=at).filter(kind=KIND, started_on__lte=on)
    return list(steps.filter(Q(stopped_on=None) | Q(stopped_on__gte=first)).values_list("started_on", "stopped_on"))


def _band(bands: list[Band], day: date) -> Band | None:
    return next((band for band in bands if band.holds_on(day)), None)


def _demand(spells: list[Spell], *, on: date, posts: list[Place], bands: list[Band], added: list[Team]) -> Chart:
    """This function will draw what was open at each month's end beside what the workers then could hold."""
    points = []
    for day in _month_ends(on):
        band = _band(bands, day)
        points.append(Point(on=day, value=sum(is_on(one, day) for one in spells), group="Open assessments"))
        can = round(whole_time(posts, day) * band.highest) if band else None
        points.append(Point(on=day, value=can, group="What workers can hold"))
    events = [Event(on=team.started_on, label=f"{team.name} added{_kind(team)}") for team in added]
    title = "Open assessments beside what workers can hold"
    return series(title=title, points=points, events=events, value_label="Assessments")


def _kind(team: Team) -> str:
    return " (managed team)" if team.is_managed else ""


def _teams_added(start: date, end: date) -> list[Team]:
    added = Team.objects.filter(service=SERVICE, started_on__range=(start, end))
    return list(added.order_by("started_on", "name"))


def _month_ends(on: date) -> list[date]:
    """This function will return the last day of each of the last months, and the day itself at the end."""
    ends, day = [on], on.replace(day=1) - timedelta(days=1)
    while len(ends) < MONTHS:
        ends.append(day)
        day = day.replace(day=1) - timedelta(days=1)
    return ends[::-1]
