"""Put requests on the agenda of the panel that decides, and keep its decision as its meeting resolved it."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Item, Meeting
from lineofsight.bodies.operations.minutes import resolve
from lineofsight.catalogue.models import Service, ServiceRequest
from lineofsight.catalogue.operations.changes import UnableToOffer, locked, note_request
from lineofsight.drafts.versions import same_words

Answer = ServiceRequest.Answer
SAID = {Answer.ACCEPTED: "The service is given.", Answer.DECLINED: "The service is not given."}


def put_before_panel(request: ServiceRequest, *, at: datetime) -> Item | None:
    """This function will put a request on the agenda of the next meeting of its panel, and return its item.

    None where no panel decides, it is on one already, or no meeting is planned: then it waits for one to be called.
    No permission is asked: whoever asked for the service, or called the meeting, was asked already.
    """
    panel = request.service.panel_id
    if panel is None or request.item_id is not None or request.answer:
        return None
    ahead = Meeting.objects.filter(body=panel, status="planned", starts_at__gt=at).order_by("starts_at", "pk")
    meeting = ahead.select_for_update().first()
    if meeting is None:
        return None
    last = meeting.items.aggregate(last=Max("number"))["last"] or 0
    title = f"Asked for: {request.service.name}"
    request.item = Item.objects.create(meeting=meeting, number=last + 1, title=title, child=request.child)
    request.save(update_fields=["item"])
    return request.item


@transaction.atomic
def put_waiting_before_panel(service: Service, *, by: Any, at: datetime) -> list[Item]:
    """This function will put before a panel's next meeting every request for a service that waits for one.

    The oldest comes first. Raises NotAllowed, and UnableToOffer while the panel has no meeting ahead.
    """
    check(by, Permission.MEETING_RUN)
    rows = ServiceRequest.objects.visible_to(by).filter(service=service, item=None, answer="")
    waiting = rows.select_related("service", "child").order_by("asked_on", "pk")
    made = [item for request in waiting if (item := put_before_panel(request, at=at)) is not None]
    if not made:
        raise UnableToOffer("Nothing waits for an agenda, or the panel has no meeting ahead. Call one first.")
    return made


@transaction.atomic
def decide_at_panel(
    request: ServiceRequest, *, answer: str, answer_words: str, by: Any, at: datetime
) -> ServiceRequest:
    """This function will record a panel's decision: as a resolution on its meeting's item, and as the answer.

    The answer is of the day of the meeting. Raises NotAllowed, UnableToMinute while the meeting was not held or once
    its minutes are approved, and UnableToOffer.
    """
    check(by, Permission.MEETING_RUN)
    held, words = locked(request), same_words(answer_words)
    if held.item is None:
        raise UnableToOffer("It is on no agenda of the panel yet.")
    if held.answer:
        raise UnableToOffer("The panel has decided already.")
    if answer not in Answer.values or not words:
        raise UnableToOffer("Say what the panel decided, and why.")
    resolve(item=held.item, kind="resolved", text=f"{SAID[answer]} {words}", by=by, at=at)
    held.answer, held.answer_words = answer, words
    held.answered_on = timezone.localdate(held.item.meeting.starts_at)
    held.save(update_fields=["answer", "answer_words", "answered_on"])
    note_request(held, by=by, at=at, answer=answer, meeting=held.item.meeting_id)
    return held
