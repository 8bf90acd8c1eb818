"""Database triggers that refuse to change published minutes, on SQLite and on PostgreSQL. Disposal takes them off."""

TABLE = "minutes_publishedminutes"
REFUSED = "Published minutes cannot be changed."
ACTS = ("UPDATE", "DELETE")


def put_on(connection) -> None:
    """This function will create the triggers in the database."""
    take_off(connection)
    for act in ACTS:
        _create(connection, act)


def take_off(connection) -> None:
    """This function will drop the triggers: to undo the migration, to restore, and for tests that tamper."""
    where = "" if connection.vendor == "sqlite" else f" ON {TABLE}"
    with connection.cursor() as cursor:
        for act in ACTS:
            cursor.execute(f"DROP TRIGGER IF EXISTS {_name(act)}{where}")


def _create(connection, act: str) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                f"CREATE TRIGGER {_name(act)} BEFORE {act} ON {TABLE} BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
            )
            return
        cursor.execute(
            f"CREATE OR REPLACE FUNCTION {_name(act)}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"RAISE EXCEPTION '{REFUSED}'; END $$"
        )
        cursor.execute(
            f"CREATE TRIGGER {_name(act)} BEFORE {act} ON {TABLE} FOR EACH ROW EXECUTE FUNCTION {_name(act)}()"
        )


def _name(act: str) -> str:
    return f"minutes_published_frozen_{act.lower()}"
