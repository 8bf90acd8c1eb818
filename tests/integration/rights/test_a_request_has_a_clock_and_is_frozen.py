"""A request is due in a month, may take two more for a reason that is told, and is frozen when it is given."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.record.operations.merging import merge, undo
from lineofsight.rights import answering, giving
from lineofsight.rights.answering import UnableToExtend
from lineofsight.rights.models import AccessRequest, GivenFile, Piece
from lineofsight.rights.operations import UnableToGive
from tests.factories.access import make_user
from tests.factories.documents import make_document
from tests.factories.record import PersonFactory
from tests.factories.rights import AT, ON, decided, released, sample_child, sample_request

pytestmark = pytest.mark.django_db


def extended(request: AccessRequest, *, on: date = ON, reason: str = "complex", by=None) -> AccessRequest:
    answering.extend(request, reason=reason, by=by or make_user("head_of_service"), on=on, at=AT)
    request.refresh_from_db()
    return request


def test_a_month_becomes_three_and_who_asked_is_told_why():
    request = extended(sample_request(on=date(2021, 8, 31)))
    assert request.due_on == date(2021, 11, 30)
    first, second = request.duties.order_by("pk")
    assert (first.due_on, first.lifted_on) == (date(2021, 9, 30), ON)
    assert "More time" in first.lifted_reason
    assert "by 30 November 2021" in second.notice
    assert "there is a lot of it" in second.notice
    assert request.asked_by in second.notice
    assert AuditEntry.objects.filter(detail__contains='"extended"').count() == 1


def test_more_time_is_taken_once_in_the_first_month_and_for_a_reason():
    request = sample_request(on=date(2021, 8, 31))
    for on, reason, words in ((date(2021, 10, 1), "complex", "first month ended"), (ON, "busy", "Choose a reason")):
        with pytest.raises(UnableToExtend, match=words):
            extended(request, on=on, reason=reason)
    with pytest.raises(NotAllowed):
        extended(request, by=make_user("social_worker"))
    extended(request, on=date(2021, 9, 30))
    with pytest.raises(UnableToExtend, match="taken before"):
        extended(request)
    with pytest.raises(UnableToExtend, match="given already"):
        extended(released())


def test_what_is_given_in_time_is_met_and_what_is_late_says_why():
    by = make_user("head_of_service")
    assert released().duties.get().met_on == ON
    late = decided(sample_request(on=date(2021, 7, 1), child=sample_child(), by=by), by=by)
    with pytest.raises(UnableToGive, match="Say why"):
        giving.release(late, by=by, at=AT)
    giving.release(late, by=by, at=AT, late_reason="The review took longer")
    duty = late.duties.get()
    assert (duty.met_on, duty.late_reason) == (ON, "The review took longer")


CHANGES = {
    "the text": lambda given: AccessRequest.objects.filter(pk=given.pk).update(released="{}"),
    "the digest": lambda given: AccessRequest.objects.filter(pk=given.pk).update(digest="0" * 64),
    "who asked": lambda given: AccessRequest.objects.filter(pk=given.pk).update(asked_by="Somebody else"),
    "a decision": lambda given: given.pieces.update(reason="known"),
    "a new piece": lambda given: Piece.objects.create(request=given, position=9_999, source="x:1", heading="x"),
    "a file": lambda given: given.files.update(sha256="0" * 64),
    "no file": lambda given: given.files.all()._raw_delete("default"),
    "no piece": lambda given: given.pieces.filter(file=None)._raw_delete("default"),
    "no request": lambda given: AccessRequest.objects.filter(pk=given.pk)._raw_delete("default"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_database_refuses_to_change_what_was_given(change):
    child = sample_child()
    make_document(child=child)
    given = released(child=child)
    assert GivenFile.objects.count() == 1
    with pytest.raises(DatabaseError, match="record that was given"), transaction.atomic():
        CHANGES[change](given)


def test_what_is_not_given_yet_can_be_changed_and_what_was_moves_with_a_merge():
    released()
    request = sample_request()
    request.pieces.update(note="Look again")
    given = released(child=sample_child())
    by = make_user("head_of_service")
    kept = PersonFactory()
    done = merge(kept, duplicate=given.child, reason="The same", on=ON, by=by, at=AT)
    given.refresh_from_db()
    assert given.child == kept
    undo(done, by=by, at=AT + timedelta(hours=1))


def test_more_time_on_screen(sign_in):
    client = sign_in("head_of_service")
    request = sample_request()
    address = reverse("rights:extend", kwargs={"request_id": request.pk})
    assert "Choose a reason" in client.post(address, {"other": "1"}).content.decode()
    # The first month of this request ended long ago.
    assert "The first month ended" in client.post(address, {"reason": "complex"}).content.decode()
    extended(request)
    page = client.get(reverse("rights:request", kwargs={"request_id": request.pk})).content.decode()
    assert "the notice to send" in page
    assert "Information Commissioner" in page
    assert "Take more time" not in page
