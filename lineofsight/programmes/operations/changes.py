"""What every change of a programme begins and ends with: may they, which family, and who changed what."""

from datetime import datetime
from typing import Any

from lineofsight.access import audit
from lineofsight.programmes.models import Enrolment


class UnableToEnrol(Exception):
    """The programme, a family's place in it or a claim can't be changed like this; the message says why."""


def family_of(enrolment: Enrolment) -> list[Enrolment]:
    """This function will return the children attached with this one who have not left, locked, this one first.

    Raises UnableToEnrol when this one has left.
    """
    rows = Enrolment.objects.select_for_update(of=("self",)).select_related("programme", "child", "step")
    here = rows.filter(family=enrolment.family, programme=enrolment.programme_id, ended_on=None)
    found = sorted(here, key=lambda one: (one.pk != enrolment.pk, one.pk))
    if not found or found[0].pk != enrolment.pk:
        raise UnableToEnrol("The family has left the programme, so this can't be changed.")
    return found


def note_change(enrolment: Enrolment, *, by: Any, at: datetime, **detail: Any) -> None:
    """This function will write the change in the audit of the child's record, and have it found by its new words."""
    # What is said of outcomes and progress is searched with the child's place in the programme: saving it reads them.
    enrolment.save(update_fields=["reason"])
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"record.person:{enrolment.child_id}",
        detail={"enrolment": enrolment.pk, **detail},
    )  # fmt: skip
