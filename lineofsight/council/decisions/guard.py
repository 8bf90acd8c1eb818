"""Database triggers that refuse to change what was published, on SQLite and on PostgreSQL.

Disposal and a restore take the guards off. A table that a later migration makes is left to that migration.
On SQLite a migration that changes a guarded table makes it anew without its guards, so it puts them on again.
"""

REFUSED = "What was published cannot be changed."
# Each table, and the condition under which its old row was published.
GUARDED = (("decisions_plannotice", "1 = 1"), ("decisions_decision", "{row}.published_on IS NOT NULL"))
ACTS = ("UPDATE", "DELETE")


def put_on(connection) -> None:
    """This function will create the triggers in the database, instead of any that are there."""
    take_off(connection)
    there = set(connection.introspection.table_names())
    for table, published in GUARDED:
        if table in there:
            for act in ACTS:
                _create(connection, table, act, published)


def take_off(connection) -> None:
    """This function will drop the triggers: to undo the migration, to restore, and for tests that tidy up."""
    there = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for table in [table for table, _ in GUARDED if table in there]:
            on = "" if connection.vendor == "sqlite" else f" ON {table}"
            for act in ACTS:
                cursor.execute(f"DROP TRIGGER IF EXISTS {_name(table, act)}{on}")


def _name(table: str, act: str) -> str:
    return f"{table}_frozen_{act.lower()}"


def _create(connection, table: str, act: str, published: str) -> None:
    name, when = _name(table, act), published.replace("{row}", "OLD")
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                f"CREATE TRIGGER {name} BEFORE {act} ON {table} WHEN {when} BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
            )
            return
        cursor.execute(
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF {when} THEN RAISE EXCEPTION '{REFUSED}'; END IF; RETURN {'OLD' if act == 'DELETE' else 'NEW'}; END $$"
        )
        cursor.execute(f"CREATE TRIGGER {name} BEFORE {act} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()")
