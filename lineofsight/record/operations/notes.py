"""Write down what was said and what was seen."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import CaseStep, Duty, Note, Person, Visit
from lineofsight.record.operations.duties import meet_duty
from lineofsight.record.operations.people import note_change

# The clocks that seeing a child stops. Those marked True stop only when the child was seen alone.
STOPPED_BY_SEEING = {
    "FD-URGENT-VISIT": False,
    "AS-SEEN": False,
    "CP-VISIT": False,
    "CIN-VISIT": False,
    "PF-VISIT1": False,
    "PF-VISITY1": True,
    "PF-VISITY2": False,
}


class UnableToNote(Exception):
    """The note or visit can't be recorded; the message says why."""


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
) -> list[Note]:
    """This function will write a note on the record of each child: one copy each, known to be the same note.

    `step` is what the note is part of, on the record of the child whose step it is; it may be missing.
    Raises NotAllowed, and UnableToNote when it says nothing or is of the future.
    """
    check(by, Permission.NOTE_WRITE)
    children = list(dict.fromkeys(children))
    _check_told(text, happened_at=happened_at, at=at)
    group = uuid4() if len(children) > 1 else None
    notes = [
        Note.objects.create(
            child=child,
            step=step if step and step.child_id == child.pk else None,
            group=group,
            kind=kind,
            happened_at=happened_at,
            text=text.strip(),
            is_significant=is_significant,
            recorded_at=at,
            recorded_by=by,
        )  # fmt: skip
        for child in children
    ]
    for note in notes:
        note_change(note.child, by=by, at=at, note=note.pk, kind=kind)
    return notes


@transaction.atomic
def record_visit(
    step: CaseStep,
    *,
    happened_at: datetime,
    is_seen: bool,
    by: Any,
    at: datetime,
    is_seen_alone: bool = False,
    place: str = "",
    childs_words: str = "",
    text: str = "",
) -> Visit:
    """This function will record a visit made as part of a step, and meet every duty to see the child it fulfils.

    A visit that did not see the child meets none. Raises NotAllowed, and UnableToNote when the visit is of the
    future, from before the step started, or has a child seen alone but not seen.
    """
    check(by, Permission.NOTE_WRITE)
    _check_visit(step, happened_at=happened_at, at=at, is_seen=is_seen, is_seen_alone=is_seen_alone)
    visit = Visit.objects.create(
        child_id=step.child_id, step=step, happened_at=happened_at, place=place.strip(), is_seen=is_seen,
        is_seen_alone=is_seen_alone, childs_words=childs_words.strip(), text=text.strip(), recorded_at=at,
        recorded_by=by,
    )  # fmt: skip
    met = [duty.clock_code for duty in _duties_fulfilled(visit)]
    note_change(step.child, by=by, at=at, visit=visit.pk, is_seen=is_seen, met=met)
    return visit


def _duties_fulfilled(visit: Visit) -> list[Duty]:
    """This function will meet the child's open duties that this visit fulfils, on whichever step, and return them."""
    if not visit.is_seen:
        return []
    codes = [code for code, alone in STOPPED_BY_SEEING.items() if visit.is_seen_alone or not alone]
    day = timezone.localdate(visit.happened_at)
    waiting = Duty.objects.open().filter(child_id=visit.child_id, clock_code__in=codes, started_on__lte=day)
    return [
        meet_duty(duty.clock_code, step=duty.step, at=visit.happened_at, on=day)
        for duty in waiting.select_related("step").order_by("due_on")
    ]


def _check_told(text: str, *, happened_at: datetime, at: datetime) -> None:
    if not text.strip():
        raise UnableToNote("Write the note.")
    if happened_at > at:
        raise UnableToNote("A note is of something that has happened: give a time in the past.")


def _check_visit(step: CaseStep, *, happened_at: datetime, at: datetime, is_seen: bool, is_seen_alone: bool) -> None:
    if happened_at > at:
        raise UnableToNote("A visit is recorded after it is made: give a time in the past.")
    if timezone.localdate(happened_at) < step.started_on:
        raise UnableToNote(
            f"The {step.declared.name.lower()} started on {step.started_on:%-d %B %Y}: the visit can't be before it."
        )
    if is_seen_alone and not is_seen:
        raise UnableToNote("A child seen alone was seen. Say whether the child was seen.")
