"""Put a document on a child's record."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.documents.kinds import FileKind, UnknownKind, kind_of, proper_name
from lineofsight.documents.limits import MEGABYTE, MOST_MEGABYTES, TOO_LARGE
from lineofsight.documents.models import Document
from lineofsight.documents.store import Altered, Infected, digest_of, keep
from lineofsight.record.models import Person
from lineofsight.record.operations.people import note_change


class UnableToKeep(Exception):
    """The document can't be put on the record; the message says why."""


@transaction.atomic
def add_document(
    *, child: Person, file: Any, kind: str, title: str, dated_on: date, by: Any, on: date, at: datetime
) -> Document:
    """This function will check a file, keep it, and put it on a child's record.

    `file` is an open file with `name` and `size`. Raises NotAllowed, and UnableToKeep when it is empty, too large, of a
    kind that is not allowed, infected, or dated in the future.
    """
    check(by, Permission.NOTE_WRITE)
    if dated_on > on:
        raise UnableToKeep("A document is from today or before: give a date in the past.")
    try:
        found = checked(file)
        sha256 = digest_of(file)
        is_scanned = keep(file, sha256=sha256)
    except (Altered, Infected) as problem:
        raise UnableToKeep(str(problem)) from problem
    document = Document.objects.create(
        child=child,
        kind=kind,
        title=title.strip(),
        dated_on=dated_on,
        file_name=proper_name(file.name, found),
        media_type=found.media_type,
        size=file.size,
        sha256=sha256,
        scan=Document.Scan.CLEAN if is_scanned else Document.Scan.NOT_SCANNED,
        recorded_at=at,
        recorded_by=by,
    )
    note_change(child, by=by, at=at, document=document.pk, kind=kind, sha256=sha256)
    return document


def checked(file: Any) -> FileKind:
    """This function will say what a file is. Raises UnableToKeep when it is empty, too large or not of a kind allowed.

    `file` is an open file with `name` and `size`. Whether it has a virus is asked where it is written down.
    """
    if not file.size:
        raise UnableToKeep("The selected file is empty.")
    if file.size > MOST_MEGABYTES * MEGABYTE:
        raise UnableToKeep(TOO_LARGE)
    try:
        return kind_of(file)
    except UnknownKind as problem:
        raise UnableToKeep(str(problem)) from problem
