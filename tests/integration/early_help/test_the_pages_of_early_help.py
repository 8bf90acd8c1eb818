"""The pages of early help, of what passes between services and of the catalogue: what they show, and at what cost."""

import pytest
from django.urls import reverse

from lineofsight.access.models import User
from lineofsight.catalogue.models import ServiceRequest
from lineofsight.record.models import CaseStep, Person, Transfer
from lineofsight.service.early_help.operations.closing import close_early_help
from tests.factories.access import make_user
from tests.factories.catalogue import ON as ASKED
from tests.factories.catalogue import make_service
from tests.factories.early_help import MET, make_episode, partner_leads, submitted, told
from tests.factories.record import PersonFactory, moment, open_step
from tests.factories.transfers import ON, propose, team_of

pytestmark = pytest.mark.django_db
MOST_QUERIES = 15


def many_children(count: int) -> list[Person]:
    return [PersonFactory() for _ in range(count)]


def answered_transfers(count: int) -> None:
    told = {"proposed_by": make_user("team_manager"), "answered_by": make_user("early_help_manager")}
    team, early = team_of("assessment"), team_of("early_help")
    for child in many_children(count):
        step = CaseStep.objects.create(
            child=child, kind="single_assessment", started_on=ON, started_by=told["proposed_by"]
        )
        Transfer.objects.create(
            step=step, child=child, outcome="early_help", reason="So.", from_team=team, proposed_on=ON,
            proposed_at=moment(ON), answer="accepted", team=early, answered_on=ON, answered_at=moment(ON), **told,
            threshold_version="1", level="Level 2", shown_by="Mornings are hard.",
        )  # fmt: skip


@pytest.mark.parametrize("count", [1, 200])
def test_b7_the_list_of_transfers_costs_the_same_however_long(count, sign_in, django_assert_max_num_queries):
    answered_transfers(count)
    client = sign_in("early_help_manager")
    with django_assert_max_num_queries(MOST_QUERIES):
        page = client.get(reverse("record:transfers")).content.decode()
    assert page.count("Accepted, ") == min(count, 50)


@pytest.mark.parametrize("count", [1, 200])
def test_b6_the_catalogue_costs_the_same_however_many_are_referred(count, sign_in, django_assert_max_num_queries):
    service, by = make_service(), make_user("social_worker")
    ServiceRequest.objects.bulk_create(
        ServiceRequest(service=service, child=child, reason="So.", asked_on=ASKED, asked_at=moment(ASKED), asked_by=by)
        for child in many_children(count)
    )
    client = sign_in("early_help_practitioner")
    for address in (reverse("catalogue:services"), reverse("catalogue:service", kwargs={"service_id": service.pk})):
        with django_assert_max_num_queries(MOST_QUERIES):
            assert client.get(address).status_code == 200


@pytest.mark.parametrize("siblings", [0, 5])
def test_b3_a_familys_page_shows_every_child_and_costs_little(siblings, sign_in, django_assert_max_num_queries):
    episode = make_episode(siblings=siblings)
    client = sign_in("early_help_practitioner")
    with django_assert_max_num_queries(MOST_QUERIES + 3):  # With its transfers, its plan and the goals of that.
        page = client.get(reverse("early_help:episode", kwargs={"step_id": episode.pk})).content.decode()
    names = [step.child.name for step in CaseStep.objects.filter(kind="early_help")]
    assert all(name in page for name in names)
    assert "What happens next" in page


def test_b5_a_partner_opens_the_family_they_lead_and_not_another(sign_in):
    led, other = make_episode(), make_episode()
    client = sign_in("partner")
    partner_leads(led, partner=User.objects.get(pk=client.session["_auth_user_id"]))
    assert client.get(reverse("early_help:led", kwargs={"step_id": led.pk})).status_code == 200
    assert client.get(reverse("early_help:led", kwargs={"step_id": other.pk})).status_code == 404
    assert client.get(reverse("early_help:episode", kwargs={"step_id": led.pk})).status_code == 403


def test_b3_what_is_refused_stays_on_the_page(sign_in):
    assessment = submitted()
    client = sign_in("early_help_manager")
    address = reverse("early_help:send_back", kwargs={"step_id": assessment.pk})
    assert "Say what needs to change" in client.post(address, {"reason": ""}).content.decode()
    assert client.post(address, {"reason": "Say more of Dad."}).status_code == 302
    assessment.refresh_from_db()
    assert assessment.returned_because == "Say more of Dad."


def test_b7_a_proposal_says_who_answers_and_who_may_not(sign_in):
    transfer = propose()
    page = sign_in("social_worker").get(reverse("record:transfer", kwargs={"transfer_id": transfer.pk}))
    assert "A manager of early help accepts it or returns it" in page.content.decode()
    assert "Accept</a>" not in page.content.decode()


def test_b1_4_the_page_leads_to_where_it_came_from_and_to_social_care_since(sign_in):
    episode = make_episode()
    later = open_step(child=episode.step.child, on=episode.step.started_on)
    page = sign_in("early_help_practitioner").get(reverse("early_help:episode", args=[episode.pk])).content.decode()
    assert "Social care since" in page
    assert reverse("assessment:overview", args=[later.pk]) in page


def test_b5_when_it_is_finished_the_page_still_says_who_led(sign_in):
    """B5 (3)"""
    led, unled = make_episode(), make_episode()
    partner_leads(led)
    said = {"outcome": "disengaged", "closing_words": "They moved.", "support_after": "Ring the school nurse."}
    for episode in (led, unled):
        close_early_help(episode, **said, **told(MET, role="early_help_manager"))
    name, client = led.leads.get().name, sign_in("early_help_manager")
    page = client.get(reverse("early_help:episode", kwargs={"step_id": led.pk})).content.decode()
    assert "Who led the plan" in page
    assert f"{name}, Education" in page
    assert "Nobody is named yet" not in page
    page = client.get(reverse("early_help:episode", kwargs={"step_id": unled.pk})).content.decode()
    assert "Nobody was named" in page
