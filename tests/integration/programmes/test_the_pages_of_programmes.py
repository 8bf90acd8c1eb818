"""B10 on screen: programmes, a family in one, and the ledger; what they show, and at what cost."""

from uuid import uuid4

import pytest
from django.urls import reverse

from lineofsight.programmes.models import Claim, Enrolment
from lineofsight.record.models import CaseStep
from tests.factories.access import make_user
from tests.factories.early_help import make_episode
from tests.factories.programmes import ATTACHED, LASTED, attached, claimed, criteria_of, lasting, make_programme
from tests.factories.record import PersonFactory, moment

pytestmark = pytest.mark.django_db
MOST_QUERIES = 15


def many(count: int):
    programme, by = make_programme(), make_user("early_help_manager")
    for _ in range(count):
        child, family = PersonFactory(), uuid4()
        step = CaseStep.objects.create(child=child, kind="early_help", started_on=ATTACHED, started_by=by)
        one = Enrolment.objects.create(
            programme=programme, child=child, step=step, family=family, reason="So.", started_on=ATTACHED,
            started_at=moment(ATTACHED), started_by=by,
        )  # fmt: skip
        Claim.objects.create(
            programme=programme, enrolment=one, family=family, pence=80_000, claimed_on=LASTED,
            claimed_at=moment(LASTED), claimed_by=by,
        )  # fmt: skip
    return programme


@pytest.mark.parametrize("count", [1, 200])
def test_b10_the_lists_cost_the_same_however_long(count, sign_in, django_assert_max_num_queries):
    programme = many(count)
    client = sign_in("auditor")
    for view in ("programme", "ledger"):
        with django_assert_max_num_queries(MOST_QUERIES):
            page = client.get(reverse(f"programmes:{view}", kwargs={"programme_id": programme.pk})).content.decode()
        assert page.count("programmes/families/") == min(count, 50)
    assert f"£{800 * count:,}" in page


def test_b10_1_a_practitioner_attaches_a_family_from_the_record(sign_in):
    programme, episode = make_programme(), make_episode()
    client = sign_in("early_help_practitioner")
    address = reverse("programmes:attach", kwargs={"pk": episode.step.child_id, "programme_id": programme.pk})
    assert "Two terms of it." in client.get(address).content.decode()
    said = {"step": episode.pk, "criteria": [criteria_of(programme)[0].pk], "reason": "School."}
    assert "has to agree" in client.post(address, said).content.decode()
    answer = client.post(address, {**said, "family_agrees": "on"})
    one = Enrolment.objects.get()
    assert answer["Location"] == reverse("programmes:enrolment", kwargs={"enrolment_id": one.pk})
    page = client.get(answer["Location"]).content.decode()
    assert "1 outcome left to achieve" in page


def test_b10_3_progress_is_written_and_read(sign_in):
    one = attached()
    client = sign_in("early_help_practitioner")
    address = reverse("programmes:progress", kwargs={"enrolment_id": one.pk})
    said = {"criterion": one.aims.first().criterion_id, "way": "forward", "words": "She went every day."}
    assert client.post(address, said).status_code == 302
    page = client.get(reverse("programmes:enrolment", kwargs={"enrolment_id": one.pk})).content.decode()
    assert "She went every day." in page


def test_b10_2_a_manager_claims_and_an_auditor_checks(sign_in):
    one = lasting()
    manager = sign_in("early_help_manager")
    assert manager.post(reverse("programmes:claim", kwargs={"enrolment_id": one.pk})).status_code == 302
    claim = Claim.objects.get()
    assert manager.get(reverse("programmes:check", kwargs={"claim_id": claim.pk})).status_code == 403
    auditor = sign_in("auditor")
    address = reverse("programmes:check", kwargs={"claim_id": claim.pk})
    assert "Read what shows the outcomes" in auditor.get(address).content.decode()
    assert auditor.post(address, {"result": "upheld", "words": "Both terms."}).status_code == 302
    ledger = auditor.get(reverse("programmes:ledger", kwargs={"programme_id": one.programme_id})).content.decode()
    assert "The evidence bears it out" in ledger


def test_b10_4_claims_are_drawn_on_screen(sign_in):
    claim = claimed()
    client = sign_in("auditor")
    address = reverse("programmes:draw", kwargs={"programme_id": claim.programme_id})
    assert "One claim in 10" in client.get(address).content.decode()
    assert client.post(address).status_code == 302
    claim.refresh_from_db()
    assert claim.drawn_on is not None
