"""Carry a serious incident through: reported, told to the national panel, reviewed, published, and learnt from."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record import pathway
from lineofsight.record.models import CaseStep, Person
from lineofsight.record.operations.duties import lift_duties, meet_duty, open_duty
from lineofsight.record.operations.people import note_change
from lineofsight.service.child_protection.acting import UnableToProtect, held_step, say
from lineofsight.service.child_protection.choices import HARM
from lineofsight.service.child_protection.models import Dissemination, Incident

NEVER_AHEAD = "Give the day: not in the future, and not before what came first."


@transaction.atomic
def report_incident(
    child: Person, *, what_happened: str, harm: str, suspicion: str, aware_on: date, by: Any, at: datetime
) -> CaseStep:
    """This function will record a serious incident and start the clock by which the national panel is told.

    `aware_on` is when the council became aware that the criteria may be met. Raises NotAllowed,
    UnableToProtect and NoTeam.
    """
    check(by, Permission.INCIDENT_MANAGE)
    if harm not in HARM:
        raise UnableToProtect("Say what came of it.")
    if aware_on > timezone.localdate(at):
        raise UnableToProtect(NEVER_AHEAD)
    told = {
        "what_happened": say(what_happened, "Say what happened."),
        "suspicion": say(suspicion, "Say what shows that abuse or neglect is known or suspected."),
    }
    return pathway.open_step(
        "serious_incident", child=child, opened_by=None, on=aware_on, by=by, at=at, harm=harm, **told
    )


@transaction.atomic
def notify_panel(incident: Incident, *, notified_on: date, by: Any, at: datetime) -> Incident:
    """This function will say when the national panel was told; the clock of the rapid review starts that day.

    Raises NotAllowed and UnableToProtect.
    """
    incident, step = _open(incident, by=by)
    if incident.notified_on is not None:
        raise UnableToProtect("It is recorded already when the national panel was told.")
    _check_day(notified_on, after=step.started_on, at=at)
    incident.notified_on = notified_on
    incident.save(update_fields=["notified_on"])
    duty = meet_duty("FD-SIN", step=step, at=at, on=notified_on)
    open_duty("FD-RAPID", step=step, start=notified_on, team=duty.team, worker=duty.worker)
    note_change(step.child, by=by, at=at, incident=incident.pk, notified=notified_on.isoformat())
    return incident


@transaction.atomic
def leave_it(incident: Incident, *, reason: str, by: Any, on: date, at: datetime) -> Incident:
    """This function will end an incident that did not meet the criteria, with why. Raises as above."""
    incident, step = _open(incident, by=by)
    if incident.notified_on is not None:
        raise UnableToProtect("The national panel was told, so a rapid review follows.")
    incident.ending_reason = say(reason, "Say why the criteria were not met.")
    incident.save(update_fields=["ending_reason"])
    lift_duties(step=step, on=on, reason="The criteria were not met.")
    pathway.stop(step, outcome="criteria_not_met", on=on, by=by, at=at)
    return incident


@transaction.atomic
def send_rapid_review(
    incident: Incident,
    *,
    sent_on: date,
    learning: str,
    is_review_needed: bool,
    decision: str,
    by: Any,
    at: datetime,
    reviewer: str = "",
) -> Incident:
    """This function will record the rapid review as it was sent to the national panel, and what it decided.

    Where a local review is needed, its clock starts that day; without one the incident ends. Raises as above.
    """
    incident, step = _open(incident, by=by)
    if incident.notified_on is None or incident.rapid_sent_on is not None:
        raise UnableToProtect("A rapid review is sent once, after the national panel was told.")
    _check_day(sent_on, after=incident.notified_on, at=at)
    incident.rapid_sent_on, incident.is_review_needed = sent_on, is_review_needed
    incident.learning = say(learning, "Say what was learnt.")
    incident.decision = say(decision, "Say why a local review is needed, or is not.")
    incident.reviewer = reviewer.strip()
    incident.save()
    duty = meet_duty("FD-RAPID", step=step, at=at, on=sent_on)
    note_change(step.child, by=by, at=at, incident=incident.pk, rapid=sent_on.isoformat(), review=is_review_needed)
    if is_review_needed:
        open_duty("FD-LCSPR", step=step, start=sent_on, team=duty.team, worker=duty.worker)
    else:
        pathway.stop(step, outcome="rapid_review", on=sent_on, by=by, at=at)
    return incident


@transaction.atomic
def publish_review(
    incident: Incident, *, published_on: date, published_where: str, findings: str, by: Any, at: datetime
) -> Incident:
    """This function will record that the local review was published, where, and what it found. Raises as above."""
    incident, step = _open(incident, by=by)
    if not incident.is_review_needed:
        raise UnableToProtect("No local review was decided on.")
    _check_day(published_on, after=incident.rapid_sent_on, at=at)
    incident.published_on = published_on
    incident.published_where = say(published_where, "Say where it is published.")
    incident.findings = say(findings, "Say what it found.")
    incident.save()
    meet_duty("FD-LCSPR", step=step, at=at, on=published_on)
    pathway.stop(step, outcome="published", on=published_on, by=by, at=at)
    note_change(step.child, by=by, at=at, incident=incident.pk, published=published_on.isoformat())
    return incident


@transaction.atomic
def tell_of_learning(
    incident: Incident, *, audience: str, how: str, told_on: date, reached: str, by: Any, at: datetime
) -> Dissemination:
    """This function will log that some people were told what was learnt, also once the incident has ended.

    `reached` says how we know that it reached them, where that is known. Raises as above.
    """
    check(by, Permission.INCIDENT_MANAGE)
    _check_day(told_on, after=incident.step.started_on, at=at)
    made = Dissemination.objects.create(
        incident=incident, audience=say(audience, "Say who was told."), how=say(how, "Say how they were told."),
        told_on=told_on, reached=reached.strip(), recorded_at=at, recorded_by=by,
    )  # fmt: skip
    note_change(incident.step.child, by=by, at=at, incident=incident.pk, told=made.audience)
    return made


def _open(incident: Incident, *, by: Any) -> tuple[Incident, CaseStep]:
    check(by, Permission.INCIDENT_MANAGE)
    step = held_step(incident.step)
    return Incident.objects.select_for_update(of=("self",)).get(pk=incident.pk), step


def _check_day(day: date, *, after: date, at: datetime) -> None:
    if not after <= day <= timezone.localdate(at):
        raise UnableToProtect(NEVER_AHEAD)
