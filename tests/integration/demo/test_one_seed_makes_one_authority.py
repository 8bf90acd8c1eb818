"""Two loads from one seed, each by a process of its own, keep the same records, and publish the same snapshots.

A process of its own has an order of sets of its own: what is kept must not follow it.
"""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection

from tests.factories.server import PROJECT, environment
from tests.prepared_database import FOLDER, digest

SCALE = "0.005"
# What nobody may foresee is drawn anew by every load, and a migration is noted when it ran.
OF_ITS_OWN = {
    ("access_user", "password"),
    ("catalogue_outsiderequest", "secret"),
    ("front_door_sentform", "secret"),
    ("django_migrations", "applied"),
}


def load(folder: Path, *, order: str) -> None:
    """This function will load a small authority into the folder, with sets in an order of their own."""
    folder.mkdir()
    if (prepared := FOLDER / f"{digest()}.sqlite3").exists():
        shutil.copy(prepared, folder / "lineofsight.sqlite3")
    given = {**environment(folder), "LINEOFSIGHT_DEMO": "1", "PYTHONHASHSEED": order}
    words = [sys.executable, "-m", "lineofsight.config.main", "load-demo", "--migrate", "--scale", SCALE]
    ran = subprocess.run(words, cwd=PROJECT, env=given, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def records(folder: Path) -> dict[tuple[str, str], list]:
    """This function will return every column of every table, its rows in the order they were kept."""
    with closing(sqlite3.connect(f"file:{folder / 'lineofsight.sqlite3'}?mode=ro", uri=True)) as kept:
        names = [name for (name,) in kept.execute("select name from sqlite_master where type = 'table'")]
        found = {}
        for table in names:
            rows = kept.execute(f'select * from "{table}" order by 1')  # noqa: S608 - the database's own names
            names_of, held = [column[0] for column in rows.description], rows.fetchall()
            found |= {(table, name): [row[place] for row in held] for place, name in enumerate(names_of)}
        return found


def snapshots(folder: Path) -> list[str]:
    """This function will return the snapshots' names, which end with the digest of all they hold."""
    return sorted(one.name for one in (folder / "snapshots").iterdir() if one.is_dir())


def test_two_loads_keep_the_same_records(db, tmp_path):
    if connection.vendor != "sqlite":
        pytest.skip("the loads keep files of their own, which are SQLite's")
    one, other = tmp_path / "one", tmp_path / "other"
    load(one, order="1")
    load(other, order="2")
    first, second = records(one), records(other)
    assert first.keys() == second.keys()
    assert len(first["record_person", "id"]) > 100
    assert any(first["record_visit", "group"])
    assert {column for column in first if first[column] != second[column]} - OF_ITS_OWN == set()
    assert snapshots(one) == snapshots(other)
    assert len(snapshots(one)) == 2
