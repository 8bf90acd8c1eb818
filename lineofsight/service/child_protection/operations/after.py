"""What may come of a conference later: another day, or the end of its step once another service has agreed."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Meeting
from lineofsight.record import pathway
from lineofsight.record.models import CaseStep
from lineofsight.record.operations.people import note_change
from lineofsight.service.child_protection.acting import UnableToProtect, held_step, say
from lineofsight.service.child_protection.models import Conference
from lineofsight.service.child_protection.operations.reports import end_report_clock
from lineofsight.statute.steps import STEPS

PLAN = "child_protection_plan"
INITIAL = STEPS["initial_conference"]


@transaction.atomic
def put_off(conference: Conference, *, reason: str, on: date, by: Any, at: datetime) -> Conference:
    """This function will say that a conference is not held on the day it was arranged for, and why.

    It is then to be arranged again; its time limit runs on. Raises NotAllowed and UnableToProtect.
    """
    check(by, Permission.CONFERENCE_ARRANGE)
    step = held_step(conference.step)
    conference = _locked(conference)
    if conference.state != "arranged":
        raise UnableToProtect("Only a conference that is arranged, and was not recorded yet, can be put off.")
    meeting = conference.meeting
    meeting.status = Meeting.Status.CANCELLED
    meeting.cancelled_reason = say(reason, "Say why it is put off, and who was told.")
    meeting.save(update_fields=["status", "cancelled_reason"])
    end_report_clock(step, on=on, reason="The conference was put off. A new day has a time limit of its own.")
    note_change(step.child, by=by, at=at, conference=conference.pk, put_off=meeting.pk)
    return conference


@transaction.atomic
def finish_conference(
    conference: Conference, *, outcome: str, on: date, by: Any, at: datetime, reason: str = ""
) -> CaseStep | None:
    """This function will end the step of a conference that was held, once the other service accepted the family.

    Where it did not, `reason` says why something else comes of it than the conference decided. Only a conference makes
    a child protection plan. Returns the step that it opened, if any. Raises NotAllowed, UnableToProtect, UnableToClose.
    """
    check(by, Permission.TRANSFER_DECIDE)
    step = held_step(conference.step)
    conference = _locked(conference)
    if conference.is_review or conference.held_on is None:
        raise UnableToProtect("The conference has not been recorded yet.")
    if outcome == PLAN or outcome not in INITIAL.outcome_codes:
        raise UnableToProtect("Choose what comes of it. Only a conference decides on a child protection plan.")
    if outcome != conference.outcome:
        decided = INITIAL.outcome(conference.outcome).label.lower()
        conference.instead_because = say(
            reason, f"The conference decided on {decided}. Say why something else is done."
        )
        conference.save(update_fields=["instead_because"])
    day = max(on, conference.held_on)
    pathway.stop(step, outcome=outcome, on=day, by=by, at=at)
    opens = INITIAL.outcome(outcome).opens
    return pathway.open_step(opens, child=step.child, opened_by=step, on=day, by=by, at=at) if opens else None


def _locked(conference: Conference) -> Conference:
    rows = Conference.objects.select_for_update(of=("self",)).select_related("meeting")
    return rows.get(pk=conference.pk)
