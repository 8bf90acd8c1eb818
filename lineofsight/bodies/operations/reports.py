"""Keep the report that an agency sends to a meeting: as words, or as a document on the child's record."""

from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.bodies.allowing import check_run
from lineofsight.bodies.kinds import AGENCIES
from lineofsight.bodies.models import AgencyReport, Attendance, Item, Meeting
from lineofsight.bodies.noting import note
from lineofsight.bodies.operations.invitations import to_answer
from lineofsight.bodies.operations.meetings import LOCKED, UnableToMeet
from lineofsight.documents.models import Document
from lineofsight.drafts.versions import same_words


@transaction.atomic
def file_report(
    *,
    meeting: Meeting,
    agency: str,
    author: str,
    by: Any,
    at: datetime,
    item: Item | None = None,
    text: str = "",
    document: Document | None = None,
    sender: Attendance | None = None,
) -> AgencyReport:
    """This function will keep an agency's report by an item of a meeting, or by the whole meeting.

    `document` is one on the record of the child that the item or the body is about. `sender` is who was asked, where
    it is known. Raises NotAllowed and UnableToMeet.
    """
    check_run(by, kind=meeting.body.kind)
    meeting = _to_report_to(meeting, by=by, at=at)
    if item is not None and not meeting.items.visible_to(by, at=at).filter(pk=item.pk).exists():
        raise UnableToMeet("That item is not on the agenda of this meeting.")
    child = item.child if item is not None else meeting.body.child
    if document is not None and (child is None or document.child_id != child.pk):
        raise UnableToMeet("The document must be on the record of the child that this is about.")
    if not author.strip() or agency not in AGENCIES:
        raise UnableToMeet("Say whose report it is, and of which agency.")
    said = {"item": item, "text": text, "document": document, "sender": sender}
    return _keep(meeting, child=child, agency=agency, author=author, by=by, at=at, **said)


@transaction.atomic
def send_report(*, asked: Attendance, text: str, by: Any, at: datetime) -> AgencyReport:
    """This function will keep the report of who was asked to a meeting, in their own words, by the whole meeting.

    They may send it until the minutes are approved; an unanswered invitation is answered by it. Raises NotAllowed and
    UnableToMeet.
    """
    asked = to_answer(asked, by=by, at=at)
    if asked.meeting.status == Meeting.Status.CANCELLED:
        raise UnableToMeet("This meeting is cancelled.")
    if asked.meeting.status == Meeting.Status.PLANNED and not asked.answer:
        asked.answer, asked.answered_at = Attendance.Answer.REPORT, at
        asked.save(update_fields=["answer", "answered_at"])
    said = {"agency": asked.agency, "author": asked.name, "text": text, "sender": asked}
    return _keep(asked.meeting, child=asked.meeting.body.child, by=by, at=at, **said)


def _keep(meeting: Meeting, *, child: Any, author: str, text: str, by: Any, at: datetime, **said: Any) -> AgencyReport:
    if not text.strip() and said.get("document") is None:
        raise UnableToMeet("Write the report, or choose the document that it is.")
    report = AgencyReport.objects.create(
        meeting=meeting, author=author.strip(), text=same_words(text), sent_at=at, recorded_by=by, **said
    )  # fmt: skip
    note(child=child, body=meeting.body, by=by, at=at, did="report kept", meeting=meeting.pk, report=report.pk)
    return report


def _to_report_to(meeting: Meeting, *, by: Any, at: datetime) -> Meeting:
    rows = Meeting.objects.visible_to(by, at=at).select_related("body__child").select_for_update(of=("self",))
    found = rows.filter(pk=meeting.pk).first()
    if found is None or found.status == Meeting.Status.CANCELLED:
        raise UnableToMeet("There is no such meeting, or it is cancelled.")
    if found.is_locked:
        raise UnableToMeet(LOCKED)
    return found
