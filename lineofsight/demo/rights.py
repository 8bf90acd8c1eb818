"""The made-up authority's requests for records, one answered and one open, and what waits for disposal or is held."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import islice

from django.db import transaction

from lineofsight.access.models import User
from lineofsight.record.models import Person
from lineofsight.retention.due import due_records
from lineofsight.retention.operations import place_hold, propose
from lineofsight.rights.giving import release
from lineofsight.rights.models import AccessRequest
from lineofsight.rights.operations import decide_piece, give_what_names_nobody, open_request

ANSWERED_DAYS, OPEN_DAYS = 24, 9
PROPOSED = 2


@transaction.atomic
def add_rights(*, now: datetime, say: Callable[[str], None]) -> None:
    """This function will open two requests for records and answer one, hold a record and propose two for disposal.

    A small authority may have fewer who asked, or nothing that is due yet.
    """
    say("Answering who asks for their record, and looking at what was kept long enough")
    head, director = (User.objects.filter(role=role).order_by("pk").first() for role in ("head_of_service", "director"))
    if head is None or director is None:
        return
    asking = _who_may_ask()
    for child, days in zip(asking, (ANSWERED_DAYS, OPEN_DAYS), strict=False):
        request = _asked(child, by=head, at=now - timedelta(days=days))
        if days == ANSWERED_DAYS:
            _answer(request, by=head, at=now - timedelta(days=3))
    on = now.date()
    due = [found.person for found in islice(due_records(Person.objects.all(), on=on), PROPOSED + 1)]
    for person in due[:PROPOSED]:
        propose(person, by=director, on=on, at=now - timedelta(hours=2))
    for person in due[PROPOSED:]:
        words = "The council's own inquiry into how contacts were answered in 2019."
        place_hold(person=person, reason="inquiry", words=words, by=director, on=on, at=now)


def _who_may_ask() -> list[Person]:
    """This function will return two young people who were assessed and are in nobody's restricted list."""
    assessed = Person.objects.filter(steps__kind="single_assessment", steps__stopped_on__isnull=False)
    return list(assessed.filter(restrictions=None, merged_into=None).order_by("date_of_birth", "pk").distinct()[:2])


def _asked(child: Person, *, by: User, at: datetime) -> AccessRequest:
    return open_request(
        child=child, asked_by=f"{child.name}, for themselves", requested_on=at.date(), by=by, on=at.date(), at=at
    )


def _answer(request: AccessRequest, *, by: User, at: datetime) -> None:
    give_what_names_nobody(request, by=by, at=at)
    for piece in request.pieces.filter(decision=""):
        if piece.is_document:
            decide_piece(piece, decision="disclose", reason="known", by=by, at=at)
        else:
            decide_piece(piece, decision="redact", reason="another_person", by=by, at=at)
    release(request, by=by, at=at)
