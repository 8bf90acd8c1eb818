"""What is written while an archive is made is not in it, and whoever writes does not wait."""

import pytest
from django.conf import settings as project
from django.db import connection
from django.db.backends.sqlite3.base import DatabaseWrapper

from lineofsight.config.settings import SQLITE_OPTIONS
from lineofsight.continuity.making import one_moment

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def two(tmp_path):
    """Two connections to one database: a SQLite file with the product's options, or PostgreSQL."""
    if connection.vendor == "postgresql":
        pair = [connection.copy(), connection.copy()]
    else:
        usual = {**project.DATABASES["default"], "NAME": str(tmp_path / "two.sqlite3"), "OPTIONS": SQLITE_OPTIONS}
        pair = [DatabaseWrapper({**connection.settings_dict, **usual}) for _ in range(2)]
    run(pair[0], "CREATE TABLE moment_test (n integer)")
    yield pair
    run(pair[0], "DROP TABLE moment_test")
    for one in pair:
        one.close()


def run(on, sql: str) -> list:
    with on.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall() if sql.startswith("SELECT") else []


def test_a_row_written_meanwhile_is_not_seen(two):
    reader, writer = two
    run(writer, "INSERT INTO moment_test VALUES (1)")
    with one_moment(reader):
        assert run(reader, "SELECT count(*) FROM moment_test") == [(1,)]
        run(writer, "INSERT INTO moment_test VALUES (2)")
        assert run(reader, "SELECT count(*) FROM moment_test") == [(1,)]
    assert run(reader, "SELECT count(*) FROM moment_test") == [(2,)]


def test_without_it_the_row_would_be_seen(two):
    reader, writer = two
    assert run(reader, "SELECT count(*) FROM moment_test") == [(0,)]
    run(writer, "INSERT INTO moment_test VALUES (1)")
    assert run(reader, "SELECT count(*) FROM moment_test") == [(1,)]
