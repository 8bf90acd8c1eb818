"""The made-up panel's work programmes, and one review from the suggestion to what the executive did about it."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from lineofsight.access.models import User
from lineofsight.bodies.models import Body
from lineofsight.council.programme.models import Review, Suggestion
from lineofsight.council.programme.operations.approving import approve_programme, submit_programme
from lineofsight.council.programme.operations.following import publish_review, respond, tell_progress
from lineofsight.council.programme.operations.reporting import draft_report
from lineofsight.council.programme.operations.reviewing import (
    Heard,
    add_session,
    add_term,
    begin_review,
    send_to_executive,
    take_to_board,
)
from lineofsight.council.programme.operations.suggesting import choose, suggest
from lineofsight.demo.building import council_words
from lineofsight.demo.building import review_words as words
from lineofsight.oversight.scrutiny.models import Recommendation
from lineofsight.oversight.scrutiny.operations import recommend
from lineofsight.papers.operations.publishing import publish

LONDON = ZoneInfo("Europe/London")


@transaction.atomic
def look_into_localities() -> None:
    """This function will have the panel choose for two years, and review one thing to its end."""
    by = User.objects.get(username="democratic-services")
    panel = Body.objects.get(of_council__slug=council_words.PANEL)
    board = Body.objects.get(of_council__slug=council_words.BOARD)
    chosen = {one.title: _chosen(one, panel, by=by) for one in words.SUGGESTED}
    told = _told(by, words.CHOSEN_ON)
    programme = submit_programme(body=panel, year=words.LOCALITIES.year, **told)
    approve_programme(
        programme, board=board, on=words.APPROVED_ON, how=words.APPROVED_HOW, **_told(by, words.APPROVED_ON)
    )  # fmt: skip
    review = _looked_into(chosen[words.LOCALITIES.title], by=by)
    recommended = _reported(review, board, by=by)
    _followed(recommended, by=by)
    publish_review(review, **_told(by, words.TOLD))


def _told(by: Any, on: date) -> dict[str, Any]:
    return {"by": by, "at": datetime.combine(on, time(10), LONDON)}


def _chosen(one: words.Suggested, panel: Body, *, by: Any) -> Suggestion:
    told = _told(by, one.on)
    made = suggest(
        body=panel, year=one.year, title=one.title, source=one.source, source_name=one.source_name,
        considerations=one.weighed, on=one.on, **told,
    )  # fmt: skip
    return choose(made, choice=one.choice, why=one.why, on=one.on, **told)


def _looked_into(suggestion: Suggestion, *, by: Any) -> Review:
    """Begin the review, set its terms and gather its evidence."""
    review = begin_review(
        suggestion, aim=words.AIM, question=words.QUESTION, report_on=words.REPORTED, on=words.BEGAN,
        **_told(by, words.BEGAN),
    )  # fmt: skip
    for term in words.TERMS:
        add_term(review, text=term, **_told(by, words.BEGAN))
    for one in words.GATHERED:
        heard = Heard(kind=one.kind, on=one.on, where=one.where, who=one.who, heard=one.heard, asked=one.asked,
                      answered=one.answered)  # fmt: skip
        add_session(review, heard=heard, today=one.on, **_told(by, one.on))
    return review


def _reported(review: Review, board: Body, *, by: Any) -> list[Recommendation]:
    """Write, publish and send the report, with what it recommends."""
    told = _told(by, words.REPORTED)
    made = [
        recommend(
            topic=review.topic, source="scrutiny", source_title=review.topic.title, text=one.text, owner=one.owner,
            made_on=words.REPORTED, measure_code=one.measure, why_measure=one.why_measure, on=words.REPORTED, **told,
        )
        for one in words.ADVISED
    ]  # fmt: skip
    paper = draft_report(review, submitted_to=board.name, **told)
    publish(paper, by=User.objects.filter(role="director").order_by("pk").first(), at=told["at"])
    days = {"today": words.REPORTED, **told}
    take_to_board(review, board=board, on=words.REPORTED, how=words.BOARD_HOW, **days)
    send_to_executive(review, received_on=words.REPORTED, notice_on=None, **days)
    return made


def _followed(recommended: list[Recommendation], *, by: Any) -> None:
    for made, one in zip(recommended, words.ADVISED, strict=True):
        respond(
            made, position=one.position, why=one.why, owner=one.does, due_on=one.due_on, given_on=words.RESPONDED,
            today=words.RESPONDED, **_told(by, words.RESPONDED),
        )  # fmt: skip
        if one.standing:
            tell_progress(
                made, standing=one.standing, text=one.told, told_by=one.does, on=words.TOLD, today=words.TOLD,
                **_told(by, words.TOLD),
            )  # fmt: skip
