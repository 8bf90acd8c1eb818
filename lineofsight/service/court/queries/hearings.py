"""One hearing, or one plan for permanence, to change it."""

from typing import Any

from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.queries.need_to_know import absent_step
from lineofsight.service.court.models import Hearing, PermanenceAim


class NoSuchPart(Http404):
    """There is no such hearing or plan, among those the reader may know of."""


def hearing_known_to(by: Any, *, pk: int) -> Hearing:
    """This function will return a hearing that `by` may know of. Raises NotAllowed and NoSuchPart."""
    return _known(Hearing, by, pk)


def aim_known_to(by: Any, *, pk: int) -> PermanenceAim:
    """This function will return a plan for permanence that `by` may know of. Raises NotAllowed and NoSuchPart."""
    return _known(PermanenceAim, by, pk)


def _known(model: Any, by: Any, pk: int) -> Any:
    check(by, Permission.RECORD_READ)
    found = model.objects.visible_to(by).select_related("step__child").filter(pk=pk).first()
    if found is None:
        step = model.objects.filter(pk=pk).values_list("step", flat=True).first()
        absent = NoSuchPart("It is not there.")
        raise absent_step(step, by=by, otherwise=absent) if step else absent
    return found
