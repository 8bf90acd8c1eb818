"""A3 on its pages."""

import pytest
from django.urls import reverse

from lineofsight.bodies.models import StandingItem
from lineofsight.web import clock
from tests.factories.bodies import AT, make_action, make_body, make_item, make_meeting
from tests.factories.papers import make_assessment_snapshot, make_published

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def at(monkeypatch):
    """Pages open on 14 July 2021."""
    monkeypatch.setattr(clock, "now", lambda: AT)
    monkeypatch.setattr(clock, "today", lambda: AT.date())


def url(name: str, *args) -> str:
    return reverse(f"bodies:{name}", args=args)


def text(answer) -> str:
    return answer.content.decode()


def test_a3_figures_are_set_put_before_a_meeting_and_open_to_what_they_are(sign_in):
    make_assessment_snapshot()
    body, client = make_body(), sign_in("head_of_service")
    sent = {"title": "How fast we are", "measures": ["AS01"], "grouped_by": "month", "months": "3", "every_months": "0"}
    assert "Choose at least one measure" in text(client.post(url("standing_new", body.pk), {"title": "x"}))
    assert "How fast we are" in text(client.post(url("standing_new", body.pk), sent, follow=True))
    meeting = make_meeting(body=body, starts_at=AT.replace(day=28))
    assert "Not on the agenda yet: How fast we are." in text(client.get(url("meeting", meeting.pk)))
    page = text(client.post(url("figures_put", meeting.pk), follow=True))
    assert "1 standing item put on the agenda" in page
    assert "Figure AS01" in page
    client.post(url("standing_end", StandingItem.objects.get().pk))
    assert StandingItem.objects.get().ended_on == AT.date()


def test_a3_a_paper_stands_before_the_meeting_and_an_action_follows_a_measure(sign_in):
    make_assessment_snapshot()
    item, paper, client = make_item(), make_published(), sign_in("head_of_service")
    page = text(client.post(url("paper_put", item.pk), {"paper_slug": paper.slug}, follow=True))
    assert reverse("papers:paper", kwargs={"slug": paper.slug}) in page
    action = make_action()
    assert "Say which measure it is to move" in text(client.get(url("action", action.pk)))
    page = text(client.post(url("action_follow", action.pk), {"code": "AS01", "aim": "Nine of ten."}, follow=True))
    assert "Nine of ten." in page
    assert "When that was said" in page
    assert "Nothing newer is published" in text(client.post(url("action_ask_again", action.pk), follow=True))
