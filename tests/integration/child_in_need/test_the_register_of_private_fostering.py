"""The pages of private fostering: the register, an arrangement from notice to end, and awareness (A21, D10)."""

import pytest
from django.urls import reverse

from lineofsight.record.models import CaseStep
from lineofsight.service.child_in_need.models import Campaign, Suitability
from tests.factories.need import told_of
from tests.factories.record import copies_of_work

pytestmark = pytest.mark.django_db


def text(response) -> str:
    return response.content.decode()


def at(name: str, **where) -> str:
    return reverse(f"child_in_need:{name}", kwargs=where)


def test_the_page_says_whether_notice_came_in_time_and_what_is_next(sign_in):
    """A21 (1)"""
    step = told_of()
    page = text(sign_in("social_worker").get(at("arrangement", pk=step.pk)))
    for words in (
        "Orla Fenwhistle",
        "In time: due by 14 June 2021",
        "Private fostering: first visit",
        "A manager decides",
    ):
        assert words in page


def test_what_was_notified_is_asked_for_first(sign_in):
    step = told_of()
    step.private_fostering.delete()
    client = sign_in("social_worker")
    assert "Record what we were told" in text(client.get(at("arrangement", pk=step.pk)))
    told = {
        "carer_name": "Bettina Quorn", "carer_relation": "a friend", "place": "Low Street", "parents": "Abroad.",
        "circumstances": "8F", "begins_on_day": 1, "begins_on_month": 6, "begins_on_year": 2021, "notified_on_day": 14,
        "notified_on_month": 6, "notified_on_year": 2021, "notified_by": "other",
    }  # fmt: skip
    assert "Say who cares" in text(client.post(at("notification", pk=step.pk), {**told, "carer_name": ""}))
    client.post(at("notification", pk=step.pk), told)
    assert "Late by 55 days" in text(client.get(at("arrangement", pk=step.pk)))


def test_a_manager_decides_and_ends_it(sign_in):
    step, client = told_of(), sign_in("team_manager")
    told = {
        "carer": "Warm.", "household": "One son.", "home": "Clean.", "childs_wishes": "I like it.",
        "decision": "with_requirements", "decided_on_day": 1, "decided_on_month": 7, "decided_on_year": 2021,
    }  # fmt: skip
    assert "Say what is required" in text(client.post(at("suitability", pk=step.pk), told))
    client.post(at("suitability", pk=step.pk), {**told, "requirements": "A smoke alarm."})
    assert Suitability.objects.get().requirements == "A smoke alarm."
    ended = {"outcome": "arrangement_ended", "reason": "Home with Mum."}
    assert "Say whether a plan of support" in text(client.post(at("arrangement_end", pk=step.pk), ended))
    helped = {"support": "yes", "support_after": "Ring the school nurse."}
    client.post(at("arrangement_end", pk=step.pk), {**ended, **helped})
    assert "Ring the school nurse." in text(client.get(at("arrangement", pk=step.pk)))
    assert "Arrangement ended" in text(client.get(at("register")))
    assert "arrangement ended" in text(client.get(at("arrangement", pk=step.pk)))


def test_a_change_is_recorded_with_when_we_were_told(sign_in):
    step, client = told_of(), sign_in("social_worker")
    told = {"what": "The carer moved.", "told_by": "The carer"}
    for name, day in (("happened_at", 15), ("told_at", 18)):
        told |= {f"{name}_day": day, f"{name}_month": 6, f"{name}_year": 2021, f"{name}_time": "10am"}
    client.post(at("change", pk=step.pk), told)
    page = text(client.get(at("arrangement", pk=step.pk)))
    assert "The carer moved." in page
    assert "notice of change or end" in page


@pytest.mark.parametrize("more", [0, 199])
def test_the_register_asks_few_questions(sign_in, django_assert_max_num_queries, more):
    copies_of_work(told_of(), more)
    client = sign_in("social_worker")
    with django_assert_max_num_queries(15):
        assert str(more + 1) in text(client.get(at("register")))
    assert CaseStep.objects.filter(kind="private_fostering").count() == more + 1


def test_campaigns_are_logged_and_listed(sign_in):
    """A21 (2)"""
    client = sign_in("social_worker")
    assert "No campaign is logged" in text(client.get(at("campaigns")))
    told = {"title": "Posters", "audience": "Schools", "reached": "140"}
    for name, month in (("started_on", 5), ("ended_on", 7)):
        told |= {f"{name}_day": 1, f"{name}_month": month, f"{name}_year": 2021}
    told_of()
    assert "Say who it was for" in text(client.post(at("campaign_new"), {**told, "audience": ""}))
    client.post(at("campaign_new"), told)
    assert Campaign.objects.get().reached == 140
    assert "Posters" in text(client.get(at("campaigns")))
