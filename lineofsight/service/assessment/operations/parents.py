"""Record that a parent was spoken to for an assessment, and what they said; or why they were not."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record.models import Person
from lineofsight.service.assessment.models import Assessment, ParentContact
from lineofsight.service.assessment.operations.changes import (
    UnableToChange,
    check_still_written,
    locked,
    note_change,
)
from lineofsight.service.assessment.queries.parents import parents_of


@transaction.atomic
def record_parent(
    assessment: Assessment,
    *,
    parent: Person,
    is_spoken_to: bool,
    by: Any,
    at: datetime,
    spoken_on: date | None = None,
    how: str = "",
    said: str = "",
    not_reason: str = "",
) -> ParentContact:
    """This function will record whether a parent of the child was spoken to. Recording it again puts it right.

    Somebody spoken to has a day and words; somebody who was not has a reason. Raises NotAllowed and UnableToChange.
    """
    check(by, Permission.ASSESSMENT_WRITE)
    held = locked(assessment)
    check_still_written(held)
    if parent.pk not in {one.relative_id for one in parents_of(held.step.child, by=by)}:
        raise UnableToChange("That is no parent of this child.")
    told: dict[str, Any] = {"spoken_on": None, "how": "", "said": "", "not_reason": same_words(not_reason).strip()}
    if is_spoken_to:
        _check_day(held, spoken_on, at=at)
        told = {"spoken_on": spoken_on, "how": how.strip(), "said": same_words(said).strip(), "not_reason": ""}
        if not told["said"]:
            raise UnableToChange("Say what they said.")
    elif not told["not_reason"]:
        raise UnableToChange("Say why they were not spoken to.")
    told |= {"recorded_at": at, "recorded_by": by}
    found, _ = ParentContact.objects.update_or_create(assessment=held, parent=parent, defaults=told)
    note_change(held, by=by, at=at, parent=parent.pk, spoken_to=is_spoken_to)
    return found


def _check_day(assessment: Assessment, day: date | None, *, at: datetime) -> None:
    if day is None:
        raise UnableToChange("Say when they were spoken to.")
    if day > timezone.localdate(at):
        raise UnableToChange("The day they were spoken to can't be in the future.")
    if day < assessment.referred_on:
        raise UnableToChange(f"That is before the referral of {assessment.referred_on:%-d %B %Y}.")
