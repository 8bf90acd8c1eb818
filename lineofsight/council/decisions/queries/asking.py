"""Documents that members of scrutiny asked the executive for, those that wait first."""

from datetime import date
from typing import Any

from django.db.models import F, QuerySet
from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.council.decisions.models import DocumentRequest


class NoSuchRequest(Http404):
    """There is no such request for documents."""


def document_requests(by: Any) -> QuerySet[DocumentRequest]:
    """This function will return the requests a reader may know of, those that wait first. Raises NotAllowed."""
    check(by, Permission.COUNCIL_READ)
    rows = DocumentRequest.objects.visible_to(by).select_related("entry")
    return rows.order_by(F("answered_by").desc(nulls_first=True), "due_on", "pk")


def document_request(pk: int, *, by: Any) -> DocumentRequest:
    """This function will return a request. Raises NotAllowed and NoSuchRequest."""
    found = document_requests(by).filter(pk=pk).first()
    if found is None:
        raise NoSuchRequest("There is no such request for documents.")
    return found


def stands(one: DocumentRequest, *, on: date) -> str:
    """This function will say how a request stands on a day, in a few words."""
    if one.given_on:
        return f"Given on {one.given_on:%-d %B %Y}"
    if one.refused_on:
        return f"Refused on {one.refused_on:%-d %B %Y}: {one.refused_why}"
    return f"Late: it was due by {one.due_on:%-d %B %Y}" if one.due_on < on else f"Due by {one.due_on:%-d %B %Y}"
