"""An app's tables are made in one operation, and never on top of those of a version that is too old."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.migrations.state import ModelState, ProjectState
from django.db.utils import ConnectionHandler

from lineofsight.access.migrating import CreateTables, half_made

LOADER = MigrationLoader(None)
OURS = [one for one in LOADER.disk_migrations.values() if type(one).__module__.startswith("lineofsight.")]
REPLACING = [one for one in OURS if one.replaces]


def table(name: str, *fields: tuple[str, models.Field], **options: object) -> migrations.CreateModel:
    """A table with a key of its own."""
    return migrations.CreateModel(name, [("id", models.BigAutoField(primary_key=True)), *fields], options)


def to(name: str) -> models.ForeignKey:
    """A column that leads to another table, or nowhere."""
    return models.ForeignKey(f"shop.{name}", models.PROTECT, null=True, related_name="+")


def reached_from_a_shop() -> models.ForeignKey:
    """A column that leads to a shop, which knows of it."""
    return models.ForeignKey("shop.Shop", models.PROTECT, related_name="tills")


def circle() -> CreateTables:
    """Two tables that lead to each other, with a constraint and an index."""
    rule = models.CheckConstraint(condition=~models.Q(name=""), name="shop_has_a_name")
    index = models.Index(fields=["name"], name="shop_by_name")
    shop = table("Shop", ("name", models.TextField()), ("best", to("Ware")), constraints=[rule], indexes=[index])
    return CreateTables([shop, table("Ware", ("shop", to("Shop")))])


@pytest.fixture
def elsewhere(tmp_path: Path, db):
    """A database of its own in a file."""
    settings = {**connection.settings_dict, "ENGINE": "django.db.backends.sqlite3", "NAME": str(tmp_path / "shop")}
    other = ConnectionHandler({"default": {**settings, "OPTIONS": {}, "ATOMIC_REQUESTS": False}})["default"]
    yield other
    other.close()


def states(operation: CreateTables) -> tuple[ProjectState, ProjectState]:
    """What is known before the operation, with its models rendered, and after it."""
    before = ProjectState()
    assert not list(before.apps.get_models())
    after = before.clone()
    operation.state_forwards("shop", after)
    return before, after


def names(other) -> set[str]:
    """What the database holds, but for what SQLite keeps itself."""
    with other.cursor() as cursor:
        cursor.execute("select name from sqlite_master where name not like 'sqlite_%'")
        return {name for (name,) in cursor.fetchall()}


def test_tables_that_lead_to_each_other_are_made_and_dropped(elsewhere):
    """What the database refuses then is what the tables declare; undone, nothing is left."""
    operation = circle()
    before, after = states(operation)
    with elsewhere.schema_editor() as editor:
        operation.database_forwards("shop", editor, before, after)
    assert {"shop_shop", "shop_ware", "shop_by_name"} <= names(elsewhere)
    with elsewhere.cursor() as cursor:
        cursor.execute("insert into shop_shop (name) values ('Corner shop')")
        with pytest.raises(Exception, match="shop_has_a_name"):
            cursor.execute("insert into shop_shop (name) values ('')")
    with elsewhere.schema_editor() as editor:
        operation.database_backwards("shop", editor, after, before)
    assert names(elsewhere) == set()


def test_only_new_models_are_rendered(elsewhere, monkeypatch):
    """However many models there are already, Django renders those of the new tables, each once."""
    before, after = states(circle())
    with elsewhere.schema_editor() as editor:
        circle().database_forwards("shop", editor, before, after)
    assert after.apps.get_model("shop", "Ware")
    rendered = []
    plain = ModelState.render
    monkeypatch.setattr(ModelState, "render", lambda self, apps: (rendered.append(self.name), plain(self, apps))[1])
    more = CreateTables([table("Till", ("shop", reached_from_a_shop())), table("Drawer", ("till", to("Till")))])
    before = after.clone()  # As Django does it: the state that goes on is the one there was.
    more.state_forwards("shop", after)
    with elsewhere.schema_editor() as editor:
        more.database_forwards("shop", editor, before, after)
    assert sorted(rendered) == ["Drawer", "Till"]
    assert after.apps.get_model("shop", "Shop")._meta.get_field("tills").related_model.__name__ == "Till"
    assert "shop_till" in names(elsewhere)


def test_every_app_begins_with_all_its_tables():
    """No app goes back to making its first tables one by one."""
    first = [one for one in OURS if one.initial]
    assert len(first) == len({one.app_label for one in OURS})
    for one in first:
        made = [operation for operation in one.operations if not isinstance(operation, migrations.RunPython)]
        assert [type(operation) for operation in made] == [CreateTables], one


@pytest.mark.django_db
@pytest.mark.parametrize("one", REPLACING, ids=lambda one: one.app_label)
def test_a_database_part_of_the_way_is_refused_in_words(one):
    """A database where some of what a migration replaces is missing is told apart, and nothing is done to it."""
    assert half_made(connection) == []
    MigrationRecorder(connection).record_unapplied(*one.replaces[-1])
    if len(one.replaces) == 1:
        assert half_made(connection) == []
        return
    assert half_made(connection) == [one.app_label]
    with pytest.raises(CommandError, match=f"too old to be brought up to date: {one.app_label}"):
        call_command("migrate", verbosity=0)
