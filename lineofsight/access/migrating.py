"""How tables are made: many in one operation, and never on top of those of a version before all were made anew."""

from typing import Any

from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import CreateModel
from django.db.migrations.operations.base import Operation
from django.db.migrations.recorder import MigrationRecorder
from django.db.migrations.state import ProjectState


def half_made(connection: Any) -> list[str]:
    """This function will name the apps whose tables stopped part of the way to those that one migration now makes."""
    done = set(MigrationRecorder(connection).applied_migrations())
    every = MigrationLoader(None).disk_migrations.values()
    return sorted(one.app_label for one in every if done & set(one.replaces) and not done >= set(one.replaces))


class CreateTables(Operation):
    """Makes the tables of an app together. They may refer to each other in a circle.

    After each CreateModel by itself Django renders again every model that is related to the new one, and with
    hundreds of related tables that is most of the time of migrating. Here the new ones are rendered, all at once.
    """

    def __init__(self, tables: list[CreateModel]) -> None:
        self.tables = tables

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """This function will return what it is made again from."""
        return type(self).__qualname__, [self.tables], {}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """This function will add the models to the state. Where the others are rendered already, it renders these.

        Nobody referred to a model that is new, so no other is rendered again: Django tells those it leads to.
        """
        rendered = state.__dict__.pop("apps", None)
        state.is_delayed = False  # what is rendered whole is not rendered again for operations in Python
        for table in self.tables:
            table.state_forwards(app_label, state)
        if rendered is not None:
            rendered.render_multiple([state.models[app_label, table.name_lower] for table in self.tables])
            state.__dict__["apps"] = rendered

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """This function will make each table."""
        for table in self.tables:
            table.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """This function will drop each table, those that refer to others first."""
        for table in reversed(self.tables):
            table.database_backwards(app_label, schema_editor, from_state, to_state)

    def references_model(self, name: str, app_label: str) -> bool:
        """This function will say whether one of the tables refers to a model."""
        return any(table.references_model(name, app_label) for table in self.tables)

    def describe(self) -> str:
        """This function will say what it does, for `migrate --plan`."""
        return f"Create {len(self.tables)} tables"

    @property
    def migration_name_fragment(self) -> str:
        """This function will return what a migration of it would be called."""
        return "tables"
