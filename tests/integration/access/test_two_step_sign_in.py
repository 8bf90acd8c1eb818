"""Two-step sign-in with codes: set up, asked for, refused, used once, counted, recovered and reset."""

import json
import re
from datetime import timedelta

import pyotp
import pytest
from django.contrib.auth import SESSION_KEY
from django.test import Client
from django.utils import timezone

from lineofsight.access.demo_accounts import DEMO_ACCOUNTS
from lineofsight.access.models import AuditEntry, CodeApp, RecoveryCode
from lineofsight.access.second_step import unseal
from tests.factories.access import PASSWORD, make_user

SIGN_IN, PROVE, TWO_STEP, APP = "/sign-in/", "/sign-in/second-step/", "/account/two-step/", "/account/two-step/app/"
NOT_RIGHT = "This code is not right, or was used before."
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def two_step(settings, monkeypatch):
    settings.LINEOFSIGHT_TWO_STEP = True
    stopped = timezone.now()  # so that no half minute ends while a test runs
    monkeypatch.setattr("django.utils.timezone.now", lambda: stopped)


@pytest.fixture
def ada(db):
    return make_user("social_worker", username="ada")


def came(username="ada", **more) -> Client:
    client = Client()
    client.post(SIGN_IN, {"username": username, "password": PASSWORD, **more})
    return client


def secret_on(client) -> str:
    page = client.get(APP).content.decode()
    return re.search(r"Key: <strong>([A-Z2-7 ]+)</strong>", page)[1].replace(" ", "")


def code_of(secret: str, steps: int = 0) -> str:
    return pyotp.TOTP(secret).at(timezone.now() + timedelta(seconds=30 * steps))


def enrol(client) -> tuple[str, list[str]]:
    """Set up an app, as the page asks, and return its secret and the recovery codes."""
    secret = secret_on(client)
    page = client.post(APP, {"code": code_of(secret, -1)}).content.decode()
    return secret, re.findall(r"<strong>(\w{5}-\w{5})</strong>", page)


def latest() -> dict:
    return json.loads(AuditEntry.objects.order_by("sequence").last().detail)


def is_in(client) -> bool:
    return SESSION_KEY in client.session


def test_at_the_first_sign_in_it_is_set_up_before_anything_else(ada):
    client = came()
    for page in ("/", "/people/search/", "/account/", "/roles/"):
        assert client.get(page).headers["Location"] == TWO_STEP
    _, codes = enrol(client)
    assert len(set(codes)) == 10
    assert client.get("/people/search/").status_code == 200


def test_what_is_sent_before_it_is_set_up_changes_nothing(ada, sign_in):
    manager = came(make_user("administrator", username="chief").username)
    assert manager.post(f"/accounts/{ada.pk}/close/").headers["Location"] == TWO_STEP
    ada.refresh_from_db()
    assert ada.is_active


def test_the_square_and_the_key_stay_the_same_until_a_code_was_right(ada):
    client = came()
    secret = secret_on(client)
    page = client.post(APP, {"code": "000000"}).content.decode()
    assert "This code is not right" in page
    assert secret_on(client) == secret
    assert 'role="img"' in page
    assert " style=" not in page
    assert not CodeApp.objects.exists()


def test_then_the_password_alone_opens_nothing(ada):
    secret, _ = enrol(came())
    client = Client()
    response = client.post(SIGN_IN, {"username": "ada", "password": PASSWORD, "next": "/roles/"})
    assert response.headers["Location"] == PROVE
    assert not is_in(client)
    assert client.get("/people/search/").headers["Location"].startswith(SIGN_IN)
    assert client.post(PROVE, {"code": code_of(secret)}).headers["Location"] == "/roles/"
    assert is_in(client)
    assert latest()["second_step"] == "code"
    assert client.get("/people/search/").status_code == 200


def test_a_code_works_once_also_for_whoever_saw_it(ada):
    secret, _ = enrol(came())
    code = code_of(secret)
    came().post(PROVE, {"code": code})
    thief = came()
    assert NOT_RIGHT in thief.post(PROVE, {"code": code}).content.decode()
    assert NOT_RIGHT in thief.post(PROVE, {"code": code_of(secret, -1)}).content.decode(), "nor does one before it"
    assert not is_in(thief)


def test_codes_of_long_ago_and_of_later_do_not_work(ada):
    secret, _ = enrol(came())
    for steps in (-3, 3):
        assert NOT_RIGHT in came().post(PROVE, {"code": code_of(secret, steps)}).content.decode()


def test_a_recovery_code_works_once_however_it_is_written(ada):
    _, codes = enrol(came())
    client = came()
    client.post(PROVE, {"code": codes[0].upper().replace("-", " ")})
    assert is_in(client)
    assert latest()["second_step"] == "recovery code"
    assert NOT_RIGHT in came().post(PROVE, {"code": codes[0]}).content.decode()
    assert "9 recovery codes" in client.get(TWO_STEP).content.decode()


def test_new_recovery_codes_take_the_place_of_the_old(ada):
    client = came()
    _, codes = enrol(client)
    page = client.post("/account/two-step/recovery-codes/").content.decode()
    assert not set(codes) & set(re.findall(r"<strong>(\w{5}-\w{5})</strong>", page))
    assert NOT_RIGHT in came().post(PROVE, {"code": codes[0]}).content.decode()


def test_neither_secrets_nor_codes_can_be_read_in_the_database(ada, settings):
    secret, codes = enrol(came())
    kept = str(list(CodeApp.objects.values()) + list(RecoveryCode.objects.values()) + list(AuditEntry.objects.values()))
    assert secret not in kept
    assert not any(code in kept for code in codes)
    assert unseal(CodeApp.objects.get().secret) == secret
    settings.SECRET_KEY = "another"
    assert unseal(CodeApp.objects.get().secret) == ""


def test_wrong_codes_lock_as_wrong_passwords_do(ada):
    secret, _ = enrol(came())
    client = came()
    for _ in range(4):
        assert client.post(PROVE, {"code": "000000"}).status_code == 200
    assert client.post(PROVE, {"code": "000000"}).status_code == 429
    assert client.post(PROVE, {"code": code_of(secret)}).status_code == 429, "nor does the right one open it"
    assert Client().post(SIGN_IN, {"username": "ada", "password": PASSWORD}).status_code == 429
    assert not is_in(client)


def test_the_password_typed_again_does_not_forgive_wrong_codes(ada):
    enrol(came())
    for _ in range(4):
        came().post(PROVE, {"code": "000000"})
    assert came().post(PROVE, {"code": "000000"}).status_code == 429


def test_guesses_from_many_addresses_are_counted_together(ada):
    secret, _ = enrol(came())
    for number in range(10):
        client = Client(REMOTE_ADDR=f"192.0.2.{number + 1}")
        client.post(SIGN_IN, {"username": "ada", "password": PASSWORD})
        client.post(PROVE, {"code": "000000"})
    page = came().post(PROVE, {"code": code_of(secret)}).content.decode()
    assert "There were too many wrong codes." in page


@pytest.mark.parametrize("change", ({"is_active": False}, {"password": "!"}))
def test_a_change_between_the_steps_ends_it(ada, change):
    secret, _ = enrol(came())
    client = came()
    for name, value in change.items():
        setattr(ada, name, value)
    ada.save()
    assert client.post(PROVE, {"code": code_of(secret)}).headers["Location"] == SIGN_IN
    assert not is_in(client)


def test_nobody_comes_to_the_second_step_without_the_first(client):
    assert client.get(PROVE).headers["Location"] == SIGN_IN
    assert client.post(PROVE, {"code": "000000"}).headers["Location"] == SIGN_IN


def test_setting_it_up_ends_sessions_that_know_nothing_of_it(ada, settings):
    settings.LINEOFSIGHT_TWO_STEP = False
    before, here = came(), came()
    enrol(here)
    assert before.get("/account/").status_code == 302
    assert here.get("/account/").status_code == 200


def test_a_session_that_never_proved_cannot_add_another_way(ada, sign_in):
    enrol(came())
    stolen = Client()
    stolen.force_login(ada, backend="lineofsight.access.backends.AccountBackend")
    assert stolen.get(APP).headers["Location"] == SIGN_IN
    assert not is_in(stolen)


def test_an_administrator_resets_it_for_somebody_who_lost_their_phone(ada):
    chief = make_user("administrator", username="chief")
    administrator, worker = came("chief"), came()
    enrol(administrator)
    enrol(worker)
    administrator.post(f"/accounts/{ada.pk}/reset-two-step/")
    assert latest() == {"second_step": "reset", "sessions_ended": 1}
    assert worker.get("/account/").status_code == 302
    assert came().get("/").headers["Location"] == TWO_STEP
    own = administrator.post(f"/accounts/{chief.pk}/reset-two-step/", follow=True).content.decode()
    assert "Ask another administrator" in own


def test_where_it_is_off_nobody_has_to_but_everybody_may(ada, settings):
    settings.LINEOFSIGHT_TWO_STEP = False
    client = came()
    assert client.get("/people/search/").status_code == 200
    enrol(client)
    assert not is_in(came())


def test_roles_without_records_go_on_without_it():
    make_user("councillor", username="edwina")
    assert came("edwina").get("/papers/").status_code == 200


def test_the_demonstration_still_takes_one_press(settings):
    settings.LINEOFSIGHT_DEMO = True
    account = make_user("social_worker", username=DEMO_ACCOUNTS[0].username)
    client = came(account.username)
    assert client.get("/people/search/").status_code == 200
    page = client.post(APP, {"code": code_of(secret_on(client))}).content.decode()
    assert "In the demonstration everybody signs in with one press." in page
    assert not CodeApp.objects.exists()
