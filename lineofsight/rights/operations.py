"""Open a request for a record, and decide what is given piece by piece."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.documents.store import Altered
from lineofsight.record.models import Person
from lineofsight.rights.answering import CLOCK, start_clock
from lineofsight.rights.collecting import held_about
from lineofsight.rights.given_files import content_of_piece, may_lose_pages
from lineofsight.rights.models import DOCUMENT, AccessRequest, Piece
from lineofsight.rights.others import known_others, missing_from, others_in, own_details, own_names
from lineofsight.rights.pages import UnableToLeaveOut, check_pages
from lineofsight.rights.reasons import GIVES, HOLDS
from lineofsight.statute.clocks import clock


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
    start_clock(request, by=by, at=at)
    pieces = _pieces(request)
    Piece.objects.bulk_create(pieces, batch_size=500)
    note_on(request, by=by, at=at, did="opened", pieces=len(pieces), due_on=request.due_on.isoformat())
    return request


def _pieces(request: AccessRequest) -> list[Piece]:
    known, own, names = known_others(request.child), own_details(request.child), own_names(request.child)
    return [
        Piece(
            request=request,
            position=position,
            source=held.source,
            section=held.section.title,
            heading=held.heading,
            text=held.text,
            others=others_in(
                held.text, known=known, own=own, also=[one for one in held.also if one.casefold() not in names]
            ),
        )
        for position, held in enumerate(held_about(request.child), start=1)
    ]


@transaction.atomic
def decide_piece(
    piece: Piece, *, decision: str, reason: str, by: Any, at: datetime, note: str = "", pages: str = "", also: str = ""
) -> None:
    """This function will decide about one piece: disclose, redact or withhold, and why.

    `pages` are those left out of a document that is given in part, as "2, 4-5"; `also` what else is left out of a text,
    one on each line, which the search missed. A decision may be changed until the record is given. Raises NotAllowed
    and UnableToGive.
    """
    check(by, Permission.RIGHTS_MANAGE)
    check_open(piece.request)
    if reason not in (GIVES if decision == "disclose" else HOLDS):
        raise UnableToGive("Choose a reason that fits: one for giving, or one for holding back.")
    if decision == "redact":
        _add_what_was_missed(piece, also)
        _check_can_be_in_part(piece, pages)
    if decision == "disclose" and reason == "nobody" and piece.others:
        raise UnableToGive("This piece tells of somebody else. Choose why it may be given all the same.")
    piece.decision, piece.reason, piece.note = decision, reason, note.strip()
    piece.pages = pages.strip() if decision == "redact" and piece.is_document else ""
    piece.decided_at, piece.decided_by = at, by
    piece.save(update_fields=["decision", "reason", "note", "pages", "others", "decided_at", "decided_by"])
    note_on(piece.request, by=by, at=at, did="decided", piece=piece.source, decision=decision, reason=reason)


def _add_what_was_missed(piece: Piece, also: str) -> None:
    """This function will put what a person found in a text among what the search found. Raises UnableToGive."""
    words = [line.strip() for line in also.splitlines() if line.strip()]
    if words and piece.is_document:
        raise UnableToGive("Words can't be left out of a document. Name the pages, or hold it back.")
    if missing := missing_from(piece.text, words=words):
        raise UnableToGive(f"“{missing[0]}” does not stand in this piece. Write it as it is written there.")
    piece.others = list(dict.fromkeys([*piece.others, *words]))


def _check_can_be_in_part(piece: Piece, pages: str) -> None:
    """This function will raise UnableToGive where a piece has no part that could be left out."""
    if not piece.is_document:
        if not piece.others:
            raise UnableToGive("Nobody was found in this piece. Write what to leave out, or give it, or hold it back.")
        return
    if not may_lose_pages(piece):
        raise UnableToGive("Only a PDF can be given without some of its pages. Give it whole, or hold it back.")
    try:
        check_pages(pages, content=content_of_piece(piece))
    except (UnableToLeaveOut, Altered) as problem:
        raise UnableToGive(str(problem)) from problem


@transaction.atomic
def give_what_names_nobody(request: AccessRequest, *, by: Any, at: datetime) -> int:
    """This function will decide to give every piece still open in which nobody else was found, and count them.

    Documents are left: nobody looked into their content, so a person reads each.
    """
    check(by, Permission.RIGHTS_MANAGE)
    check_open(request)
    waiting = request.pieces.filter(decision="", others=[]).exclude(source__startswith=DOCUMENT)
    count = waiting.update(decision="disclose", reason="nobody", decided_at=at, decided_by=by)
    note_on(request, by=by, at=at, did="decided", pieces=count, decision="disclose", reason="nobody")
    return count


def check_open(request: AccessRequest) -> None:
    """This function will raise UnableToGive where the record was given already."""
    if request.is_released:
        raise UnableToGive("This record was given already, and can't be changed. Open another request.")


def note_on(request: AccessRequest, *, by: Any, at: datetime, action: Any = audit.Action.CHANGE, **detail: Any) -> None:
    """This function will write what was done about a request in the audit."""
    subject = f"record.person:{request.child_id}"
    audit.record(by=by, at=at, action=action, subject=subject, detail={"request": request.pk, **detail})
