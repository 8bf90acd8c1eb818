"""What is published of work that ended and did not open more: whether a plan of support was left with the family."""

from collections.abc import Callable

from django.db.models import Q, QuerySet

from lineofsight.record.holders import holder_as_at
from lineofsight.snapshots.expressions import yes_no
from lineofsight.snapshots.publication import Publication
from lineofsight.ssd import TABLES


def support_after(ended: Callable[[], QuerySet], *, has_support: Q) -> Publication:
    """This function will return the publication of ends of one kind of work, from rows that have the step it was.

    `has_support` says of a row that a plan of support stayed, or that early help took over.
    """
    return Publication(
        TABLES["local_support_after"],
        ended,
        since="step__stopped_on",
        step_id="step_id",
        person_id="step__child_id",
        step_kind="step__kind",
        ended_on="step__stopped_on",
        has_support=yes_no(has_support),
        team_id=lambda as_at: holder_as_at("team", as_at=as_at),
        worker_id=lambda as_at: holder_as_at("worker", as_at=as_at),
    )
