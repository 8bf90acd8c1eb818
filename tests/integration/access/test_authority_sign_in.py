"""Signing in with the authority's own sign-in, against a real OpenID provider on this machine."""

import json
import socket
import warnings
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
import requests
from django.contrib.auth import SESSION_KEY
from django.test import Client

from lineofsight.access import oidc
from lineofsight.access.models import AuditEntry, User
from tests.factories.access import make_user

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import oidc_provider_mock

START, RETURN = "/sign-in/authority/", "/sign-in/authority/return/"
CLAIMS = {"preferred_username": "Ada", "name": "Ada Wetherlow", "groups": ["los-workers", "canteen"]}
KNOWN = [oidc_provider_mock.User(sub="1", claims=CLAIMS), oidc_provider_mock.User(sub="2", claims={"name": "No name"})]
pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore")]


@pytest.fixture(scope="module")
def provider():
    """A provider that knows Ada, on a socket of this machine."""
    with oidc_provider_mock.run_server_in_thread(require_nonce=True, user_claims=KNOWN) as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture(autouse=True)
def set_up(settings, provider):
    settings.LINEOFSIGHT_OIDC_ISSUER = provider
    settings.LINEOFSIGHT_OIDC_CLIENT_ID = "line-of-sight"
    settings.LINEOFSIGHT_OIDC_CLIENT_SECRET = "only-for-tests"


@pytest.fixture
def ada(db):
    return make_user("social_worker", username="ada")


def go(client, sub="1", **query) -> str:
    """Go to the provider, say who one is, and return the address that it sends the browser back to."""
    there = client.get(START, query).headers["Location"]
    back = requests.post(there, data={"sub": sub}, allow_redirects=False, timeout=10)
    assert back.status_code == 302, back.text
    return back.headers["Location"].removeprefix("http://testserver")


def with_query(address: str, **changes) -> str:
    said = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
    return f"{RETURN}?{urlencode({**said, **changes})}"


def is_in(client) -> bool:
    return SESSION_KEY in client.session


def refused(response, sentence: str, *, status: int) -> None:
    assert response.status_code == status
    assert sentence in response.content.decode().replace("&#39;", "'")


def latest() -> AuditEntry:
    return AuditEntry.objects.order_by("sequence").last()


def test_whom_the_provider_knows_is_signed_in_and_led_on(client, ada):
    assert client.get(go(client, next="/roles/")).headers["Location"] == "/roles/"
    assert client.session[SESSION_KEY] == str(ada.pk)
    assert (latest().action, json.loads(latest().detail)["second_step"]) == ("sign_in", "the authority's own sign-in")


def test_the_provider_answers_for_the_second_step(client, ada, settings):
    settings.LINEOFSIGHT_TWO_STEP = True
    client.get(go(client))
    assert client.get("/people/search/").status_code == 200


def test_what_is_asked_carries_state_nonce_and_a_challenge(client):
    asked = parse_qs(urlsplit(client.get(START).headers["Location"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert all(len(asked[name][0]) >= 20 for name in ("state", "nonce", "code_challenge"))
    assert "openid" in asked["scope"][0].split()


def test_nobody_is_led_to_another_site(client, ada):
    assert client.get(go(client, next="https://example.org/")).headers["Location"] == "/"


@pytest.mark.parametrize("changes", ({"state": "another"}, {"state": ""}, {"code": "another"}))
def test_a_wrong_state_or_code_proves_nothing(client, ada, changes):
    refused(client.get(with_query(go(client), **changes)), "did not prove who you are", status=400)
    assert not is_in(client)


def test_an_answer_to_another_browser_proves_nothing(client, ada):
    stolen = go(Client())
    refused(client.get(stolen), "did not prove who you are", status=400)
    assert not is_in(client)


def test_an_answer_is_good_once(client, ada):
    back = go(client)
    client.get(back)
    client.post("/sign-out/")
    refused(client.get(back), "did not prove who you are", status=400)


def test_a_wrong_nonce_proves_nothing(client, ada):
    back = go(client)
    session = client.session
    for name in [name for name, _ in session.items() if name.startswith("_state_")]:
        session[name] = {**session[name], "data": {**session[name]["data"], "nonce": "another"}}
    session.save()
    refused(client.get(back), "did not prove who you are", status=400)
    assert not is_in(client)


@pytest.mark.parametrize("claim, expected", (("aud", "another service"), ("iss", "https://another.example.org")))
def test_a_token_for_another_service_or_of_another_issuer_proves_nothing(client, ada, monkeypatch, claim, expected):
    options = {**oidc._claims_options(), claim: {"essential": True, "value": expected}}
    monkeypatch.setattr(oidc, "_claims_options", lambda: options)
    refused(client.get(go(client)), "did not prove who you are", status=400)
    assert not is_in(client)


def test_a_token_that_ran_out_proves_nothing(client, ada, settings):
    ran_out = timedelta(hours=-1)
    with oidc_provider_mock.run_server_in_thread(access_token_max_age=ran_out, user_claims=KNOWN) as server:
        settings.LINEOFSIGHT_OIDC_ISSUER = f"http://localhost:{server.server_port}"
        refused(client.get(go(client)), "did not prove who you are", status=400)
    assert not is_in(client)


def test_without_an_account_nobody_comes_in(client):
    refused(client.get(go(client)), "There is no account here for ada.", status=403)
    assert not is_in(client)
    assert not User.objects.exists()
    assert (latest().action, latest().username) == ("sign_in_failed", "ada")


def test_a_closed_account_stays_closed(client, ada):
    ada.is_active = False
    ada.save()
    refused(client.get(go(client)), "Your account here is closed.", status=403)
    assert not is_in(client)


def test_somebody_without_a_username_is_not_let_in(client):
    make_user(username="no name")
    refused(client.get(go(client, sub="2")), "did not say what your username is", status=403)


def test_a_provider_that_does_not_answer_is_explained(client, settings):
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        settings.LINEOFSIGHT_OIDC_ISSUER = f"http://127.0.0.1:{nobody.getsockname()[1]}"
        refused(client.get(START), "does not answer", status=503)


def test_a_provider_that_goes_away_meanwhile_is_explained(client, ada, settings):
    back = go(client)
    settings.LINEOFSIGHT_OIDC_ISSUER = "http://127.0.0.1:9"
    refused(client.get(back), "does not answer", status=503)


def test_somebody_who_says_no_there_is_told(client):
    state = parse_qs(urlsplit(client.get(START).headers["Location"]).query)["state"][0]
    refused(client.get(f"{RETURN}?error=access_denied&state={state}"), "did not prove who you are", status=400)


@pytest.fixture
def roles_by_claim(settings):
    settings.LINEOFSIGHT_OIDC_ROLE_CLAIM = "groups"
    settings.LINEOFSIGHT_OIDC_ROLES = ["los-workers=social_worker", "los-chiefs=administrator"]


CLAIMED = oidc.Claimed(username="Ada", name="Ada Wetherlow", roles=("los-workers", "canteen"))


def come(client, monkeypatch, claimed):
    """Come back from a provider that says this of somebody."""
    monkeypatch.setattr(oidc, "claimed", lambda request: claimed)
    return client.get(RETURN)


def test_a_role_of_the_claim_makes_an_account(client, roles_by_claim):
    client.get(go(client))
    made = User.objects.get()
    assert (made.username, made.name, made.role) == ("ada", "Ada Wetherlow", "social_worker")
    assert not made.has_usable_password()
    assert is_in(client)


def test_the_role_of_the_claim_is_the_accounts_from_now_on(client, ada, roles_by_claim, monkeypatch):
    come(client, monkeypatch, replace(CLAIMED, roles=("los-chiefs",)))
    ada.refresh_from_db()
    assert ada.role == "administrator"
    changed = AuditEntry.objects.get(action="change")
    assert json.loads(changed.detail)["role_before"] == "social_worker"


@pytest.mark.parametrize(
    "roles, sentence",
    (((), "no role"), (("canteen",), "no role"), (("los-workers", "los-chiefs"), "more than one role")),
)
def test_without_exactly_one_role_nobody_comes_in(client, ada, roles_by_claim, monkeypatch, roles, sentence):
    refused(come(client, monkeypatch, replace(CLAIMED, roles=roles)), sentence, status=403)
    assert not is_in(client)


def test_the_sign_in_page_offers_it_only_where_it_is_set_up(client, settings):
    assert START in client.get("/sign-in/").content.decode()
    settings.LINEOFSIGHT_OIDC_ISSUER = ""
    assert START not in client.get("/sign-in/").content.decode()
    assert client.get(START).status_code == 404
    assert client.get(RETURN).status_code == 404
