"""Database triggers by which a child protection plan starts on the day of the conference that made it.

On SQLite a migration that makes one of these tables anew drops them: it has to put them on again.
"""

REFUSED = "A child protection plan starts on the day of its conference."
PLAN = "child_protection_protectionplan"
# What is refused, by the table that is written: `new` is its row.
_DIFFER = (
    "EXISTS (SELECT 1 FROM child_protection_protectionplan p "
    "JOIN child_protection_conference c ON c.id = p.conference_id JOIN record_casestep s ON s.id = p.step_id "
    "WHERE s.started_on <> c.held_on AND {which})"
)
WATCHED = (
    ("plan_starts_with_conference_insert", f"INSERT ON {PLAN}", "p.step_id = new.step_id"),
    ("plan_starts_with_conference_update", f"UPDATE OF conference_id ON {PLAN}", "p.step_id = new.step_id"),
    ("conference_stays_with_plan", "UPDATE OF held_on ON child_protection_conference", "c.id = new.id"),
)


def put_on(connection) -> None:
    """This function will create the triggers in the database, instead of any that are there."""
    take_off(connection)
    with connection.cursor() as cursor:
        for name, when, which in WATCHED:
            for statement in _statements(connection.vendor, name, when, _DIFFER.format(which=which)):
                cursor.execute(statement)


def take_off(connection) -> None:
    """This function will drop the triggers: to undo the migration, to restore, and to dispose."""
    with connection.cursor() as cursor:
        for name, when, _ in WATCHED:
            where = "" if connection.vendor == "sqlite" else f" ON {when.rsplit(' ', 1)[1]}"
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{where}")


def _statements(vendor: str, name: str, when: str, refused: str) -> list[str]:
    if vendor == "sqlite":
        return [f"CREATE TRIGGER {name} AFTER {when} WHEN {refused} BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"]
    return [
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF {refused} THEN "
        f"RAISE EXCEPTION '{REFUSED}' USING ERRCODE = 'check_violation'; END IF; RETURN new; END $$",
        f"CREATE TRIGGER {name} AFTER {when} FOR EACH ROW EXECUTE FUNCTION {name}()",
    ]
