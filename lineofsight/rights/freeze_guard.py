"""Database triggers that refuse to change a record that was given, on SQLite and on PostgreSQL.

A request may still move to another person: two records of one child are made one.
"""

REQUEST, PIECE, FILE = "rights_accessrequest", "rights_piece", "rights_givenfile"
REFUSED = "A record that was given cannot be changed."
_COLUMNS = "id, asked_by, requested_on, due_on, opened_at, opened_by_id, released_at, released_by_id, released, digest"

# (table, its act, what is refused of it, the row whose request must not have been released)
_GUARDED = (
    (REQUEST, "update", f"UPDATE OF {_COLUMNS}", "OLD"),
    (REQUEST, "delete", "DELETE", "OLD"),
    *((table, act.lower(), act, row) for table in (PIECE, FILE) for act, row in
      (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD"))),
)  # fmt: skip


def put_on(connection) -> None:
    """This function will create the triggers in the database."""
    _run(connection, "on")


def take_off(connection) -> None:
    """This function will drop the triggers: to put rows back, to dispose of them, and for tests that tidy up."""
    _run(connection, "off")


def _run(connection, switch: str) -> None:
    with connection.cursor() as cursor:
        for statement in _STATEMENTS[connection.vendor][switch]:
            cursor.execute(statement)


def _name(table: str, act: str) -> str:
    return f"{table}_given_{act}"


def _is_given(table: str, row: str) -> str:
    if table == REQUEST:
        return f"{row}.released_at IS NOT NULL"
    return f"EXISTS (SELECT 1 FROM {REQUEST} WHERE id = {row}.request_id AND released_at IS NOT NULL)"  # noqa: S608


def _sqlite(table: str, act: str, refused: str, row: str) -> str:
    return (
        f"CREATE TRIGGER {_name(table, act)} BEFORE {refused} ON {table} WHEN {_is_given(table, row)} "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
    )


def _postgresql(table: str, act: str, refused: str, row: str) -> list[str]:
    function = (
        f"CREATE OR REPLACE FUNCTION {_name(table, act)}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {_is_given(table, row)} THEN RAISE EXCEPTION '{REFUSED}'; END IF; "
        f"RETURN {'OLD' if act == 'delete' else 'NEW'}; END $$"
    )
    trigger = f"CREATE TRIGGER {_name(table, act)} BEFORE {refused} ON {table} FOR EACH ROW "
    return [function, f"{trigger}EXECUTE FUNCTION {_name(table, act)}()"]


_STATEMENTS = {
    "sqlite": {
        "on": [_sqlite(*guarded) for guarded in _GUARDED],
        "off": [f"DROP TRIGGER IF EXISTS {_name(table, act)}" for table, act, *_ in _GUARDED],
    },
    "postgresql": {
        "on": [statement for guarded in _GUARDED for statement in _postgresql(*guarded)],
        "off": [f"DROP TRIGGER IF EXISTS {_name(table, act)} ON {table}" for table, act, *_ in _GUARDED],
    },
}
