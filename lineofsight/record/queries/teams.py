"""Who is there to do the work: teams, their managers and workers, and the post somebody holds."""

from datetime import date, datetime
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from lineofsight.record.models import Allocation, Duty, Person, Post, Team, Worker


class NoTeam(Exception):
    """No open team serves that part of the journey; the message says which."""


def team_for(service: str, child: Person | None, on: date) -> Team:
    """This function will return the team that takes a new step of this child's in this part of the journey.

    It is the first open team of the service, our own before one that a supplier manages for a time: work is given to
    those by a manager. `child` is there for authorities whose teams serve wards. Raises NoTeam.
    """
    team = open_teams(on=on).filter(service=service).order_by("supplier", "code").first()
    if team is None:
        raise NoTeam(f"No {Team.Service(service).label.lower()} team is open. Ask an administrator to open one.")
    return team


def open_teams(*, on: date) -> QuerySet[Team]:
    """This function will return the teams open on a day, by name."""
    return Team.objects.on(on).order_by("name")


def post_of(user: Any, *, on: date) -> Post | None:
    """This function will return the post the account's worker holds on a day, with its team, or None.

    Of two it is the one in which they manage, or else their own: whoever acts up sees what a manager sees.
    """
    held = posts_on(on).filter(worker__account=user).select_related("team", "worker")
    return held.order_by("-is_manager", "is_acting").first()


def managed_team(user: Any, *, on: date) -> QuerySet:
    """This function will return the number of the team the account manages on a day, for use inside another query."""
    managing = posts_on(on).filter(worker__account=user, is_manager=True)
    return managing.order_by("is_acting").values("team")[:1]


def workers_of(team: Team, *, on: date) -> QuerySet[Worker]:
    """This function will return who holds a post in the team on a day, by name."""
    there = posts_on(on).filter(team=team).values("worker")
    return Worker.objects.filter(pk__in=there).order_by("name")


def workers_managed_by(user: Any, *, on: date) -> QuerySet[Worker]:
    """This function will return who holds a post, on a day, in the team the account manages then."""
    there = posts_on(on).filter(team__in=managed_team(user, on=on)).values("worker")
    return Worker.objects.filter(pk__in=there)


def managers_of(team: Team, *, on: date) -> QuerySet[Worker]:
    """This function will return who manages the team on a day, by name."""
    there = posts_on(on).filter(team=team, is_manager=True).values("worker")
    return Worker.objects.filter(pk__in=there).order_by("name")


def caseload(team: Team, *, at: datetime) -> QuerySet[Worker]:
    """This function will return the team's workers with how much each holds now.

    Each has `children_held` (children), `steps_held` (open steps, never fewer) and `late_held` (open duties past their
    time).
    """
    held = Allocation.objects.filter(worker=OuterRef("pk"), ended_on=None)
    late = Duty.objects.open().late(at=at).filter(worker=OuterRef("pk"))
    return workers_of(team, on=timezone.localdate(at)).annotate(
        children_held=count_of(held, "child"), steps_held=count_of(held, "step"), late_held=count_of(late, "pk")
    )


def count_of(rows: QuerySet, what: str) -> Coalesce:
    """This function will return how many different `what` a worker's rows have: none where there are no rows."""
    counted = rows.order_by().values("worker").annotate(how_many=Count(what, distinct=True)).values("how_many")
    return Coalesce(Subquery(counted), 0)


def posts_on(day: date) -> QuerySet[Post]:
    """This function will return the posts held on a day."""
    return Post.objects.on(day)
