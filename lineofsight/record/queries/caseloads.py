"""Caseloads on any day: children, families and weight for each worker, beside the band of their service."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from lineofsight.record.caseload_bands import Band
from lineofsight.record.models import Allocation, Post, Relationship, Team
from lineofsight.record.queries.caseload_rules import Rules, rules_on
from lineofsight.record.queries.teams import open_teams, posts_on
from lineofsight.record.queries.work import team_chosen
from lineofsight.web.charts import Bar, Chart, bars

TENTH = Decimal("0.1")


@dataclass(frozen=True)
class Caseload:
    """What one worker holds on a day by a post. `band` is None in a service whose workers hold no cases."""

    post: Post
    children: int
    families: int
    steps: int
    weight: Decimal
    band: Band | None

    @property
    def whole(self) -> Decimal:
        """Children for a whole-time worker: those held, divided by how much of one the worker is."""
        return (self.children / self.post.fte).quantize(TENTH, ROUND_HALF_UP)

    @property
    def standing(self) -> str:
        """Below, within or above the band for a whole-time worker; empty where there is none, or for a manager."""
        return self.band.standing(self.whole) if self.band and not self.post.is_manager else ""


@dataclass(frozen=True)
class CaseloadPage:
    """The caseloads of a team's workers on a day, and, for who answers for several teams, how all are spread."""

    team: Team | None
    teams: list[Team]
    rows: list[Caseload]
    band: Band | None
    day: date
    spread: Chart | None
    rules: Rules

    @property
    def children(self) -> int:
        """Children held, each once for each worker who holds them."""
        return sum(row.children for row in self.rows)

    @property
    def longest(self) -> Decimal:
        """The end of the scale that every bar is drawn to."""
        highest = self.band.highest if self.band else 0
        return max([Decimal(highest) * Decimal("1.25"), *(row.whole for row in self.rows), Decimal(10)])


def caseload_page(asked: str, *, day: date | None, by: Any, at: datetime) -> CaseloadPage:
    """This function will return a team's caseloads on a day: today when none is given.

    Raises NotAllowed, and NoSuchWork as team_chosen does.
    """
    today = timezone.localdate(at)
    day = day or today
    team, teams = team_chosen(asked, by=by, on=today)
    rules = rules_on(day)
    rows = caseloads([team], day=day, today=today, rules=rules) if team else []
    everybody = caseloads(open_teams(on=day), day=day, today=today, rules=rules) if len(teams) > 1 else []
    band = rules.bands.get(team.service) if team else None
    return CaseloadPage(team, teams, rows, band, day, spread_of(everybody), rules)


def caseloads(teams: Iterable[Team], *, day: date, today: date, rules: Rules | None = None) -> list[Caseload]:
    """This function will return what each worker in post in these teams held on a day. Three queries, and the rules."""
    rules = rules or rules_on(day)
    posts = posts_on(day).filter(team__in=list(teams), is_acting=False).select_related("worker", "team")
    posts = {post.worker_id: post for post in posts.order_by("-is_manager", "worker__name")}
    kinds: dict[int, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for worker, child, kind in (
        held_on(day, today=today).filter(worker__in=list(posts)).values_list("worker", "child", "step__kind")
    ):
        kinds[worker][child].append(kind)
    family = families_of({child for held in kinds.values() for child in held})
    return [_caseload(post, kinds.get(worker, {}), family, rules) for worker, post in posts.items()]


def held_on(day: date, *, today: date) -> QuerySet[Allocation]:
    """This function will return what workers held at the end of a day. For today the index of what is open answers."""
    if day >= today:
        return Allocation.objects.filter(ended_on=None, worker__isnull=False, started_on__lte=day)
    still = Q(ended_on=None) | Q(ended_on__gt=day)
    return Allocation.objects.filter(still, started_on__lte=day, worker__isnull=False)


def families_of(children: set[int]) -> dict[int, int]:
    """This function will return, for children with a known mother, who their family goes by: her. Others are alone."""
    mothers = Relationship.objects.filter(child__in=children, kind=Relationship.Kind.MOTHER).order_by("-pk")
    return dict(mothers.values_list("child", "relative"))


def _caseload(post: Post, held: dict[int, list[str]], family: dict[int, int], rules: Rules) -> Caseload:
    """This function will add up one worker's children, whom two families never share."""
    weights: dict[tuple[str, int], list[Decimal]] = defaultdict(list)
    for child, kinds in held.items():
        key = ("mother", family[child]) if child in family else ("child", child)
        weights[key].append(rules.weight_of(kinds))
    weight = sum((rules.weight_of_family(each) for each in weights.values()), Decimal(0)).quantize(TENTH, ROUND_HALF_UP)
    steps = sum(len(kinds) for kinds in held.values())
    return Caseload(post, len(held), len(weights), steps, weight, rules.bands.get(post.team.service))


def spread_of(rows: list[Caseload]) -> Chart | None:
    """This function will draw how many case-holding workers have how many children, in fives. None when nobody has."""
    counts = [row.children for row in rows if row.band and row.children and not row.post.is_manager]
    if not counts:
        return None
    top = min(max(counts), 40)
    edges = [(low, low + 4) for low in range(1, top + 1, 5)]
    values = [Bar(label=f"{low} to {high}", value=sum(low <= n <= high for n in counts)) for low, high in edges]
    beyond = sum(n > edges[-1][1] for n in counts)
    values += [Bar(label=f"Over {edges[-1][1]}", value=beyond)] if beyond else []
    return bars(
        title="Case-holding workers by how many children they hold", values=values,
        value_label="Workers", group_label="Children held",
    )  # fmt: skip
