"""An audit of early help, as where an action comes of: what should be better is followed until it is done."""

from typing import Any

from django.urls import reverse

from lineofsight.bodies.sources import Found, Source, register_source
from lineofsight.service.early_help.models import CaseAudit
from lineofsight.service.early_help.queries.audits import SOURCE


def find(number: int, *, by: Any) -> Found | None:
    """This function will return an audit for a reader who may open the child's record, or None."""
    one = CaseAudit.objects.visible_to(by).filter(pk=number).select_related("step__child").first()
    if one is None:
        return None
    href = reverse("early_help:audit", kwargs={"audit_id": one.pk})
    return Found(title=f"Audit of early help of {one.step.child.name}", href=href, child=one.step.child)


register_source(Source(kind=SOURCE, label="Audit of early help", find=find))
