"""Database triggers that refuse to change a letter that was issued, on SQLite and on PostgreSQL.

A merge of two records may move it, and it may be withdrawn once. Disposal takes the guards off, as a restore does.
"""

TABLE = "letters_letter"
REFUSED = "A letter that was issued cannot be changed."
FROZEN = (
    "template", "template_version", "recipient_name", "is_by_hand", "address", "subject", "body", "written_at",
    "written_by_id", "issued_at", "issued_by_id", "document_id", "pdf_sha256", "html_sha256",
)  # fmt: skip
WITHDRAWN = ("status", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason")


def put_on(connection) -> None:
    """This function will create the triggers in the database."""
    _run(connection, "on")


def take_off(connection) -> None:
    """This function will drop the triggers: to undo the migration, to restore, and to dispose."""
    _run(connection, "off")


def _run(connection, switch: str) -> None:
    with connection.cursor() as cursor:
        for statement in _statements(connection.vendor)[switch]:
            cursor.execute(statement)


def _changed(columns: tuple[str, ...], differ: str) -> str:
    return " OR ".join(f"OLD.{column} {differ} NEW.{column}" for column in columns)


def _refused(act: str, differ: str) -> str:
    """This function will return the condition under which an act on a letter is refused."""
    if act == "DELETE":
        return "OLD.status <> 'draft'"
    return (
        f"OLD.status <> 'draft' AND ({_changed(FROZEN, differ)} OR NEW.status = 'draft' "
        f"OR (OLD.status = 'withdrawn' AND ({_changed(WITHDRAWN, differ)})))"
    )


def _statements(vendor: str) -> dict[str, list[str]]:
    acts = ("UPDATE", "DELETE")
    names = {act: f"{TABLE}_frozen_{act.lower()}" for act in acts}
    if vendor == "sqlite":
        return {
            "on": [
                f"CREATE TRIGGER {names[act]} BEFORE {act} ON {TABLE} WHEN {_refused(act, 'IS NOT')} "
                f"BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
                for act in acts
            ],
            "off": [f"DROP TRIGGER IF EXISTS {name}" for name in names.values()],
        }
    on = []
    for act, name in names.items():
        on.append(
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF {_refused(act, 'IS DISTINCT FROM')} THEN RAISE EXCEPTION '{REFUSED}'; END IF; "
            f"RETURN {'OLD' if act == 'DELETE' else 'NEW'}; END $$"
        )
        on.append(f"CREATE TRIGGER {name} BEFORE {act} ON {TABLE} FOR EACH ROW EXECUTE FUNCTION {name}()")
    return {"on": on, "off": [f"DROP TRIGGER IF EXISTS {name} ON {TABLE}" for name in names.values()]}
