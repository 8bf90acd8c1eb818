"""The pages of children in need: plans by team, a review, an end, and safety plans (D1, D2, D3, D6, D7, D8)."""

import pytest
from django.urls import reverse

from lineofsight.record.models import Allocation
from lineofsight.service.child_in_need.models import PlanReview, SafetyPlan
from tests.factories.need import HELD, make_safety, review, running_plan, visit_to
from tests.factories.record import PersonFactory, copies_of_work

pytestmark = pytest.mark.django_db
MOST_QUERIES = 15


def text(response) -> str:
    return response.content.decode()


def at(name: str, **where) -> str:
    return reverse(f"child_in_need:{name}", kwargs=where)


def answers(plan, **changes) -> dict:
    goal = plan.goals.get()
    told = {
        "held_on_day": HELD.day, "held_on_month": HELD.month, "held_on_year": HELD.year, "attended": "Mum",
        "is_child_there": "on", "childs_words": "It is better.", "what_changed": "There is breakfast.",
        f"result_{goal.pk}": "better", f"evidence_{goal.pk}": "School says so.", "decision": "continue",
        "reason": "It works.",
    }  # fmt: skip
    return {**told, **changes}


def test_a_plan_shows_what_is_unclear_its_visits_reviews_and_quality(sign_in):
    """D2 (1), D3 (2), D8 (1)"""
    plan = running_plan()
    plan.goals.update(how_we_know="Things improve.")
    review(plan, decision="close")
    page = text(sign_in("team_manager").get(reverse("record:plan", kwargs={"pk": plan.pk})))
    for words in (
        "1 goal is not clear enough to check yet", "How we will know has no measure", "Nobody has visited since",
        "Child in need visit, child seen", "Child in need work completed", "close: needs are met", "End this plan",
        "Nobody has graded version 1 yet",
    ):  # fmt: skip
        assert words in page


def test_whoever_works_with_the_child_is_led_from_the_plan_to_what_they_do(sign_in):
    """D6 (1), D7 (2), D8 (1): the social worker who writes the safety plan finds it where their work is."""
    plan = running_plan()
    page = sign_in("social_worker").get(reverse("record:plan", kwargs={"pk": plan.pk})).content.decode()
    for name in ("record:visit_new", "child_in_need:tools", "child_in_need:safety"):
        assert reverse(name, kwargs={"pk": plan.step.child_id}) in page


def test_a_review_is_recorded_goal_by_goal(sign_in):
    """D2 (2)"""
    plan = running_plan()
    client = sign_in("social_worker")
    where = at("review", pk=plan.pk)
    assert "How far has this come: There is breakfast every day." in text(client.get(where))
    refused = client.post(where, answers(plan, **{f"evidence_{plan.goals.get().pk}": ""}))
    assert "Say what shows how far" in text(refused)
    assert client.post(where, answers(plan)).status_code == 302
    held = PlanReview.objects.get()
    assert (held.decision, held.is_child_there, held.progress.get().result) == ("continue", True, "better")
    assert "In the child's words: " in text(client.get(reverse("record:plan", kwargs={"pk": plan.pk})))


def test_a_manager_ends_a_plan_and_the_page_says_how(sign_in):
    plan, client = running_plan(), sign_in("team_manager")
    where = at("end", pk=plan.pk)
    page = text(client.get(where))
    assert "ended by a senior manager" in page
    assert "Family withdrew consent" not in page
    told = {"outcome": "needs_met", "reason": "It is done.", "told_family": "Whom to ring."}
    assert "Say why the plan ends now" in text(client.post(where, {**told, "reason": ""}))
    client.post(where, {**told, "support": "no"})
    page = text(client.get(reverse("record:plan", kwargs={"pk": plan.pk})))
    assert "needs met" in page
    assert "The family was told" in page


def test_a_head_of_service_may_end_it_for_want_of_consent(sign_in):
    plan = running_plan()
    assert "Family withdrew consent" in text(sign_in("head_of_service").get(at("end", pk=plan.pk)))


def test_a_plan_is_graded_on_its_page(sign_in):
    """D3 (1)"""
    plan, client = running_plan(), sign_in("team_manager")
    client.post(at("grade", pk=plan.pk), {"grade": "requires_improvement", "reason": "No measure."})
    page = text(client.get(reverse("record:plan", kwargs={"pk": plan.pk})))
    assert "Requires improvement" in page


def test_the_list_shows_teams_managed_or_not_and_those_past_12_weeks(sign_in):
    """D1 (2), D1 (3)"""
    plan = running_plan()
    team = plan.step.allocations.get(ended_on=None).team
    team.supplier = "Halverton Care"
    team.save()
    client = sign_in("team_manager")
    page = text(client.get(at("plans")))
    assert "Managed team: Halverton Care" in page
    assert "(managed team)" in page
    page = text(client.get(at("plans"), {"team": team.pk, "past": "yes"}))
    assert plan.step.child.name in page
    assert "Past since" in page


@pytest.mark.parametrize("more", [0, 199])
def test_the_lists_ask_few_questions(sign_in, django_assert_max_num_queries, more):
    plan = running_plan()
    copies_of_work(plan.step, more)
    client = sign_in("team_manager")
    for name in ("plans", "coverage"):
        with django_assert_max_num_queries(MOST_QUERIES):
            assert client.get(at(name)).status_code == 200


def test_the_page_of_a_plan_asks_few_questions(sign_in, django_assert_max_num_queries):
    plan = running_plan()
    review(plan)
    client = sign_in("team_manager")
    with django_assert_max_num_queries(22):
        client.get(reverse("record:plan", kwargs={"pk": plan.pk}))


def test_a_safety_plan_is_written_read_graded_and_ended(sign_in):
    """D6"""
    child = running_plan().step.child
    client = sign_in("social_worker")
    assert "has no safety plan" in text(client.get(at("safety", pk=child.pk)))
    told = {
        "worries": "Dad comes back.", "keeps_safe": "Gran is next door.", "who_does_what": "Gran: keeps a key.",
        "if_worse": "Ring 999.", "childs_words": "I run to Gran.", "agreed_with": "Mum", "agreed_on_day": 1,
        "agreed_on_month": 7, "agreed_on_year": 2021, "review_on_day": 1, "review_on_month": 9, "review_on_year": 2021,
    }  # fmt: skip
    refused = client.post(at("safety_new", pk=child.pk), {**told, "review_on_year": 2020})
    assert "Give a day to look at it again" in text(refused)
    assert client.post(at("safety_new", pk=child.pk), told).status_code == 302
    page = text(client.get(at("safety", pk=child.pk)))
    assert "I run to Gran." in page
    assert "which has passed" in page
    plan, manager = SafetyPlan.objects.get(), sign_in("team_manager")
    manager.post(at("safety_grade", plan=plan.pk), {"grade": "good", "reason": "Gran knows."})
    assert "good" in text(manager.get(at("safety", pk=child.pk)))
    manager.post(at("safety_end", plan=plan.pk), {"because": "Dad has moved away."})
    assert "Dad has moved away." in text(manager.get(at("safety", pk=child.pk)))


def test_coverage_lists_who_has_none(sign_in):
    """D6 (3)"""
    covered, bare = running_plan().step.child, running_plan().step.child
    make_safety(covered)
    page = text(sign_in("team_manager").get(at("coverage")))
    assert "50%" in page
    assert bare.name in page


def test_a_team_that_holds_nothing_is_not_listed(sign_in):
    running_plan()
    Allocation.objects.update(ended_on=HELD)
    assert "No child in need plan" not in text(sign_in("team_manager").get(at("plans")))


def test_direct_work_is_recorded_on_a_visit_and_read_in_the_childs_words(sign_in):
    """D7 (1), D7 (2), D7 (3)"""
    client, child = sign_in("social_worker"), PersonFactory()
    assert "Record the visit first" in text(client.get(at("tool_new", pk=child.pk)))
    visit = visit_to(child)
    told = {"visit": visit.pk, "tool": "scaling", "childs_words": "It is a six.", "found": "Mornings are loud."}
    assert "Choose the tool" in text(client.post(at("tool_new", pk=child.pk), {**told, "tool": ""}))
    assert client.post(at("tool_new", pk=child.pk), told).status_code == 302
    page = text(client.get(at("tools", pk=child.pk)))
    for words in ("From nought to ten", "used 1 time", "It is a six.", "Mornings are loud.", "Tools for other ages"):
        assert words in page
