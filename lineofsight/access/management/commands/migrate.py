"""Bring the tables up to date: Django's `migrate`, which here refuses a database that is too old for it in words."""

from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands.migrate import Command as DjangoCommand
from django.db import connections

from lineofsight.access.migrating import half_made

TOO_OLD = (
    "The tables in this database were made by a version of Line of Sight that is too old to be brought up to date: "
    "{apps}. If it holds the demo, make the demo again: `make clean`, then `make demo`. Nothing was changed."
)


class Command(DjangoCommand):
    """The command."""

    def handle(self, *args: Any, **options: Any) -> Any:
        """This function will migrate. Raises CommandError where the tables are those of too old a version."""
        if apps := half_made(connections[options["database"]]):
            raise CommandError(TOO_OLD.format(apps=", ".join(apps)))
        return super().handle(*args, **options)
