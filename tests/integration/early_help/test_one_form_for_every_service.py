"""A17 on its pages: the head of early help says who answers; a request says where it went."""

import pytest
from django.urls import reverse

from lineofsight.web import clock
from tests.factories.bodies import make_body, make_meeting
from tests.factories.catalogue import ON, make_request, make_service
from tests.factories.record import moment

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def at(monkeypatch):
    """Pages open on 2 August 2021."""
    monkeypatch.setattr(clock, "now", lambda: moment(ON))
    monkeypatch.setattr(clock, "today", lambda: ON)


def text(answer) -> str:
    return answer.content.decode()


def test_a_service_is_put_in_with_who_answers(sign_in):
    body, client = make_body(kind="panel", name="Resource panel"), sign_in("head_of_service")
    said = {
        "provider": "The council", "kind": "council", "name": "A place at the family centre", "about": "Mornings.",
        "who_for": "Families under five.", "route": f"panel-{body.pk}",
    }  # fmt: skip
    page = text(client.post(reverse("catalogue:service_new"), said, follow=True))
    assert "Resource panel decides at its next meeting" in page


def test_a_request_says_where_it_went_and_what_waits_is_put_on_the_agenda(sign_in):
    body = make_body(kind="panel", name="Resource panel")
    request, client = make_request(make_service(panel=body)), sign_in("team_manager")
    page = reverse("catalogue:request", args=[request.pk])
    assert "it waits for the next" in text(client.get(page))
    fill = reverse("catalogue:panel_fill", args=[request.service_id])
    assert "Call one first" in text(client.post(fill, follow=True))
    make_meeting(body=body, starts_at=moment(ON).replace(day=20))
    assert "1 request put on the agenda" in text(client.post(fill, follow=True))
    assert "It is on the agenda of" in text(client.get(page))
