"""Database triggers that refuse to change or delete what the audit says, on SQLite and on PostgreSQL."""

ENTRY, HEAD = "access_auditentry", "access_audithead"
REFUSED = "The audit is append-only."

# (table, act) pairs that are refused. The head has to move on, so it may be updated but never deleted.
GUARDED = ((ENTRY, "UPDATE"), (ENTRY, "DELETE"), (HEAD, "DELETE"))


def put_on(connection) -> None:
    """This function will create the triggers in the database."""
    _run(connection, "on")


def take_off(connection) -> None:
    """This function will drop the triggers: to undo the migration, and for tests that tamper or tidy up."""
    _run(connection, "off")


def _run(connection, switch: str) -> None:
    with connection.cursor() as cursor:
        for statement in _STATEMENTS[connection.vendor][switch]:
            cursor.execute(statement)


def _name(table: str, act: str) -> str:
    return f"{table}_refuses_{act.lower()}"


def _sqlite(table: str, act: str) -> str:
    return f"CREATE TRIGGER {_name(table, act)} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"


def _postgresql(table: str, act: str) -> str:
    each = "STATEMENT" if act == "TRUNCATE" else "ROW"
    return (
        f"CREATE TRIGGER {_name(table, act)} BEFORE {act} ON {table} "
        f"FOR EACH {each} EXECUTE FUNCTION access_audit_refuse()"
    )


_TRUNCATED = ((ENTRY, "TRUNCATE"), (HEAD, "TRUNCATE"))
_FUNCTION = (
    "CREATE OR REPLACE FUNCTION access_audit_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{REFUSED}'; END $$"
)
_STATEMENTS = {
    "sqlite": {
        "on": [_sqlite(table, act) for table, act in GUARDED],
        "off": [f"DROP TRIGGER IF EXISTS {_name(table, act)}" for table, act in GUARDED],
    },
    "postgresql": {
        "on": [_FUNCTION, *(_postgresql(table, act) for table, act in GUARDED + _TRUNCATED)],
        "off": [f"DROP TRIGGER IF EXISTS {_name(table, act)} ON {table}" for table, act in GUARDED + _TRUNCATED],
    },
}
