"""Letters on screen: begun, filled in, checked, issued, read as issued, withdrawn; and who must not know an address."""

import pytest
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.documents.store import content_of, place_of
from lineofsight.letters.models import KeptAddress, Letter
from tests.factories.letters import BODY, issued_letter, make_kept, make_letter
from tests.factories.record import PersonFactory, RelationshipFactory, ResidenceFactory, copies

pytestmark = pytest.mark.django_db


def at(name, **where):
    return reverse(f"letters:{name}", kwargs=where)


@pytest.fixture
def mother():
    """A mother with a home, and her child."""
    tie = RelationshipFactory()
    ResidenceFactory(person=tie.relative, address__line="4 Tallow Row")
    return tie


def test_a_letter_is_begun_filled_in_checked_and_issued(sign_in, mother):
    client, child = sign_in("social_worker"), mother.child
    begun = {"template": "visit_appointment", "recipient": str(mother.relative_id), "recipient_name": ""}
    page = client.post(at("letter_new", pk=child.pk), begun, follow=True).content.decode()
    assert "4 Tallow Row" in page
    assert "[day and time of the visit]" in page
    letter = Letter.objects.get()
    page = client.get(at("letter", letter_id=letter.pk)).content.decode()
    assert "Put this right first" in page
    assert "Issue this letter" not in page
    said = {"recipient_name": "Marsh Fallow", "address": letter.address, "subject": "Our visit", "body": BODY}
    page = client.post(at("letter_write", letter_id=letter.pk), said, follow=True).content.decode()
    assert "Issue this letter" in page
    page = client.post(at("letter_issue", letter_id=letter.pk), follow=True).content.decode()
    assert "The letter is issued, and among the documents." in page
    documents = client.get(reverse("documents:documents", kwargs={"pk": child.pk})).content.decode()
    assert "Our visit (to Marsh Fallow)" in documents


def test_somebody_elses_name_is_asked_for(sign_in):
    child = PersonFactory()
    begun = {"template": "plain", "recipient": "other", "recipient_name": ""}
    page = sign_in("social_worker").post(at("letter_new", pk=child.pk), begun).content.decode()
    assert "Give the name of who the letter is to" in page
    assert not Letter.objects.exists()


def test_a_letter_that_is_stopped_says_why_and_is_not_issued(sign_in):
    letter = make_letter(body="Dear Marsh\n\nI come on [day].")
    response = sign_in("social_worker").post(at("letter_issue", letter_id=letter.pk))
    assert response.status_code == 409
    assert "Fill in [day] in the letter" in response.content.decode()


def test_a_letter_is_read_byte_for_byte_and_runs_nothing(sign_in):
    letter, client = issued_letter(body="Dear <script>alert(1)</script>"), sign_in("auditor")
    response = client.get(at("as_issued", letter_id=letter.pk))
    assert response.content == content_of(letter.html_sha256)
    assert b"<script>" not in response.content
    assert "sandbox" in response["Content-Security-Policy"]
    assert "unsafe" not in response["Content-Security-Policy"]
    entry = AuditEntry.objects.latest("sequence")
    assert (entry.action, entry.subject) == ("export", f"record.person:{letter.child_id}")


def test_a_letter_that_was_altered_is_not_shown(sign_in):
    letter = issued_letter()
    place_of(letter.html_sha256).write_bytes(b"other")
    response = sign_in("social_worker").get(at("as_issued", letter_id=letter.pk))
    assert response.status_code == 409


def test_a_letter_is_withdrawn_and_a_draft_thrown_away_on_screen(sign_in):
    client, letter, draft = sign_in("social_worker"), issued_letter(), make_letter()
    page = client.post(at("letter_withdraw", letter_id=letter.pk), {"reason": ""}).content.decode()
    assert "Say why the letter is withdrawn" in page
    page = client.post(at("letter_withdraw", letter_id=letter.pk), {"reason": "Wrong day."}, follow=True)
    assert "Wrong day." in page.content.decode()
    client.post(at("letter_discard", letter_id=draft.pk))
    assert Letter.objects.get() == letter


def test_who_must_not_know_an_address_is_recorded_shown_and_ended(sign_in, mother):
    client, child = sign_in("social_worker"), mother.child
    told = {"unknown_to": str(mother.relative_id), "reason": "Threats were made."}
    page = client.post(at("address_keep", pk=child.pk), told, follow=True).content.decode()
    assert "Threats were made." in page
    again = client.post(at("address_keep", pk=child.pk), told).content.decode()
    assert "That is recorded already" in again
    client.post(at("address_end", kept=KeptAddress.objects.get().pk), {"reason": "The order ended."})
    assert "Threats were made." not in client.get(at("letters", pk=child.pk)).content.decode()


def test_nobody_elses_letter_is_found(sign_in):
    client = sign_in("social_worker")
    assert client.get(at("letter", letter_id=999)).status_code == 404
    assert client.get(at("as_issued", letter_id=make_letter().pk)).status_code == 404
    assert sign_in("partner").get(at("letter", letter_id=make_letter().pk)).status_code == 403


@pytest.mark.parametrize("rows", [1, 200])
def test_the_list_asks_few_questions(sign_in, django_assert_max_num_queries, rows):
    letter = make_letter()
    copies(letter, rows)
    kept = make_kept(child=letter.child)
    copies(kept, rows, unknown_to_id=[PersonFactory().pk for _ in range(rows)])
    client = sign_in("social_worker")
    with django_assert_max_num_queries(15):
        assert client.get(at("letters", pk=letter.child_id)).status_code == 200
