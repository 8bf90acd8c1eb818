"""The roles and permissions are complete, and every one can be read aloud."""

import pytest

from lineofsight.access.actions import Action
from lineofsight.access.need_to_know import Scope, scope_of
from lineofsight.access.permissions import Permission
from lineofsight.access.roles import ROLES, role_choices

NO_RECORDS = ("analyst", "board_member", "democratic_services", "councillor", "administrator")
RECORD_PERMISSIONS = {Permission.PEOPLE_SEARCH, Permission.RECORD_READ, Permission.RECORD_WRITE, Permission.NOTE_WRITE}


class Stranger:
    is_authenticated = False


def test_roles_are_declared_once():
    assert len(ROLES) == 14
    assert [key for key, _ in role_choices()] == list(ROLES)


@pytest.mark.parametrize("role", ROLES.values(), ids=ROLES)
def test_a_role_says_who_it_is_for_and_what_it_may_do(role):
    assert role.display_name[0].isupper()
    assert role.description.endswith(".")
    assert role.permissions <= set(Permission)
    assert role.permissions


@pytest.mark.parametrize("permission", Permission)
def test_a_permission_finishes_the_sentence_this_role_lets_you(permission):
    assert permission.about[0].islower()
    assert not permission.about.endswith(".")
    assert permission.sentence[0].isupper()
    assert permission.sentence.endswith(".")


@pytest.mark.parametrize("permission", Permission)
def test_every_permission_is_some_roles(permission):
    assert any(permission in role.permissions for role in ROLES.values())


@pytest.mark.parametrize("key", NO_RECORDS)
def test_those_who_watch_over_the_service_see_nobodys_record(key):
    assert ROLES[key].scope == Scope.NOBODY
    assert not ROLES[key].permissions & RECORD_PERMISSIONS


def test_a_partner_makes_contacts_and_sees_their_own_and_what_was_shared_and_nothing_else():
    partner = ROLES["partner"]
    told = {Permission.CONTACT_CREATE, Permission.OWN_REFERRALS_READ, Permission.SHARED_READ}
    asked = {Permission.EARLY_HELP_LEAD, Permission.BODY_READ, Permission.ACTION_OWN}
    assert partner.permissions == told | asked
    assert partner.scope == Scope.OWN_REFERRALS


@pytest.mark.parametrize("key", ROLES)
def test_small_numbers_are_seen_by_who_may_open_the_records_and_by_nobody_else(key):
    opens = ROLES[key].permissions & {Permission.RECORD_READ, Permission.MEASURES_RECORDS}
    assert (Permission.MEASURES_UNSUPPRESSED in ROLES[key].permissions) == bool(opens)


@pytest.mark.parametrize("key", ("board_member", "councillor", "democratic_services"))
def test_small_numbers_are_hidden_from_those_who_watch_over_the_service(key):
    assert Permission.MEASURES_READ in ROLES[key].permissions
    assert not ROLES[key].permissions & {Permission.MEASURES_UNSUPPRESSED, Permission.MEASURES_RECORDS}


def test_only_the_administrator_manages_accounts():
    assert [key for key, role in ROLES.items() if Permission.ACCOUNTS_MANAGE in role.permissions] == ["administrator"]


@pytest.mark.parametrize("user", (None, Stranger()))
def test_somebody_who_is_not_signed_in_sees_nobodys_record(user):
    assert scope_of(user) == Scope.NOBODY


@pytest.mark.parametrize("scope", Scope)
def test_a_scope_reads_as_a_sentence(scope):
    assert scope.about.endswith(".")


def test_an_action_is_plain_text_with_a_label():
    assert Action("sign_in_failed") == "sign_in_failed"
    assert Action.SIGN_IN_FAILED.label == "Failed to sign in"
