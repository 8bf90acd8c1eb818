"""A request from the child's record to the files that are given, in a browser's forms."""

import json

import pytest
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.rights.models import AccessRequest, Piece
from tests.factories.record import copies
from tests.factories.rights import sample_child, sample_request

pytestmark = pytest.mark.django_db
ASKED = {"requested_on_day": "1", "requested_on_month": "9", "requested_on_year": "2021"}


def test_from_the_record_to_the_files(sign_in):
    client, child = sign_in("head_of_service"), sample_child()
    assert "Request for this record" in client.get(reverse("record:person", kwargs={"pk": child.pk})).content.decode()
    page = client.post(
        reverse("rights:request_new", kwargs={"pk": child.pk}), {"asked_by": "Rowan <b>", **ASKED}, follow=True
    )
    assert "Rowan &lt;b&gt;" in page.content.decode()
    request = AccessRequest.objects.get()
    client.post(reverse("rights:give_rest", kwargs={"request_id": request.pk}))
    piece = request.pieces.filter(decision="").first()
    address = reverse("rights:piece", kwargs={"piece_id": piece.pk})
    assert "Maris" in client.get(address).content.decode()
    assert "Choose a reason" in client.post(address, {"decision": "redact"}).content.decode()
    while piece:
        address = reverse("rights:piece", kwargs={"piece_id": piece.pk})
        client.post(address, {"decision": "redact", "why_redact": "another_person"})
        piece = request.pieces.filter(decision="").first()
    give = reverse("rights:release", kwargs={"request_id": request.pk})
    page = client.post(give, follow=True).content.decode()
    assert "Say why it is late" in page
    assert "Why is the answer late?" in page
    page = client.post(give, {"late_reason": "It was mislaid"}, follow=True).content.decode()
    assert "The answer was late: it was mislaid" in page
    assert f"Given by {client.user.name}" in page
    file = client.get(reverse("rights:record_json", kwargs={"request_id": request.pk}))
    assert json.loads(file.content)["number"] == child.pk
    assert b"Maris" not in file.content
    assert client.get(reverse("rights:record_pdf", kwargs={"request_id": request.pk})).content.startswith(b"%PDF-")
    assert AuditEntry.objects.filter(action="export", by=client.user).count() == 3


def test_a_release_too_early_says_what_is_missing(sign_in):
    request = sample_request()
    place = reverse("rights:release", kwargs={"request_id": request.pk})
    page = sign_in("head_of_service").post(place, {"late_reason": "It was mislaid"}, follow=True)
    assert "still to be decided" in page.content.decode()


def test_the_page_that_gives_says_what_is_still_to_be_decided_and_whether_it_is_late(sign_in, monkeypatch):
    request = sample_request()
    place, client = reverse("rights:release", kwargs={"request_id": request.pk}), sign_in("head_of_service")
    page = client.get(place).content.decode()
    assert "The answer was due on" in page
    assert f"{request.pieces.count()} pieces are still to be decided" in page
    assert f'href="{reverse("rights:request", kwargs={"request_id": request.pk})}"' in page
    monkeypatch.setattr("lineofsight.rights.views.clock.today", lambda: request.due_on)
    assert "The answer is due on" in client.get(place).content.decode()


@pytest.mark.parametrize("count", [1, 200])
def test_the_pages_ask_few_questions(sign_in, count, django_assert_max_num_queries):
    client, given = sign_in("head_of_service"), sample_request()
    piece = given.pieces.last()
    copies(piece, count - 1, position=[piece.position + n + 1 for n in range(count - 1)])
    assert Piece.objects.count() >= count
    for address in (reverse("rights:requests"), reverse("rights:request", kwargs={"request_id": given.pk})):
        with django_assert_max_num_queries(15):
            assert client.get(address).status_code == 200
