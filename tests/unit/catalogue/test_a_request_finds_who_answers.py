"""A17 (1), (2): one form for every service, and the request goes to the provider, our team, or a panel's agenda."""

import pytest
from django.db import DatabaseError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.bodies.operations.meetings import cancel_meeting
from lineofsight.catalogue.models import Service
from lineofsight.catalogue.operations.changes import UnableToOffer
from lineofsight.catalogue.operations.panels import put_waiting_before_panel
from lineofsight.catalogue.queries import asked_of_my_teams
from lineofsight.snapshots.operations import publish
from tests.factories.access import make_user
from tests.factories.bodies import make_body, make_meeting
from tests.factories.catalogue import ON, make_request, make_service, told
from tests.factories.record import TeamFactory, moment, worker_for

pytestmark = pytest.mark.django_db


def panel():
    return make_body(kind="panel", name="Resource panel")


def test_a_request_is_the_providers_unless_the_catalogue_says_otherwise():
    """A17 (1)"""
    request = make_request()
    assert (request.service.route, request.service.answered_by) == ("provider", "Marlbrook Trust")
    assert request.state == "Waiting for the provider"
    assert request.item is None


def test_a_panels_request_is_on_the_agenda_of_its_next_meeting():
    """A17 (2)"""
    body = panel()
    first = make_meeting(body=body, starts_at=moment(ON).replace(day=20))
    make_meeting(body=body, starts_at=moment(ON).replace(day=27))
    request = make_request(make_service(panel=body))
    assert (request.item.meeting, request.item.child, request.item.number) == (first, request.child, 1)
    assert make_request(request.service).item.number == 2


def test_what_came_before_a_meeting_was_called_is_put_on_it_then():
    body = panel()
    service = make_service(panel=body)
    request = make_request(service)
    manager = {"by": make_user("team_manager"), "at": moment(ON)}
    assert request.item is None
    with pytest.raises(UnableToOffer, match="no meeting ahead"):
        put_waiting_before_panel(service, **manager)
    gone = make_meeting(body=body, starts_at=moment(ON).replace(day=20))
    cancel_meeting(meeting=gone, reason="Snow.", **manager)
    meeting = make_meeting(body=body, starts_at=moment(ON).replace(day=27))
    assert [item.meeting for item in put_waiting_before_panel(service, **manager)] == [meeting]
    with pytest.raises(NotAllowed):
        put_waiting_before_panel(service, by=make_user("social_worker"), at=moment(ON))


def test_our_own_teams_request_is_on_the_home_page_of_each_who_works_there():
    team, account = TeamFactory(service="early_help"), make_user("early_help_practitioner")
    worker_for(account, team=team)
    request = make_request(make_service(team=team))
    mine = {"on": ON, "at": moment(ON)}
    assert asked_of_my_teams(by=account, **mine) == [request]
    assert asked_of_my_teams(by=make_user("early_help_practitioner"), **mine) is None


def test_a_service_has_one_route():
    with pytest.raises(UnableToOffer, match="not to both"):
        make_service(team=TeamFactory(), panel=panel())
    service = make_service(panel=panel())
    with pytest.raises(DatabaseError), transaction.atomic():
        Service.objects.filter(pk=service.pk).update(team=TeamFactory())


def test_requests_are_published_so_that_the_wait_can_be_measured():
    make_request()
    snapshot = publish(as_at=ON, by=None, at=told()["at"])
    assert snapshot.row_counts["local_service_requests"] == 1
