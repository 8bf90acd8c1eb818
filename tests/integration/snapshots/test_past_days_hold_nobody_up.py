"""A snapshot of a day before a merge is read from a copy: who writes meanwhile does not wait, and nothing is left."""

import fcntl
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import DEFAULT_DB_ALIAS, connection, connections, transaction

from lineofsight.record.models import Note, Person
from lineofsight.record.operations.merging import merge
from lineofsight.snapshots.copying import MARK, PREFIX, can_be_copied
from lineofsight.snapshots.extraction import extract
from lineofsight.snapshots.operations import publish
from lineofsight.snapshots.own_tables import write_own_tables
from lineofsight.snapshots.publication import PUBLICATIONS
from lineofsight.snapshots.rewinding import as_it_was
from tests.factories.record import PersonFactory
from tests.factories.writing import AT, written_note

pytestmark = pytest.mark.django_db(transaction=True)
MERGED_AT = AT + timedelta(days=3)


@pytest.fixture
def file(tmp_path, make_user) -> Path:
    """Our database as a file of its own, in which two records with a note each were made one."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps nobody waiting who changes something else.")
    by, kept, duplicate = make_user("head_of_service"), PersonFactory(), PersonFactory()
    for person in (kept, duplicate):
        written_note(child=person, by=by)
    merge(kept, duplicate=duplicate, reason="One school.", on=MERGED_AT.date(), by=by, at=MERGED_AT)
    place = tmp_path / "record.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(place)])
    ours = connections[DEFAULT_DB_ALIAS]
    on_file = ours.__class__({**ours.settings_dict, "NAME": str(place)}, DEFAULT_DB_ALIAS)
    connections[DEFAULT_DB_ALIAS] = on_file
    yield place
    connections[DEFAULT_DB_ALIAS] = ours
    on_file.close()


def writes_at_once(file: Path) -> None:
    """Write to the database as somebody else would who waits for nobody. Raises sqlite3.OperationalError."""
    with closing(sqlite3.connect(file, timeout=0)) as other:
        other.execute("UPDATE record_person SET phone = '01632 960002'")
        other.commit()


def test_somebody_else_writes_while_a_past_day_is_read(file):
    read = {}

    def in_the_middle(table: str) -> None:
        writes_at_once(file)
        read[table] = True

    into = file.parent / "tables"
    into.mkdir()
    told = write_own_tables(into=into, as_at=AT.date(), progress=in_the_middle, apart=False)
    assert told["ssd_person"]["rows"] == 2
    assert set(PUBLICATIONS) <= set(read)
    assert set(Person.objects.values_list("phone", flat=True)) == {"01632 960002"}, "what was written was kept"


def test_it_would_wait_if_the_database_itself_were_changed(file):
    with transaction.atomic(), pytest.raises(sqlite3.OperationalError, match="locked"):
        writes_at_once(file)


def test_what_is_read_is_as_it_was_and_nothing_of_it_is_kept(file):
    def whose() -> set[str]:
        return set(extract(PUBLICATIONS["local_narratives"], as_at=AT.date())["person_id"].to_pylist())

    assert len(whose()) == 1
    with as_it_was(AT.date()):
        assert len(whose()) == 2
        Note.every.all().update(text="Only on the copy.")
        [copy] = file.parent.glob(f"{PREFIX}*")
        assert copy.stat().st_mode & 0o077 == 0, "nobody else may read the copy"
    assert len(whose()) == 1
    assert not Note.every.filter(text="Only on the copy.").exists()
    assert not list(file.parent.glob(f"{PREFIX}*"))


def test_a_copy_is_taken_away_when_the_reading_fails(file):
    def fail() -> None:
        with as_it_was(AT.date()):
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert not list(file.parent.glob(f"{PREFIX}*"))
    assert can_be_copied()


def test_a_copy_that_was_left_is_taken_away_by_the_next_but_not_one_in_use(file):
    left, used = (file.parent / f"{PREFIX}{name}" for name in ("left", "used"))
    for folder in (left, used):
        folder.mkdir()
        (folder / MARK).write_bytes(b"")
    with (used / MARK).open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with as_it_was(AT.date()):
            assert (left.exists(), used.exists()) == (False, True)


@pytest.mark.parametrize("apart", [False, True])
def test_published_either_way_both_records_are_in_it(file, settings, apart):
    settings.LINEOFSIGHT_SNAPSHOTS = file.parent / "snapshots"
    told = {"by": None, "at": MERGED_AT + timedelta(days=1), "may_begin_processes": apart}
    assert publish(as_at=AT.date(), **told).row_counts["ssd_person"] == 2
    assert publish(as_at=MERGED_AT.date(), **told).row_counts["ssd_person"] == 1
