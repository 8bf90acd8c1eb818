"""Signing in: what it asks, where it leads, what it writes down, and when it locks."""

import json
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.auth import SESSION_KEY
from django.urls import reverse
from django.utils import timezone

from lineofsight.access.demo_accounts import DEMO_ACCOUNTS, DEMO_PASSWORD
from lineofsight.access.models import AuditEntry
from lineofsight.access.roles import ROLES
from tests.factories.access import PASSWORD, make_user

SIGN_IN, SIGN_OUT = "/sign-in/", "/sign-out/"
WRONG = "The username or password is not right. Check both and try again."
pytestmark = pytest.mark.django_db


@pytest.fixture
def ada(db):
    return make_user("social_worker", username="ada", name="Ada Wetherlow")


def attempt(client, username="ada", password=PASSWORD, **more):
    return client.post(SIGN_IN, {"username": username, "password": password, **more})


def audited():
    return list(AuditEntry.objects.order_by("sequence").values_list("action", "username", "by__username"))


def test_the_right_password_leads_home(client, ada):
    assert attempt(client).headers["Location"] == reverse("record:home")
    assert client.session[SESSION_KEY] == str(ada.pk)
    assert audited() == [("sign_in", "ada", "ada")]


def test_capitals_and_spaces_around_a_username_do_not_matter(client, ada):
    assert attempt(client, username=" ADA ").status_code == 302


def test_when_somebody_signed_in_is_told_by_the_services_own_clock(client, ada, monkeypatch):
    then = timezone.now() - timedelta(days=1000)
    monkeypatch.setattr("lineofsight.web.clock.now", lambda: then)
    attempt(client)
    ada.refresh_from_db()
    assert ada.last_login == then


def test_a_new_session_begins(client, ada):
    client.get(SIGN_IN)
    session = client.session
    session["left by somebody else"] = True
    session.save()
    before = session.session_key
    attempt(client)
    assert client.session.session_key != before


def test_it_leads_on_to_the_page_that_was_wanted(client, ada):
    assert 'name="next" value="/roles/?a=b"' in client.get(SIGN_IN, {"next": "/roles/?a=b"}).content.decode()
    assert attempt(client, next="/roles/?a=b").headers["Location"] == "/roles/?a=b"


@pytest.mark.parametrize(
    "elsewhere", ("https://example.org/", "//example.org/", "javascript:alert(1)", "/\\example.org")
)
def test_it_never_leads_elsewhere(client, ada, elsewhere):
    assert attempt(client, next=elsewhere).headers["Location"] == reverse("record:home")


@pytest.mark.parametrize("username, password", (("ada", "wrong"), ("nobody", PASSWORD)))
def test_what_is_wrong_is_not_said(client, ada, username, password):
    response = attempt(client, username=username, password=password)
    assert WRONG in response.content.decode()
    assert password not in response.content.decode()
    assert SESSION_KEY not in client.session
    assert audited() == [("sign_in_failed", username, None)]


def test_a_closed_account_cannot_sign_in(client, ada):
    ada.is_active = False
    ada.save()
    assert WRONG in attempt(client).content.decode()


def test_empty_answers_are_asked_for(client):
    page = attempt(client, username="", password="").content.decode()
    assert "Enter your username" in page
    assert "Enter your password" in page
    assert audited() == []


def test_somebody_signed_in_already_is_led_on(sign_in):
    assert sign_in("director").get(SIGN_IN).headers["Location"] == reverse("record:home")


def test_five_failures_lock_and_the_page_says_until_when(client, ada):
    for _ in range(4):
        assert WRONG in attempt(client, password="wrong").content.decode()
    locked = attempt(client, password="wrong")
    assert locked.status_code == 429
    again_at = timezone.localtime(AccessAttempt.objects.get().attempt_time + timedelta(minutes=30))
    assert f"{again_at.hour % 12 or 12}" in locked.content.decode()
    assert "Try again after" in locked.content.decode()
    assert attempt(client).status_code == 429, "the right password does not open a locked account"
    assert SESSION_KEY not in client.session
    entries = AuditEntry.objects.order_by("sequence")
    assert [json.loads(entry.detail)["locked_out"] for entry in entries] == [False] * 4 + [True] * 2


def test_the_lock_opens_after_half_an_hour(client, ada):
    for _ in range(5):
        attempt(client, password="wrong")
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=31))
    assert attempt(client).status_code == 302


def test_no_password_typed_is_kept(client, ada):
    attempt(client, password="a nearly right password")
    kept = str(AccessAttempt.objects.values().get()) + str(list(AuditEntry.objects.values()))
    assert "nearly right" not in kept


def test_somebody_elses_failures_do_not_lock(client, ada):
    make_user(username="bea")
    for _ in range(5):
        attempt(client, username="bea", password="wrong")
    assert attempt(client).status_code == 302


def test_signing_out_ends_the_session_and_is_written_down(client, ada):
    attempt(client)
    assert client.post(SIGN_OUT).headers["Location"] == SIGN_IN
    assert SESSION_KEY not in client.session
    assert audited()[-1] == ("sign_out", "ada", "ada")


def test_a_link_cannot_sign_anybody_out(client, ada):
    attempt(client)
    assert client.get(SIGN_OUT).status_code == 405
    assert SESSION_KEY in client.session


def test_private_pages_are_not_kept_by_the_browser(sign_in):
    assert "no-store" in sign_in("director").get("/roles/").headers["Cache-Control"]


def test_the_demonstration_offers_one_account_a_role(client, settings):
    settings.LINEOFSIGHT_DEMO = True
    page = client.get(SIGN_IN).content.decode()
    assert [account.role for account in DEMO_ACCOUNTS] == list(ROLES)
    assert all(f'value="{account.username}"' in page for account in DEMO_ACCOUNTS)


def test_anywhere_else_no_account_is_offered(client, settings):
    settings.LINEOFSIGHT_DEMO = False
    page = client.get(SIGN_IN).content.decode()
    assert DEMO_PASSWORD not in page
    assert "social-worker" not in page
