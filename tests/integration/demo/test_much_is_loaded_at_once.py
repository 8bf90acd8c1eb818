"""A whole authority is loaded quickly, and what the database refuses is refused all the same, only later."""

import gc
from pathlib import Path

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.utils import ConnectionHandler

from lineofsight.demo.building import loading
from lineofsight.demo.building.loading import LOADING, check_keys, indexes_at_the_end, much_at_once

MADE = (
    "CREATE TABLE shop (id integer PRIMARY KEY, name text UNIQUE)",
    "CREATE TABLE ware (id integer PRIMARY KEY, shop integer REFERENCES shop (id) DEFERRABLE INITIALLY DEFERRED)",
    "CREATE INDEX ware_shop ON ware (shop)",
    "CREATE UNIQUE INDEX ware_once ON ware (shop, id)",
)
ORPHAN = "INSERT INTO ware VALUES (1, 77)"


@pytest.fixture
def shops(tmp_path: Path, db, monkeypatch):
    """A database of its own in a file, set as ours is, in which wares lead to shops."""
    wanted = {"init_command": "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA journal_mode=WAL;"}
    mine = {**connection.settings_dict, "ENGINE": "django.db.backends.sqlite3", "OPTIONS": wanted}
    other = ConnectionHandler({"default": {**mine, "NAME": str(tmp_path / "shops"), "ATOMIC_REQUESTS": False}})
    monkeypatch.setattr(loading, "connection", other["default"])
    for statement in MADE:
        run(other["default"], statement)
    yield other["default"]
    other["default"].close()


def run(on, sql: str) -> list[tuple]:
    """What a statement gives."""
    with on.cursor() as cursor:
        return cursor.execute(sql).fetchall()


def settings(on) -> dict[str, int]:
    """How SQLite is set."""
    return {name: run(on, f"PRAGMA {name}")[0][0] for name in LOADING}


def held(on) -> list[tuple]:
    """Every table and index, as it was made."""
    return sorted(run(on, "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"))


class _Whole:
    """The transaction of a load, on a database that is not the one under test."""

    def __init__(self, on) -> None:
        self.on = on

    def __enter__(self):
        run(self.on, "BEGIN")
        return self

    def __exit__(self, kind, error, trace):
        run(self.on, "ROLLBACK" if kind else "COMMIT")


def load_an_orphan(on) -> None:
    """A load of which one row leads nowhere."""
    with much_at_once(), _Whole(on):
        run(on, "INSERT INTO shop VALUES (1, 'Corner')")
        run(on, ORPHAN)
        check_keys()


def test_a_key_that_leads_nowhere_is_refused_at_the_end_and_nothing_is_kept(shops):
    usual = settings(shops)
    with pytest.raises(IntegrityError):
        load_an_orphan(shops)
    assert run(shops, "SELECT * FROM shop") == run(shops, "SELECT * FROM ware") == []
    assert settings(shops) == usual


def test_the_database_is_set_as_before_and_refuses_at_once_again(shops):
    usual = settings(shops)
    assert usual["foreign_keys"] == 1
    assert usual["synchronous"] == 2
    with much_at_once(), _Whole(shops):
        assert settings(shops) == LOADING
        run(shops, "INSERT INTO shop VALUES (1, 'Corner')")
        check_keys()
    assert settings(shops) == usual
    assert run(shops, "SELECT name FROM shop") == [("Corner",)]
    with pytest.raises(IntegrityError):
        run(shops, ORPHAN)


def test_everything_is_in_the_file_itself_when_the_load_ends(shops):
    with much_at_once(), _Whole(shops):
        run(shops, "INSERT INTO shop VALUES (1, 'Corner')")
    assert Path(f"{shops.settings_dict['NAME']}-wal").stat().st_size == 0


def test_indexes_are_made_when_the_rows_are_there(shops):
    before = held(shops)
    with _Whole(shops), indexes_at_the_end():
        assert {name for _, name, _ in before} - {name for _, name, _ in held(shops)} == {"ware_shop"}
        run(shops, "INSERT INTO shop VALUES (1, 'Corner')")
        with pytest.raises(IntegrityError):
            run(shops, "INSERT INTO shop VALUES (2, 'Corner')")
    assert held(shops) == before


def test_a_load_that_fails_leaves_the_indexes(shops):
    before = held(shops)
    with pytest.raises(ZeroDivisionError), _Whole(shops), indexes_at_the_end():
        raise ZeroDivisionError
    assert held(shops) == before


def test_our_own_tables_have_their_indexes_back(db):
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite makes them later")
    before = held(connection)
    with transaction.atomic(), indexes_at_the_end():
        assert len(before) - len(held(connection)) > 100
    assert held(connection) == before


@pytest.mark.parametrize("was_looking", [True, False])
def test_rubbish_is_looked_for_again_afterwards(db, was_looking):
    usual = gc.isenabled()
    try:
        gc.enable() if was_looking else gc.disable()
        with much_at_once():
            assert not gc.isenabled()
        assert gc.isenabled() == was_looking
    finally:
        gc.enable() if usual else gc.disable()
