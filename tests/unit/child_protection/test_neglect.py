"""E8: plans by category over time, how long neglect took to be acted on, and which tools are on file."""

from datetime import date

import pytest

from lineofsight.record.models import Risk
from lineofsight.service.child_protection.operations.concerns import score_neglect
from lineofsight.service.child_protection.queries.neglect import neglect_page
from tests.factories import protection as make
from tests.factories.access import make_user

pytestmark = pytest.mark.django_db
ON = date(2021, 9, 30)


def page():
    return neglect_page(make_user("team_manager"), on=ON)


def risk(step, *, kind="16A", on=date(2021, 3, 31)):
    return Risk.objects.create(
        child=step.child, kind=kind, found_in=step, found_at=make.moment(on), found_by=make_user("social_worker")
    )


def test_it_counts_from_the_first_concern_of_neglect():
    """E8 (2): 120 days from the risk that was named on 31 March to the plan of 29 July."""
    plan = make.make_protection_plan()
    risk(plan.step)
    risk(plan.step, kind="17A", on=date(2021, 1, 1))
    [child] = page().children
    assert (child.concern_on, child.to_plan, child.to_gateway) == (date(2021, 3, 31), 120, None)
    plan.step.__class__.objects.create(
        child=plan.step.child, kind="legal_gateway", started_on=date(2021, 9, 1), started_by=make_user("team_manager")
    )
    assert page().children[0].to_gateway == 154


def test_without_an_earlier_concern_it_counts_from_the_plan_itself():
    make.make_protection_plan()
    assert page().children[0].to_plan == 0


def test_the_latest_score_and_its_date_are_shown_or_missing():
    """E8 (3)."""
    plan = make.make_protection_plan()
    assert page().without_tool == 1
    told = {"tool": "Graded care profile", "out_of": 5, "meaning": "Worse.", "by": make_user("social_worker")}
    for score, on in ((2, date(2021, 8, 2)), (4, date(2021, 9, 2))):
        score_neglect(plan.step.child, score=score, scored_on=on, at=make.moment(on), **told)
    found = page()
    assert (found.children[0].score, found.children[0].scored_on) == ("Graded care profile: 4 of 5", date(2021, 9, 2))
    assert found.without_tool == 0


def test_plans_are_counted_by_category_at_the_end_of_each_month():
    """E8 (1), as CP18 counts them."""
    plan = make.make_protection_plan()
    type(plan).objects.filter(pk=plan.pk).update(latest_category="EMO")
    counts = {one.last: (one.counts, one.total) for one in page().months}
    assert counts[date(2021, 8, 31)] == ([0, 0, 0, 1, 0], 1)
    assert counts[date(2021, 6, 30)] == ([0, 0, 0, 0, 0], 0)
    assert len(counts) == 13
