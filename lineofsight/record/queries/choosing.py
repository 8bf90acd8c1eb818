"""Who work can be given to: the manager's own team on top, each worker with how many children they hold."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, Q

from lineofsight.record.models import Allocation, Post, Team, Worker
from lineofsight.record.queries.teams import count_of, post_of, posts_on


@dataclass(frozen=True)
class Choosable:
    """A worker that work can be given to, by which post, and how many children they hold now."""

    post: Post
    children: int
    is_own_team: bool

    @property
    def worker(self) -> Worker:
        """Who it is."""
        return self.post.worker

    @property
    def worker_id(self) -> int:
        """Their number."""
        return self.post.worker_id

    @property
    def team(self) -> Team:
        """The team that has the work then."""
        return self.post.team


def posts_to_choose(*, by: Any, team: int | None, on: date) -> list[Choosable]:
    """This function will return who work can be given to: the team of `by` first, then `team`, then the others.

    Everybody once, by the post by which they would hold it. Who never can is left out: see post_to_hold.
    """
    own = post_of(by, on=on)
    first = [own.team_id if own else None, team]
    held = Allocation.objects.filter(worker=OuterRef("worker"), ended_on=None)
    may = Q(worker__leaving_on=None) | Q(worker__leaving_on__gte=on)
    rows = posts_on(on).filter(may, team__directorate=Team.Directorate.CHILDREN).select_related("worker", "team")
    rows = rows.annotate(children_held=count_of(held, "child")).order_by("-is_acting", "team__name", "worker__name")
    each = {post.worker_id: post for post in rows}  # Of two posts, their own.
    found = [Choosable(post, post.children_held, post.team_id == first[0]) for post in each.values()]
    place = {number: n for n, number in reversed(list(enumerate(first)))}
    return sorted(found, key=lambda one: (place.get(one.team.pk, 2), one.team.name, one.team.pk, one.worker.name))
