"""Open a request for a record, decide what is given piece by piece, and give it."""

import hashlib
import json
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Person
from lineofsight.rights.collecting import held_about
from lineofsight.rights.models import AccessRequest, Piece
from lineofsight.rights.others import known_others, others_in, own_details, redacted
from lineofsight.rights.reasons import ALL, GIVES, HOLDS
from lineofsight.statute.clocks import clock

CLOCK = "IG-SAR"
FORMAT = "line-of-sight-record/1"


class UnableToGive(Exception):
    """The request can't be opened, decided or released; the message says why."""


@transaction.atomic
def open_request(*, child: Person, asked_by: str, requested_on: date, by: Any, on: date, at: datetime) -> AccessRequest:
    """This function will open a request, and lay out everything held about the child in pieces to be reviewed.

    Raises NotAllowed, and UnableToGive where nobody is named, the day is to come, or a request is open already.
    """
    check(by, Permission.RIGHTS_MANAGE)
    if not asked_by.strip():
        raise UnableToGive("Say who asks.")
    if requested_on > on:
        raise UnableToGive("A request was received today or before: give a date in the past.")
    if AccessRequest.objects.filter(child=child, released_at=None).exists():
        raise UnableToGive("There is a request for this record already that is not finished.")
    request = AccessRequest.objects.create(
        child=child, asked_by=asked_by.strip(), requested_on=requested_on, due_on=clock(CLOCK).due(requested_on).on,
        opened_at=at, opened_by=by,
    )  # fmt: skip
    pieces = _pieces(request)
    Piece.objects.bulk_create(pieces, batch_size=500)
    _note(request, by=by, at=at, did="opened", pieces=len(pieces), due_on=request.due_on.isoformat())
    return request


def _pieces(request: AccessRequest) -> list[Piece]:
    known, own = known_others(request.child), own_details(request.child)
    return [
        Piece(
            request=request,
            position=position,
            source=held.source,
            section=held.section.title,
            heading=held.heading,
            text=held.text,
            others=others_in(held.text, known=known, own=own, also=held.also),
        )
        for position, held in enumerate(held_about(request.child), start=1)
    ]


@transaction.atomic
def decide_piece(piece: Piece, *, decision: str, reason: str, by: Any, at: datetime, note: str = "") -> None:
    """This function will decide about one piece: disclose, redact or withhold, and why.

    A decision may be changed until the record is given. Raises NotAllowed and UnableToGive.
    """
    check(by, Permission.RIGHTS_MANAGE)
    _check_open(piece.request)
    if reason not in (GIVES if decision == "disclose" else HOLDS):
        raise UnableToGive("Choose a reason that fits: one for giving, or one for holding back.")
    if decision == "redact" and not piece.others:
        raise UnableToGive("No names, addresses or numbers were found in this piece. Give it or hold it back.")
    if decision == "disclose" and reason == "nobody" and piece.others:
        raise UnableToGive("This piece tells of somebody else. Choose why it may be given all the same.")
    piece.decision, piece.reason, piece.note = decision, reason, note.strip()
    piece.decided_at, piece.decided_by = at, by
    piece.save(update_fields=["decision", "reason", "note", "decided_at", "decided_by"])
    _note(piece.request, by=by, at=at, did="decided", piece=piece.source, decision=decision, reason=reason)


@transaction.atomic
def give_what_names_nobody(request: AccessRequest, *, by: Any, at: datetime) -> int:
    """This function will decide to give every piece still open in which nobody else was found, and count them."""
    check(by, Permission.RIGHTS_MANAGE)
    _check_open(request)
    waiting = request.pieces.filter(decision="", others=[])
    count = waiting.update(decision="disclose", reason="nobody", decided_at=at, decided_by=by)
    _note(request, by=by, at=at, did="decided", pieces=count, decision="disclose", reason="nobody")
    return count


@transaction.atomic
def release(request: AccessRequest, *, by: Any, at: datetime) -> AccessRequest:
    """This function will freeze what is given, once a person has decided about every piece. Audited as an export.

    Raises NotAllowed, and UnableToGive where pieces are still to be decided.
    """
    check(by, Permission.RIGHTS_MANAGE)
    request = AccessRequest.objects.select_for_update().get(pk=request.pk)
    _check_open(request)
    waiting = request.pieces.filter(decision="").count()
    if waiting:
        words = "piece is" if waiting == 1 else "pieces are"
        raise UnableToGive(f"{waiting} {words} still to be decided.")
    request.released = json.dumps(_given(request, by=by, at=at), ensure_ascii=False, sort_keys=True, indent=1)
    request.digest = hashlib.sha256(request.released.encode()).hexdigest()
    request.released_at, request.released_by = at, by
    request.save(update_fields=["released", "digest", "released_at", "released_by"])
    held = [
        {"piece": piece.source, "decision": piece.decision, "reason": piece.reason}
        for piece in request.pieces.filter(decision__in=["redact", "withhold"])
    ]
    _note(
        request, by=by, at=at, did="released", action=audit.Action.EXPORT, digest=request.digest, held_back=held[:500]
    )
    return request


def _given(request: AccessRequest, *, by: Any, at: datetime) -> dict[str, Any]:
    """This function will return what is given, as plain values: nothing held back is in it."""
    sections: dict[str, list[dict]] = {}
    for piece in request.pieces.all():
        sections.setdefault(piece.section, []).append(_given_piece(piece))
    return {
        "format": FORMAT,
        "authority": settings.LINEOFSIGHT_AUTHORITY_NAME,
        "request": request.pk,
        "name": request.child.name,
        "number": request.child_id,
        "requested_on": request.requested_on.isoformat(),
        "reviewed_by": by.name,
        "released_at": at.isoformat(),
        "sections": [{"title": title, "pieces": pieces} for title, pieces in sections.items()],
    }


def _given_piece(piece: Piece) -> dict[str, str]:
    said = {"source": piece.source, "heading": piece.heading, "decision": piece.decision}
    if piece.decision == "withhold":
        return {**said, "why": ALL[piece.reason]}
    if piece.decision == "redact":
        return {**said, "text": redacted(piece.text, others=piece.others), "why": ALL[piece.reason]}
    return {**said, "text": piece.text}


def _check_open(request: AccessRequest) -> None:
    if request.is_released:
        raise UnableToGive("This record was given already, and can't be changed. Open another request.")


def _note(request: AccessRequest, *, by: Any, at: datetime, action: Any = audit.Action.CHANGE, **detail: Any) -> None:
    subject = f"record.person:{request.child_id}"
    audit.record(by=by, at=at, action=action, subject=subject, detail={"request": request.pk, **detail})
