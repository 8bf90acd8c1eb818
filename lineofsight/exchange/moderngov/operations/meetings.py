"""Write one meeting that was read: make it, bring it up to date while it is a draft, or leave it and say why."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.bodies.models import Body, Meeting
from lineofsight.bodies.noting import note
from lineofsight.bodies.operations.meetings import call_meeting, cancel_meeting
from lineofsight.exchange.moderngov.kinds import HELD, OFF, ONLINE, first_of
from lineofsight.exchange.moderngov.models import Imported, ImportRun
from lineofsight.exchange.moderngov.operations.attendance import write_attendance
from lineofsight.exchange.moderngov.operations.items import write_items
from lineofsight.exchange.moderngov.operations.standing import fingerprint, why_left
from lineofsight.exchange.moderngov.reading import MeetingRead
from lineofsight.exchange.moderngov.report import Report

NOWHERE = "Place not told by the source"
SEE_THERE = "Compare it with its page at the source, and change it here by hand where that is right."


@transaction.atomic
def write_meeting(read: MeetingRead, *, body: Body, run: ImportRun, report: Report, at: datetime) -> None:
    """This function will write what was read of a meeting, the report and that it was read, or nothing of it.

    Raises NotAllowed, UnableToMeet, UnableToMinute and UnableToPutOn.
    """
    where = f"{body.name}, {timezone.localtime(read.starts_at):%-d %B %Y} (meeting {read.number})"
    row = _row(read, run=run)
    if row is None:
        row = _make(read, body=body, run=run, at=at)
    report.count(_bring_up_to_date(row, read, where=where, run=run, report=report, at=at))
    report.count("meetings")
    report.count("items", len(read.entries))
    for problem in read.problems:
        report.not_read(f"{where}, {problem.where}", problem.why, problem.to_do)
    Imported.objects.filter(pk=row.pk).update(run=run, has_minutes=read.has_minutes)
    run.report = report.kept()
    run.save(update_fields=["report"])


def _row(read: MeetingRead, *, run: ImportRun) -> Imported | None:
    rows = Imported.objects.select_for_update(of=("self",)).select_related("meeting__body")
    return rows.filter(source=run.source, kind="meeting", number=read.number).first()


def _make(read: MeetingRead, *, body: Body, run: ImportRun, at: datetime) -> Imported:
    here = body.meetings.filter(starts_at=read.starts_at, imported=None).exclude(status="cancelled").first()
    meeting = here or call_meeting(
        body=body, starts_at=read.starts_at, place=read.place or NOWHERE, is_virtual=_is_online(read), by=run.by, at=at
    )
    if here is None:
        # Who sits on the body now was not asked to a meeting of the past: those who came are told by the source.
        meeting.attendance.all().delete()
    return Imported.objects.create(
        source=run.source, kind="meeting", number=read.number, meeting=meeting, is_ours=here is not None,
        first_read_at=at, run=run,
    )  # fmt: skip


def _bring_up_to_date(
    row: Imported, read: MeetingRead, *, where: str, run: ImportRun, report: Report, at: datetime
) -> str:  # fmt: skip
    """This function will write what is new, and return under which word of the report the meeting is counted."""
    is_new = not row.digest
    if row.digest == read.digest:
        return "unchanged"
    meeting = Meeting.objects.select_for_update(of=("self",)).select_related("body").get(pk=row.meeting_id)
    if reason := why_left(row, meeting=meeting, is_off=_is_off(read)) if row.is_ours or not is_new else "":
        report.leave(where, reason, SEE_THERE)
        return "left"
    _write(meeting, read, run=run, report=report, where=where, at=at)
    Imported.objects.filter(pk=row.pk).update(digest=read.digest, written=fingerprint(meeting))
    note(body=meeting.body, by=run.by, at=at, did="meeting imported", meeting=meeting.pk, run=run.pk, source=run.source)
    return "made" if is_new else "changed"


def _write(
    meeting: Meeting, read: MeetingRead, *, run: ImportRun, report: Report, where: str, at: datetime
) -> None:  # fmt: skip
    meeting.starts_at, meeting.place = read.starts_at, read.place or NOWHERE
    meeting.is_virtual = _is_online(read)
    came = write_attendance(meeting, attendees=read.attendees, run=run, report=report, where=where, at=at)
    if meeting.status == Meeting.Status.PLANNED and read.starts_at <= at and _was_held(read, came=came):
        meeting.status = Meeting.Status.HELD
    meeting.save(update_fields=["starts_at", "place", "is_virtual", "status"])
    write_items(meeting, read=read, run=run, report=report, where=where, at=at)
    if meeting.status == Meeting.Status.PLANNED and _is_off(read):
        told = f"“{read.status}” at {run.source}, which says no more."
        cancelled: Any = cancel_meeting(meeting=meeting, reason=told, by=run.by, at=at)
        meeting.status = cancelled.status


def _is_online(read: MeetingRead) -> bool:
    return first_of(((ONLINE, "online"),), read.place) is not None


def _is_off(read: MeetingRead) -> bool:
    return first_of(tuple((pattern, "off") for pattern in OFF), read.status) is not None


def _was_held(read: MeetingRead, *, came: bool) -> bool:
    held = first_of(tuple((pattern, "held") for pattern in HELD), read.status) is not None
    return not _is_off(read) and (held or came or read.has_minutes)
