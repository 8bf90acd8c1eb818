"""Give a record: freeze what a person decided to give, as one text and its files, with a log of what was held back."""

import hashlib
import json
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.documents.store import Altered, Infected
from lineofsight.rights.answering import meet
from lineofsight.rights.given_files import give_files
from lineofsight.rights.models import AccessRequest, GivenFile, Piece
from lineofsight.rights.operations import UnableToGive, check_open, note_on
from lineofsight.rights.others import redacted
from lineofsight.rights.reasons import ALL

FORMAT = "line-of-sight-record/2"
MOST_IN_THE_AUDIT = 500


@transaction.atomic
def release(request: AccessRequest, *, by: Any, at: datetime, late_reason: str = "") -> AccessRequest:
    """This function will freeze what is given, once a person has decided about every piece. Audited as an export.

    Raises NotAllowed, and UnableToGive where pieces are still to be decided, a document is not whole, or the request
    is late and nobody says why.
    """
    check(by, Permission.RIGHTS_MANAGE)
    request = AccessRequest.objects.select_for_update().get(pk=request.pk)
    check_open(request)
    _check_decided(request)
    on = timezone.localdate(at)
    if on > request.due_on and not late_reason.strip():
        raise UnableToGive("The answer is late. Say why.")
    try:
        files = give_files(request)
    except (Altered, Infected) as problem:
        raise UnableToGive(str(problem)) from problem
    given = _given(request, files=files, by=by, at=at)
    request.released = json.dumps(given, ensure_ascii=False, sort_keys=True, indent=1)
    request.digest = hashlib.sha256(request.released.encode()).hexdigest()
    request.released_at, request.released_by = at, by
    request.save(update_fields=["released", "digest", "released_at", "released_by"])
    meet(request, on=on, late_reason=late_reason.strip() if on > request.due_on else "")
    _audit(request, files=files, by=by, at=at)
    return request


def _check_decided(request: AccessRequest) -> None:
    waiting = request.pieces.filter(decision="").count()
    if waiting:
        words = "piece is" if waiting == 1 else "pieces are"
        raise UnableToGive(f"{waiting} {words} still to be decided.")


def _audit(request: AccessRequest, *, files: list[GivenFile], by: Any, at: datetime) -> None:
    held = [
        {"piece": piece.source, "decision": piece.decision, "reason": piece.reason}
        for piece in request.pieces.filter(decision__in=["redact", "withhold"])
    ]
    note_on(
        request, by=by, at=at, did="released", action=audit.Action.EXPORT, digest=request.digest,
        held_back=held[:MOST_IN_THE_AUDIT], files=[file.sha256 for file in files][:MOST_IN_THE_AUDIT],
    )  # fmt: skip


def _given(request: AccessRequest, *, files: list[GivenFile], by: Any, at: datetime) -> dict[str, Any]:
    """This function will return what is given, as plain values: nothing held back is in it."""
    sections: dict[str, list[dict]] = {}
    by_piece = {file.piece_id: file for file in files}
    pieces = list(request.pieces.all())
    for piece in pieces:
        sections.setdefault(piece.section, []).append(_given_piece(piece, by_piece.get(piece.pk)))
    return {
        "format": FORMAT,
        "authority": settings.LINEOFSIGHT_AUTHORITY_NAME,
        "request": request.pk,
        "name": request.child.name,
        "number": request.child_id,
        "requested_on": request.requested_on.isoformat(),
        "due_on": request.due_on.isoformat(),
        "reviewed_by": by.name,
        "released_at": at.isoformat(),
        "sections": [{"title": title, "pieces": pieces} for title, pieces in sections.items()],
        "files": [_given_file(file) for file in files],
        "held_back": [_held_back(piece) for piece in pieces if piece.decision in ("redact", "withhold")],
    }


def _given_piece(piece: Piece, file: GivenFile | None) -> dict[str, str]:
    said = {"source": piece.source, "heading": piece.heading, "decision": piece.decision}
    if piece.decision == "withhold":
        return {**said, "why": ALL[piece.reason]}
    if file is not None:
        said["file"] = file.name
    if piece.decision == "redact":
        return {**said, "text": redacted(piece.text, others=piece.others), "why": ALL[piece.reason]}
    return {**said, "text": piece.text}


def _given_file(file: GivenFile) -> dict[str, Any]:
    return {
        "name": file.name, "media_type": file.media_type, "size": file.size, "sha256": file.sha256,
        "source": file.piece.source, "pages_left_out": file.piece.pages,
    }  # fmt: skip


def _held_back(piece: Piece) -> dict[str, str]:
    """This function will say what was held back, of which piece and why, and nothing of what it says."""
    what = "all" if piece.decision == "withhold" else f"pages {piece.pages}" if piece.pages else "words"
    return {"source": piece.source, "heading": piece.heading, "what": what, "why": ALL[piece.reason]}
