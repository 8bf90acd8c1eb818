"""B9 and B11 on screen: the workload, rounds of audits, one audit; what they show, and at what cost."""

import pytest
from django.urls import reverse

from lineofsight.service.early_help.models import CaseAudit
from tests.factories.early_help import make_audits, make_episode, practitioner

pytestmark = pytest.mark.django_db
MOST_QUERIES = 15


@pytest.mark.parametrize("count", [1, 8])
def test_b9_b11_the_pages_cost_little(count, sign_in, django_assert_max_num_queries):
    for _ in range(count):
        episode = make_episode()
        practitioner(episode)
    [first, *_] = make_audits(episode, wanted=8)
    client = sign_in("head_of_service")
    addresses = [
        reverse("early_help:workload"), reverse("early_help:audits") + "?check=lead",
        reverse("early_help:round", kwargs={"round_id": first.round_id}),
    ]  # fmt: skip
    for address in addresses:
        with django_assert_max_num_queries(MOST_QUERIES):
            assert client.get(address).status_code == 200


def test_b9_3_the_page_shows_the_arithmetic(sign_in):
    practitioner(make_episode())
    page = sign_in("early_help_manager").get(reverse("early_help:workload")).content.decode()
    assert "In the last six months early help was opened for" in page
    assert "intensive 2" in page


def test_b11_a_case_is_judged_and_an_action_is_offered(sign_in):
    [audit] = make_audits()
    client = sign_in("auditor")
    address = reverse("early_help:judge", kwargs={"audit_id": audit.pk})
    assert "Say what should be better" in client.post(address, {"grade": "good", "strong": "So."}).content.decode()
    said = {"grade": "good", "strong": "Her words.", "better": "Dad."}
    assert client.post(address, said).status_code == 302
    page = client.get(reverse("early_help:audit", kwargs={"audit_id": audit.pk})).content.decode()
    assert "Her words." in page
    assert f"/actions/new/early_help.caseaudit/{audit.pk}/" in page
    assert CaseAudit.objects.get().grade == "good"


def test_b11_a_manager_opens_a_round(sign_in):
    held = make_episode().step.allocations.get(ended_on=None)
    client = sign_in("early_help_manager")
    assert client.post(reverse("early_help:round_new"), {"team": held.team_id, "wanted": "5"}).status_code == 302
    assert CaseAudit.objects.count() == 1
