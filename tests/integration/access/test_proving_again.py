"""Before anything is changed that somebody signs in with, they prove again that it is them."""

import pytest
from django.urls import reverse
from django.utils import timezone

from lineofsight.access.models import AuditEntry
from lineofsight.access.oidc import is_safe
from lineofsight.access.second_step import PROVED_AT
from lineofsight.access.system_checks import issuer_is_safe
from tests.factories.access import PASSWORD

pytestmark = pytest.mark.django_db

PROVE = reverse("access:prove_again")
CHANGES = [
    ("get", reverse("access:two_step")),
    ("get", reverse("access:code_app")),
    ("post", reverse("access:code_app")),
    ("post", reverse("access:add_passkey")),
    ("post", reverse("access:remove_passkey", kwargs={"passkey_id": 1})),
    ("post", reverse("access:recovery_codes")),
]


@pytest.fixture
def left_open(sign_in):
    """Somebody who signed in a while ago."""
    client = sign_in("councillor")
    session = client.session
    session[PROVED_AT] = timezone.now().timestamp() - 601
    session.save()
    return client


@pytest.mark.parametrize(("method", "where"), CHANGES)
def test_a_screen_left_open_changes_nothing(left_open, method, where):
    response = getattr(left_open, method)(where)
    assert (response.status_code, response.headers["Location"]) == (302, PROVE)


def test_the_right_password_goes_on_for_ten_minutes(left_open):
    assert left_open.post(PROVE, {"given": PASSWORD}).headers["Location"] == reverse("access:two_step")
    assert left_open.get(reverse("access:code_app")).status_code == 200


def test_a_wrong_password_is_refused_and_audited(left_open):
    assert b"The password is not right" in left_open.post(PROVE, {"given": "a guess"}).content
    assert AuditEntry.objects.filter(action="sign_in_failed", username=left_open.user.username).exists()
    assert left_open.get(reverse("access:two_step")).headers["Location"] == PROVE


def test_too_many_guesses_end_in_a_rest(left_open):
    for _ in range(12):
        response = left_open.post(PROVE, {"given": "a guess"})
    assert b"The password is not right" not in response.content
    left_open.post(PROVE, {"given": PASSWORD})
    assert left_open.get(reverse("access:two_step")).headers["Location"] == PROVE


def test_who_signs_in_with_the_authority_is_told_to_do_so_again(left_open):
    left_open.user.set_unusable_password()
    left_open.user.save()
    left_open.force_login(left_open.user, backend="lineofsight.access.backends.AccountBackend")
    page = left_open.get(PROVE).content
    assert b"Sign out and in again" in page
    assert b'name="given"' not in page


def test_who_has_just_signed_in_is_not_asked(client, make_user):
    user = make_user("councillor")
    client.post(reverse("access:sign_in"), {"username": user.username, "password": PASSWORD})
    assert client.get(reverse("access:two_step")).status_code == 200


@pytest.mark.parametrize(
    ("issuer", "safe"),
    [
        ("https://sign-in.wexcombe.example", True),
        ("http://127.0.0.1:8080/realm", True),
        ("http://localhost:8080", True),
        ("http://sign-in.wexcombe.example", False),
        ("http://127.0.0.1.wexcombe.example", False),
        ("ftp://localhost", False),
        ("sign-in.wexcombe.example", False),
    ],
)
def test_an_issuer_is_reached_by_https_or_on_this_machine(settings, issuer, safe):
    settings.LINEOFSIGHT_OIDC_ISSUER = issuer
    assert is_safe(issuer) == safe
    assert bool(issuer_is_safe()) != safe


def test_no_issuer_is_no_fault(settings):
    settings.LINEOFSIGHT_OIDC_ISSUER = ""
    assert issuer_is_safe() == []


def test_nobody_is_led_to_an_issuer_that_is_not_safe(client, settings):
    settings.LINEOFSIGHT_OIDC_ISSUER, settings.LINEOFSIGHT_OIDC_CLIENT_ID = "http://sign-in.wexcombe.example", "x"
    response = client.post(reverse("access:authority_sign_in"))
    assert "wexcombe.example" not in response.headers.get("Location", "")
