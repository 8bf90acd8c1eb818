"""Assessments under way: when somebody last did anything, whose child nobody has seen, and which checkpoint is due."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db.models import DateTimeField, Exists, OuterRef, Prefetch, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Coalesce, Greatest
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Allocation, Duty, Note, Visit
from lineofsight.service.assessment.models import Assessment, Checkpoint
from lineofsight.statute.working_days import england

WATCHED = ("AS-45", "AS-SEEN", "AS-CHK10", "AS-CHKMID")
CHECKPOINTS = ("AS-CHK10", "AS-CHKMID")
MOMENTS = ("saved_at", "submitted_at", "visited_at", "noted_at", "checked_at")
NEVER = datetime(1990, 1, 1, tzinfo=UTC)
QUIET = 10
"""Working days without any activity after which an assessment is quiet: a local default."""

LISTS = {
    "all": "All, the longest quiet first",
    "unseen": "Child not seen in time",
    "checkpoint": "Checkpoint overdue",
    "quiet": "Nothing done for 10 working days",
}


@dataclass(frozen=True)
class UnderWay:
    """The open assessments that were asked for, and how many each list has."""

    rows: QuerySet[Assessment]
    chosen: str
    counts: dict[str, int]
    on: date


def under_way(asked: str, *, by: Any, at: datetime) -> UnderWay:
    """This function will return the open assessments of one of LISTS, of those `by` may know of. Raises NotAllowed."""
    check(by, Permission.TEAM_WORK_READ)
    on, since = timezone.localdate(at), quiet_since(at)
    every = with_activity(Assessment.objects.visible_to(by, at=at).filter(step__stopped_on=None))
    lists = {
        "all": every,
        "unseen": every.filter(_overdue("AS-SEEN", on=on)),
        "checkpoint": every.filter(_overdue(*CHECKPOINTS, on=on), submitted_at=None),
        "quiet": every.filter(active_at__lt=since, step__started_on__lte=timezone.localdate(since)),
    }
    chosen = asked if asked in lists else "all"
    holding = Allocation.objects.filter(ended_on=None).select_related("team", "worker")
    duties = Duty.objects.open().filter(clock_code__in=WATCHED).soonest_first()
    rows = lists[chosen].select_related("step__child").prefetch_related(
        Prefetch("step__allocations", holding, to_attr="held_now"), Prefetch("step__duties", duties, to_attr="waiting")
    )  # fmt: skip
    counts = {name: found.order_by().count() for name, found in lists.items()}
    rows = rows.annotate(quiet_from=Greatest("active_at", Cast("step__started_on", DateTimeField())))
    return UnderWay(rows.order_by("quiet_from", "pk"), chosen, counts, on)


def with_activity(rows: QuerySet[Assessment]) -> QuerySet[Assessment]:
    """This function will add to assessments `active_at`: when anybody last wrote, visited, noted or looked at them.

    What was there before an assessment began is no work on it.
    """
    never = Value(NEVER, output_field=DateTimeField())
    since = {"child": OuterRef("step__child"), "happened_at__gte": OuterRef("step__started_on")}
    return rows.annotate(
        visited_at=_latest(Visit.objects.filter(**since), "happened_at"),
        noted_at=_latest(Note.objects.filter(**since), "happened_at"),
        checked_at=_latest(Checkpoint.objects.filter(assessment=OuterRef("pk")), "recorded_at"),
    ).annotate(active_at=Greatest(*(Coalesce(name, never) for name in MOMENTS)))


def quiet_since(at: datetime) -> datetime:
    """This function will return the moment before which the last activity makes an assessment quiet."""
    day, calendar = timezone.localdate(at), england()
    while calendar.between(day, timezone.localdate(at)) < QUIET:
        day -= timedelta(days=1)
    return at - (timezone.localdate(at) - day)


def _latest(rows: QuerySet, name: str) -> Subquery:
    return Subquery(rows.order_by(f"-{name}").values(name)[:1])


def _overdue(*codes: str, on: date) -> Exists:
    return Exists(Duty.objects.open().filter(step=OuterRef("step"), clock_code__in=codes, due_on__lt=on))
