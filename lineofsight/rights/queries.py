"""Requests for records, the pieces of one, and what was given."""

from datetime import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.http import Http404

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.rights.given_files import may_lose_pages
from lineofsight.rights.models import AccessRequest, Piece


def requests_to_see(*, by: Any) -> QuerySet[AccessRequest]:
    """This function will return the requests this person may see: open ones first, the soonest due first."""
    check(by, Permission.RIGHTS_MANAGE)
    counted = AccessRequest.objects.visible_to(by).annotate(
        piece_count=Count("pieces"), waiting_count=Count("pieces", filter=Q(pieces__decision=""))
    )
    return counted.select_related("child", "released_by").order_by("released_at", "due_on", "pk")


def request_to_review(pk: int, *, by: Any, at: datetime) -> AccessRequest:
    """This function will return one request, and write in the audit that it was read. Raises NotAllowed and Http404."""
    request = requests_to_see(by=by).prefetch_related("duties", "files").filter(pk=pk).first()
    if request is None:
        raise Http404("There is no such request.")
    detail = {"page": "request", "request": pk}
    audit.record(by=by, at=at, action=audit.Action.READ, subject=f"record.person:{request.child_id}", detail=detail)
    return request


def piece_to_review(pk: int, *, by: Any, at: datetime) -> Piece:
    """This function will return one piece, and write in the audit that it was read. Raises NotAllowed and Http404."""
    check(by, Permission.RIGHTS_MANAGE)
    piece = Piece.objects.visible_to(by).select_related("request__child", "decided_by").filter(pk=pk).first()
    if piece is None:
        raise Http404("There is no such piece.")
    detail = {"page": "request", "request": piece.request_id, "piece": piece.source}
    subject = f"record.person:{piece.request.child_id}"
    audit.record(by=by, at=at, action=audit.Action.READ, subject=subject, detail=detail)
    return piece


def is_pdf(piece: Piece) -> bool:
    """This function will say whether the piece is a document of which pages can be left out."""
    return may_lose_pages(piece)


def pieces_of(request: AccessRequest) -> QuerySet[Piece]:
    """This function will return the pieces in their order, without their text."""
    return request.pieces.select_related("decided_by").defer("text")


def next_piece(piece: Piece) -> Piece | None:
    """This function will return the next piece of the request that is still to be decided, or None."""
    waiting = piece.request.pieces.filter(decision="")
    return waiting.filter(position__gt=piece.position).first() or waiting.first()


def released_request(pk: int, *, by: Any, at: datetime, as_what: str) -> AccessRequest:
    """This function will return a request that was released, to hand out, audited as an export. Raises Http404."""
    request = requests_to_see(by=by).filter(pk=pk, released_at__isnull=False).first()
    if request is None:
        raise Http404("That record was not given yet.")
    detail = {"request": pk, "digest": request.digest, "as": as_what}
    audit.record(by=by, at=at, action=audit.Action.EXPORT, subject=f"record.person:{request.child_id}", detail=detail)
    return request
