"""Find or set up the body that a committee at the source is here."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from lineofsight.bodies.kinds import MEETING_IN_PUBLIC
from lineofsight.bodies.models import Body
from lineofsight.bodies.noting import note
from lineofsight.council.membership.models import CouncilBody
from lineofsight.council.membership.operations.bodies import set_up_council_body
from lineofsight.exchange.moderngov.models import Imported, ImportRun
from lineofsight.exchange.moderngov.reading import Committee


def find_body(committee: Committee, *, run: ImportRun, at: datetime) -> Imported | None:
    """This function will return the row of a committee that was imported, or of the body of its name that is here."""
    known = Imported.objects.filter(source=run.source, kind="committee", number=committee.number)
    if found := known.select_related("body").first():
        return found
    here = Body.objects.filter(kind__in=MEETING_IN_PUBLIC, name__iexact=committee.title, ended_on=None, imported=None)
    body = here.order_by("pk").first()
    return _row(committee, body, run=run, at=at, is_ours=True) if body else None


@transaction.atomic
def make_body(committee: Committee, *, kind: str, on: date, run: ImportRun, at: datetime) -> Imported:
    """This function will set up the body of a committee, from a day. Raises NotAllowed and UnableToSetUp.

    Its remit, quorum and places are not told by the source: it says so in its remit.
    """
    made = set_up_council_body(
        kind=kind,
        name=committee.title,
        slug=_free_word(committee.title),
        places=1,
        remit=f"Imported from {run.source}, which tells neither its remit nor its quorum and places. Say them here.",
        least=1,
        cadence="as_needed",
        on=on,
        by=run.by,
        at=at,
    )
    # No quorum is told, so none is judged of meetings that were held before the import.
    made.body.terms.update(started_on=max(on, timezone.localdate(at)))
    return _row(committee, made.body, run=run, at=at, is_ours=False)


@transaction.atomic
def begin_by(row: Imported, *, on: date, run: ImportRun, at: datetime) -> None:
    """This function will have an imported body begin earlier, where an older meeting of it is read."""
    body = Body.objects.select_for_update(of=("self",)).get(pk=row.body_id)
    if row.is_ours or body.started_on <= on:
        return
    body.started_on = on
    body.save(update_fields=["started_on"])
    note(body=body, by=run.by, at=at, did="begun earlier by import", on=on.isoformat(), run=run.pk)


def _row(committee: Committee, body: Body, *, run: ImportRun, at: datetime, is_ours: bool) -> Imported:
    return Imported.objects.create(
        source=run.source, kind="committee", number=committee.number, body=body, is_ours=is_ours, first_read_at=at,
        run=run,
    )  # fmt: skip


def _free_word(title: str) -> str:
    word = slugify(title)[:50].strip("-") or "committee"
    taken = set(CouncilBody.objects.filter(slug__startswith=word).values_list("slug", flat=True))
    return next(one for one in (word, *(f"{word}-{n}" for n in range(2, 1000))) if one not in taken)
