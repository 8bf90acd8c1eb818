"""How often a child's worker changed, when and why, and which children had to get used to many."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Q
from django.utils import timezone

from lineofsight.record.models import Allocation, Person, Team
from lineofsight.record.queries.need_to_know import names_only
from lineofsight.record.queries.work import team_chosen

YEAR = timedelta(days=365)
MANY = 3
PASSING = ("contact", "referral")
"""Steps that are decided, not worked: whoever decides on them is not the child's worker. A local definition."""


@dataclass(frozen=True)
class Change:
    """A child's worker on a day became another: from whom, to whom and why."""

    on: date
    before: str
    after: str
    reason: str


def changes_among(held: Iterable[Allocation]) -> list[Change]:
    """This function will return the changes among one child's allocations to workers, the newest first.

    A change is when the worker to whom work is given is another than the one before, in whatever step.
    """
    rows = sorted(held, key=lambda one: (one.started_on, one.pk))
    pairs = zip(rows, rows[1:], strict=False)
    found = [
        Change(after.started_on, before.worker.name, after.worker.name, after.get_reason_display())
        for before, after in pairs
        if before.worker_id != after.worker_id
    ]
    return found[::-1]


def changes_of_worker(person: Person, *, on: date) -> list[Change]:
    """This function will return the child's changes of worker in the 12 months to a day, the newest first."""
    held = person.allocations.filter(worker__isnull=False, started_on__lte=on).exclude(step__kind__in=PASSING)
    return [change for change in changes_among(held.select_related("worker")) if change.on > on - YEAR]


@dataclass(frozen=True)
class ManyChanges:
    """Children whom a team holds and whose worker changed often in 12 months, the most often first."""

    team: Team | None
    teams: list[Team]
    children: list[tuple[Person, list[Change]]]
    restricted: list[Person]


def many_changes(asked: str, *, by: Any, at: datetime) -> ManyChanges:
    """This function will return the children a team holds now with MANY or more changes of worker in 12 months.

    Raises NotAllowed, and NoSuchWork as team_chosen does.
    """
    on = timezone.localdate(at)
    team, teams = team_chosen(asked, by=by, on=on)
    lately = Q(started_on__gt=on - YEAR, started_on__lte=on, worker__isnull=False)
    open_now = Allocation.objects.filter(team=team, ended_on=None).values("child")
    often = Allocation.objects.filter(lately, child__in=open_now).exclude(step__kind__in=PASSING).order_by()
    often = often.values("child").annotate(n=Count("pk")).filter(n__gte=MANY).values("child")
    held: dict[int, list[Allocation]] = defaultdict(list)
    given = Allocation.objects.visible_to(by).filter(worker__isnull=False, child__in=often, started_on__lte=on)
    for one in given.exclude(step__kind__in=PASSING).select_related("worker"):
        held[one.child_id].append(one)
    counted = {child: [c for c in changes_among(rows) if c.on > on - YEAR] for child, rows in held.items()}
    counted = {child: changes for child, changes in counted.items() if len(changes) >= MANY}
    people = Person.objects.visible_to(by).in_bulk(counted)
    rows = sorted(people.values(), key=lambda person: (-len(counted[person.pk]), person.search_last, person.pk))
    shown = [(person, counted[person.pk]) for person in rows]
    return ManyChanges(team, teams, shown, names_only(often, by=by, at=at) if team else [])
