"""A page asks once for the session and whose it is; nobody is ever given another's account."""

from django.contrib.auth import SESSION_KEY
from django.test import Client
from django.urls import reverse

from lineofsight.access.backends import AccountBackend
from lineofsight.access.sessions import SessionStore, take_account

HOME = "record:home"


def session_of(user) -> SessionStore:
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session.create()
    return SessionStore(session.session_key)


def test_the_account_comes_with_the_session_once(make_user, django_assert_num_queries):
    user = make_user("auditor")
    session = session_of(user)
    with django_assert_num_queries(1):
        assert session[SESSION_KEY] == str(user.pk)
        assert AccountBackend().get_user(user.pk) == user
    with django_assert_num_queries(1):
        assert AccountBackend().get_user(user.pk) == user


def test_another_account_is_never_given(make_user):
    mine, theirs = make_user("auditor"), make_user("director")
    session_of(mine).load()
    assert AccountBackend().get_user(theirs.pk) == theirs
    assert take_account(mine.pk) is None


def test_a_session_that_is_gone_leaves_no_account(make_user):
    user = make_user("auditor")
    session_of(user).load()
    assert SessionStore("gone" * 8).load() == {}
    assert take_account(user.pk) is None


def test_an_account_that_was_closed_is_signed_out(sign_in):
    client: Client = sign_in("auditor")
    assert client.get(reverse(HOME)).status_code == 200
    client.user.is_active = False
    client.user.save()
    assert client.get(reverse(HOME)).status_code == 302
