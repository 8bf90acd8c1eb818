"""A referral's pages: what it came from, its clocks, and the decision on next steps."""

import pytest
from django.urls import reverse

from lineofsight.service.front_door.models import Referral
from tests.factories.service import make_referral

pytestmark = pytest.mark.django_db
DECIDED = {
    "outcome": "single_assessment",
    "alternatives": "Nothing else would do.",
    "primary_need": "N1",
    "rationale": "We need to know more.",
}


def url(name: str, referral) -> str:
    return reverse(f"front_door:{name}", kwargs={"step_id": referral.pk})


def text(response) -> str:
    return response.content.decode()


def test_it_says_the_rule_its_source_and_what_is_next(sign_in):
    page = text(sign_in("team_manager").get(url("referral", make_referral())))
    for words in (
        "1 working day, counted from: referral received",
        "Working Together",
        "Decide next steps",
        "Not told yet",
    ):
        assert words in page


def test_a_social_worker_reads_it_and_cannot_decide(sign_in):
    referral, client = make_referral(), sign_in("social_worker")
    assert "Waiting for a manager." in text(client.get(url("referral", referral)))
    assert client.post(url("referral_decide", referral), DECIDED).status_code == 403


def test_deciding_opens_the_assessment_and_links_to_it(sign_in):
    referral, client = make_referral(), sign_in("team_manager")
    page = text(client.post(url("referral_decide", referral), DECIDED, follow=True))
    assert "Opened: single assessment for" in page
    opened = referral.step.opened.get()
    assert f"/assessments/{opened.pk}/" in page


@pytest.mark.parametrize(
    "wrong, sentence",
    [
        ({"outcome": ""}, "Choose what happens next"),
        ({"primary_need": ""}, "Choose the child&#39;s main need"),
        ({"rationale": ""}, "Give your reasons"),
    ],
)
def test_refused_in_words(sign_in, wrong, sentence):
    referral = make_referral()
    assert sentence in text(sign_in("team_manager").post(url("referral_decide", referral), {**DECIDED, **wrong}))
    assert Referral.objects.get(pk=referral.pk).decided_at is None


def test_a_late_decision_is_asked_why(sign_in, at):
    referral, client = make_referral(), sign_in("team_manager")
    at(24 * 4)
    assert "Say why this decision is late" in text(client.post(url("referral_decide", referral), DECIDED))
    client.post(url("referral_decide", referral), {**DECIDED, "late_reason": "The family were away."})
    assert Referral.objects.get(pk=referral.pk).decided_at


def test_a_decided_referral_shows_no_form(sign_in):
    referral, client = make_referral(), sign_in("team_manager")
    client.post(url("referral_decide", referral), DECIDED)
    page = text(client.get(url("referral_decide", referral)))
    assert "Next steps were decided on" in page
    assert "<textarea" not in page


@pytest.mark.parametrize("name", ["referral", "referral_decide"])
def test_few_queries(sign_in, django_assert_max_num_queries, name):
    referral, client = make_referral(), sign_in("team_manager")
    with django_assert_max_num_queries(15):
        client.get(url(name, referral))


def test_there_is_no_page_of_a_referral_that_is_not_there(sign_in):
    assert sign_in("team_manager").get("/front-door/referrals/999999/").status_code == 404
