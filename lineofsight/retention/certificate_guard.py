"""Database triggers that refuse to change or delete a certificate, on SQLite and on PostgreSQL."""

TABLE = "retention_certificate"
REFUSED = "A certificate of disposal cannot be changed."
_ACTS = ("UPDATE", "DELETE")


def put_on(connection) -> None:
    """This function will create the triggers in the database."""
    _run(connection, "on")


def take_off(connection) -> None:
    """This function will drop the triggers: to put rows back, and for tests that tidy up."""
    _run(connection, "off")


def _run(connection, switch: str) -> None:
    with connection.cursor() as cursor:
        for statement in _STATEMENTS[connection.vendor][switch]:
            cursor.execute(statement)


def _name(act: str) -> str:
    return f"{TABLE}_refuses_{act.lower()}"


_STATEMENTS = {
    "sqlite": {
        "on": [
            f"CREATE TRIGGER {_name(act)} BEFORE {act} ON {TABLE} BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
            for act in _ACTS
        ],
        "off": [f"DROP TRIGGER IF EXISTS {_name(act)}" for act in _ACTS],
    },
    "postgresql": {
        "on": [
            f"CREATE OR REPLACE FUNCTION {TABLE}_refuse() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{REFUSED}'; END $$",
            *(
                f"CREATE TRIGGER {_name(act)} BEFORE {act} ON {TABLE} FOR EACH ROW EXECUTE FUNCTION {TABLE}_refuse()"
                for act in _ACTS
            ),
        ],
        "off": [f"DROP TRIGGER IF EXISTS {_name(act)} ON {TABLE}" for act in _ACTS],
    },
}
