"""What the executive says to a recommendation, how it goes on, and the publication of a review with all of it."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.bodies.allowing import check_run
from lineofsight.bodies.noting import note
from lineofsight.council.programme.models import Progress, PublishedReview, Response, Review
from lineofsight.council.programme.operations.refusing import UnableToScrutinise, said
from lineofsight.council.programme.telling import review_told
from lineofsight.oversight.scrutiny.models import Recommendation

REJECT = Response.Position.REJECT


def _reviewed(recommendation: Recommendation, *, by: Any) -> tuple[Recommendation, Review]:
    """Return a recommendation, locked, with the review it came of. Raises NotAllowed and UnableToScrutinise."""
    held = Recommendation.objects.select_for_update(of=("self",)).get(pk=recommendation.pk)
    review = Review.objects.select_related("body").filter(topic__recommendations=held).first()
    if review is None:
        raise UnableToScrutinise("It came of no review of a panel.")
    check_run(by, kind=review.body.kind)
    return held, review


@transaction.atomic
def respond(
    recommendation: Recommendation,
    *,
    position: str,
    why: str,
    given_on: date,
    today: date,
    by: Any,
    at: datetime,
    owner: str = "",
    due_on: date | None = None,
) -> Response:
    """This function will keep what the executive said to one recommendation. It stays as it was given.

    Raises NotAllowed, and UnableToScrutinise before the executive received the report, or where what is accepted has
    nobody who does it by a day.
    """
    held, review = _reviewed(recommendation, by=by)
    if review.received_on is None:
        raise UnableToScrutinise("The executive has not received the report yet.")
    if hasattr(held, "response"):
        raise UnableToScrutinise("The executive has responded to it already.")
    if position not in Response.Position.values:
        raise UnableToScrutinise("Say whether it is accepted.", field="position")
    if not review.received_on <= given_on <= today:
        raise UnableToScrutinise("It was given after the report was received, today or before.", field="given_on")
    is_done = position != REJECT
    if is_done and due_on is None:
        raise UnableToScrutinise("Say by when it is done.", field="due_on")
    made = Response.objects.create(
        recommendation=held,
        position=position,
        why=said(why, otherwise="Say what it will do, or why not.", field="why"),
        owner=said(owner, otherwise="Say who does it.", field="owner") if is_done else "",
        due_on=due_on if is_done else None,
        given_on=given_on,
        recorded_at=at,
        recorded_by=by,
    )
    note(body=review.body, by=by, at=at, did="response kept", recommendation=held.pk, position=position)
    return made


@transaction.atomic
def tell_progress(
    recommendation: Recommendation,
    *,
    standing: str,
    text: str,
    told_by: str,
    on: date,
    today: date,
    by: Any,
    at: datetime,
) -> Progress:
    """This function will keep how a recommendation stood on a day. Raises NotAllowed, and UnableToScrutinise for one
    that was not accepted or is closed.
    """
    held, review = _reviewed(recommendation, by=by)
    answer = getattr(held, "response", None)
    if answer is None or answer.position == REJECT:
        raise UnableToScrutinise("Only what the executive accepted goes on.")
    if held.closed_on is not None:
        raise UnableToScrutinise("This recommendation is closed.")
    if standing not in Progress.Standing.values:
        raise UnableToScrutinise("Say how far it is.", field="standing")
    if not answer.given_on <= on <= today:
        raise UnableToScrutinise("It was told after the response, today or before.", field="on")
    made = Progress.objects.create(
        recommendation=held, on=on, standing=standing, text=said(text, otherwise="Say what was done.", field="text"),
        told_by=said(told_by, otherwise="Say who told it.", field="told_by"), recorded_at=at, recorded_by=by,
    )  # fmt: skip
    note(body=review.body, by=by, at=at, did="progress kept", recommendation=held.pk, standing=standing)
    return made


@transaction.atomic
def publish_review(review: Review, *, by: Any, at: datetime) -> PublishedReview:
    """This function will publish a review as it stands: evidence, recommendations, responses, progress and effect.

    What a measure says is told as to any reader of rounded numbers. Raises NotAllowed.
    """
    held = Review.objects.select_for_update(of=("self",)).select_related("body__of_council", "topic").get(pk=review.pk)
    check_run(by, kind=held.body.kind)
    made = PublishedReview.objects.create(
        review=held, version=held.published.count() + 1, content=review_told(held), published_at=at, published_by=by
    )
    note(body=held.body, by=by, at=at, did="review published", review=held.pk, version=made.version)
    return made
