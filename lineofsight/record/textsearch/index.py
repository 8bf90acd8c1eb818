"""The index of words in the database: FTS5 in SQLite, tsvector in PostgreSQL, behind the same few functions.

The database itself keeps it: by triggers in SQLite, by a generated column in PostgreSQL. A migration that rebuilds the
table of searched texts in SQLite puts the triggers back with `put_on`.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.db.models import FloatField, QuerySet
from django.db.models.expressions import RawSQL

from lineofsight.record.textsearch.asking import Terms

TABLE, WORDS = "record_searchedtext", "record_searchedwords"
OPEN, CLOSE = "\x02", "\x03"
_ACCENTED = "".join(c for c in map(chr, range(0xC0, 0x180)) if len(unicodedata.normalize("NFD", c)) > 1)
_PLAIN = "".join(unicodedata.normalize("NFD", c)[0] for c in _ACCENTED)
_TRIGGERS = {
    "insert": f"INSERT INTO {WORDS}(rowid, title, text) VALUES (new.id, new.title, new.text);",  # noqa: S608 - own names
    "delete": (
        f"INSERT INTO {WORDS}({WORDS}, rowid, title, text) "  # noqa: S608 - own names
        f"VALUES ('delete', old.id, old.title, old.text);"
    ),
}
_UPDATE = f"{_TRIGGERS['delete']} {_TRIGGERS['insert']}"
_QUERY = "websearch_to_tsquery('english', %s)"


def create(on: Any) -> None:
    """This function will make the index, with the table of searched texts there and empty."""
    with on.cursor() as cursor:
        if on.vendor == "sqlite":
            cursor.execute(
                f"CREATE VIRTUAL TABLE {WORDS} USING fts5(title, text, content='{TABLE}', content_rowid='id', "
                f"tokenize='porter unicode61 remove_diacritics 2')"
            )
        else:
            cursor.execute(
                f"ALTER TABLE {TABLE} ADD COLUMN words tsvector GENERATED ALWAYS AS "
                f"(setweight(to_tsvector('english', {_folded('title')}), 'A') || "
                f"setweight(to_tsvector('english', {_folded('text')}), 'B')) STORED"
            )
            cursor.execute(f"CREATE INDEX searched_text_words ON {TABLE} USING gin (words)")
    put_on(on)


def drop(on: Any) -> None:
    """This function will take the index away, to undo the migration."""
    take_off(on)
    with on.cursor() as cursor:
        if on.vendor == "sqlite":
            cursor.execute(f"DROP TABLE {WORDS}")
        else:
            cursor.execute(f"ALTER TABLE {TABLE} DROP COLUMN words")


def put_on(on: Any) -> None:
    """This function will put on the triggers that keep the index in SQLite."""
    if on.vendor != "sqlite":
        return
    with on.cursor() as cursor:
        for act, sql in _TRIGGERS.items():
            cursor.execute(f"CREATE TRIGGER searched_text_{act} AFTER {act} ON {TABLE} BEGIN {sql} END")
        cursor.execute(
            f"CREATE TRIGGER searched_text_update AFTER UPDATE OF title, text ON {TABLE} BEGIN {_UPDATE} END"
        )


def take_off(on: Any) -> None:
    """This function will take the triggers off in SQLite."""
    if on.vendor != "sqlite":
        return
    with on.cursor() as cursor:
        for act in (*_TRIGGERS, "update"):
            cursor.execute(f"DROP TRIGGER IF EXISTS searched_text_{act}")


@contextmanager
def put_off(on: Any) -> Iterator[None]:
    """This function will let every text be written again, and index them all at once in the end."""
    take_off(on)
    yield
    if on.vendor == "sqlite":
        with on.cursor() as cursor:
            cursor.execute(f"INSERT INTO {WORDS}({WORDS}) VALUES ('rebuild')")  # noqa: S608 - own names
    put_on(on)


def matching(rows: QuerySet, terms: Terms) -> QuerySet:
    """This function will keep the texts that hold what is looked for."""
    if connection.vendor == "sqlite":
        found = RawSQL(f"SELECT rowid FROM {WORDS} WHERE {WORDS} MATCH %s", [_asked(terms)])  # noqa: S608 - own names
    else:
        found = RawSQL(f"SELECT id FROM {TABLE} WHERE words @@ {_QUERY}", [_asked(terms)])  # noqa: S608 - own names
    return rows.filter(pk__in=found)


def ranked(rows: QuerySet, terms: Terms) -> QuerySet:
    """This function will put first what says most of what is looked for.

    How often a text says it is all that counts. How rare a word is among all texts does not: that would tell of texts
    that the reader may not open.
    """
    if connection.vendor == "sqlite":
        sql = (
            f"SELECT length(highlight({WORDS}, 1, '{OPEN}', '')) - length(text) "  # noqa: S608 - own names
            f"+ 3 * (length(highlight({WORDS}, 0, '{OPEN}', '')) - length(title)) "
            f"FROM {WORDS} WHERE {WORDS} MATCH %s AND rowid = {TABLE}.id"
        )
    else:
        sql = f"ts_rank({TABLE}.words, {_QUERY})"
    rank = RawSQL(sql, [_asked(terms)], output_field=FloatField())
    return rows.annotate(rank=rank).order_by("-rank", "-happened_on", "-pk")


def marked(keys: Iterable[int], terms: Terms) -> dict[int, str]:
    """This function will return texts by their number, with the words that were found between OPEN and CLOSE."""
    keys = list(keys)
    if not keys:
        return {}
    places = ", ".join(["%s"] * len(keys))
    if connection.vendor == "sqlite":
        sql = (
            f"SELECT rowid, highlight({WORDS}, 1, '{OPEN}', '{CLOSE}') FROM {WORDS} "  # noqa: S608 - own names
            f"WHERE {WORDS} MATCH %s AND rowid IN ({places})"
        )
    else:
        how = f"HighlightAll=true, StartSel={OPEN}, StopSel={CLOSE}"
        sql = (
            f"SELECT id, text, ts_headline('english', {_folded('text')}, {_QUERY}, '{how}') "  # noqa: S608 - own names
            f"FROM {TABLE} WHERE id IN ({places})"
        )
    with connection.cursor() as cursor:
        cursor.execute(sql, [_asked(terms), *keys])
        return {
            row[0]: row[1] if len(row) == 2 else _as_written(row[1], row[2], terms=terms) for row in cursor.fetchall()
        }


def _as_written(text: str, marked: str, *, terms: Terms) -> str:
    """This function will put the marks of a text without accents into the text as it was written.

    PostgreSQL leaves out some of what is no word, such as a tag: then words that begin alike are marked instead.
    """
    if len(marked.replace(OPEN, "").replace(CLOSE, "")) == len(text):
        letters = iter(text)
        return "".join(c if c in (OPEN, CLOSE) else next(letters) for c in marked)
    begun = {_plain(word)[: max(3, len(word) - 2)].casefold() for term in terms.wanted for word in term.split()}
    alike = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(begun)))})\w*", re.IGNORECASE)
    plain, shown, last = _plain(text), [], 0
    for found in alike.finditer(plain):
        shown += [text[last : found.start()], OPEN, text[found.start() : found.end()], CLOSE]
        last = found.end()
    return "".join([*shown, text[last:]])


def _asked(terms: Terms) -> str:
    """This function will write the terms as the database asks for them: each as a phrase, so that none commands."""
    wanted = [_phrase(term) for term in terms.wanted]
    if connection.vendor == "sqlite":
        return " AND ".join(wanted) + "".join(f" NOT {_phrase(term)}" for term in terms.unwanted)
    return " ".join([*map(_plain, wanted), *(f"-{_plain(_phrase(term))}" for term in terms.unwanted)])


def _phrase(term: str) -> str:
    return '"' + term.replace('"', " ") + '"'


def _plain(text: str) -> str:
    return text.translate(str.maketrans(_ACCENTED, _PLAIN))


def _folded(column: str) -> str:
    return f"translate({column}, '{_ACCENTED}', '{_PLAIN}')"
