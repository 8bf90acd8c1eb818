"""A publication gives every column of its table a source, or is refused when it is declared."""

import pytest

from lineofsight.access.models import User
from lineofsight.snapshots import publication
from lineofsight.snapshots.publication import ALWAYS, NOT_HELD, Known, Publication, register
from lineofsight.ssd.table import day, define, text

TABLE = define("made_up", "A table.", text("key", "X1", "", key="primary"), text("name", "X2", ""), day("on", "X3", ""))


def declare(**sources):
    return Publication(TABLE, User.objects.all, since=ALWAYS, **sources)


def test_a_missing_column_is_refused_by_name():
    with pytest.raises(TypeError, match="made_up has no source for name, on"):
        declare(key="pk")


def test_an_unknown_column_is_refused_by_name():
    with pytest.raises(TypeError, match="made_up has no columns called colour"):
        declare(key="pk", name="name", on="created_at", colour="name")


def test_a_column_not_held_is_said_so():
    assert declare(key="pk", name="name", on=NOT_HELD).held == ["key", "name"]


def test_a_value_known_from_a_date_must_say_which():
    with pytest.raises(TypeError, match="on which date"):
        Known(object())


def test_a_table_is_published_once(monkeypatch):
    monkeypatch.setattr(publication, "PUBLICATIONS", {})
    first = declare(key="pk", name="name", on=NOT_HELD)
    register(first)
    register(first)
    with pytest.raises(ValueError, match="made_up is published twice"):
        register(declare(key="pk", name="name", on=NOT_HELD))
    assert publication.PUBLICATIONS["made_up"] is first
