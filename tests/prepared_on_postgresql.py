"""The tests' PostgreSQL database, migrated by the first worker and copied within the server by every other."""

import fcntl

from django.db import connection

from tests.prepared_database import FOLDER, digest

BEGINNING = "lineofsight_prepared_"


class PreparedOnServer:
    """One worker's use of the prepared database: it waits while another worker prepares it."""

    def __init__(self) -> None:
        FOLDER.mkdir(parents=True, exist_ok=True)
        self.name = f"{BEGINNING}{digest()}"
        self.turn = (FOLDER / "turn_on_postgresql").open("w")
        fcntl.flock(self.turn, fcntl.LOCK_EX)
        self.is_new = self.name not in self._names()
        if not self.is_new:
            self.turn.close()
            # A run's own database is made as a copy of it, in which there is nothing left to migrate.
            connection.settings_dict["TEST"]["TEMPLATE"] = self.name

    def keep(self) -> None:
        """Keep what the migrations made, for the workers waiting beside this one and for later runs on the server."""
        if not self.is_new:
            return
        migrated = connection.settings_dict["NAME"]
        connection.close()  # PostgreSQL copies a database that nobody is connected to
        connection.close_pool()
        with connection._nodb_cursor() as cursor:
            for older in self._names():
                cursor.execute(f"drop database {connection.ops.quote_name(older)}")
            new, old = (connection.ops.quote_name(name) for name in (self.name, migrated))
            cursor.execute(f"create database {new} with template {old}")
        self.turn.close()

    def _names(self) -> list[str]:
        """The prepared databases that the server has."""
        with connection._nodb_cursor() as cursor:
            cursor.execute("select datname from pg_database where starts_with(datname, %s)", [BEGINNING])
            return [name for (name,) in cursor.fetchall()]
