"""Make suggestions, work programmes and reviews of a panel for tests, by the operations that make them in life."""

from datetime import date, datetime
from typing import Any

from lineofsight.bodies.models import Body
from lineofsight.council.programme.models import Programme, Review, Suggestion
from lineofsight.council.programme.operations.approving import approve_programme, submit_programme
from lineofsight.council.programme.operations.reporting import draft_report
from lineofsight.council.programme.operations.reviewing import (
    Heard,
    add_session,
    begin_review,
    send_to_executive,
    take_to_board,
)
from lineofsight.council.programme.operations.suggesting import choose, suggest
from lineofsight.oversight.scrutiny.models import Recommendation
from lineofsight.oversight.scrutiny.operations import recommend
from lineofsight.papers.operations.publishing import publish
from tests.factories.access import make_user
from tests.factories.council import clerk, make_council_body
from tests.factories.record import LONDON

YEAR = 2021
SUGGESTED, AGREED, APPROVED = date(2021, 7, 20), date(2021, 7, 27), date(2021, 7, 28)
BOARD_ON, RECEIVED = date(2022, 5, 11), date(2022, 5, 11)
TODAY = date(2022, 9, 30)
WEIGHED = {"interest": "Families wait.", "change": "How teams share a ward."}


def at(on: date) -> datetime:
    """This function will return the morning of a day."""
    return datetime(on.year, on.month, on.day, 9, 0, tzinfo=LONDON)


def make_board(*, by: Any = None) -> Body:
    """This function will set up an overview and scrutiny board."""
    return make_council_body(by=by, kind="scrutiny_board", name="Overview and scrutiny board", slug="board").body


def make_suggestion(*, by: Any = None, body: Body | None = None, **said: Any) -> Suggestion:
    """This function will suggest something to a panel."""
    by = by or clerk()
    usual = {"title": "Working in localities", "source": "member", "source_name": "Councillor Ada Thorne",
             "considerations": WEIGHED, "year": YEAR, "on": SUGGESTED}  # fmt: skip
    return suggest(body=body or make_council_body(by=by).body, **{**usual, **said}, by=by, at=at(SUGGESTED))


def chosen(suggestion: Suggestion, *, by: Any, choice: str = "review", **said: Any) -> Suggestion:
    """This function will have the panel choose a suggestion."""
    return choose(suggestion, choice=choice, why="It can change something.", on=AGREED, by=by, at=at(AGREED), **said)


def submitted(suggestion: Suggestion, *, by: Any) -> Programme:
    """This function will submit the programme that a suggestion is in."""
    return submit_programme(body=suggestion.body, year=suggestion.year, by=by, at=at(AGREED))


def approved(programme: Programme, *, by: Any, board: Body | None = None) -> Programme:
    """This function will have the board approve a programme."""
    return approve_programme(
        programme, board=board or make_board(by=by), on=APPROVED, how="Agreed", by=by, at=at(APPROVED)
    )


def make_review(*, by: Any = None, **said: Any) -> Review:
    """This function will begin the review of a suggestion that is in an approved programme."""
    by = by or clerk()
    suggestion = chosen(make_suggestion(by=by, **said), by=by)
    approved(submitted(suggestion, by=by), by=by)
    return begin_review(
        suggestion, aim="To learn what works.", question="Does it help families sooner?", report_on=BOARD_ON,
        on=date(2021, 9, 21), by=by, at=at(date(2021, 9, 21)),
    )  # fmt: skip


def recommended(review: Review, *, by: Any, text: str = "Extend it to every ward.") -> Recommendation:
    """This function will recommend something."""
    return recommend(
        topic=review.topic, source="scrutiny", source_title=review.topic.title, text=text, made_on=BOARD_ON,
        owner="Director of children's services", measure_code="AS01", why_measure="It shows whether help is sooner.",
        by=by, on=BOARD_ON, at=at(BOARD_ON),
    )  # fmt: skip


def with_evidence(review: Review, *, by: Any, **said: Any) -> Review:
    """This function will keep what was seen on a visit."""
    usual = {"kind": "visit", "on": date(2021, 11, 8), "who": "Workers of the pilot", "heard": "They share a room.",
             "where": "The hub"}  # fmt: skip
    add_session(review, heard=Heard(**{**usual, **said}), today=TODAY, by=by, at=at(date(2021, 11, 9)))
    return review


def with_executive(review: Review, *, by: Any, received_on: date = RECEIVED) -> Review:
    """This function will take a review with its evidence and one recommendation to the board and the executive."""
    with_evidence(review, by=by)
    recommended(review, by=by)
    paper = draft_report(review, submitted_to="Overview and scrutiny board", by=by, at=at(BOARD_ON))
    publish(paper, by=make_user("director"), at=at(BOARD_ON))
    board = Body.objects.get(kind="scrutiny_board")
    take_to_board(review, board=board, on=BOARD_ON, how="Agreed", today=TODAY, by=by, at=at(BOARD_ON))
    return send_to_executive(review, received_on=received_on, notice_on=None, today=TODAY, by=by, at=at(TODAY))
