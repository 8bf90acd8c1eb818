"""An audit of early help and a priority of its strategy, as where actions come of: each is followed until done."""

from typing import Any

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.bodies.sources import Found, Source, register_source
from lineofsight.service.early_help.models import CaseAudit, Priority
from lineofsight.service.early_help.queries import strategies
from lineofsight.service.early_help.queries.audits import SOURCE


def find(number: int, *, by: Any) -> Found | None:
    """This function will return an audit for a reader who may open the child's record, or None."""
    one = CaseAudit.objects.visible_to(by).filter(pk=number).select_related("step__child").first()
    if one is None:
        return None
    href = reverse("early_help:audit", kwargs={"audit_id": one.pk})
    return Found(title=f"Audit of early help of {one.step.child.name}", href=href, child=one.step.child)


def find_priority(number: int, *, by: Any) -> Found | None:
    """This function will return a priority of the strategy, which is about no child, or None."""
    one = Priority.objects.filter(pk=number).first() if by.can(Permission.BODY_READ) else None
    if one is None:
        return None
    return Found(title=one.title, href=reverse("early_help:strategy", kwargs={"strategy_id": one.strategy_id}))


register_source(Source(kind=strategies.SOURCE, label="Priority of the early help strategy", find=find_priority))
register_source(Source(kind=SOURCE, label="Audit of early help", find=find))
