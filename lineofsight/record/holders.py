"""Who held a step as at a day, for publications."""

from datetime import date

from django.db.models import OuterRef, Subquery

from lineofsight.record.models import Allocation


def holder_as_at(who: str, *, as_at: date, step: str = "step_id") -> Subquery:
    """This function will return the last `who` ("team" or "worker") to hold the outer row's step by the end of a day.

    The outer row's `step` is the path to its step. Null where none had held it: a tray has a team and no worker.
    """
    held = Allocation.objects.filter(step=OuterRef(step), started_on__lte=as_at, **{f"{who}__isnull": False})
    return Subquery(held.order_by("-started_on", "-pk").values(f"{who}_id")[:1])
