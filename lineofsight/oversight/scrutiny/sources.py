"""Recommendations, as where actions come of."""

from typing import Any

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.bodies.sources import Found, Source, register_source
from lineofsight.oversight.scrutiny.models import Recommendation

KIND = "scrutiny.recommendation"


def find(number: int, *, by: Any) -> Found | None:
    """This function will return a recommendation for a reader of papers, or None."""
    found = Recommendation.objects.filter(pk=number).first() if by.can(Permission.PAPER_READ) else None
    return Found(title=found.text, href=reverse("scrutiny:recommendation", args=[found.pk])) if found else None


register_source(Source(kind=KIND, label="Recommendation", find=find))
