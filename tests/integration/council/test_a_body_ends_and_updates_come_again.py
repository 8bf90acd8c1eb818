"""Democratic services end a body of the council and name what follows it, and have updates come to one, on screen."""

import pytest
from django.test import Client
from django.urls import reverse

from lineofsight.bodies.models import StandingItem
from lineofsight.web import clock
from tests.factories.council import AT, council_meeting, make_council_body, minuted, planned_meeting, update_of_panel
from tests.factories.council import clerk as runs_meetings
from tests.factories.papers import make_assessment_snapshot

pytestmark = pytest.mark.django_db
TODAY = {"on_day": "22", "on_month": "9", "on_year": "2021"}


@pytest.fixture(autouse=True)
def at(monkeypatch):
    """Pages open on 22 September 2021."""
    monkeypatch.setattr(clock, "now", lambda: AT)
    monkeypatch.setattr(clock, "today", lambda: AT.date())


@pytest.fixture
def clerk(sign_in):
    return sign_in("democratic_services")


def address(name, *args):
    return reverse(f"membership:{name}", args=args)


def text(response):
    assert response.status_code == 200
    return response.content.decode()


def test_a_body_ends_and_the_next_one_approves_what_it_left(clerk):
    ended, following = make_council_body(), make_council_body(name="People panel", slug="people")
    minuted(council_meeting(ended), items=1, by=runs_meetings())
    assert address("body_end", ended.slug) in text(clerk.get(address("body", ended.slug)))
    said = {**TODAY, "other": str(following.body_id)}
    page = text(clerk.post(address("body_end", ended.slug), said, follow=True))
    assert "People panel goes on with its work, and approves the minutes that were left." in page
    assert ended.body.name.replace("'", "&#39;") in text(clerk.get(address("body", following.slug)))
    clerk.post(address("body_publish", ended.slug))
    public = text(Client().get(reverse("public_site:home")))
    assert "It has ended, and was followed by People panel." in public


def test_it_does_not_end_while_a_meeting_is_planned(clerk):
    panel = make_council_body()
    planned_meeting(panel, starts_at=AT.replace(month=11))
    page = text(clerk.post(address("body_end", panel.slug), {**TODAY, "other": ""}))
    assert "A meeting is still planned. Cancel it first." in page
    panel.body.refresh_from_db()
    assert panel.body.ended_on is None


def test_what_follows_is_named_later_and_never_goes_round(clerk):
    first, second = make_council_body(), make_council_body(name="People panel", slug="people")
    clerk.post(address("body_end", first.slug), {**TODAY, "other": str(second.body_id)})
    clerk.post(address("body_end", second.slug), {**TODAY, "other": ""})
    page = text(clerk.post(address("body_follow", second.slug), {"other": str(first.body_id)}))
    assert "itself follows" in page
    third = make_council_body(name="Place panel", slug="place")
    page = text(clerk.post(address("body_follow", second.slug), {"other": str(third.body_id)}, follow=True))
    assert "Place panel goes on with its work" in page


def test_an_update_comes_again_with_its_figures_and_ends(clerk):
    make_assessment_snapshot()
    panel = make_council_body()
    said = {"title": "Update on early help", "measures": ["AS01"], "grouped_by": "whole", "months": "3"}
    said |= {"every_months": "6", "brought_by": "The lead member"}
    page = text(clerk.post(address("update_new", panel.slug), said, follow=True))
    assert "Every six months: due at the next meeting. The lead member brings it." in page
    meeting = planned_meeting(panel, starts_at=AT.replace(month=11))
    page = text(clerk.post(reverse("bodies:figures_put", args=[meeting.pk]), follow=True))
    assert "1 standing item put on the agenda" in page
    agenda = text(clerk.get(reverse("agendas:agenda", args=[meeting.pk])))
    assert "Update on early help" in agenda
    assert "due from May 2022" in text(clerk.get(address("body", panel.slug)))
    clerk.post(address("update_end", StandingItem.objects.get().pk))
    assert "None is set." in text(clerk.get(address("body", panel.slug)))


@pytest.mark.parametrize("role", ["head_of_service", "director", "councillor"])
def test_only_democratic_services_set_an_update(sign_in, role):
    standing = update_of_panel()
    client = sign_in(role)
    assert client.get(address("update_new", standing.body.of_council.slug)).status_code == 403
    assert client.post(address("update_end", standing.pk)).status_code == 403
    standing.refresh_from_db()
    assert standing.ended_on is None
