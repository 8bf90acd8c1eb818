"""A chosen file waits beside the draft of its form while something else in the form is put right.

Only who chose it is shown it. It goes with its draft: when the form is sent, the draft discarded, or its time over.
"""

from datetime import date, datetime
from hashlib import sha256
from io import BytesIO
from typing import Any
from uuid import uuid4

from django.core.files import File
from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils.functional import cached_property

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.documents.kinds import proper_name
from lineofsight.documents.models import WaitingFile
from lineofsight.documents.operations import UnableToKeep, checked
from lineofsight.documents.store import Altered, Infected, digest_of, keep_at, waiting_place_of
from lineofsight.drafts import operations as drafts
from lineofsight.drafts.tickets import Ticket


class HeldFile(File):
    """A file that waits, as a form takes one. Its content is read when it is asked for, and is what was put there."""

    def __init__(self, row: WaitingFile) -> None:
        """This function will take its name and its size from its row."""
        self.row, self.name, self.size, self.mode = row, row.file_name, row.size, "rb"

    @cached_property
    def file(self) -> BytesIO:
        """This function will read its content. Raises Altered when that is not what was kept."""
        content = waiting_place_of(self.row.token).read_bytes()
        if sha256(content).hexdigest() != self.row.sha256:
            raise Altered("The file we had kept was changed meanwhile. Choose it again.")
        return BytesIO(content)


def waiting_file(by: Any, *, place: str, on: date) -> HeldFile | None:
    """This function will return the file that somebody chose in the form at that address and that still waits.

    The view of the form has made sure that they may open it.
    """
    row = WaitingFile.objects.filter(draft__author=by, draft__place=place, draft__ends_on__gte=on).first()
    return HeldFile(row) if row and waiting_place_of(row.token).is_file() else None


@transaction.atomic
def keep_waiting(ticket: Ticket, *, file: Any, content: str, by: Any, at: datetime) -> HeldFile:
    """This function will keep a chosen file, with what was typed in its form, in place of what waited there before.

    Raises NotAllowed, and UnableToKeep when the file is not one that may be a document, or the draft can't be kept.
    """
    check(by, Permission.NOTE_WRITE)
    found, token = checked(file), uuid4().hex
    try:
        draft = drafts.keep(ticket, content=content, at=at, by=by)
        keep_at(waiting_place_of(token), file)
    except (drafts.UnableToKeep, Infected) as problem:
        raise UnableToKeep(str(problem)) from problem
    WaitingFile.objects.filter(draft=draft).delete()
    row = WaitingFile.objects.create(
        draft=draft, file_name=proper_name(file.name, found), size=file.size, sha256=digest_of(file), token=token,
        kept_at=at,
    )  # fmt: skip
    _note(row, "kept", by=by, at=at)
    return HeldFile(row)


@transaction.atomic
def remove_waiting(*, place: str, by: Any, at: datetime) -> str:
    """This function will let go of the file that somebody chose in the form at that address, and return its name."""
    check(by, Permission.NOTE_WRITE)
    row = WaitingFile.objects.filter(draft__author=by, draft__place=place).first()
    if row is None:
        return ""
    _note(row, "removed", by=by, at=at)
    row.delete()
    return row.file_name


def _note(row: WaitingFile, what: str, *, by: Any, at: datetime) -> None:
    detail = {"file": what, "sha256": row.sha256}
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=f"drafts.draft:{row.draft_id}", detail=detail)


@receiver(post_delete, sender=WaitingFile)
def let_go_of_content(instance: WaitingFile, **_: Any) -> None:
    """This function will delete the content of a file that waits no longer, once that is certain."""
    place = waiting_place_of(instance.token)
    transaction.on_commit(lambda: place.unlink(missing_ok=True))
