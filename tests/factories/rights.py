"""Make requests for records, for tests, by the operations that make them in life."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from lineofsight.record.models import Person
from lineofsight.record.operations.notes import write_note
from lineofsight.rights import giving, operations
from lineofsight.rights.models import AccessRequest
from tests.factories.access import make_user
from tests.factories.record import PersonFactory, RelationshipFactory, moment

AT = datetime(2021, 9, 1, 10, 30, tzinfo=ZoneInfo("Europe/London"))
ON = date(2021, 9, 1)
TEXT = "Rowan says her mother Maris shouts. Maris Oddwell's number is 07700 900123. Rowan likes school."


def sample_child() -> Person:
    """This function will make a child with a mother, and two notes: one that names the mother and one that does not."""
    child = PersonFactory(first_name="Rowan", last_name="Wexley")
    mother = PersonFactory(
        first_name="Maris", last_name="Oddwell", phone="07700 900123", date_of_birth=date(1988, 3, 2)
    )
    RelationshipFactory(child=child, relative=mother)
    told = {"kind": "case_note", "by": make_user("social_worker")}
    for text in (TEXT, "Rowan was at school."):
        write_note(
            children=[child], text=text, happened_at=moment(date(2021, 7, 1)), at=moment(date(2021, 7, 2)), **told
        )
    return child


def sample_request(*, child: Person | None = None, by: Any = None, on: date = ON) -> AccessRequest:
    """This function will open a request for a child's record."""
    return operations.open_request(
        child=child or sample_child(), asked_by="Rowan herself, who is 17", requested_on=on,
        by=by or make_user("head_of_service"), on=ON, at=AT,
    )  # fmt: skip


def decided(request: AccessRequest, *, by: Any) -> AccessRequest:
    """This function will decide about every piece: names are held back, and all else is given."""
    operations.give_what_names_nobody(request, by=by, at=AT)
    for piece in request.pieces.filter(decision=""):
        said = {"decision": "redact", "reason": "another_person"}
        if piece.is_document:
            said = {"decision": "disclose", "reason": "known"}
        operations.decide_piece(piece, by=by, at=AT, **said)
    return request


def released(*, child: Person | None = None, by: Any = None) -> AccessRequest:
    """This function will review a request and give the record."""
    by = by or make_user("head_of_service")
    return giving.release(decided(sample_request(child=child, by=by), by=by), by=by, at=AT)
