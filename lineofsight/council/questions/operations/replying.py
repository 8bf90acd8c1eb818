"""Answer a question: that it takes longer and why, the answer with its figures, or a correction of it. Publish it."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.access.permissions import Permission
from lineofsight.bodies.allowing import check_run, may_run
from lineofsight.bodies.noting import note
from lineofsight.council.questions.models import PublishedQuestion, Question, Reply, ReplyFigure
from lineofsight.council.questions.operations.asking import UnableToAsk
from lineofsight.council.questions.telling import told
from lineofsight.papers.queries import is_published
from lineofsight.snapshots.models import Figure

HOLDING, ANSWER, CORRECTION = Reply.Kind.HOLDING, Reply.Kind.ANSWER, Reply.Kind.CORRECTION


def may_reply(question: Question, *, by: Any) -> bool:
    """This function will say whether somebody may answer: who answers for it, and who runs the body's meetings."""
    is_owner = question.account_id is not None and question.account_id == by.pk and by.can(Permission.COUNCIL_READ)
    return is_owner or may_run(by, kind=question.body.kind)


@transaction.atomic
def reply(
    *,
    question: Question,
    kind: str,
    text: str,
    on: date,
    by: Any,
    at: datetime,
    due_on: date | None = None,
    figures: Iterable[Figure] = (),
) -> Reply:
    """This function will keep what was said to a question. A holding answer needs the day by which the answer comes.

    A figure stands in a published paper: so it was read beside all else that is told, and gives nothing away.
    Raises NotAllowed, and UnableToAsk: for a second answer, a correction of none, or a day that is not later.
    """
    held = Question.objects.select_for_update(of=("self",)).select_related("body").get(pk=question.pk)
    if not may_reply(held, by=by):
        raise NotAllowed("Only who answers for a question, and democratic services, may answer it.")
    _check(held, kind=kind, text=text, on=on, due_on=due_on)
    figures = list(dict.fromkeys(figures))
    for one in figures:
        if not is_published(one):
            raise UnableToAsk(
                f"Figure {one.pk} stands in no published paper. Publish it in one first.", field="figures"
            )
    made = Reply.objects.create(
        question=held, kind=kind, text=text.strip(), given_by=by.name if held.account_id == by.pk else held.owner,
        given_on=on, recorded_at=at, recorded_by=by,
    )  # fmt: skip
    ReplyFigure.objects.bulk_create(ReplyFigure(reply=made, figure=one) for one in figures)
    if kind == HOLDING and due_on is not None:
        held.due_on = due_on
    elif kind == ANSWER:
        held.answered_on = on
    held.save(update_fields=["due_on", "answered_on"])
    note(body=held.body, by=by, at=at, did=f"question: {kind}", question=held.pk, reply=made.pk)
    return made


def _check(held: Question, *, kind: str, text: str, on: date, due_on: date | None) -> None:
    if not text.strip():
        raise UnableToAsk("Say what the answer is.", field="text")
    if on < held.asked_on:
        raise UnableToAsk("It can't be answered before it was asked.")
    if kind == CORRECTION and held.answered_on is None:
        raise UnableToAsk("There is no answer yet to correct.", field="kind")
    if kind != CORRECTION and held.answered_on is not None:
        raise UnableToAsk("It is answered already. Correct the answer where it is wrong.", field="kind")
    if kind == HOLDING and (due_on is None or due_on <= held.due_on or due_on < on):
        raise UnableToAsk(f"Say by which day after {held.due_on:%-d %B %Y} the answer comes.", field="due_on")


@transaction.atomic
def publish_question(*, question: Question, by: Any, at: datetime) -> PublishedQuestion:
    """This function will publish a question with its replies as they stand. Raises NotAllowed."""
    held = Question.objects.select_for_update(of=("self",)).select_related("body__of_council").get(pk=question.pk)
    check_run(by, kind=held.body.kind)
    made = PublishedQuestion.objects.create(
        question=held, version=held.published.count() + 1, content=told(held), published_at=at, published_by=by
    )
    note(body=held.body, by=by, at=at, did="question published", question=held.pk, version=made.version)
    return made
