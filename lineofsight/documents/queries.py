"""The documents of a child, and one of them to read."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.documents.models import Document
from lineofsight.documents.store import content_of
from lineofsight.record.models import Person

Withdrawn = Callable[[Iterable[Document]], dict[int, date]]
_withdrawn: list[Withdrawn] = []


def register_withdrawn(tell: Withdrawn) -> None:
    """This function will let an app above tell which of some documents it withdrew, and when: the day by number."""
    _withdrawn.append(tell)


def withdrawn_among(documents: Iterable[Document]) -> dict[int, date]:
    """This function will return the day each of these documents was withdrawn, of those that were, by their numbers."""
    documents = list(documents)
    return {number: day for tell in _withdrawn for number, day in tell(documents).items()} if documents else {}


def documents_of(person: Person) -> QuerySet[Document]:
    """This function will return a person's documents, the latest first."""
    return Document.objects.filter(child=person).select_related("recorded_by").order_by("-dated_on", "-pk")


def document_to_read(pk: int, *, by: Any, at: datetime) -> tuple[Document, bytes]:
    """This function will return a document and its content, and write in the audit that it was taken out.

    Raises NotAllowed, Altered, and Http404 where `by` may not know of it.
    """
    check(by, Permission.RECORD_READ)
    document = Document.objects.visible_to(by).filter(pk=pk).first()
    if document is None:
        raise Http404("There is no such document.")
    content = content_of(document.sha256)
    detail = {"document": document.pk, "sha256": document.sha256}
    audit.record(by=by, at=at, action=audit.Action.EXPORT, subject=f"record.person:{document.child_id}", detail=detail)
    return document, content


def is_scanned_on_arrival() -> bool:
    """This function will say whether a virus scanner is set."""
    return bool(settings.LINEOFSIGHT_VIRUS_SCAN.strip())
