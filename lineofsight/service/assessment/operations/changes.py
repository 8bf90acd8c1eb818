"""What every change to an assessment begins and ends with: may it be changed, and who changed what."""

from datetime import datetime
from typing import Any

from lineofsight.access import audit
from lineofsight.service.assessment.models import Assessment


class UnableToChange(Exception):
    """The assessment can't be changed now; the message says why."""


def locked(assessment: Assessment) -> Assessment:
    """This function will return the assessment as it is stored now, held until the transaction ends."""
    return Assessment.objects.select_for_update(of=("self",)).select_related("step__child").get(pk=assessment.pk)


def check_still_written(assessment: Assessment) -> None:
    """This function will raise UnableToChange when the assessment was authorised, submitted or ended."""
    if assessment.authorised_at is not None:
        raise UnableToChange("This assessment was authorised, so it can't be changed. Write a new note instead.")
    if assessment.submitted_at is not None:
        raise UnableToChange("This assessment is with a manager. It can be changed if they return it.")
    if assessment.step.stopped_on is not None:
        raise UnableToChange("This assessment has ended, so it can't be changed.")


def note_change(assessment: Assessment, *, by: Any, at: datetime, **detail: Any) -> None:
    """This function will write the change in the audit of the child's record."""
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"record.person:{assessment.step.child_id}",
        detail={"assessment": assessment.pk, **detail},
    )  # fmt: skip


def mark_saved(assessment: Assessment, *fields: str, by: Any, at: datetime) -> None:
    """This function will store the changed fields, and who saved them when."""
    assessment.saved_at, assessment.saved_by = at, by
    assessment.save(update_fields=[*fields, "saved_at", "saved_by"])
