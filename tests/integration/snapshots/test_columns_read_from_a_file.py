"""Every publication read in columns from an SQLite file is what Django's own connection gives a value at a time."""

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from django.db import connection

from lineofsight.snapshots.columns import UnableToRead
from lineofsight.snapshots.extraction import UnableToExtract, extract, question, read_table
from lineofsight.snapshots.folder import write_table
from lineofsight.snapshots.publication import PUBLICATIONS
from lineofsight.snapshots.reading import columns_of_file, read_rows
from lineofsight.snapshots.reading_beside import written_beside
from tests.factories.history import make_alias, make_fact
from tests.factories.record import PersonFactory, sample_home
from tests.factories.service import authorised_assessment, make_contacts

AS_AT = date(2030, 1, 1)
AWKWARD = ('Ann "A" O\'Hara\\\n, 100% %s ?', "null", "مريم", "1", "😀")


@pytest.fixture
def file(tmp_path, transactional_db) -> Path:
    """A database file with a little of everything in it: rows where later ones hold what the first ones do not."""
    if connection.vendor != "sqlite":
        pytest.skip("Only SQLite's files are read in columns.")
    sample_home(), make_alias(), make_fact()
    authorised_assessment()
    make_contacts(children=[PersonFactory(first_name=name, last_name=name) for name in AWKWARD])
    copy = tmp_path / "copy of 100%.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(copy)])
    return copy


def test_every_table_is_the_same_both_ways(file):
    with columns_of_file(file) as reader:
        for publication in PUBLICATIONS.values():
            assert extract(publication, as_at=AS_AT, reader=reader).equals(extract(publication, as_at=AS_AT))


def test_the_comparison_had_rows_to_compare(file):
    with columns_of_file(file) as reader:
        names = extract(PUBLICATIONS["ssd_person"], as_at=AS_AT, reader=reader)["pers_forename"].to_pylist()
        assert set(AWKWARD) < set(names)
        assert len(extract(PUBLICATIONS["ssd_cin_assessments"], as_at=AS_AT, reader=reader)) == 1


def test_what_is_written_meanwhile_is_not_seen(file):
    count = "SELECT count(*) FROM record_alias WHERE %s"
    writer = sqlite3.connect(file)
    writer.execute("PRAGMA journal_mode=WAL")

    def number(reader) -> int:
        return next(reader(count, [True]))[0][0].as_py()

    with columns_of_file(file) as reader:
        before = number(reader)
        writer.execute("DELETE FROM record_alias")
        writer.commit()
        assert number(reader) == before == 1
    with columns_of_file(file) as reader:
        assert number(reader) == 0
    writer.close()


def test_a_file_is_not_changed_by_reading(file):
    written = file.read_bytes()
    with columns_of_file(file) as reader, pytest.raises(Exception, match="readonly"):
        list(reader("DELETE FROM record_identifier WHERE %s", [True]))
    assert file.read_bytes() == written


def test_processes_beside_write_what_is_read_here(file, tmp_path):
    asked = [question(publication, as_at=AS_AT) for publication in PUBLICATIONS.values()]
    beside = dict(written_beside(asked, file=file, into=tmp_path))
    (into := tmp_path / "here").mkdir()
    here = {each.table: write_table(each.table, read_table(each, reader=read_rows), into=into) for each in asked}
    assert beside == here


def test_a_query_that_fails_beside_is_told_here(file, tmp_path):
    asked = question(PUBLICATIONS["ssd_person"], as_at=AS_AT)
    twice = replace(asked, parts=asked.parts * 2)
    with pytest.raises(UnableToExtract, match="several with the same one"):
        list(written_beside([asked, twice], file=file, into=tmp_path))


def test_a_file_without_a_table_is_told_here_with_what_sqlite_says_of_it(file, tmp_path):
    with sqlite3.connect(file) as writer:
        writer.execute("DROP TABLE record_person")
    asked = [question(publication, as_at=AS_AT) for publication in PUBLICATIONS.values()]
    with pytest.raises(UnableToRead, match="no such table: record_person"):
        list(written_beside(asked, file=file, into=tmp_path))


def test_processes_beside_all_begin_at_one_moment(file, tmp_path):
    """What is written once they have begun is seen by none of them, however late it reads."""
    with sqlite3.connect(file) as writer:
        writer.execute("PRAGMA journal_mode=WAL")
    people_last = [name for name in PUBLICATIONS if name != "ssd_person"] + ["ssd_person"]
    asked = [question(PUBLICATIONS[name], as_at=AS_AT) for name in people_last]
    written = written_beside(asked, file=file, into=tmp_path)
    next(written)
    with sqlite3.connect(file) as writer:
        writer.execute("UPDATE record_person SET first_name = 'Later'")
    assert len(list(written)) == len(asked) - 1
    names = pq.read_table(tmp_path / "ssd_person.parquet")["pers_forename"].to_pylist()
    assert set(AWKWARD) < set(names)
