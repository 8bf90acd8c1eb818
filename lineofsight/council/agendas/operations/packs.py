"""Overrule what was found in a pack by name, and publish the pack: freeze the agenda and papers of a meeting."""

import hashlib
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.bodies.allowing import check_run
from lineofsight.bodies.elsewhere import kept_elsewhere
from lineofsight.bodies.models import Meeting
from lineofsight.bodies.noting import note
from lineofsight.council.agendas.checks.finding import Drafted, PackFinding, findings_of
from lineofsight.council.agendas.coming import put_on_what_comes
from lineofsight.council.agendas.content import content
from lineofsight.council.agendas.models import AgendaItem, Overruling, Pack
from lineofsight.council.agendas.pdf import pdf
from lineofsight.council.membership.models import CouncilBody
from lineofsight.papers.frozen import AlteredPaper, freeze
from lineofsight.papers.pdf import UnableToPrint


class UnableToPublishPack(Exception):
    """The pack can't be published; the message says why, and `findings` what is neither mended nor overruled."""

    def __init__(self, message: str, *, findings: list[PackFinding] | None = None) -> None:
        """This function will keep what was found."""
        super().__init__(message)
        self.findings = findings or []


def drafted(meeting: Meeting, *, by: Any, at: datetime, items: list[AgendaItem] | None = None) -> Drafted:
    """This function will return a meeting's pack as it would be published now. Raises AlteredPaper.

    Who has read the items of the agenda already (`items_of`) gives them.
    """
    return Drafted(meeting, content(meeting, at=at, published_by=by.name, items=items), at)


def open_findings(found: Drafted) -> list[PackFinding]:
    """This function will return what is found in a pack and was not overruled."""
    overruled = set(Overruling.objects.filter(meeting=found.meeting).values_list("key", flat=True))
    return [one for one in findings_of(found) if one.key not in overruled]


@transaction.atomic
def overrule(*, meeting: Meeting, key: str, reason: str, by: Any, at: datetime) -> Overruling:
    """This function will have a pack published in spite of something found in it, by name and with why.

    Raises NotAllowed, and UnableToPublishPack where it is no longer found, or nothing is said.
    """
    check_run(by, kind=meeting.body.kind)
    if not reason.strip():
        raise UnableToPublishPack("Say why it is published nonetheless.")
    found = next((one for one in open_findings(drafted(meeting, by=by, at=at)) if one.key == key), None)
    if found is None:
        raise UnableToPublishPack("That is no longer found: it was mended, or overruled already.")
    made = Overruling.objects.create(
        meeting=meeting, key=key, place=found.place, problem=found.problem, reason=reason.strip(), overruled_at=at,
        overruled_by=by,
    )  # fmt: skip
    note(body=meeting.body, by=by, at=at, did="finding overruled", meeting=meeting.pk, finding=str(found))
    return made


@transaction.atomic
def publish_pack(*, meeting: Meeting, by: Any, at: datetime) -> Pack:
    """This function will publish the pack of a meeting: what was published stays, and a later pack stands instead.

    Raises NotAllowed, and UnableToPublishPack for anything found that is neither mended nor overruled, a meeting that
    is over or cancelled, or a PDF that can't be made.
    """
    check_run(by, kind=meeting.body.kind)
    held = Meeting.objects.select_for_update(of=("self",)).select_related("body").get(pk=meeting.pk)
    _check_meeting(held)
    put_on_what_comes(held, by=by, at=at)
    try:
        found = drafted(held, by=by, at=at)
        if left := open_findings(found):
            told = " ".join(f"{one}" for one in left)
            raise UnableToPublishPack(f"This pack can't be published yet. {told}", findings=left)
        text, digest = freeze(found.said)
        made = pdf(found.said, digest=digest)
    except (AlteredPaper, UnableToPrint) as problem:
        raise UnableToPublishPack(str(problem)) from problem
    number = held.council_packs.count() + 1
    pack = Pack.objects.create(
        meeting=held, number=number, slug=_slug(held, number), frozen=text, digest=digest,
        pdf_digest=hashlib.sha256(made).hexdigest(), published_at=at, published_by=by,
    )  # fmt: skip
    note(body=held.body, by=by, at=at, did="pack published", meeting=held.pk, pack=pack.slug, digest=digest)
    return pack


def _check_meeting(meeting: Meeting) -> None:
    if not CouncilBody.objects.filter(body=meeting.body_id).exists():
        raise UnableToPublishPack("This is not a meeting of the council itself: it has no public pack.")
    if meeting.status == Meeting.Status.CANCELLED:
        raise UnableToPublishPack("This meeting is cancelled.")
    if place := kept_elsewhere(meeting):
        raise UnableToPublishPack(f"This agenda was imported from {place}, where the public has it.")
    if meeting.is_locked:
        raise UnableToPublishPack("The minutes of this meeting are approved: its pack stays as it is.")


def _slug(meeting: Meeting, number: int) -> str:
    first = f"{meeting.body.of_council.slug}-{timezone.localdate(meeting.starts_at).isoformat()}"
    base = first if not Pack.objects.filter(slug=first).exclude(meeting=meeting).exists() else f"{first}-{meeting.pk}"
    return base if number == 1 else f"{base}-{number}"
