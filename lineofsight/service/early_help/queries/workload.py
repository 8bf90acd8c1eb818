"""Early help's workload: caseloads weighed by intensity, vacancies and new posts, and how many staff are needed."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.caseload_bands import Band
from lineofsight.record.models import Allocation, CaseStep, Position, Post, Team
from lineofsight.record.queries.caseload_rules import rules_on
from lineofsight.record.queries.teams import posts_on
from lineofsight.service.early_help.models import Episode
from lineofsight.service.early_help.workload import WEIGHTS

TENTH = Decimal("0.1")
MONTHS_BEFORE = 6
AHEAD = (0, 3, 6, 12)
YEAR = timedelta(days=365)
DAYS_A_MONTH = Decimal("30.4375")


@dataclass(frozen=True)
class Weighed:
    """What a practitioner holds: children by intensity, and what they weigh for a whole-time worker."""

    post: Post
    counts: dict[str, int]
    band: Band | None

    @property
    def children(self) -> int:
        """Children held."""
        return sum(self.counts.values())

    @property
    def weight(self) -> Decimal:
        """What they weigh together."""
        return sum((WEIGHTS[key] * count for key, count in self.counts.items()), Decimal(0))

    @property
    def whole(self) -> Decimal:
        """What they would weigh for a whole-time worker."""
        return (self.weight / self.post.fte).quantize(TENTH, ROUND_HALF_UP)

    @property
    def standing(self) -> str:
        """Below, within or above the band; empty where there is none."""
        return self.band.standing(self.whole) if self.band else ""


@dataclass(frozen=True)
class PlaceEvent:
    """Something that happened, or will, to a place on a team: new, vacant since, filled or ending."""

    on: date
    team: str
    what: str
    fte: Decimal


@dataclass(frozen=True)
class Ahead:
    """So many months from now: children, what they weigh, and whole-time practitioners needed for the band's end."""

    months: int
    children: int
    weight: Decimal
    needed: Decimal


@dataclass(frozen=True)
class Workload:
    """The page: every practitioner, places on the teams, and the forecast with the numbers that it is made from."""

    rows: list[Weighed]
    places: list[PlaceEvent]
    vacant: Decimal
    in_post: Decimal
    band: Band | None
    opened: int
    closed: int
    ahead: list[Ahead]

    @property
    def monthly(self) -> Decimal:
        """By how many children the open families grow in a month, as they did in the last six."""
        return (Decimal(self.opened - self.closed) / MONTHS_BEFORE).quantize(TENTH, ROUND_HALF_UP)


def workload(*, by: Any, on: date) -> Workload:
    """This function will return early help's workload on a day. Children are counted, and none is named.

    Raises NotAllowed.
    """
    check(by, Permission.TEAM_WORK_READ)
    band = rules_on(on).bands.get(Team.Service.EARLY_HELP)
    rows = _weighed(on, band)
    places, vacant = _places(on)
    since = on - timedelta(days=int(DAYS_A_MONTH * MONTHS_BEFORE))
    steps = CaseStep.objects.filter(kind="early_help")
    opened = steps.filter(started_on__gt=since, started_on__lte=on).count()
    closed = steps.filter(stopped_on__gt=since, stopped_on__lte=on).count()
    held = Episode.objects.filter(step__stopped_on=None, step__started_on__lte=on)
    weights = [WEIGHTS[one] for one in held.values_list("intensity", flat=True)]
    return Workload(
        rows=rows, places=places, vacant=vacant, in_post=sum((row.post.fte for row in rows), Decimal(0)), band=band,
        opened=opened, closed=closed, ahead=forecast(weights, opened=opened, closed=closed, band=band),
    )  # fmt: skip


def forecast(weights: list[Decimal], *, opened: int, closed: int, band: Band | None) -> list[Ahead]:
    """This function will say how many practitioners are needed if children come and go as in the last six months.

    Children now, and the monthly change times the months; times what a child weighs now; over the end of the band.
    Empty without a band.
    """
    if band is None:
        return []
    monthly = Decimal(opened - closed) / MONTHS_BEFORE
    each = sum(weights, Decimal(0)) / len(weights) if weights else Decimal(1)
    found = []
    for months in AHEAD:
        children = max(0, int((len(weights) + monthly * months).to_integral_value(ROUND_HALF_UP)))
        weight = (children * each).quantize(TENTH, ROUND_HALF_UP)
        found.append(Ahead(months, children, weight, (weight / band.highest).quantize(TENTH, ROUND_HALF_UP)))
    return found


def _weighed(on: date, band: Band | None) -> list[Weighed]:
    posts = posts_on(on).filter(team__service=Team.Service.EARLY_HELP, is_acting=False, is_manager=False)
    posts = list(posts.select_related("worker", "team").order_by("team__name", "worker__name"))
    held = Allocation.objects.filter(worker__in=[post.worker_id for post in posts], ended_on=None)
    counts: dict[int, dict[str, int]] = defaultdict(lambda: dict.fromkeys(WEIGHTS, 0))
    open_now = held.filter(step__kind="early_help", step__stopped_on=None)
    for worker, intensity in open_now.values_list("worker", "step__early_help__intensity"):
        counts[worker][intensity or "steady"] += 1
    return [Weighed(post, dict(counts[post.worker_id]), band) for post in posts]


def _places(on: date) -> tuple[list[PlaceEvent], Decimal]:
    """This function will return what happened to places since a year ago or is known ahead, and what is vacant."""
    rows = Position.objects.filter(team__service=Team.Service.EARLY_HELP).select_related("team")
    events, vacant = [], Decimal(0)
    for place in rows.prefetch_related("posts"):
        told = {"team": place.team.name, "fte": place.fte}
        kind = place.get_kind_display()
        events.append(PlaceEvent(place.started_on, what=f"{kind}: new place", **told))
        if place.ended_on:
            events.append(PlaceEvent(place.ended_on, what=f"{kind}: place ends", **told))
        posts = sorted(place.posts.all(), key=lambda post: post.started_on)
        events += [PlaceEvent(post.started_on, what=f"{kind}: filled", **told) for post in posts]
        events += [PlaceEvent(post.ended_on, what=f"{kind}: vacant", **told) for post in posts if post.ended_on]
        held = any(post.started_on <= on and (post.ended_on is None or post.ended_on > on) for post in posts)
        is_there = place.started_on <= on and (place.ended_on is None or place.ended_on > on)
        vacant += place.fte if is_there and not held else Decimal(0)
    recent = [one for one in events if one.on >= on - YEAR]
    return sorted(recent, key=lambda one: (one.on, one.team, one.what), reverse=True), vacant
