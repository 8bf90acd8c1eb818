"""Database triggers that keep posts apart and inside the dates of their worker, team and position."""

FAR = "9999-12-31"
# What is refused when a post is written. `new` is the post; a constraint cannot look at other rows.
REFUSED = {
    "This worker holds another post on some of these days.": (
        "EXISTS (SELECT 1 FROM record_post p WHERE p.id <> new.id AND p.worker_id = new.worker_id "
        "AND p.is_acting = new.is_acting AND {overlap})"
    ),
    "Somebody else holds this position on some of these days.": (
        "EXISTS (SELECT 1 FROM record_post p WHERE p.id <> new.id AND p.position_id = new.position_id "
        "AND p.is_acting = new.is_acting AND {overlap})"
    ),
    "The worker is not there on all of these days.": (
        "EXISTS (SELECT 1 FROM record_worker w WHERE w.id = new.worker_id AND {outside_w})"
    ),
    "The team is not open on all of these days.": (
        "EXISTS (SELECT 1 FROM record_team w WHERE w.id = new.team_id AND {outside_w})"
    ),
    "The position is not there on all of these days.": (
        "EXISTS (SELECT 1 FROM record_position w WHERE w.id = new.position_id AND ({outside_w} "
        "OR w.team_id <> new.team_id))"
    ),
}
# The same, asked when a worker, a team or a position changes its dates.
OWNERS = {"record_worker": "worker_id", "record_team": "team_id", "record_position": "position_id"}
OUTLIVED = "A post would outlast it. End the posts first."
POST_OUTLIVES = (
    "EXISTS (SELECT 1 FROM record_post p WHERE p.{column} = new.id AND (p.started_on < new.started_on OR "
    "(new.ended_on IS NOT NULL AND COALESCE(p.ended_on, '{far}') > new.ended_on)))"
)


def put_on(connection) -> None:
    """This function will create the triggers in the database."""
    _run(connection, _ON[connection.vendor])


def take_off(connection) -> None:
    """This function will drop the triggers: to undo the migration, and to put a backup's rows back."""
    _run(connection, _OFF[connection.vendor])


def _run(connection, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _condition(text: str) -> str:
    overlap = (
        f"p.started_on < COALESCE(new.ended_on, '{FAR}') AND COALESCE(p.ended_on, '{FAR}') > new.started_on "
        "AND (p.ended_on IS NULL OR p.ended_on > p.started_on) "
        "AND (new.ended_on IS NULL OR new.ended_on > new.started_on)"
    )
    outside = (
        f"(new.started_on < w.started_on OR (w.ended_on IS NOT NULL AND COALESCE(new.ended_on, '{FAR}') > w.ended_on))"
    )
    return text.format(overlap=overlap, outside_w=outside)


def _outlived(column: str) -> str:
    return POST_OUTLIVES.format(column=column, far=FAR)


def _sqlite(name: str, when: str, checks: dict[str, str]) -> str:
    body = " ".join(f"SELECT RAISE(ABORT, '{words}') WHERE {check};" for words, check in checks.items())
    return f"CREATE TRIGGER {name} {when} FOR EACH ROW BEGIN {body} END"


def _function(name: str, checks: dict[str, str]) -> str:
    """This function will return the PostgreSQL function that raises what a constraint would."""
    body = " ".join(
        f"IF {check} THEN RAISE EXCEPTION '{words}' USING ERRCODE = 'check_violation'; END IF;"
        for words, check in checks.items()
    )
    return f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN new; END $$"


_POST = {words: _condition(check) for words, check in REFUSED.items()}
_MOMENTS = ("INSERT", "UPDATE")
_POST_TRIGGERS = [(f"record_post_keeps_its_dates_{moment.lower()}", moment) for moment in _MOMENTS]
_OWNER_TRIGGERS = [(f"{table}_keeps_its_posts", table, column) for table, column in OWNERS.items()]

_ON = {
    "sqlite": [
        *(_sqlite(name, f"AFTER {moment} ON record_post", _POST) for name, moment in _POST_TRIGGERS),
        *(
            _sqlite(name, f"AFTER UPDATE OF started_on, ended_on ON {table}", {OUTLIVED: _outlived(column)})
            for name, table, column in _OWNER_TRIGGERS
        ),
    ],
    "postgresql": [
        _function("record_post_guard", _POST),
        *(
            f"CREATE TRIGGER {name} AFTER {moment} ON record_post FOR EACH ROW EXECUTE FUNCTION record_post_guard()"
            for name, moment in _POST_TRIGGERS
        ),
        *(
            statement
            for name, table, column in _OWNER_TRIGGERS
            for statement in (
                _function(f"{name}_guard", {OUTLIVED: _outlived(column)}),
                f"CREATE TRIGGER {name} AFTER UPDATE OF started_on, ended_on ON {table} "
                f"FOR EACH ROW EXECUTE FUNCTION {name}_guard()",
            )
        ),
    ],
}
_OFF = {
    "sqlite": [f"DROP TRIGGER IF EXISTS {name}" for name, *_ in (*_POST_TRIGGERS, *_OWNER_TRIGGERS)],
    "postgresql": [
        *(f"DROP TRIGGER IF EXISTS {name} ON record_post" for name, _ in _POST_TRIGGERS),
        *(f"DROP TRIGGER IF EXISTS {name} ON {table}" for name, table, _ in _OWNER_TRIGGERS),
    ],
}
