"""Read the texts of a whole table at once, in the database itself: for tables with many rows."""

from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import Case, F, Func, Model, QuerySet, TextField, Value, When

from lineofsight.record.textsearch.sources import TextKind

COLUMNS = ("child_id", "kind", "table", "row", "part", "title", "text", "happened_on", "author_id")


class Line(Func):
    """A column's text and the end of its line, or nothing where it is empty."""

    template = "CASE WHEN %(expressions)s <> '' THEN %(expressions)s || '\n' ELSE '' END"
    arity = 1
    output_field = TextField()


class Lines(Func):
    """Texts one after another, in a chain: nested, they would be too deep for SQLite."""

    template = "(%(expressions)s)"
    arg_joiner = " || "
    output_field = TextField()


def text(*names: str) -> Lines:
    """This function will return the texts of these columns, a line each, as sources.joined does."""
    return Lines(*(Line(F(name)) for name in names))


def labelled(name: str, choices: Iterable[tuple[Any, str]], *, before: str = "") -> Case:
    """This function will return the words of a column that holds a code."""
    whens = [When(**{name: code}, then=Value(f"{before}{words}")) for code, words in choices]
    return Case(*whens, default=Value(before), output_field=TextField())


def rows_of(
    rows: QuerySet, *, kind: TextKind, child: str, title: Any, said: Any, on: Any, author: str, part: str = ""
) -> QuerySet:
    """This function will return the texts of every row, as the table of searched texts keeps them."""
    label = rows.model._meta.label_lower
    words = [Value(one, output_field=TextField()) for one in (kind.value, label, part)]
    return (
        rows.order_by()
        .alias(
            the_title=title if hasattr(title, "resolve_expression") else Value(title, output_field=TextField()),
            the_text=said,
        )
        .values_list(F(child), words[0], words[1], F("pk"), words[2], F("the_title"), F("the_text"), on, F(author))
    )


def insert(model: type[Model], found: QuerySet) -> int:
    """This function will put texts into the table of searched texts without reading them, and count them."""
    sql, params = found.query.sql_with_params()
    quote = connection.ops.quote_name
    names = ", ".join(quote(name) for name in COLUMNS)
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {quote(model._meta.db_table)} ({names}) {sql}", params)  # noqa: S608 - own names
        return cursor.rowcount
