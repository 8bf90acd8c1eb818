"""Where somebody is signed in, and how each place is left."""

import json
from datetime import timedelta

import pytest
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import UpdateError
from django.test import Client
from django.utils import timezone

from lineofsight.access import queries
from lineofsight.access.models import AuditEntry, SignedInSession
from tests.factories.access import PASSWORD, make_user

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1"
PAGE, OTHERS = "/account/", "/account/sessions/end-others/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def ada(db):
    return make_user("social_worker", username="ada")


def came(username="ada", browser=FIREFOX, address="192.0.2.7") -> Client:
    client = Client(headers={"user-agent": browser}, REMOTE_ADDR=address)
    assert client.post("/sign-in/", {"username": username, "password": PASSWORD}).status_code == 302
    return client


def is_in(client) -> bool:
    return client.get(PAGE).status_code == 200


def latest() -> dict:
    return json.loads(AuditEntry.objects.order_by("sequence").last().detail)


def reference_of(client) -> str:
    return SignedInSession.objects.get(pk=client.session.session_key).reference


def test_each_session_says_when_from_where_and_with_what(ada):
    here = came()
    came(browser=IPHONE, address="192.0.2.8")
    page = here.get(PAGE).content.decode()
    for said in ("Firefox on Windows", "192.0.2.7", "Safari on an iPhone", "192.0.2.8", "Yes: you are using it now"):
        assert said in page
    assert here.session.session_key not in page, "the key would open the session"


def test_a_session_is_left_from_another_browser(ada):
    here, there = came(), came(browser=IPHONE)
    here.post(f"/account/sessions/{reference_of(there)}/end/")
    assert (is_in(here), is_in(there)) == (True, False)
    assert latest() == {"sessions_ended": 1}


def test_nobody_ends_somebody_elses_session(ada):
    make_user(username="bea")
    here, bea = came(), came("bea")
    page = here.post(f"/account/sessions/{reference_of(bea)}/end/", follow=True).content.decode()
    assert "You are not signed in there any more." in page
    assert is_in(bea)


def test_all_others_are_left_at_once(ada):
    here, there, elsewhere = came(), came(), came()
    here.post(OTHERS)
    assert [is_in(client) for client in (here, there, elsewhere)] == [True, False, False]
    assert latest() == {"sessions_ended": 2}


def test_a_session_that_was_ended_cannot_come_back_by_being_saved(ada):
    there = came()
    held = there.session
    SignedInSession.objects.all().delete()
    with pytest.raises(UpdateError):
        held.save()
    assert not is_in(there)


def test_an_administrator_ends_all_of_an_accounts_sessions(ada, sign_in):
    clients = came(), came()
    administrator = sign_in("administrator")
    assert "2 browsers" in administrator.get(f"/accounts/{ada.pk}/").content.decode()
    administrator.post(f"/accounts/{ada.pk}/end-sessions/")
    assert not any(is_in(client) for client in clients)
    assert latest() == {"sessions_ended": 2}
    assert is_in(administrator)


def test_closing_an_account_ends_its_sessions_for_good(ada, sign_in):
    there, administrator = came(), sign_in("administrator")
    administrator.post(f"/accounts/{ada.pk}/close/")
    assert latest() == {"closed": True, "sessions_ended": 1}
    administrator.post(f"/accounts/{ada.pk}/reopen/")
    assert not is_in(there), "opening the account again does not bring its old sessions back"


def test_a_new_password_ends_sessions(ada, sign_in):
    here, there = came(), came()
    new = "another long enough phrase"
    here.post("/password/", {"current": PASSWORD, "password": new})
    assert (is_in(here), is_in(there)) == (True, False)
    sign_in("administrator").post(f"/accounts/{ada.pk}/password/", {"password": "a third long enough phrase"})
    assert SignedInSession.objects.filter(account=ada).count() == 0


def test_sessions_that_ran_out_are_not_shown(ada):
    came()
    assert len(queries.sessions_of(ada, at=timezone.now())) == 1
    assert queries.sessions_of(ada, at=timezone.now() + timedelta(hours=9)) == []


def test_signing_out_leaves_nothing_behind(ada):
    here = came()
    here.post("/sign-out/")
    assert SESSION_KEY not in here.session
    assert SignedInSession.objects.filter(account=ada).count() == 0


def test_the_page_asks_little_of_the_database(ada, django_assert_max_num_queries):
    here = [came() for _ in range(12)][-1]
    with django_assert_max_num_queries(6):
        here.get(PAGE)
