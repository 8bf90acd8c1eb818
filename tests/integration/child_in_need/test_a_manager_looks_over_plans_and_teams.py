"""How good plans are over time, and what frontline teams hold near court (D3, D4, D5)."""

from datetime import timedelta

import pytest
from django.urls import reverse

from lineofsight.service.child_in_need.operations.grading import grade_plan
from lineofsight.service.child_in_need.queries.frontline import frontline_page
from lineofsight.service.child_in_need.queries.quality import quality_page
from lineofsight.service.court.operations.pre_proceedings import end_pre_proceedings
from tests.factories import court
from tests.factories.need import moved, running_plan
from tests.factories.plans import AGREED, make_plan
from tests.factories.record import TeamFactory, copies, copies_of_work, moment

pytestmark = pytest.mark.django_db
MOST_QUERIES = 15


def text(response) -> str:
    return response.content.decode()


def at(name: str, **where) -> str:
    return reverse(f"child_in_need:{name}", kwargs=where)


def test_the_quality_of_plans_is_told_by_quarter(sign_in, make_user):
    """D3 (1), D3 (3)"""
    by = make_user("team_manager")
    for days, grade in ((0, "inadequate"), (0, "good"), (120, "good")):
        version = running_plan().versions.get()
        grade_plan(version, grade=grade, reason="As it is.", by=by, at=moment(AGREED + timedelta(days=days), 12))
    page = quality_page(by=by, at=moment(AGREED + timedelta(days=121)))
    [plans, safety] = page.kinds
    assert dict(plans.counts) == {"Outstanding": 0, "Good": 2, "Requires improvement": 0, "Inadequate": 1}
    assert [row[1] for row in plans.trend.rows] == ["50%", "100%"]
    assert (safety.total, safety.trend) == (0, None)
    shown = text(sign_in("team_manager").get(at("quality")))
    assert "Child in need plans graded good or outstanding, by quarter" in shown


def end(step, outcome, make_user):
    on = court.DAY + timedelta(days=30)
    told = {"steps": [step], "outcome": outcome, "decision": "Enough has changed.", "late_reason": "The family moved."}
    end_pre_proceedings(**told, support_after="", on=on, by=make_user("head_of_service"), at=court.at(on))


def test_frontline_teams_show_their_kind_their_work_near_court_and_who_was_kept_out(make_user):
    """D5 (1), D5 (2), D5 (3)"""
    down, issued, now = (court.opened("pre_proceedings")[0] for _ in range(3))
    end(down, "step_down", make_user)
    end(issued, "issue", make_user)
    held = now.allocations.get(ended_on=None)
    held.team.supplier = "Halverton Care"
    held.team.save()
    page = frontline_page(by=make_user("team_manager"), at=court.at(court.DAY + timedelta(days=31)))
    [team] = [one for one in page.teams if one.team == held.team]
    assert team.kind == f"{held.team.get_service_display()}. Managed team: Halverton Care"
    assert (team.held["pre_proceedings"], team.finished, team.diverted) == (1, 2, 1)
    assert page.percent == 50
    assert list(page.rows) == [now]


def test_what_ended_more_than_a_year_ago_is_not_counted(make_user):
    """D5 (3)"""
    end(court.opened("pre_proceedings")[0], "step_down", make_user)
    page = frontline_page(by=make_user("team_manager"), at=court.at(court.DAY + timedelta(days=396)))
    assert (page.teams, page.percent) == ([], None)


@pytest.mark.parametrize("more", [0, 199])
def test_the_pages_ask_few_questions(sign_in, make_user, django_assert_max_num_queries, more):
    version = running_plan().versions.get()
    grade_plan(version, grade="good", reason="Clear.", by=make_user("team_manager"), at=moment(AGREED, 12))
    copies_of_work(court.opened("pre_proceedings")[0], more)
    client = sign_in("team_manager")
    copies(moved(), more)
    for name in ("quality", "frontline", "moves"):
        with django_assert_max_num_queries(MOST_QUERIES):
            assert client.get(at(name)).status_code == 200


def test_work_is_moved_on_screen_and_listed_with_both_teams(sign_in):
    """D4 (1), D4 (2), D4 (3)"""
    plan, client = make_plan(), sign_in("team_manager")
    receiving = TeamFactory(service="safeguarding", name="Safeguarding Nine")
    where = at("move", pk=plan.pk)
    assert "would be an early transfer" in text(client.get(where))
    told = {"to_team": receiving.pk, "words": "Ring Gran.", "early_reason": "They moved house."}
    assert "Say why it moves early" in text(client.post(where, {**told, "early_reason": ""}))
    assert client.post(where, told).status_code == 302
    page = text(client.get(at("moves")))
    assert "Early: They moved house." in page
    assert "Safeguarding Nine: 0 before, 1 after" in page
    assert "Points of transfer that were reached" in text(client.get(at("move", pk=running_plan().pk)))
