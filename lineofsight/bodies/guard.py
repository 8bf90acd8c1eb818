"""Database triggers that refuse to change a meeting whose minutes are approved, on SQLite and on PostgreSQL.

Items, minutes, resolutions, attendance and reports are locked with it. A merge of two records may move the child of an
item. Disposal takes the guards off, as a restore does.
"""

from dataclasses import dataclass

REFUSED = "The minutes of this meeting are approved, so nothing of it can be changed."


@dataclass(frozen=True)
class Guarded:
    """A table, how a row of it leads to its meeting, and which columns are kept (none: all, and the row itself)."""

    table: str
    meeting: str
    columns: tuple[str, ...]


_BY_ITEM = "(SELECT i.meeting_id FROM bodies_item i WHERE i.id = {row}.item_id)"
GUARDED = (
    Guarded("bodies_item", "{row}.meeting_id", ("meeting_id", "number", "title", "owner", "is_confidential")),
    Guarded("bodies_minute", _BY_ITEM, ("item_id", "text", "written_at", "written_by_id")),
    Guarded("bodies_resolution", _BY_ITEM, ("item_id", "kind", "number", "text", "recorded_at", "recorded_by_id")),
    Guarded("bodies_itempaper", _BY_ITEM, ("item_id", "paper_id")),
    Guarded("bodies_itemfigure", _BY_ITEM, ("item_id", "figure_id", "number")),
    Guarded(
        "bodies_attendance",
        "{row}.meeting_id",
        (
            *("meeting_id", "membership_id", "account_id", "name", "agency", "seat", "role", "invited_at"),
            *("invited_by_id", "answer", "answer_note", "answered_at", "how"),
        ),
    ),
    Guarded(
        "bodies_agencyreport",
        "{row}.meeting_id",
        ("meeting_id", "item_id", "sender_id", "agency", "author", "text", "document_id", "sent_at", "recorded_by_id"),
    ),
)
MEETING = (
    *("body_id", "starts_at", "place", "is_virtual", "status", "cancelled_reason", "called_by_id"),
    *("approved_in_id", "approved_at", "approved_by_id"),
)
ACTS = ("INSERT", "UPDATE", "DELETE")


def put_on(connection) -> None:
    """This function will create the triggers in the database, instead of any that are there.

    A table that a later migration makes is left to that migration, which puts them on again.
    """
    take_off(connection)
    there = set(connection.introspection.table_names())
    for name, table, act, refused in _triggers("IS NOT" if connection.vendor == "sqlite" else "IS DISTINCT FROM"):
        if table in there:
            _create(connection, name, table, act, refused)


def take_off(connection) -> None:
    """This function will drop the triggers: to undo the migration, to restore, and to dispose."""
    with connection.cursor() as cursor:
        for name, table, *_ in _triggers("IS NOT"):
            where = "" if connection.vendor == "sqlite" else f" ON {table}"
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{where}")


def _create(connection, name: str, table: str, act: str, refused: str) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                f"CREATE TRIGGER {name} BEFORE {act} ON {table} WHEN {refused} "
                f"BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
            )
            return
        cursor.execute(
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF {refused} THEN RAISE EXCEPTION '{REFUSED}'; END IF; "
            f"RETURN {'OLD' if act == 'DELETE' else 'NEW'}; END $$"
        )
        cursor.execute(f"CREATE TRIGGER {name} BEFORE {act} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()")


def _triggers(differ: str):
    """This function will return each trigger's name, table, act, and the condition under which the act is refused."""
    for guarded in GUARDED:
        for act in ACTS:
            yield f"{guarded.table}_locked_{act.lower()}", guarded.table, act, _refused(guarded, act, differ)
    for act, changed in (("UPDATE", f" AND ({_changed(MEETING, differ)})"), ("DELETE", "")):
        refused = f"OLD.approved_at IS NOT NULL{changed}"
        yield f"bodies_meeting_locked_{act.lower()}", "bodies_meeting", act, refused


def _refused(guarded: Guarded, act: str, differ: str) -> str:
    if act == "UPDATE":
        either = f"({_is_locked(guarded, 'OLD')} OR {_is_locked(guarded, 'NEW')})"
        return f"({_changed(guarded.columns, differ)}) AND {either}"
    return _is_locked(guarded, "NEW" if act == "INSERT" else "OLD")


def _is_locked(guarded: Guarded, row: str) -> str:
    meeting = guarded.meeting.format(row=row)
    return f"EXISTS (SELECT 1 FROM bodies_meeting m WHERE m.approved_at IS NOT NULL AND m.id = {meeting})"  # noqa: S608 (our own names)


def _changed(columns: tuple[str, ...], differ: str) -> str:
    return " OR ".join(f"OLD.{column} {differ} NEW.{column}" for column in columns)
