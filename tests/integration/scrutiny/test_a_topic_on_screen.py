"""D9: a topic from its question to its recommendations on screen; readers of papers read it, writers change it."""

from datetime import date

import pytest
from django.urls import reverse

from lineofsight.oversight.scrutiny.models import Recommendation, Topic
from tests.factories import scrutiny as make
from tests.factories.snapshots import assessments, make_snapshot

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _day(monkeypatch):
    monkeypatch.setattr("lineofsight.web.clock.now", lambda: make.moment(make.ON))
    monkeypatch.setattr("lineofsight.web.clock.today", lambda: make.ON)


def test_a_topic_is_begun_has_evidence_and_a_recommendation(sign_in):
    """D9 (1), (2), (4)."""
    # Of a quarter with nobody a reader of rounded figures is told nothing, nor of the one beside it.
    rows = [row for month in (5, 6, 7) for row in assessments(in_time=75, late=25, month=month)]
    make_snapshot(ssd_cin_assessments=rows, as_at=date(2021, 7, 31))
    client = sign_in("democratic_services")
    told = {"title": "Birth families", "question": "Is help early enough?", "report_on_day": "1",
            "report_on_month": "11", "report_on_year": "2021"}  # fmt: skip
    page = client.post(reverse("scrutiny:topic_new"), told, follow=True).content.decode()
    assert "Is help early enough?" in page
    topic = Topic.objects.get()
    told = {"parts": ["child_in_need"], "submitted_to": "The scrutiny panel"}
    page = client.post(reverse("scrutiny:topic_evidence", args=[topic.pk]), told, follow=True).content.decode()
    assert "Evidence: Birth families" in page
    told = {"text": "Offer help for six months.", "owner": "Head of service", "measure_code": "AS01",
            "why_measure": "It shows it."}  # fmt: skip
    page = client.post(reverse("scrutiny:topic_recommend", args=[topic.pk]), told, follow=True).content.decode()
    assert "Offer help for six months." in page
    assert "75%" in page
    one = Recommendation.objects.get()
    assert (one.topic_id, one.source, one.made_on) == (topic.pk, "scrutiny", make.ON)


def test_a_councillor_reads_and_changes_nothing(sign_in):
    topic, one, client = make.make_topic(), make.make_recommendation(), sign_in("councillor")
    page = client.get(reverse("scrutiny:topic", args=[topic.pk])).content.decode()
    assert "Recommend something" not in page
    assert client.get(reverse("scrutiny:recommendation", args=[one.pk])).status_code == 200
    assert client.get(reverse("scrutiny:recommendation_close", args=[one.pk])).status_code == 403


def test_it_is_closed_on_screen_with_what_changed(sign_in):
    one, client = make.make_recommendation(), sign_in("analyst")
    address = reverse("scrutiny:recommendation_close", args=[one.pk])
    assert "Say what changed" in client.post(address, {"closed_how": ""}).content.decode()
    assert "Nine of ten." in client.post(address, {"closed_how": "Nine of ten."}, follow=True).content.decode()


@pytest.mark.parametrize("name", ["recommendations", "topics"])
def test_the_lists_ask_few_questions(sign_in, name, django_assert_max_num_queries):
    for _ in range(30):
        make.make_topic()
        make.make_recommendation()
    client = sign_in("analyst")
    with django_assert_max_num_queries(15):
        client.get(reverse(f"scrutiny:{name}"))
