"""Two ways in which a child comes to need less, by role: a conference that steps down, and a plan that ends."""

import pytest

from tests.system.kit import assessment, protection, stepping_down, transfers
from tests.system.kit.chapters import CHILD, is_found_to_be_at_risk, is_referred

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]


def test_a_child_goes_from_a_contact_to_a_conference_and_steps_down(town_after):
    """E4: the conference makes no plan; the family is nobody's only once early help has accepted it."""
    town = town_after(is_referred, is_found_to_be_at_risk)
    stepping_down.decides_on_early_help(town.person("reviewing-officer"), CHILD)
    head = town.person("head-of-service")
    stepping_down.asks_after_the_conference(head, CHILD)
    transfers.accepts(town.person("early-help-manager"), CHILD)
    stepping_down.finishes_the_conference(head, CHILD)
    protection.opens_record(head, CHILD).sees("Early help")


def test_a_child_goes_from_a_contact_to_closure(town_after):
    """D1, D2 and B: a plan of need steps down by two managers, and early help finishes with who helps now."""
    town = town_after(is_referred)
    worker, manager, head = (town.person(who) for who in ("social-worker", "team-manager", "head-of-service"))
    assessment.opens_from_my_work(worker, CHILD)
    assessment.writes_and_submits(worker)
    assessment.agrees(manager, CHILD, opened="child in need plan")
    town.wait_for_a_working_day(30)
    stepping_down.asks_early_help(head, CHILD)
    stepping_down.says_why_it_ends(head, CHILD).sees("There is a problem", "early help")
    helper = town.person("early-help-manager")
    transfers.accepts(helper, CHILD)
    stepping_down.says_why_it_ends(head, CHILD).sees("The plan is ended.")
    stepping_down.finishes(helper, CHILD)
    protection.opens_record(head, CHILD).sees_nothing_of("open now").follow("Chronology", within="main")
    head.sees("Contact", "Referral", "Single assessment", "Child in need plan", "Early help")
