"""Begin a review that the panel chose, set its terms, gather evidence, and take its report to board and executive."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.bodies.allowing import check_run
from lineofsight.bodies.models import Body
from lineofsight.bodies.noting import note
from lineofsight.council.programme.models import Review, Session, Suggestion, Term
from lineofsight.council.programme.operations.refusing import UnableToScrutinise, said
from lineofsight.council.programme.rules import response_due
from lineofsight.oversight.scrutiny.operations import UnableToReview, start_topic

REVIEWED = (Suggestion.Choice.REVIEW, Suggestion.Choice.TASK)


@transaction.atomic
def begin_review(
    suggestion: Suggestion, *, aim: str, question: str, report_on: date, on: date, by: Any, at: datetime
) -> Review:
    """This function will begin the review of a suggestion, as a topic that has evidence and recommendations.

    Raises NotAllowed, and UnableToScrutinise where it is not in a programme that the board approved.
    """
    held = Suggestion.objects.select_for_update(of=("self",)).select_related("body").get(pk=suggestion.pk)
    check_run(by, kind=held.body.kind)
    if held.choice not in REVIEWED:
        raise UnableToScrutinise("The panel has not chosen to review this.")
    if hasattr(held, "review"):
        raise UnableToScrutinise("Its review has begun already.")
    if not _is_approved(held):
        raise UnableToScrutinise("The overview and scrutiny board has not approved this in a work programme yet.")
    try:
        topic = start_topic(title=held.title, question=question, report_on=report_on, by=by, on=on, at=at)
    except UnableToReview as problem:
        raise UnableToScrutinise(str(problem)) from problem
    made = Review.objects.create(
        topic=topic,
        body=held.body,
        suggestion=held,
        aim=said(aim, otherwise="Say what it is to achieve.", field="aim"),
        recorded_at=at,
        recorded_by=by,
    )
    note(body=held.body, by=by, at=at, did="review begun", review=made.pk)
    return made


def _is_approved(suggestion: Suggestion) -> bool:
    approved = suggestion.body.programmes.filter(year=suggestion.year, approved_on__isnull=False)
    last = approved.order_by("-version").first()
    return last is not None and suggestion.pk in {one["number"] for one in last.content["chosen"]}


def open_review(review: Review, *, by: Any) -> Review:
    """This function will return a review whose topic is not finished, locked. Raises NotAllowed, UnableToScrutinise."""
    held = Review.objects.select_for_update(of=("self",)).select_related("body", "topic", "report").get(pk=review.pk)
    check_run(by, kind=held.body.kind)
    if held.received_on is not None:
        raise UnableToScrutinise("The executive has its report, so what it rests on stays as it is.")
    return held


@transaction.atomic
def add_term(review: Review, *, text: str, by: Any, at: datetime) -> Term:
    """This function will add one of the terms of reference. Raises NotAllowed and UnableToScrutinise."""
    held = open_review(review, by=by)
    made = Term.objects.create(
        review=held, number=held.terms.count() + 1, text=said(text, otherwise="Say what it looks at.", field="text")
    )
    note(body=held.body, by=by, at=at, did="term of reference set", review=held.pk, number=made.number)
    return made


@dataclass(frozen=True)
class Heard:
    """What was heard or seen, from whom, and where; of a survey, how many were asked and how many answered."""

    kind: str
    on: date
    who: str
    heard: str
    where: str = ""
    asked: int | None = None
    answered: int | None = None


@transaction.atomic
def add_session(review: Review, *, heard: Heard, today: date, by: Any, at: datetime) -> Session:
    """This function will keep a time that evidence was gathered. Raises NotAllowed and UnableToScrutinise."""
    held = open_review(review, by=by)
    if heard.kind not in Session.Kind.values:
        raise UnableToScrutinise("Say how it was gathered.", field="kind")
    if heard.on > today:
        raise UnableToScrutinise("It was gathered today or before.", field="on")
    is_survey = heard.kind == Session.Kind.SURVEY
    if is_survey and (heard.asked is None or heard.answered is None or heard.answered > heard.asked):
        raise UnableToScrutinise("Say how many were asked, and how many of them answered.", field="asked")
    made = Session.objects.create(
        review=held, kind=heard.kind, on=heard.on, where=heard.where.strip(),
        who=said(heard.who, otherwise="Say who gave it.", field="who"),
        heard=said(heard.heard, otherwise="Say what was heard or seen.", field="heard"),
        asked=heard.asked if is_survey else None, answered=heard.answered if is_survey else None,
        recorded_at=at, recorded_by=by,
    )  # fmt: skip
    note(body=held.body, by=by, at=at, did="evidence kept", review=held.pk, session=made.pk)
    return made


@transaction.atomic
def take_to_board(review: Review, *, board: Body, on: date, how: str, today: date, by: Any, at: datetime) -> Review:
    """This function will record what the board agreed about a report. Raises NotAllowed and UnableToScrutinise."""
    held = open_review(review, by=by)
    if board.kind != "scrutiny_board":
        raise UnableToScrutinise("A report goes to the overview and scrutiny board.", field="board")
    if held.report is None or not held.topic.recommendations.exists():
        raise UnableToScrutinise("Write the report first, with what it recommends.")
    if not held.topic.started_on <= on <= today:
        raise UnableToScrutinise("The board considered it after it began, today or before.", field="on")
    held.board, held.board_on, held.board_how = (
        board,
        on,
        said(how, otherwise="Say what the board agreed.", field="how"),
    )
    held.save(update_fields=["board", "board_on", "board_how"])
    note(body=held.body, by=by, at=at, did="report before the board", review=held.pk)
    return held


@transaction.atomic
def send_to_executive(
    review: Review, *, received_on: date, notice_on: date | None, today: date, by: Any, at: datetime
) -> Review:
    """This function will record when the executive received a published report, and count the day it responds by.

    Raises NotAllowed, and UnableToScrutinise before the board considered it or the report was published.
    """
    held = open_review(review, by=by)
    if held.board_on is None:
        raise UnableToScrutinise("The board considers a report before the executive receives it.")
    if held.report is None or held.report.status != "published":
        raise UnableToScrutinise("Publish the report first: the executive receives what the public reads.")
    if not held.board_on <= received_on <= today:
        raise UnableToScrutinise("It was received on or after the day of the board, today or before.",
                                 field="received_on")  # fmt: skip
    held.received_on, held.notice_on = received_on, notice_on or received_on
    held.response_due_on = response_due(received_on, notice_on)
    held.save(update_fields=["received_on", "notice_on", "response_due_on"])
    note(body=held.body, by=by, at=at, did="report received", review=held.pk, due=held.response_due_on.isoformat())
    return held
