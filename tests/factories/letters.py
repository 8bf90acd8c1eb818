"""Make letters for tests, by the operations that make them in life."""

from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.test import TransactionTestCase

from lineofsight.letters import guard
from lineofsight.letters.models import KeptAddress, Letter
from lineofsight.letters.operations import issue_letter, keep_address_from, write_letter
from tests.factories.access import make_user
from tests.factories.record import PersonFactory
from tests.factories.writing import AT

BODY = "Dear Marsh Fallow\n\nI would like to visit on Friday.\n\nYours sincerely\n\nFerrin Oakes"


def make_letter(*, child: Any = None, by: Any = None, **said: Any) -> Letter:
    """This function will write a letter with nothing left to fill in, given by hand."""
    told = {"template": "plain", "recipient_name": "Marsh Fallow", "subject": "Our visit", "body": BODY}
    told |= {"is_by_hand": "address" not in said, **said}
    return write_letter(child=child or PersonFactory(), by=by or make_user("social_worker"), at=AT, **told)


def issued_letter(*, by: Any = None, **said: Any) -> Letter:
    """This function will issue a letter."""
    by = by or make_user("social_worker")
    return issue_letter(make_letter(by=by, **said), by=by, on=AT.date(), at=AT)


def make_kept(*, child: Any = None, unknown_to: Any = None) -> KeptAddress:
    """This function will record that somebody must not know where a child lives."""
    who = {"child": child or PersonFactory(), "unknown_to": unknown_to or PersonFactory()}
    return keep_address_from(**who, reason="Threats were made.", by=make_user("social_worker"), at=AT)


@contextmanager
def unguarded_letters():
    """This function will take the triggers off letters for as long as the block lasts."""
    connection.check_constraints()
    guard.take_off(connection)
    try:
        yield
    finally:
        connection.check_constraints()
        guard.put_on(connection)


def let_tests_empty_issued_letters() -> None:
    """This function will make tests that commit able to empty the tables afterwards. Call it in tests/conftest.py."""
    empty = TransactionTestCase._fixture_teardown

    def teardown(case):
        guard.take_off(connection)
        try:
            empty(case)
        finally:
            guard.put_on(connection)

    TransactionTestCase._fixture_teardown = teardown
