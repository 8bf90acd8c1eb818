"""Pieces of SQL that publications are made of, the same on SQLite and on PostgreSQL."""

import json
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from django.db.models import Aggregate, Case, DateField, Exists, F, Func, Q, TextField, Value, When
from django.db.models.functions import Cast, Coalesce

Condition = Q | Exists


class LondonDay(Func):
    """The day in London of a moment. Django's own `__date` asks Python for the time zone of every row on SQLite.

    London is an hour ahead from 01:00 UTC on the last Sunday of March to 01:00 UTC on that of October.
    """

    template = "(%(expressions)s AT TIME ZONE 'Europe/London')::date"
    arity = 1
    output_field = DateField()

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """This function will write the expression for SQLite, which knows no time zones.

        Moments are kept as UTC, as "2021-05-01 22:15:00". Before 23:00 the day is the same in London, summer or
        winter: of those nothing is worked out, which matters where millions of them are read.
        """
        sql, params = compiler.compile(self.source_expressions[0])
        changes = [f"date(strftime('%%Y', {sql}) || '-{day}', 'weekday 0') || ' 01'" for day in ("03-25", "10-25")]
        is_late = f"substr({sql}, 12, 2) = '23'"
        is_ahead = f"{sql} >= {changes[0]} AND {sql} < {changes[1]}"
        written = f"CASE WHEN {is_late} AND {is_ahead} THEN date({sql}, '+1 day') ELSE substr({sql}, 1, 10) END"
        return written, (*params,) * 7


class FirstOfMonth(Func):
    """The first day of a day's month."""

    template = "date_trunc('month', %(expressions)s)::date"
    arity = 1
    output_field = DateField()

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """This function will write the expression for SQLite."""
        return super().as_sql(compiler, connection, template="date(%(expressions)s, 'start of month')", **extra)


class Joined(Func):
    """Pieces of text one after another. No piece may be null."""

    template = "(%(expressions)s)"
    arg_joiner = " || "
    output_field = TextField()


class JsonText(Func):
    """A text as JSON: quoted, with what must be escaped escaped."""

    function = "json_quote"
    arity = 1
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """This function will write the expression for PostgreSQL."""
        return super().as_sql(compiler, connection, template="(to_json((%(expressions)s)::text)::text)", **extra)


class JsonTexts(Aggregate):
    """The values of a group as JSON texts with commas between them. An empty group is null."""

    template = "group_concat(json_quote(%(expressions)s))"
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """This function will write the aggregate for PostgreSQL, in the order of the values."""
        ordered = self.copy()
        ordered.template = "string_agg(to_json((%(expressions)s)::text)::text, ',' ORDER BY %(expressions)s)"
        return ordered.as_sql(compiler, connection, **extra)


def json_list(path: str, *, filter: Q | None = None) -> Joined:
    """This function will return the values at a path among the rows of a group as a JSON array; null for none."""
    return Joined(Value("["), JsonTexts(path, filter=filter), Value("]"))


def yes_no(condition: Condition, *, unless: Condition | None = None) -> Case:
    """This function will return Y where the condition holds, else N; null where `unless` holds (not yet known)."""
    unknown = [] if unless is None else [When(unless, then=Value(None, TextField()))]
    return Case(*unknown, When(condition, then=Value("Y")), default=Value("N"), output_field=TextField())


def translated(path: str, words: Mapping[str, str | None], *, otherwise: str | None = None) -> Case:
    """This function will return our code at the path in another code set's words; one not listed gives `otherwise`."""
    cases = [When(**{path: ours}, then=Value(theirs, TextField())) for ours, theirs in words.items()]
    return Case(*cases, default=Value(otherwise, TextField()), output_field=TextField())


def text(*parts: Any, between: str = "") -> Joined | Coalesce:
    """This function will join field paths and expressions as text. A missing part is left blank, never "None".

    Literal words are given as `Value("...")`; `between` is put between every two parts.
    """
    written = [_blank_if_null(part) for part in parts]
    pieces = [piece for part in written for piece in (Value(between), part)][1:] if between else written
    return Joined(*pieces) if len(pieces) > 1 else pieces[0]


def json_flags(keys: Iterable[str], conditions: Mapping[str, Condition]) -> Joined:
    """This function will return a JSON object of Y and N: Y where a key's condition holds. Keys without one are N.

    Raises TypeError for a condition whose key is not among `keys`.
    """
    keys = list(keys)
    if unknown := set(conditions) - set(keys):
        raise TypeError(f"There are no flags called {', '.join(sorted(unknown))}.")
    return _json([(key, yes_no(conditions[key]) if key in conditions else "N") for key in keys], quote=_in_quotes)


def json_object(parts: Mapping[str, Any]) -> Joined:
    """This function will return a JSON object of texts from field paths, expressions or None (an empty text).

    Every key is written even when its value is missing, as the national dataset asks.
    """
    return _json([(key, "" if source is None else text(source)) for key, source in parts.items()], quote=_as_json)


def _json(parts: list[tuple[str, Any]], *, quote: Any) -> Joined:
    pieces: list[Any] = []
    for i, (key, value) in enumerate(parts):
        pieces.append(f"{',' if i else '{'}{json.dumps(key)}:")
        pieces += [json.dumps(value)] if isinstance(value, str) else quote(value)
    return Joined(*_merged([*pieces, "}" if parts else "{}"]))


def _merged(pieces: list[Any]) -> list[Any]:
    """This function will write neighbouring literals as one, so that the SQL stays short."""
    merged: list[Any] = []
    for is_literal, run in groupby(pieces, key=lambda piece: isinstance(piece, str)):
        together = list(run)
        merged += [Value("".join(together), TextField())] if is_literal else together
    return merged


def _in_quotes(value: Any) -> list[Any]:
    return ['"', value, '"']


def _as_json(value: Any) -> list[Any]:
    return [JsonText(value)]


def _blank_if_null(part: Any) -> Coalesce:
    return Coalesce(Cast(F(part) if isinstance(part, str) else part, TextField()), Value("", TextField()))
