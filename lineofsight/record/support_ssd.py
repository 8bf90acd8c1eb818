"""What is published of work that ended and did not open more: whether a plan of support was left with the family."""

from collections.abc import Callable

from django.db.models import F, Q, QuerySet

from lineofsight.record.holders import holder_as_at
from lineofsight.record.support import work_beside
from lineofsight.snapshots.expressions import yes_no
from lineofsight.snapshots.publication import Publication
from lineofsight.ssd import TABLES

EARLY_HELP = ("early_help",)


def support_after(ended: Callable[[], QuerySet], *, has_support: Q, way: str = "step__") -> Publication:
    """This function will return the publication of ends of one kind of work, from rows that have the step it was.

    `ended` are the ends of our work (see record.support), `has_support` says of a row that a plan of support stayed; it
    did too where early help took over or goes on. `way` leads from a row to its step: "" where rows are steps.
    """
    helped = Q(**{f"{way}outcome": "early_help"}) | Q(work_beside(way, kinds=EARLY_HELP))
    return Publication(
        TABLES["local_support_after"],
        (lambda: ended().annotate(step_id=F("pk"))) if way == "" else ended,
        since=f"{way}stopped_on",
        step_id=f"{way}pk",
        person_id=f"{way}child_id",
        step_kind=f"{way}kind",
        ended_on=f"{way}stopped_on",
        has_support=yes_no(helped | has_support),
        team_id=lambda as_at: holder_as_at("team", as_at=as_at),
        worker_id=lambda as_at: holder_as_at("worker", as_at=as_at),
    )
