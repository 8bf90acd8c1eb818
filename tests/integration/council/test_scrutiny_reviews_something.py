"""A panel chooses, the board approves, a review is made, and the executive responds: each step in its order."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from lineofsight.access.models import AuditEntry
from lineofsight.bodies.models import Body
from lineofsight.council.agendas.coming import coming
from lineofsight.council.programme.models import Response, Suggestion
from lineofsight.council.programme.operations.approving import approve_programme, submit_programme
from lineofsight.council.programme.operations.following import publish_review, respond, tell_progress
from lineofsight.council.programme.operations.refusing import UnableToScrutinise
from lineofsight.council.programme.operations.reporting import draft_report
from lineofsight.council.programme.operations.reviewing import (
    Heard,
    add_session,
    add_term,
    begin_review,
    send_to_executive,
    take_to_board,
)
from lineofsight.council.programme.operations.suggesting import Vote, choose
from lineofsight.council.programme.overdue import late_responses
from lineofsight.council.programme.published import published_programmes, published_review
from lineofsight.council.programme.queries.programmes import programme_page
from lineofsight.council.programme.queries.reviews import review_page
from tests.factories.council import clerk, make_council_body, planned_meeting
from tests.factories.reviews import (
    AGREED,
    APPROVED,
    BOARD_ON,
    RECEIVED,
    TODAY,
    YEAR,
    approved,
    at,
    chosen,
    make_board,
    make_review,
    make_suggestion,
    recommended,
    submitted,
    with_evidence,
    with_executive,
)

pytestmark = pytest.mark.django_db
ACCEPTED = {"position": "accept", "why": "It will be done.", "owner": "Director", "due_on": date(2022, 12, 1)}
GIVEN = {"given_on": date(2022, 7, 1), "today": TODAY, "at": at(TODAY)}


@pytest.fixture
def by():
    """A democratic services officer."""
    return clerk()


def told(by, on=TODAY):
    """Who does it, and when."""
    return {"by": by, "at": at(on)}


def test_a_vote_that_is_lost_chooses_nothing(by):
    suggestion = make_suggestion(by=by)
    with pytest.raises(UnableToScrutinise, match="more must be for it"):
        chosen(suggestion, by=by, vote=Vote(3, 3))
    held = chosen(suggestion, by=by, vote=Vote(4, 3))
    assert (held.choice, held.votes_for, held.votes_against) == ("review", 4, 3)


@pytest.mark.parametrize(
    "wrong",
    [
        {"choice": "review", "why": ""},
        {"choice": "review", "why": "So", "chosen_on": date(2021, 7, 1)},
        {"choice": "review", "why": "So", "chosen_on": AGREED, "votes_for": 3},
        {"choice": "review", "why": "So", "chosen_on": AGREED, "votes_for": 3, "votes_against": 4},
        {"choice": "passed_on", "why": "So", "chosen_on": AGREED},
        {"source": "nobody"},
        {"title": ""},
    ],
    ids=str,
)
def test_the_database_refuses_a_suggestion_that_is_not_whole(by, wrong):
    suggestion = make_suggestion(by=by)
    with pytest.raises(IntegrityError), transaction.atomic():
        Suggestion.objects.filter(pk=suggestion.pk).update(**wrong)


def test_what_is_for_another_panel_is_suggested_there(by):
    other = make_council_body(by=by, name="Place panel", slug="place").body
    suggestion = chosen(make_suggestion(by=by), by=by, choice="passed_on", passed_to=other)
    there = Suggestion.objects.get(body=other)
    assert (there.title, there.considerations) == (suggestion.title, suggestion.considerations)
    assert there.source_name.endswith(f"passed on by {suggestion.body.name}")


def test_the_board_approves_what_was_submitted_and_it_is_public(by):
    suggestion = chosen(make_suggestion(by=by), by=by)
    programme = submitted(suggestion, by=by)
    with pytest.raises(UnableToScrutinise, match="Nothing was chosen otherwise"):
        submitted(suggestion, by=by)
    board = make_board(by=by)
    with pytest.raises(UnableToScrutinise, match="overview and scrutiny board approves it"):
        approve_programme(programme, board=suggestion.body, on=APPROVED, how="Agreed", **told(by))
    assert published_programmes() == []
    approved(programme, by=by, board=board)
    (public,) = published_programmes()
    assert [one["title"] for one in public["chosen"]] == ["Working in localities"]
    assert public["approved_on"] == "2021-07-28"


def test_the_board_approves_the_latest(by):
    suggestion = chosen(make_suggestion(by=by), by=by)
    first = submitted(suggestion, by=by)
    chosen(make_suggestion(by=by, body=suggestion.body, title="Homes"), by=by, choice="update")
    second = submit_programme(body=suggestion.body, year=YEAR, **told(by, AGREED))
    assert second.version == 2
    with pytest.raises(UnableToScrutinise, match="submitted again since"):
        approved(first, by=by)


def test_a_review_waits_for_the_board(by):
    suggestion = make_suggestion(by=by)
    asked = {"aim": "To learn.", "question": "How?", "report_on": BOARD_ON, "on": date(2021, 9, 21), **told(by)}
    with pytest.raises(UnableToScrutinise, match="not chosen to review"):
        begin_review(suggestion, **asked)
    programme = submitted(chosen(suggestion, by=by), by=by)
    with pytest.raises(UnableToScrutinise, match="has not approved"):
        begin_review(suggestion, **asked)
    approved(programme, by=by)
    review = begin_review(suggestion, **asked)
    assert review.topic.title == suggestion.title
    with pytest.raises(UnableToScrutinise, match="begun already"):
        begin_review(suggestion, **asked)
    with pytest.raises(UnableToScrutinise, match="what was chosen stands"):
        choose(suggestion, choice="not_chosen", why="No time.", on=TODAY, **told(by))


@pytest.mark.parametrize(
    ("heard", "why"),
    [
        ({"kind": "survey", "asked": 10}, "how many were asked"),
        ({"kind": "survey", "asked": 10, "answered": 11}, "how many were asked"),
        ({"kind": "visit", "on": date(2023, 1, 1)}, "today or before"),
        ({"kind": "visit", "who": " "}, "who gave it"),
        ({"kind": "hearsay"}, "how it was gathered"),
    ],
)
def test_evidence_that_is_not_whole_is_refused(by, heard, why):
    review = make_review(by=by)
    usual = {"on": date(2021, 11, 8), "who": "Workers", "heard": "They share a room."}
    with pytest.raises(UnableToScrutinise, match=why):
        add_session(review, heard=Heard(**{**usual, **heard}), today=TODAY, **told(by))
    assert not review.sessions.exists()


def test_the_report_holds_terms_evidence_and_recommendations(by):
    review = make_review(by=by)
    with pytest.raises(UnableToScrutinise, match="how evidence was gathered"):
        draft_report(review, submitted_to="Board", **told(by))
    with_evidence(review, by=by)
    with_evidence(review, by=by, kind="survey", who="Parents", heard="Most knew of it.", asked=40, answered=31)
    add_term(review, text="How teams share a ward.", **told(by))
    with pytest.raises(UnableToScrutinise, match="what the panel recommends"):
        draft_report(review, submitted_to="Board", **told(by))
    recommended(review, by=by)
    paper = draft_report(review, submitted_to="Board", **told(by))
    words = " ".join(paper.blocks.order_by("position").values_list("text", flat=True))
    for said in ("To learn what works.", "How teams share a ward.", "They share a room.", "31 of 40 answered",
                 "Extend it to every ward."):  # fmt: skip
        assert said in words
    with pytest.raises(UnableToScrutinise, match="a report already"):
        draft_report(review, submitted_to="Board", **told(by))


def test_it_goes_to_the_board_and_then_published_to_the_executive(by):
    review = make_review(by=by)
    board = Body.objects.get(kind="scrutiny_board")
    before = {"board": board, "on": BOARD_ON, "how": "Agreed", "today": TODAY, **told(by)}
    sent = {"received_on": RECEIVED, "notice_on": None, "today": TODAY, **told(by)}
    with pytest.raises(UnableToScrutinise, match="Write the report first"):
        take_to_board(review, **before)
    with_evidence(review, by=by)
    recommended(review, by=by)
    draft_report(review, submitted_to="Board", **told(by, BOARD_ON))
    with pytest.raises(UnableToScrutinise, match="The board considers a report before"):
        send_to_executive(review, **sent)
    take_to_board(review, **before)
    with pytest.raises(UnableToScrutinise, match="Publish the report first"):
        send_to_executive(review, **sent)


def test_the_executive_responds_by_the_tenth_of_july(by):
    """A final report of 11 May 2022 is answered by 10 July 2022; a late answer comes onto the board's agenda."""
    review = with_executive(make_review(by=by), by=by)
    assert review.response_due_on == date(2022, 7, 10)
    board = review.board
    meeting = planned_meeting(board.of_council, by=by, starts_at=at(date(2022, 8, 1)))
    assert late_responses(meeting, at=at(date(2022, 7, 10))) is None
    late = late_responses(meeting, at=at(date(2022, 7, 11)))
    assert late in coming(meeting, at=at(date(2022, 7, 11)))
    assert "received 11 May 2022; a response was due by 10 July 2022" in late.description
    assert review_page(review.pk, by=by, on=date(2022, 7, 11)).is_late
    respond(review.topic.recommendations.get(), **ACCEPTED, **GIVEN, by=by)
    assert late_responses(meeting, at=at(date(2022, 7, 11))) is None
    assert not review_page(review.pk, by=by, on=date(2022, 7, 11)).is_late
    with pytest.raises(UnableToScrutinise, match="The executive has its report"):
        add_term(review, text="More", **told(by))


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"position": "perhaps"}, "whether it is accepted"),
        ({"why": " "}, "what it will do, or why not"),
        ({"owner": ""}, "who does it"),
        ({"due_on": None}, "by when"),
        ({"given_on": date(2022, 5, 10)}, "after the report was received"),
    ],
)
def test_a_response_that_is_not_whole_is_refused(by, wrong, why):
    review = with_executive(make_review(by=by), by=by)
    with pytest.raises(UnableToScrutinise, match=why):
        respond(review.topic.recommendations.get(), **{**ACCEPTED, **GIVEN, **wrong}, by=by)
    assert not Response.objects.exists()


def test_what_is_rejected_says_why_and_goes_no_further(by):
    review = with_executive(make_review(by=by), by=by)
    one = review.topic.recommendations.get()
    made = respond(one, **{**ACCEPTED, "position": "reject", "why": "It costs too much."}, **GIVEN, by=by)
    assert (made.owner, made.due_on) == ("", None)
    with pytest.raises(UnableToScrutinise, match="Only what the executive accepted"):
        tell_progress(one, standing="done", text="Done.", told_by="Director", on=TODAY, today=TODAY, **told(by))
    assert review_page(review.pk, by=by, on=TODAY).next == "Every recommendation is closed or was rejected."


def test_it_is_published_with_what_followed(by):
    review = with_executive(make_review(by=by), by=by)
    one = review.topic.recommendations.get()
    respond(one, **ACCEPTED, **GIVEN, by=by)
    tell_progress(one, standing="under_way", text="Two wards more.", told_by="Director", on=TODAY, today=TODAY,
                  **told(by))  # fmt: skip
    assert published_review(review.pk) is None
    publish_review(review, **told(by))
    (said,) = published_review(review.pk)["recommendations"]
    assert said["response"]["position"] == "Accepted"
    assert said["progress"] == [
        {"on": "2022-09-30", "standing": "Under way", "text": "Two wards more.", "by": "Director"}
    ]
    assert said["effect"]["measure"]
    tell_progress(one, standing="done", text="Every ward.", told_by="Director", on=TODAY, today=TODAY, **told(by))
    assert len(published_review(review.pk)["recommendations"][0]["progress"]) == 1, "What was published stays."


def test_who_follows_a_body_goes_on_with_its_open_reviews(by):
    review = make_review(by=by)
    after = make_council_body(by=by, name="People panel", slug="people")
    Body.objects.filter(pk=review.body_id).update(ended_on=TODAY, successor=after.body)
    page = programme_page("people", 2022, by=by)
    assert page.inherited == [review]
    assert page.reviews == []


def test_every_step_is_in_the_audit(by):
    review = with_executive(make_review(by=by), by=by)
    respond(review.topic.recommendations.get(), **ACCEPTED, **GIVEN, by=by)
    publish_review(review, **told(by))
    did = "".join(AuditEntry.objects.order_by("sequence").values_list("detail", flat=True))
    for step in ("suggestion kept", "suggestion chosen", "programme submitted", "programme approved", "review begun",
                 "evidence kept", "report before the board", "report received", "response kept",
                 "review published"):  # fmt: skip
        assert did.count(f'"{step}"') == 1, step
