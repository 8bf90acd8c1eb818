"""People change their own password; an administrator sets one for somebody who forgot theirs."""

import json
from datetime import UTC, datetime

import pytest

from lineofsight.access import operations
from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry, User
from tests.factories.access import PASSWORD, make_user

NOW = datetime(2021, 7, 1, 9, 30, tzinfo=UTC)
NEW = "a lantern in the window"
pytestmark = pytest.mark.django_db


def test_it_is_changed_and_the_reader_stays_signed_in_here_only(sign_in, client):
    here = sign_in("partner")
    client.force_login(here.user, backend="lineofsight.access.backends.AccountBackend")
    page = here.post("/password/", {"current": PASSWORD, "password": NEW}, follow=True).content.decode()
    assert "Your password is changed." in page
    assert User.objects.get(pk=here.user.pk).check_password(NEW)
    assert client.get("/password/").status_code == 302, "signed out elsewhere"


@pytest.mark.parametrize(
    "answers, sentence",
    (
        ({"current": "wrong", "password": NEW}, "This is not your password now."),
        ({"current": PASSWORD, "password": "tiny"}, "at least 12 characters"),
        ({"current": "", "password": ""}, "Enter your password now"),
    ),
)
def test_it_is_not_changed_and_the_page_says_why(sign_in, answers, sentence):
    here = sign_in("partner")
    assert sentence in here.post("/password/", answers).content.decode()
    assert User.objects.get(pk=here.user.pk).check_password(PASSWORD)


def test_an_administrator_sets_one_without_knowing_the_old(sign_in):
    forgetful = make_user("partner", name="Idris Penhallock")
    address = f"/accounts/{forgetful.pk}/password/"
    admin = sign_in("administrator")
    assert "at least 12 characters" in admin.post(address, {"password": "tiny"}).content.decode()
    assert "has a new password" in admin.post(address, {"password": NEW}, follow=True).content.decode()
    assert User.objects.get(pk=forgetful.pk).check_password(NEW)


def test_the_audit_notes_it_and_holds_no_password():
    forgetful, admin = make_user("partner"), make_user("administrator")
    operations.set_password(forgetful, password=NEW, by=admin, at=NOW)
    entry = AuditEntry.objects.latest("sequence")
    assert (entry.by, entry.subject) == (admin, f"access.user:{forgetful.pk}")
    assert json.loads(entry.detail) == {"password": "changed", "sessions_ended": 0}


def test_nobody_else_sets_somebodys_password():
    with pytest.raises(NotAllowed):
        operations.set_password(make_user(), password=NEW, by=make_user("director"), at=NOW)


def test_the_demonstrations_password_stays_as_the_sign_in_page_shows_it(settings):
    settings.LINEOFSIGHT_DEMO = True
    partner, admin = make_user("partner", username="partner"), make_user("administrator")
    with pytest.raises(operations.UnableToSetPassword, match="In the demonstration"):
        operations.set_password(partner, password=NEW, by=admin, at=NOW)
