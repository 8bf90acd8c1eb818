"""Who acts for whom: whose work somebody sees among their own, and the covers a manager arranges."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Cover, Worker
from lineofsight.record.queries.teams import post_of, posts_on

A_YEAR = timedelta(days=365)


class NoSuchCover(Http404):
    """There is no such cover."""


def holders_for(user: Any, *, on: date | None) -> dict[int, str]:
    """This function will return the workers whose work stands in the user's list on a day, by number.

    The name is empty for the user's own, and that of whoever they cover for otherwise. Without a day: only their own.
    """
    workers = workers_for(user, on=on).values_list("pk", "name", "account")
    return {pk: "" if account == user.pk else name for pk, name, account in workers}


def workers_for(user: Any, *, on: date | None) -> QuerySet[Worker]:
    """This function will return the workers whose work stands in the user's list on a day, as holders_for does."""
    mine = Q(account=user)
    if on is not None:
        mine |= Q(pk__in=Cover.objects.on(on).filter(covered_by__account=user).values("worker"))
    return Worker.objects.filter(mine)


@dataclass(frozen=True)
class CoverPage:
    """The covers now and ahead, those of the last year, and who can be chosen for a new one."""

    current: list[Cover]
    past: list[Cover]
    workers: list[Worker]
    on: date


def cover_page(*, by: Any, on: date) -> CoverPage:
    """This function will return the covers of the reader's own team, or all for who manages no one team.

    Raises NotAllowed.
    """
    check(by, Permission.WORK_ALLOCATE)
    covers = Cover.objects.select_related("worker", "covered_by", "recorded_by")
    post = post_of(by, on=on)
    if post is not None and post.is_manager:
        team = posts_on(on).filter(team=post.team_id).values("worker")
        covers = covers.filter(Q(worker__in=team) | Q(covered_by__in=team))
    there = Worker.objects.filter(pk__in=posts_on(on).values("worker")).order_by("name", "pk")
    current = covers.filter(ended_on__gt=on).order_by("started_on", "pk")
    past = covers.filter(ended_on__lte=on, ended_on__gt=on - A_YEAR).order_by("-ended_on", "pk")
    return CoverPage(list(current), list(past[:50]), list(there), on)


def cover_to_end(pk: int, *, by: Any) -> Cover:
    """This function will return a cover to end. Raises NotAllowed and NoSuchCover."""
    check(by, Permission.WORK_ALLOCATE)
    found = Cover.objects.filter(pk=pk).select_related("worker", "covered_by").first()
    if found is None:
        raise NoSuchCover("There is no such cover.")
    return found
