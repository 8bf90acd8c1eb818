"""Record a meeting on the way to court about each child of a family: on the record, with a body of the child's own."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.bodies.models import Attendance, Body, Item, Meeting, Minute
from lineofsight.record.models import CaseStep
from lineofsight.record.operations.duties import meet_duty, open_duty
from lineofsight.record.operations.naming import step_of
from lineofsight.service.court.codes import CLOCK_OF_MEETING, MEETINGS
from lineofsight.service.court.models import StepMeeting
from lineofsight.service.court.operations.family import UnableToRecord, not_before_step, note, to_change, words

NAME = "Meetings on the way to court"
OF_PRE_PROCEEDINGS = ("first", "review", "family")


@transaction.atomic
def record_meeting(
    *,
    steps: Iterable[CaseStep],
    kind: str,
    held_at: datetime,
    place: str,
    came: Sequence[tuple[str, str]],
    said: str,
    by: Any,
    at: datetime,
    reflection: str = "",
) -> list[StepMeeting]:
    """This function will record a meeting that was held, one for each child. `came` are names and their agencies.

    It meets the clock of its kind; the first one starts the clock of reviews. Raises NotAllowed and UnableToRecord.
    """
    steps = to_change(steps, kind=("pre_proceedings", "care_proceedings"), by=by)
    said = words(said, otherwise="Say what was said and decided.")
    _check(steps, kind=kind, held_at=held_at, came=came, by=by, at=at)
    made = []
    for step in steps:
        meeting = _hold(step, kind=kind, held_at=held_at, place=place, came=came, said=said, by=by, at=at)
        made.append(StepMeeting.objects.create(step=step, meeting=meeting, kind=kind, reflection=reflection.strip()))
        _clocks(step, kind=kind, on=timezone.localdate(held_at), at=at)
        note(step, by=by, at=at, did="meeting held", kind=kind, meeting=meeting.pk)
    return made


def _check(steps: list[CaseStep], *, kind: str, held_at: datetime, came: Sequence, by: Any, at: datetime) -> None:
    if held_at > at:
        raise UnableToRecord("The meeting has not been held yet.")
    if not came:
        raise UnableToRecord("Say who came to the meeting.")
    for step in steps:
        not_before_step(step, by=by, day=timezone.localdate(held_at), what="The meeting")
        if kind in OF_PRE_PROCEEDINGS and step.kind != "pre_proceedings":
            raise UnableToRecord(f"“{MEETINGS[kind]}” belongs to pre-proceedings, which have ended.")
        if kind == "first" and step.court_meetings.filter(kind="first").exists():
            raise UnableToRecord(f"The first meeting in {step_of(step, by=by)} is recorded. Record a review.")
        if kind == "review" and not step.court_meetings.filter(kind="first").exists():
            raise UnableToRecord(f"Record the first meeting in {step_of(step, by=by)} before a review of it.")


def _hold(
    step: CaseStep, *, kind: str, held_at: datetime, place: str, came: Sequence, said: str, by: Any, at: datetime
) -> Meeting:
    body = Body.objects.filter(child=step.child, kind="case_meeting", name=NAME, ended_on=None).first()
    if body is None:
        body = Body.objects.create(
            child=step.child,
            kind="case_meeting",
            name=NAME,
            started_on=min(step.started_on, timezone.localdate(held_at)),
        )
    if body.meetings.filter(starts_at=held_at).exclude(status="cancelled").exists():
        raise UnableToRecord(f"A meeting in {step_of(step, by=by)} at that time is recorded already.")
    meeting = Meeting.objects.create(
        body=body, starts_at=held_at, place=place.strip(), is_virtual=not place.strip(), status="held", called_by=by
    )
    Attendance.objects.bulk_create(
        Attendance(meeting=meeting, name=name, agency=agency, invited_at=at, invited_by=by, how="attended")
        for name, agency in came
    )
    item = Item.objects.create(meeting=meeting, number=1, title=MEETINGS[kind], child=step.child)
    Minute.objects.create(item=item, text=said, written_at=at, written_by=by)
    return meeting


def _clocks(step: CaseStep, *, kind: str, on: date, at: datetime) -> None:
    code = CLOCK_OF_MEETING.get(kind)
    duty = meet_duty(code, step=step, at=at, on=on) if code else None
    if kind == "first":
        held = duty or step.duties.order_by("pk").first()
        open_duty("PLO-REVIEW", step=step, start=on, team=held.team, worker=held.worker)
