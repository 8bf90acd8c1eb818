"""Two children need less than was feared, by role: from a contact to a step down, and from a contact to closure."""

from datetime import timedelta

import pytest

from tests.system.kit import assessment, front_door, protection, stepping_down, transfers
from tests.system.kit.front_door import Child

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]


def is_referred(town, child):
    """Partner, social worker and manager: the contact becomes an assessment, which a social worker holds."""
    partner, worker, manager = (town.person(who) for who in ("partner", "social-worker", "team-manager"))
    front_door.tells_us_about(partner, child)
    front_door.says_who_it_is(worker, child)
    front_door.rates(manager, child, "Amber")
    front_door.screens(worker, child)
    front_door.decides(manager, child)
    front_door.decides_next_steps(manager, child)
    assessment.gives_it_to(manager, child, "Nadia Brackenhurst")
    assessment.opens_from_my_work(worker, child)
    assessment.records_a_visit(worker)
    assessment.opens_from_my_work(worker, child)
    return worker, manager


def test_a_child_goes_from_a_contact_to_a_conference_and_steps_down(town):
    """E4: the conference makes no plan; the family is nobody's only once early help has accepted it."""
    child = Child("Ottoline", "Thornleigh")
    worker, manager = is_referred(town, child)
    assessment.asks_for_a_discussion(worker)
    assessment.agrees(manager, child, opened="strategy discussion")
    protection.discusses(manager, child, at=town.now)
    protection.enquires(worker, child, at=town.now)
    protection.authorises_enquiry(manager, child)
    protection.arranges(manager, child, at=town.now + timedelta(days=7))
    protection.reports(worker, child, at=town.now)
    town.wait(7)
    stepping_down.decides_on_early_help(town.person("reviewing-officer"), child)
    manager = town.person("head-of-service")
    stepping_down.asks_after_the_conference(manager, child)
    transfers.accepts(town.person("early-help-manager"), child)
    stepping_down.finishes_the_conference(manager, child)
    protection.opens_record(manager, child).sees("Early help")


def test_a_child_goes_from_a_contact_to_closure(town):
    """D1 and D2: a plan of need steps down by two managers, and early help finishes with who helps now."""
    child = Child("Ottoline", "Marchbank")
    worker, manager = is_referred(town, child)
    assessment.writes_and_submits(worker)
    assessment.agrees(manager, child, opened="child in need plan")
    town.wait_for_a_working_day(30)
    manager = town.person("head-of-service")
    stepping_down.asks_early_help(manager, child)
    stepping_down.says_why_it_ends(manager, child).sees("There is a problem", "early help")
    helper = town.person("early-help-manager")
    transfers.accepts(helper, child)
    stepping_down.says_why_it_ends(manager, child).sees("The plan is ended.")
    stepping_down.finishes(helper, child)
    protection.opens_record(manager, child).follow("Chronology", within="main")
    manager.sees("Child in need plan", "Early help", "Single assessment")
