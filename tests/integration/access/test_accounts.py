"""An administrator creates accounts, changes their roles and closes them; the audit says so."""

import json
from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from lineofsight.access import operations
from lineofsight.access.checks import NotAllowed
from lineofsight.access.demo_accounts import DEMO_ACCOUNTS, DEMO_PASSWORD
from lineofsight.access.models import AuditEntry, User
from tests.factories.access import make_user

NOW = datetime(2021, 7, 1, 9, 30, tzinfo=UTC)
BEA = {"username": "bea", "name": "Bea Ollerenby", "role": "councillor", "password": "a lantern in the window"}
pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(db):
    return make_user("administrator")


def create(by, **different):
    return operations.create_account(**{**BEA, **different}, by=by, at=NOW)


def last_change():
    entry = AuditEntry.objects.latest("sequence")
    return entry.action, entry.subject, json.loads(entry.detail)


def test_a_new_account_can_sign_in(administrator, client):
    made = create(administrator)
    client.post("/sign-in/", {"username": "bea", "password": BEA["password"]})
    assert client.session["_auth_user_id"] == str(made.pk)
    assert made.check_password(BEA["password"])


def test_a_new_account_is_written_in_the_audit(administrator):
    made = create(administrator)
    assert last_change() == ("change", f"access.user:{made.pk}", {"created": "bea", "role": "councillor"})


@pytest.mark.parametrize(
    "different, field, sentence",
    (
        ({"username": ""}, "username", "must start with a letter or number"),
        ({"username": "be a"}, "username", "must start with a letter or number"),
        ({"name": "  "}, "name", "Enter the person's name"),
        ({"role": "king"}, "role", "Select one of the roles"),
        ({"password": "short"}, "password", "at least 12 characters"),
        ({"username": "bea.ollerenby", "password": "bea.ollerenby1"}, "password", "too similar"),
    ),
)
def test_an_account_that_cannot_be_is_refused_at_its_field(administrator, different, field, sentence):
    with pytest.raises(operations.UnableToCreateAccount, match=sentence) as refused:
        create(administrator, **different)
    assert refused.value.field == field
    assert not User.objects.filter(name=BEA["name"]).exists()


def test_two_accounts_never_share_a_username(administrator):
    create(administrator)
    with pytest.raises(operations.UnableToCreateAccount, match="Somebody has this username"):
        create(administrator, username="BEA")


@pytest.mark.parametrize("role", ("director", "team_manager"))
def test_nobody_else_manages_accounts(role):
    other, by = make_user(), make_user(role)
    for change in (
        lambda: create(by),
        lambda: operations.change_role(other, role="director", by=by, at=NOW),
        lambda: operations.close_account(other, by=by, at=NOW),
        lambda: operations.reopen_account(other, by=by, at=NOW),
    ):
        with pytest.raises(NotAllowed, match="create accounts"):
            change()


def test_a_role_is_changed_and_what_it_was_is_kept(administrator):
    other = make_user("social_worker")
    operations.change_role(other, role="team_manager", by=administrator, at=NOW)
    assert User.objects.get(pk=other.pk).role == "team_manager"
    assert last_change()[2] == {"role": "team_manager", "role_before": "social_worker"}


def test_a_closed_account_may_do_nothing_until_it_is_opened_again(administrator):
    other = make_user("social_worker")
    operations.close_account(other, by=administrator, at=NOW)
    assert not User.objects.get(pk=other.pk).can("record_read")
    operations.reopen_account(other, by=administrator, at=NOW)
    assert User.objects.get(pk=other.pk).can("record_read")


def test_administrators_cannot_lock_themselves_out(administrator):
    with pytest.raises(operations.UnableToCloseAccount, match="your own account"):
        operations.close_account(administrator, by=administrator, at=NOW)
    with pytest.raises(operations.UnableToChangeRole, match="your own role"):
        operations.change_role(administrator, role="director", by=administrator, at=NOW)
    with pytest.raises(operations.UnableToChangeRole, match="one of the roles"):
        operations.change_role(make_user(), role="king", by=administrator, at=NOW)


@pytest.mark.parametrize("wrong", ({"role": "king"}, {"name": ""}, {"username": "BEA"}, {"username": ""}))
def test_the_database_refuses_an_account_that_cannot_be(wrong):
    user = User(**{"username": "bea", "name": "Bea", "role": "partner", "password": "", **wrong})
    with pytest.raises((IntegrityError, ValidationError)), transaction.atomic():
        user.save()


def test_the_demonstrations_accounts_could_be_made(administrator):
    for account in DEMO_ACCOUNTS:
        made = operations.create_account(**account._asdict(), password=DEMO_PASSWORD, by=administrator, at=NOW)
        assert made.check_password(DEMO_PASSWORD)


def test_the_command_makes_the_first_account(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", StringIO(f"{BEA['password']}\n"))
    call_command("create-account", "bea", "--name", "Bea Ollerenby", "--role", "administrator", "--password-stdin")
    assert capsys.readouterr().out == "Bea Ollerenby can now sign in as bea.\n"
    assert User.objects.get().check_password(BEA["password"])
    assert AuditEntry.objects.get().by is None


def test_the_command_says_why_not(monkeypatch):
    monkeypatch.setattr("sys.stdin", StringIO("short\n"))
    with pytest.raises(CommandError, match="at least 12 characters"):
        call_command("create-account", "bea", "--name", "Bea", "--role", "partner", "--password-stdin")


class TestPages:
    """The same on screen."""

    @pytest.fixture
    def admin(self, sign_in):
        return sign_in("administrator")

    def test_create(self, admin):
        assert "Create an account" in admin.get("/accounts/").content.decode()
        assert admin.post("/accounts/new/", BEA).headers["Location"] == "/accounts/"
        page = admin.get("/accounts/").content.decode()
        assert "Bea Ollerenby can now sign in as bea." in page
        assert "Councillor" in page

    def test_a_refusal_is_shown_at_its_field(self, admin):
        page = admin.post("/accounts/new/", {**BEA, "password": "too tiny"}).content.decode()
        assert 'href="#id_password"' in page
        assert "too tiny" not in page

    def test_change_close_and_reopen(self, admin):
        other = make_user("partner", name="Idris Penhallock")
        address = f"/accounts/{other.pk}/"
        assert "is now: practice auditor" in admin.post(address, {"role": "auditor"}, follow=True).content.decode()
        assert "can no longer sign in" in admin.post(f"{address}close/", follow=True).content.decode()
        assert "can sign in again" in admin.post(f"{address}reopen/", follow=True).content.decode()

    def test_ones_own_account_has_no_buttons(self, admin):
        address = f"/accounts/{admin.user.pk}/"
        assert "This is your own account" in admin.get(address).content.decode()
        assert "cannot close your own" in admin.post(f"{address}close/", follow=True).content.decode()
        assert "cannot change your own role" in admin.post(address, {"role": "auditor"}).content.decode()

    def test_an_account_that_is_not_there(self, admin):
        assert admin.get("/accounts/999999/").status_code == 404
