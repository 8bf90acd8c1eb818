"""Write down what was said: a note is written once, and kept for each child it is about."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import CaseStep, Note, Person
from lineofsight.record.operations.people import note_change
from lineofsight.record.operations.visits import STOPPED_BY_SEEING, UnableToNote, check_all_known, record_visit
from lineofsight.record.shared import new_group

__all__ = ["STOPPED_BY_SEEING", "UnableToNote", "record_visit", "write_note"]


@transaction.atomic
def write_note(
    *,
    children: Iterable[Person],
    kind: str,
    happened_at: datetime,
    text: str,
    by: Any,
    at: datetime,
    is_significant: bool = False,
    step: CaseStep | None = None,
    about_alone: Mapping[int, str] | None = None,
    is_to_child: bool = False,
) -> list[Note]:
    """This function will write a note on the record of each child: one copy each, known to be the same note.

    `step` is what the note is part of, on the record of the child whose step it is; it may be missing. `about_alone`
    is what is about one child only, by the child's number: it stands on that child's copy and on no other.
    `is_to_child` says that each copy is written to its child.
    Raises NotAllowed, and UnableToNote when it says nothing, is of the future, or is about somebody `by` may not open.
    """
    check(by, Permission.NOTE_WRITE)
    children = list(dict.fromkeys(children))
    _check_told(text, happened_at=happened_at, at=at)
    check_all_known(children, by=by, at=at)
    group = new_group() if len(children) > 1 else None
    notes = [
        Note.objects.create(
            child=child,
            step=step if step and step.child_id == child.pk else None,
            group=group,
            kind=kind,
            happened_at=happened_at,
            text=text.strip(),
            about_alone=(about_alone or {}).get(child.pk, "").strip(),
            is_significant=is_significant,
            is_to_child=is_to_child,
            recorded_at=at,
            recorded_by=by,
        )  # fmt: skip
        for child in children
    ]
    for note in notes:
        note_change(note.child, by=by, at=at, note=note.pk, kind=kind)
    return notes


def _check_told(text: str, *, happened_at: datetime, at: datetime) -> None:
    if not text.strip():
        raise UnableToNote("Write the note.")
    if happened_at > at:
        raise UnableToNote("A note is of something that has happened: give a time in the past.")
