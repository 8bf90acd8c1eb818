"""What text search reads. Each app registers its texts; they are kept current in the transaction that writes them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.db.models import Model, QuerySet
from django.db.models.signals import post_delete, post_save

from lineofsight.access.permissions import Permission


class TextKind(StrEnum):
    """What a text is, for the filter of the search."""

    label: str

    NOTE = "note", "Notes"
    VISIT = "visit", "Visits"
    CONTACT = "contact", "Contacts"
    ASSESSMENT = "assessment", "Assessments"
    ANALYSIS = "analysis", "Analysis"
    PLAN = "plan", "Plans and risks"
    LETTER = "letter", "Letters"
    DOCUMENT = "document", "Documents"

    def __new__(cls, value: str, label: str) -> "TextKind":
        """This function will make the kind a plain string that also carries its label."""
        kind = str.__new__(cls, value)
        kind._value_ = value
        kind.label = label
        return kind


@dataclass(frozen=True, kw_only=True)
class Text:
    """One text to be found. `part` tells texts of one row apart; `author` is an account's number and may be missing."""

    kind: TextKind
    child: int
    title: str
    text: str
    on: date
    author: int | None = None
    part: str = ""


@dataclass(frozen=True, kw_only=True)
class Source:
    """A table whose rows are searched: how its texts are read, and where a row opens for who has the permission.

    `bulk` says the same as `texts` of all rows at once, to be read by the database: it may be missing.
    """

    texts: Callable[[Any], Iterable[Text]]
    rows: Callable[[], QuerySet]
    href: Callable[[int], str]
    permission: Permission = Permission.RECORD_READ
    bulk: Callable[[], Iterable[QuerySet]] | None = None


SOURCES: dict[type[Model], Source] = {}


def joined(*parts: str) -> str:
    """This function will return texts as one, a line each, without those that are empty."""
    return "".join(f"{part}\n" for part in parts if part)


def register_texts(model: type[Model], source: Source) -> None:
    """This function will have the texts of a table searched, and kept current whenever one of its rows is saved.

    What is loaded in bulk saves no row: `lineofsight rebuild-text-search` reads it.
    """
    from lineofsight.record.textsearch import keeping

    SOURCES[model] = source
    post_save.connect(keeping.row_saved, sender=model, dispatch_uid=f"text-search-{model._meta.label_lower}")
    post_delete.connect(keeping.row_deleted, sender=model, dispatch_uid=f"text-search-{model._meta.label_lower}")


def source_of(table: str) -> Source | None:
    """This function will return the source whose table has that label, such as record.note."""
    return next((source for model, source in SOURCES.items() if model._meta.label_lower == table), None)
