"""Database triggers that refuse to change a published paper, on SQLite and on PostgreSQL."""

PAPER, BLOCK = "papers_paper", "papers_block"
REFUSED = "A published paper cannot be changed."

# (table, act, the row whose paper must not be published)
_GUARDED = (
    (PAPER, "UPDATE", "OLD"),
    (PAPER, "DELETE", "OLD"),
    (BLOCK, "INSERT", "NEW"),
    (BLOCK, "UPDATE", "OLD"),
    (BLOCK, "DELETE", "OLD"),
)


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
    return f"{table}_frozen_{act.lower()}"


def _is_published(table: str, row: str) -> str:
    if table == PAPER:
        return f"{row}.status = 'published'"
    return f"EXISTS (SELECT 1 FROM {PAPER} WHERE id = {row}.paper_id AND status = 'published')"  # noqa: S608


def _sqlite(table: str, act: str, row: str) -> str:
    return (
        f"CREATE TRIGGER {_name(table, act)} BEFORE {act} ON {table} WHEN {_is_published(table, row)} "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
    )


def _function(table: str, act: str, row: str) -> str:
    return (
        f"CREATE OR REPLACE FUNCTION {_name(table, act)}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {_is_published(table, row)} THEN RAISE EXCEPTION '{REFUSED}'; END IF; "
        f"RETURN {'OLD' if act == 'DELETE' else 'NEW'}; END $$"
    )


def _postgresql(table: str, act: str, row: str) -> list[str]:
    trigger = f"CREATE TRIGGER {_name(table, act)} BEFORE {act} ON {table} FOR EACH ROW "
    return [_function(table, act, row), f"{trigger}EXECUTE FUNCTION {_name(table, act)}()"]


_STATEMENTS = {
    "sqlite": {
        "on": [_sqlite(*guarded) for guarded in _GUARDED],
        "off": [f"DROP TRIGGER IF EXISTS {_name(table, act)}" for table, act, _ in _GUARDED],
    },
    "postgresql": {
        "on": [statement for guarded in _GUARDED for statement in _postgresql(*guarded)],
        "off": [f"DROP TRIGGER IF EXISTS {_name(table, act)} ON {table}" for table, act, _ in _GUARDED],
    },
}
