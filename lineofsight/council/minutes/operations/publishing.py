"""Publish minutes as a draft; once they are approved, number each item and publish them for good."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from lineofsight.bodies.allowing import check_run
from lineofsight.bodies.elsewhere import kept_elsewhere
from lineofsight.bodies.models import Meeting
from lineofsight.bodies.noting import note
from lineofsight.bodies.operations.minutes import UnableToMinute
from lineofsight.council.agendas.models import AgendaItem
from lineofsight.council.membership.models import CouncilBody
from lineofsight.council.membership.queries.bodies import year_of
from lineofsight.council.minutes.content import content, is_numbered, items_in_minutes
from lineofsight.council.minutes.models import MinuteNumber, PublishedMinutes
from lineofsight.papers.frozen import freeze
from lineofsight.web.words import day


@transaction.atomic
def publish_draft(*, meeting: Meeting, by: Any, at: datetime) -> PublishedMinutes:
    """This function will publish minutes that are not approved yet, as a draft whose items have no numbers.

    Raises NotAllowed, and UnableToMinute where nothing is written yet, or they are approved already.
    """
    check_run(by, kind=meeting.body.kind)
    held = Meeting.objects.select_for_update(of=("self",)).select_related("body__of_council").get(pk=meeting.pk)
    if held.is_locked:
        raise UnableToMinute("These minutes are approved and published already.")
    if place := kept_elsewhere(held):
        raise UnableToMinute(f"These minutes were imported from {place}, where the public has them.")
    if not held.items.filter(minute__isnull=False).exists():
        raise UnableToMinute("No minutes are written yet.")
    return _publish(held, is_draft=True, by=by, at=at)


def number_and_publish(*, meeting: Meeting, by: Any, at: datetime) -> None:
    """This function will number the minutes of a meeting of the council that were just approved, and publish them.

    Numbers run through the municipal year of the body, from one meeting to the next. Raises UnableToMinute where an
    earlier meeting of that year has minutes that are not approved: theirs come first. Imported minutes keep the numbers
    and the public copy that they have elsewhere.
    """
    if kept_elsewhere(meeting) or not CouncilBody.objects.filter(body=meeting.body_id).exists():
        return
    _number(meeting)
    _publish(meeting, is_draft=False, by=by, at=at)


def _number(meeting: Meeting) -> None:
    year = year_of(timezone.localdate(meeting.starts_at))
    earlier = meeting.body.meetings.filter(status="held", approved_at=None, starts_at__lt=meeting.starts_at)
    for one in earlier.filter(items__minute__isnull=False).distinct().order_by("starts_at"):
        if year_of(timezone.localdate(one.starts_at)) == year and not kept_elsewhere(one):
            raise UnableToMinute(f"Approve the minutes of {day(one.starts_at)} first: numbers run on from them.")
    kinds = dict(AgendaItem.objects.filter(item__meeting=meeting).values_list("item", "kind"))
    used = MinuteNumber.objects.filter(body=meeting.body_id, year=year)
    last = used.aggregate(last=Max("number"))["last"] or 0
    numbered = [item for item in items_in_minutes(meeting) if is_numbered(item, kinds)]
    MinuteNumber.objects.bulk_create(
        MinuteNumber(item=item, body=meeting.body, year=year, number=last + place)
        for place, item in enumerate(numbered, start=1)
    )


def _publish(meeting: Meeting, *, is_draft: bool, by: Any, at: datetime) -> PublishedMinutes:
    text, digest = freeze(content(meeting, at=at))
    on = timezone.localdate(meeting.starts_at).isoformat()
    made = PublishedMinutes.objects.create(
        meeting=meeting, version=meeting.published_minutes.count() + 1, slug=f"{meeting.body.of_council.slug}-{on}",
        is_draft=is_draft, frozen=text, digest=digest, published_at=at, published_by=by,
    )  # fmt: skip
    note(body=meeting.body, by=by, at=at, did="minutes published", meeting=meeting.pk, draft=is_draft, digest=digest)
    return made
