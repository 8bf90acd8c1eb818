"""Make accounts for tests, and let the tests tidy up or tamper with the audit that the database guards."""

from contextlib import contextmanager
from itertools import count

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import connection
from django.test import Client, TransactionTestCase

from lineofsight.access import audit_guard
from lineofsight.access.chain import head_seal
from lineofsight.access.models import AuditHead, User
from lineofsight.access.roles import ROLES
from lineofsight.access.sessions import SessionStore

PASSWORD = "a long enough password"
BACKEND = "lineofsight.access.backends.AccountBackend"
_numbers = count(1)


def make_user(role: str = "social_worker", **fields) -> User:
    """This function will make an account of the role. Its password is PASSWORD."""
    number = next(_numbers)
    made_up = {"username": f"{role}{number}", "name": f"{ROLES[role].display_name} {number}", "password": PASSWORD}
    return User.objects.create_user(**{**made_up, "role": role, **fields})


def signed_in(account: User, **client) -> Client:
    """This function will return a client with a session of the account's, where signing in itself is not the matter.

    Visiting every address as every role signs in tens of thousands of times: this writes once what Django's way of
    signing a test's client in writes four times, and leaves the account as it is. `client` is said to the client.
    """
    session = SessionStore()
    session[SESSION_KEY], session[BACKEND_SESSION_KEY] = str(account.pk), BACKEND
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session.create()
    visitor = Client(**client)
    visitor.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    return visitor


@contextmanager
def unguarded_audit():
    """This function will take the triggers off the audit for as long as the block lasts."""
    connection.check_constraints()  # PostgreSQL cannot drop a trigger while a foreign key waits to be checked
    audit_guard.take_off(connection)
    try:
        yield
    finally:
        connection.check_constraints()
        audit_guard.put_on(connection)


def start_audit() -> None:
    """This function will write the head of an empty audit, as the migration does."""
    seal = head_seal(sequence=0, hash="", key=settings.LINEOFSIGHT_AUDIT_KEY)
    AuditHead.objects.create(id=1, sequence=0, hash="", seal=seal)


def let_tests_empty_the_audit() -> None:
    """This function will make tests that commit (transactional_db, live_server) able to empty the tables afterwards.

    Call it once, in tests/conftest.py.
    """
    empty = TransactionTestCase._fixture_teardown

    def teardown(case):
        audit_guard.take_off(connection)
        try:
            empty(case)
        finally:
            audit_guard.put_on(connection)
            start_audit()

    TransactionTestCase._fixture_teardown = teardown
