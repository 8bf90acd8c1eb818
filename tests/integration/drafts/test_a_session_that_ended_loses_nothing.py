"""What is sent after a session ended is kept for who wrote it, and given to nobody else."""

import re

import pytest
from django.conf import settings
from django.test import Client

from lineofsight.access.models import AuditEntry, SignedInSession
from lineofsight.drafts.models import Draft
from lineofsight.drafts.tickets import COOKIE
from lineofsight.record.models import Note
from tests.factories.access import PASSWORD, make_user
from tests.factories.record import PersonFactory

WORDS = "She told me about her new room."
SCRIPT = {"Accept": "application/json"}
pytestmark = pytest.mark.django_db


@pytest.fixture
def ada(db):
    return make_user("social_worker", username="ada")


@pytest.fixture
def place(db):
    return f"/people/{PersonFactory().pk}/notes/new/"


def browser() -> Client:
    return Client(enforce_csrf_checks=True)


def signs_in(client: Client, username: str, wanted: str = "") -> None:
    page = client.get("/sign-in/", {"next": wanted} if wanted else {}).content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]
    sent = {"username": username, "password": PASSWORD, "next": wanted, "csrfmiddlewaretoken": token}
    assert client.post("/sign-in/", sent).status_code == 302


def form_at(client: Client, place: str) -> dict[str, str]:
    page = client.get(place).content.decode()
    named = re.findall(r'name="(_ticket|csrfmiddlewaretoken)" value="([^"]+)"', page)
    return {**dict(named), "text": WORDS, "kind": "case_note"}


def session_ends(client: Client) -> None:
    SignedInSession.objects.filter(pk=client.cookies[settings.SESSION_COOKIE_NAME].value).delete()


@pytest.fixture
def ended(ada, place):
    """A browser whose session ended while its form was being filled in, and that form."""
    client = browser()
    signs_in(client, "ada")
    form = form_at(client, place)
    session_ends(client)
    return client, form


def test_what_is_sent_afterwards_is_back_in_the_form_after_signing_in(ended, place, ada):
    client, form = ended
    answer = client.post(place, form)
    assert answer.headers["Location"] == f"/sign-in/?next={place}"
    assert "What you wrote is kept" in client.get(answer.headers["Location"]).content.decode()
    assert not Note.objects.exists(), "nothing is put on a record by somebody who is not signed in"
    signs_in(client, "ada", wanted=place)
    page = client.get(place).content.decode()
    assert WORDS in page
    assert "after you had been signed out" in page


def test_what_the_script_saves_afterwards_is_kept_too(ended, place):
    client, form = ended
    assert "You have been signed out" in client.post("/drafts/keep/", form, headers=SCRIPT).json()["said"]
    signs_in(client, "ada")
    assert WORDS in client.get(place).content.decode()


def test_the_button_works_afterwards(ended, place):
    client, form = ended
    assert client.post("/drafts/keep/", form).headers["Location"] == f"/sign-in/?next={place}"
    signs_in(client, "ada")
    assert WORDS in client.get(place).content.decode()


def test_a_page_from_before_signing_in_again_loses_nothing(ada, place):
    """In another tab they signed in again, so the old page's CSRF token is refused."""
    client = browser()
    signs_in(client, "ada")
    form = form_at(client, place)
    session_ends(client)
    signs_in(client, "ada")
    page = client.post(place, form, follow=True)
    assert page.redirect_chain == [(place, 302)]
    assert WORDS in page.content.decode()
    assert "nothing was sent" in page.content.decode()
    assert not Note.objects.exists()


def test_whoever_signs_in_next_is_not_given_it(ended, place):
    client, form = ended
    client.post(place, form)
    make_user("social_worker", username="bea")
    signs_in(client, "bea", wanted=place)
    for address in (place, "/drafts/", "/"):
        page = client.get(address).content.decode()
        assert WORDS not in page
        assert "Discard" not in page


def test_a_form_is_never_sent_in_the_name_of_somebody_else(ended, place, ada):
    client, form = ended
    make_user("social_worker", username="bea")
    signs_in(client, "bea")
    form["csrfmiddlewaretoken"] = form_at(client, place)["csrfmiddlewaretoken"]
    page = client.post(place, form, follow=True).content.decode()
    assert "What was written is kept for them" in page
    assert not Note.objects.exists()
    assert Draft.objects.get().author == ada


def refused(client: Client, place: str, form: dict) -> bool:
    """This function will say whether neither way of sending the form keeps anything."""
    answers = [client.post(place, form), client.post("/drafts/keep/", form, headers=SCRIPT)]
    assert all(answer.status_code < 500 for answer in answers)
    return not Draft.objects.exists()


def test_another_browser_cannot_plant_text_even_with_the_ticket(ended, place):
    _, form = ended
    other = browser()
    other.get("/sign-in/")
    assert refused(other, place, form)
    other.cookies[COOKIE] = "guessed"
    assert refused(other, place, form)


def test_a_ticket_that_was_changed_or_is_missing_keeps_nothing(ended, place):
    client, form = ended
    for ticket in ("", "x", form["_ticket"][:-2] + "zz", form["_ticket"][::-1]):
        assert refused(client, place, {**form, "_ticket": ticket})


def test_an_old_ticket_keeps_nothing(ended, place, monkeypatch):
    client, form = ended
    monkeypatch.setattr("lineofsight.drafts.tickets.DAYS", -1)
    assert refused(client, place, form)


def test_a_closed_account_keeps_nothing(ended, place, ada):
    client, form = ended
    ada.is_active = False
    ada.save()
    assert refused(client, place, form)


def test_however_often_it_is_sent_it_is_one_draft(ended, place):
    client, form = ended
    for number in range(5):
        client.post("/drafts/keep/", {**form, "text": f"{number}", "more": "x" * number}, headers=SCRIPT)
    assert Draft.objects.count() == 1


def test_what_is_kept_without_a_session_is_audited(ended, place, ada):
    client, form = ended
    client.post(place, form)
    entry = AuditEntry.objects.filter(subject__startswith="drafts.draft").get()
    assert entry.by == ada
    assert '"signed_out":true' in entry.detail.replace(" ", "")


def test_a_signed_out_form_without_a_ticket_leads_to_sign_in_as_before(place):
    client = browser()
    client.get("/sign-in/")
    token = client.cookies["csrftoken"].value
    answer = client.post(place, {"text": WORDS, "csrfmiddlewaretoken": token})
    assert answer.headers["Location"] == "/sign-in/"
