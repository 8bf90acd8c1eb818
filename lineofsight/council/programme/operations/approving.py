"""Submit what a panel chose for a year to the overview and scrutiny board, and have it approved."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.bodies.allowing import check_run
from lineofsight.bodies.models import Body
from lineofsight.bodies.noting import note
from lineofsight.council.programme.models import Programme, Suggestion
from lineofsight.council.programme.operations.refusing import UnableToScrutinise, said
from lineofsight.council.programme.telling import programme_told

TAKEN_ON = (Suggestion.Choice.REVIEW, Suggestion.Choice.TASK, Suggestion.Choice.UPDATE)


@transaction.atomic
def submit_programme(*, body: Body, year: int, by: Any, at: datetime) -> Programme:
    """This function will submit a year's programme as it stands. What is chosen later is submitted again.

    Raises NotAllowed, and UnableToScrutinise where nothing was chosen, or nothing changed since the last time.
    """
    check_run(by, kind=body.kind)
    chosen = body.suggestions.filter(year=year, choice__in=TAKEN_ON).order_by("choice", "pk")
    if not chosen:
        raise UnableToScrutinise("The panel has chosen nothing for this year yet.")
    last = body.programmes.filter(year=year).order_by("-version").first()
    content = programme_told(body, year, list(chosen))
    if last and last.content == content:
        raise UnableToScrutinise("Nothing was chosen otherwise since it was last submitted.")
    made = Programme.objects.create(
        body=body, year=year, version=last.version + 1 if last else 1, content=content,
        submitted_on=timezone.localdate(at), submitted_at=at, submitted_by=by,
    )  # fmt: skip
    note(body=body, by=by, at=at, did="programme submitted", programme=made.pk, version=made.version)
    return made


@transaction.atomic
def approve_programme(programme: Programme, *, board: Body, on: date, how: str, by: Any, at: datetime) -> Programme:
    """This function will record that the board approved a programme, which is public from then on.

    Raises NotAllowed, and UnableToScrutinise for another body than the board, a day before it was submitted or after
    today, and a programme that was approved already or submitted again since.
    """
    held = Programme.objects.select_for_update(of=("self",)).select_related("body").get(pk=programme.pk)
    check_run(by, kind=held.body.kind)
    if board.kind != "scrutiny_board":
        raise UnableToScrutinise("The overview and scrutiny board approves it.", field="board")
    if held.approved_on is not None:
        raise UnableToScrutinise("The board has approved it already.")
    if held.body.programmes.filter(year=held.year, version__gt=held.version).exists():
        raise UnableToScrutinise("It was submitted again since: the board approves the latest.")
    if not held.submitted_on <= on <= timezone.localdate(at):
        raise UnableToScrutinise("The board approved it between the day it was submitted and today.", field="on")
    held.board, held.approved_on, held.approved_at, held.approved_by = board, on, at, by
    held.approved_how = said(how, otherwise="Say how the board approved it.", field="how")
    held.save()
    note(body=held.body, by=by, at=at, did="programme approved", programme=held.pk, board=board.pk)
    return held
