"""What agencies report to a conference, and that the family reads it beforehand: a clock that counts back from it."""

from datetime import date, datetime, time
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import AgencyReport
from lineofsight.record.models import CaseStep, Duty
from lineofsight.record.operations.duties import meet_duty, open_duty
from lineofsight.record.operations.people import note_change
from lineofsight.service.child_protection.acting import UnableToProtect, held_step, say
from lineofsight.service.child_protection.choices import OUR_AGENCY
from lineofsight.service.child_protection.models import Conference

CODE = "CP-REPORT"
NOT_SHARED = "The conference was held, and the family had not been given the report."


def start_report_clock(conference: Conference, *, step: CaseStep, on: date) -> Duty | None:
    """This function will start the clock by which our report is with the family, counted back from the conference."""
    end_report_clock(step, on=on, reason="The conference was put off. A new day has a time limit of its own.")
    held = step.allocations.filter(ended_on=None).select_related("team", "worker").first()
    if held is None:
        return None
    cycle = step.duties.filter(clock_code=CODE).count() + 1
    day = timezone.localdate(conference.meeting.starts_at)
    return open_duty(CODE, step=step, start=on, counts_from=day, team=held.team, worker=held.worker, cycle=cycle)


def end_report_clock(step: CaseStep, *, on: date, reason: str = NOT_SHARED) -> None:
    """This function will say of a report that was not shared why it is waited for no longer: the conference was held.

    It stays a duty that was not done, and is late no more.
    """
    for duty in step.duties.open().filter(clock_code=CODE):
        duty.lifted_on, duty.lifted_reason = max(on, duty.started_on), reason
        duty.save(update_fields=["lifted_on", "lifted_reason"])


@transaction.atomic
def add_report(
    conference: Conference,
    *,
    agency: str,
    author: str,
    text: str,
    received_on: date,
    shared_on: date | None,
    by: Any,
    at: datetime,
) -> AgencyReport:
    """This function will put an agency's report before a conference, with when the family was given it, if they were.

    It stands by the meeting, as those do that partners send themselves. Raises NotAllowed and UnableToProtect.
    """
    check(by, Permission.ENQUIRY_WRITE)
    held_step(conference.step)
    if conference.meeting is None:
        raise UnableToProtect("Arrange the conference first, so that everybody knows by when reports are needed.")
    if shared_on is not None and shared_on < received_on:
        raise UnableToProtect("It can't be shared with the family before it was here.")
    noon = timezone.make_aware(datetime.combine(received_on, time(12)))
    report = AgencyReport.objects.create(
        meeting=conference.meeting, agency=agency, author=say(author, "Say who wrote it."),
        text=say(text, "Say what the report says."), sent_at=min(noon, at), recorded_by=by,
    )  # fmt: skip
    note_change(conference.step.child, by=by, at=at, conference=conference.pk, report=report.pk, agency=agency)
    return share_report(report, shared_on=shared_on, by=by, at=at) if shared_on else report


@transaction.atomic
def share_report(report: AgencyReport, *, shared_on: date, by: Any, at: datetime) -> AgencyReport:
    """This function will say when the family was given a report to read; ours meets its clock.

    Raises NotAllowed and UnableToProtect.
    """
    check(by, Permission.ENQUIRY_WRITE)
    conference = Conference.objects.select_related("step__child").get(meeting=report.meeting_id)
    report = AgencyReport.objects.select_for_update(of=("self",)).get(pk=report.pk)
    if report.shared_on is not None:
        raise UnableToProtect("It is recorded already when the family was given this report.")
    if not timezone.localdate(report.sent_at) <= shared_on <= timezone.localdate(at):
        raise UnableToProtect("Give the day the family was given it: after it was here, and not in the future.")
    report.shared_on = shared_on
    report.save(update_fields=["shared_on"])
    if report.agency == OUR_AGENCY and conference.held_on is None:
        meet_duty(CODE, step=conference.step, at=at, on=shared_on)
    note_change(
        conference.step.child, by=by, at=at, conference=conference.pk, report=report.pk, shared=shared_on.isoformat()
    )
    return report
