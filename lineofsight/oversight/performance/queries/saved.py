"""The views of performance that a reader kept, or that others share."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.shortcuts import get_object_or_404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.oversight.performance.models import SavedView
from lineofsight.oversight.performance.queries.workers_seen import asks_of_workers, may_see_workers
from lineofsight.oversight.performance.saving import leads_somewhere


@dataclass(frozen=True, kw_only=True)
class Saved:
    """A view as its reader finds it: whether it is their own, and whether its page is still there."""

    view: SavedView
    is_own: bool
    is_gone: bool


def saved_views(*, by: Any) -> list[Saved]:
    """This function will return the reader's own views and those shared with them, by name. Raises NotAllowed.

    What others share of single workers stands only before those whose role lets them open it.
    """
    check(by, Permission.MEASURES_READ)
    found = SavedView.objects.filter(Q(owner=by) | Q(is_shared=True)).select_related("owner")
    return [
        Saved(view=view, is_own=view.owner_id == by.pk, is_gone=not leads_somewhere(view.address))
        for view in found
        if view.owner_id == by.pk or may_see_workers(by) or not asks_of_workers(view.address)
    ]


def own_view(*, pk: int, by: Any) -> SavedView:
    """This function will return a view that the reader kept. Raises NotAllowed, and Http404 for anybody else's."""
    check(by, Permission.MEASURES_READ)
    return get_object_or_404(SavedView, pk=pk, owner=by)
