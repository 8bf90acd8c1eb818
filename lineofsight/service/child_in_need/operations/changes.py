"""What every change here does: refuse what says nothing, lock the step, and write the change in the audit."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from lineofsight.record.models import CaseStep
from lineofsight.record.operations.people import note_change


class UnableToChange(Exception):
    """It can't be changed like this; the message says why."""


def locked(step: CaseStep, *, kind: str) -> CaseStep:
    """This function will read an open step as it is now, and keep others from changing it until this is done.

    Raises UnableToChange when it is of another kind, or finished.
    """
    held = CaseStep.objects.select_for_update(of=("self",)).select_related("child", "opened_by").get(pk=step.pk)
    if held.kind != kind:
        raise UnableToChange("That is something else. Open the page again.")
    if held.stopped_on is not None:
        raise UnableToChange(f"This {held.declared.name.lower()} is finished, so it can't be changed.")
    return held


def need(**said: str) -> None:
    """This function will raise UnableToChange with the first sentence whose text is empty. Names are the sentences."""
    for sentence, text in said.items():
        if not str(text or "").strip():
            raise UnableToChange(sentence)


def check_day(day: date, *, at: datetime, earliest: date | None, what: str) -> None:
    """This function will raise UnableToChange when `what` is of the future, or from before the step began."""
    if day > timezone.localdate(at):
        raise UnableToChange(f"{what} can't be in the future.")
    if earliest is not None and day < earliest:
        raise UnableToChange(f"{what} can't be before {earliest:%-d %B %Y}, when this began.")


def note(step: CaseStep, *, by: Any, at: datetime, **detail: Any) -> None:
    """This function will write a change to a step in the audit of the child's record."""
    note_change(step.child, by=by, at=at, step=step.pk, **detail)
