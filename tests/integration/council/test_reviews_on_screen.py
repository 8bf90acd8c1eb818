"""Work programmes and reviews on screen: democratic services keeps them, councillors and the public read them."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lineofsight.council.programme.models import Review, Suggestion
from lineofsight.council.programme.operations.following import publish_review
from lineofsight.web import clock
from tests.factories.council import clerk, make_council_body
from tests.factories.reviews import (
    TODAY,
    YEAR,
    approved,
    at,
    chosen,
    make_review,
    make_suggestion,
    recommended,
    submitted,
    with_executive,
)

pytestmark = pytest.mark.django_db
MOST = 15


def address(name, *args):
    return reverse(f"programme:{name}", args=args)


def body(response):
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def day(name, on):
    return {f"{name}_day": on.day, f"{name}_month": on.month, f"{name}_year": on.year}


def test_a_suggestion_is_kept_chosen_submitted_approved_and_begun(sign_in):
    panel, client = make_council_body(), sign_in("democratic_services")
    board = make_council_body(kind="scrutiny_board", name="Overview and scrutiny board", slug="board").body
    said = {"title": "Working in localities", "source": "member", "source_name": "Councillor Ada Thorne",
            "interest": "Families wait."}  # fmt: skip
    shown = body(client.post(address("suggest", panel.slug, YEAR), said, follow=True))
    assert "Why does it matter to people who live here?" in shown
    suggestion = Suggestion.objects.get()
    today = clock.today()
    choice = {"choice": "review", "why": "It can change something.", **day("on", today), "votes_for": "5"}
    assert "Give both numbers" in body(client.post(address("choose", suggestion.pk), choice))
    shown = body(client.post(address("choose", suggestion.pk), {**choice, "votes_against": "2"}, follow=True))
    assert "by 5 votes to 2" in shown
    assert "It is not approved yet" in body(client.post(address("submit", panel.slug, YEAR), follow=True))
    programme = suggestion.body.programmes.get()
    told = {"board": board.pk, "how": "Agreed, minute 21/34", **day("on", today)}
    assert "approved version 1" in body(client.post(address("approve", programme.pk), told, follow=True))
    begun = {"aim": "To learn what works.", "question": "Does it help?", **day("report_on", date(2060, 5, 11))}
    shown = body(client.post(address("review_begin", suggestion.pk), begun, follow=True))
    assert "Next: gather evidence." in shown
    public = body(Client().get(reverse("public_site:reviews")))
    assert "Working in localities" in public
    assert "Agreed, minute 21/34" in public


def test_evidence_terms_and_report_are_kept(sign_in):
    review, client = make_review(), sign_in("democratic_services")
    body(client.post(address("term", review.pk), {"text": "How teams share a ward."}, follow=True))
    seen = {"kind": "visit", "who": "Workers of the pilot", "heard": "They share a room.", **day("on", TODAY)}
    shown = body(client.post(address("session", review.pk), seen, follow=True))
    assert "They share a room." in shown
    assert "How teams share a ward." in shown
    recommended(review, by=clerk())
    body(client.post(address("report", review.pk), {"submitted_to": "Board"}, follow=True))
    assert Review.objects.get().report.title == "Final report: Working in localities"
    assert "Next: take the report to the overview" in body(client.get(address("review", review.pk)))


def test_the_executive_responds_and_the_public_reads_it(sign_in):
    by = clerk()
    review, client = with_executive(make_review(by=by), by=by), sign_in("democratic_services")
    one = review.topic.recommendations.get()
    said = {"position": "accept", "why": "It will be done.", **day("given_on", TODAY)}
    assert "Say by when it is done" in body(client.post(address("respond", one.pk), said))
    said |= {"owner": "Director", **day("due_on", date(2060, 12, 1))}
    assert "<strong>Accepted</strong>" in body(client.post(address("respond", one.pk), said, follow=True))
    told = {"standing": "under_way", "text": "Two wards more.", "told_by": "Director", **day("on", clock.today())}
    assert "under way. Two wards more. (Director)" in body(client.post(address("progress", one.pk), told, follow=True))
    at_review = reverse("public_site:review", args=[review.pk])
    assert Client().get(at_review).status_code == 404
    body(client.post(address("publish", review.pk), follow=True))
    public = body(Client().get(at_review))
    for words in ("had until 10 July 2022 to respond", "Accepted", "Two wards more.", "They share a room."):
        assert words in public


@pytest.mark.parametrize("role", ["councillor", "director"])
def test_councillors_and_directors_read_and_change_nothing(role, sign_in):
    review, client = make_review(), sign_in(role)
    shown = body(client.get(address("review", review.pk)))
    assert "Publish it as it stands" not in shown
    assert "Keep what was heard or seen" not in shown
    panel = review.body.of_council
    assert "Suggest something" not in body(client.get(address("programme", panel.slug, YEAR)))
    assert client.get(address("suggest", panel.slug, YEAR)).status_code == 403
    assert client.post(address("publish", review.pk)).status_code == 403


def test_a_panel_that_takes_on_too_much_is_told(sign_in):
    by = clerk()
    panel = make_council_body(by=by)
    for number in range(4):
        chosen(make_suggestion(by=by, body=panel.body, title=f"Matter {number}"), by=by)
    shown = body(sign_in("democratic_services").get(address("programme", panel.slug, YEAR)))
    assert "4 reviews are more than a panel usually takes on" in shown


def test_what_is_submitted_twice_unchanged_is_told(sign_in):
    by = clerk()
    suggestion = chosen(make_suggestion(by=by), by=by)
    submitted(suggestion, by=by)
    client = sign_in("democratic_services")
    shown = body(client.post(address("submit", suggestion.body.of_council.slug, YEAR), follow=True))
    assert "Nothing was chosen otherwise since it was last submitted." in shown


def test_pages_ask_the_database_little(sign_in):
    by = clerk()
    review = with_executive(make_review(by=by), by=by)
    for number in range(3):
        recommended(review, by=by, text=f"And {number}.")
    for number in range(3):
        chosen(make_suggestion(by=by, body=review.body, title=f"Matter {number}"), by=by)
    approved(submitted(review.body.suggestions.last(), by=by), by=by, board=review.board)
    publish_review(review, by=by, at=at(TODAY))
    client = sign_in("democratic_services")
    pages = (address("programmes"), address("programme", review.body.of_council.slug, YEAR),
             address("review", review.pk), reverse("public_site:reviews"),
             reverse("public_site:review", args=[review.pk]))  # fmt: skip
    for page in pages:
        body(client.get(page))
        with CaptureQueriesContext(
            connection,
        ) as asked:
            body(client.get(page))
        assert len(asked) <= MOST, page
