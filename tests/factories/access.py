"""Make accounts for tests, and let the tests tidy up or tamper with the audit that the database guards."""

from contextlib import contextmanager
from itertools import count

from django.conf import settings
from django.db import connection
from django.test import TransactionTestCase

from lineofsight.access import audit_guard
from lineofsight.access.chain import head_seal
from lineofsight.access.models import AuditHead, User
from lineofsight.access.roles import ROLES

PASSWORD = "a long enough password"
_numbers = count(1)


def make_user(role: str = "social_worker", **fields) -> User:
    """This function will make an account of the role. Its password is PASSWORD."""
    number = next(_numbers)
    made_up = {"username": f"{role}{number}", "name": f"{ROLES[role].display_name} {number}", "password": PASSWORD}
    return User.objects.create_user(**{**made_up, "role": role, **fields})


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
