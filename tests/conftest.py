"""What every test may ask for."""

import os
import socket
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.test import Client, SimpleTestCase
from django.utils import timezone
from hypothesis import HealthCheck, settings

LONDON = ZoneInfo("Europe/London")
LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_connect = socket.socket.connect
# A busy machine is not a fault: whatever else the profile says, no property fails by the clock.
settings.register_profile("unhurried", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


def _connect_to_this_machine_only(self, address):
    if isinstance(address, tuple) and address[0] not in LOOPBACK:
        raise AssertionError(f"A test tried to reach {address[0]}: tests stay on this machine.")
    return _connect(self, address)


def pytest_addoption(parser):
    """Tell pytest of our own option."""
    parser.addoption("--with-database", action="store_true", help="only the tests that ask for the database")


def pytest_collection_modifyitems(config, items):
    """Leave out the tests that are true whatever the database, where only those that ask for it are wanted.

    Those that need Spark say so where it is not asked for.
    """
    if not os.environ.get("LINEOFSIGHT_TEST_SPARK"):
        for item in items:
            if item.get_closest_marker("spark"):
                item.add_marker(pytest.mark.skip(reason="Run scripts/test_on_spark."))
    if config.getoption("--with-database"):
        wanted = [item for item in items if asks_for_database(item)]
        config.hook.pytest_deselected(items=[item for item in items if not asks_for_database(item)])
        items[:] = wanted


def asks_for_database(item) -> bool:
    """Whether a test uses the database."""
    asks = {"db", "transactional_db", "live_server", "django_db_setup"} & set(item.fixturenames)
    is_of_django = item.cls is not None and issubclass(item.cls, SimpleTestCase)
    return bool(asks) or is_of_django or item.get_closest_marker("django_db") is not None


@pytest.fixture(scope="session")
def prepared_database(django_db_modify_db_settings):
    """The SQLite database that an earlier run or another worker migrated, if there is one; nothing on PostgreSQL."""
    from django.db import connection

    if connection.vendor != "sqlite":
        return None
    from tests.prepared_database import Prepared

    return Prepared()


@pytest.fixture(scope="session")
def prepared_on_server(django_db_modify_db_settings, django_db_blocker):
    """The PostgreSQL database that another worker migrated, if there is one; nothing on SQLite."""
    from django.db import connection

    if connection.vendor != "postgresql":
        return None
    from tests.prepared_on_postgresql import PreparedOnServer

    with django_db_blocker.unblock():
        return PreparedOnServer()


@pytest.fixture(scope="session")
def django_db_keepdb(prepared_database, prepared_on_server) -> bool:
    """Whether the tests' database is there already, so that nothing needs migrating."""
    return prepared_database is not None and not prepared_database.is_new


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, prepared_database, prepared_on_server, django_db_blocker):
    """The tests' database, made by the migrations once and kept for later runs."""
    prepared = prepared_database or prepared_on_server
    if prepared is not None:
        with django_db_blocker.unblock():
            prepared.keep()


@pytest.fixture(autouse=True, scope="session")
def _no_network():
    """Tests reach nothing but this machine."""
    socket.socket.connect = _connect_to_this_machine_only
    yield
    socket.socket.connect = _connect


@pytest.fixture(autouse=True, scope="session")
def _audit_can_be_emptied():
    """Tests that commit may empty the audit afterwards, although the database guards it."""
    from tests.factories.access import let_tests_empty_the_audit

    let_tests_empty_the_audit()


@pytest.fixture(autouse=True, scope="session")
def _published_papers_can_be_emptied():
    """Tests that commit may empty published papers afterwards, although the database guards them."""
    from tests.factories.papers import let_tests_empty_published_papers

    let_tests_empty_published_papers()


@pytest.fixture(autouse=True, scope="session")
def _issued_letters_can_be_emptied():
    """Tests that commit may empty issued letters afterwards, although the database guards them."""
    from tests.factories.letters import let_tests_empty_issued_letters

    let_tests_empty_issued_letters()


@pytest.fixture(autouse=True, scope="session")
def _approved_minutes_can_be_emptied():
    """Tests that commit may empty approved minutes afterwards, although the database guards them."""
    from tests.factories.bodies import let_tests_empty_approved_minutes

    let_tests_empty_approved_minutes()


@pytest.fixture(autouse=True, scope="session")
def _published_decisions_can_be_emptied():
    """Tests that commit may empty published notices and decisions afterwards, although the database guards them."""
    from tests.factories.decisions import let_tests_empty_what_was_published

    let_tests_empty_what_was_published()


@pytest.fixture(autouse=True)
def _own_folders(settings, tmp_path):
    """Each test has its own folders for snapshots and documents."""
    settings.LINEOFSIGHT_DATA = tmp_path
    settings.LINEOFSIGHT_SNAPSHOTS = tmp_path / "snapshots"
    settings.MEDIA_ROOT = tmp_path / "documents"


@pytest.fixture
def today() -> date:
    """The day on which tests happen: a Wednesday without a bank holiday near it."""
    return date(2021, 7, 14)


@pytest.fixture
def now() -> datetime:
    """The moment at which tests happen."""
    return datetime(2021, 7, 14, 10, 30, tzinfo=LONDON)


@pytest.fixture
def make_user(db):
    """Make an account: make_user("team_manager")."""
    from tests.factories.access import make_user

    return make_user


@pytest.fixture
def sign_in(make_user):
    """Return a client signed in as a new account of the role: sign_in("social_worker"). The account is client.user."""

    def _sign_in(role: str, **details) -> Client:
        client = Client()
        client.user = make_user(role=role, **details)
        client.force_login(client.user, backend="lineofsight.access.backends.AccountBackend")
        session = client.session
        session["proved_at"] = timezone.now().timestamp()
        session.save()
        return client

    return _sign_in
