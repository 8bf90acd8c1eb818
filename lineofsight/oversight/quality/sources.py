"""Audits, as where actions come of."""

from typing import Any

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.bodies.sources import Found, Source, register_source
from lineofsight.oversight.quality.models import Audit

KIND = "quality.audit"


def find(number: int, *, by: Any) -> Found | None:
    """This function will return an audit for a reader who may know of audits, or None."""
    found = Audit.objects.filter(pk=number).first() if by.can(Permission.AUDIT_LEAD) else None
    return Found(title=found.title, href=reverse("quality:audit", args=[found.pk])) if found else None


register_source(Source(kind=KIND, label="Audit of practice", find=find))
