"""How a child comes to need less, by role: a protection plan, its core group and review, and then a plan of need."""

import pytest

from tests.system.kit import protection, stepping_down
from tests.system.kit.chapters import CHILD, is_found_to_be_at_risk, is_referred

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]


def waits_until(town, then):
    """Let the days go by until the hour of a day has passed."""
    town.wait((then.date() - town.now.date()).days)


def test_a_plan_ends_at_its_review_and_a_plan_of_need_goes_on(town_after):
    """E4 (3), E5 (4), E6 (1), E11 (1): the chair who made the plan ends it, and the worker goes on with less."""
    town = town_after(is_referred, is_found_to_be_at_risk)
    chair, worker, manager = (town.person(who) for who in ("reviewing-officer", "social-worker", "team-manager"))
    protection.chairs(chair, CHILD)
    waits_until(town, town.working_day(9))
    worker = town.person("social-worker")
    stepping_down.meets_the_core_group(worker, CHILD, at=town.now)
    waits_until(town, town.working_day(54))
    review = town.working_day(7)
    stepping_down.arranges_the_review(town.person("team-manager"), CHILD, at=review)
    waits_until(town, review)
    stepping_down.ends_the_plan_at_the_review(town.person("reviewing-officer"), CHILD)
    manager = protection.opens_record(town.person("team-manager"), CHILD).sees("Child in need plan")
    protection.opens_step(manager, CHILD, "Child in need plan").sees("Came from", "Child protection plan")
