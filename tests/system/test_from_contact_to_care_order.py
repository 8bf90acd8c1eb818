"""A child's way through the whole service by role: from a contact to protection, to court, and to a care order."""

from datetime import timedelta

import pytest

from tests.system.kit import assessment, court, front_door, protection
from tests.system.kit.front_door import Child

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]
CHILD = Child("Ottoline", "Winterslow")
WEEK = 7


def test_a_child_goes_from_a_contact_to_a_care_order(town):
    is_referred_and_assessed(town)
    is_found_to_be_at_risk(town)
    has_a_plan(town)
    comes_to_the_edge_of_court(town)
    goes_to_court(town)
    has_an_order(town)


def is_referred_and_assessed(town):
    """Front door worker, manager and social worker: the assessment leads to a strategy discussion."""
    partner, worker, manager = (town.person(who) for who in ("partner", "social-worker", "team-manager"))
    front_door.tells_us_about(partner, CHILD)
    front_door.says_who_it_is(worker, CHILD)
    front_door.rates(manager, CHILD, "Amber")
    front_door.screens(worker, CHILD)
    front_door.decides(manager, CHILD)
    front_door.decides_next_steps(manager, CHILD)
    assessment.gives_it_to(manager, CHILD, "Nadia Brackenhurst")
    town.wait_for_a_working_day(5)
    worker, manager = town.person("social-worker"), town.person("team-manager")
    assessment.opens_from_my_work(worker, CHILD)
    assessment.records_a_visit(worker)
    assessment.opens_from_my_work(worker, CHILD)
    assessment.asks_for_a_discussion(worker)
    assessment.agrees(manager, CHILD, opened="strategy discussion")


def is_found_to_be_at_risk(town):
    """Manager and social worker: the discussion, the enquiry and what comes of it."""
    worker, manager = town.person("social-worker"), town.person("team-manager")
    protection.discusses(manager, CHILD, at=town.now)
    protection.enquires(worker, CHILD, at=town.now)
    protection.authorises_enquiry(manager, CHILD)
    protection.arranges(manager, CHILD, at=town.now + timedelta(days=WEEK))
    protection.reports(worker, CHILD, at=town.now)


def has_a_plan(town):
    """Reviewing officer: the conference makes a plan, and the child's page leads to it."""
    town.wait(WEEK)
    chair = town.person("reviewing-officer")
    protection.chairs(chair, CHILD)
    protection.opens_step(chair, CHILD, "Child protection plan")
    chair.sees("A core group is due by", "No worker holds it yet.", "Dad stays away until he has stopped drinking.")


def comes_to_the_edge_of_court(town):
    """Social worker and head of service: the panel, the letter, meetings, and 16 weeks that are not enough."""
    town.wait_for_a_working_day(60)
    worker, head = town.person("social-worker"), town.person("head-of-service")
    court.asks_the_panel(worker, CHILD)
    court.decides_to_start(head, CHILD, at=town.now)
    court.tells_the_parents(worker, CHILD, at=town.now)
    court.asks_about_lawyers(worker, CHILD)
    court.offers_a_conference(worker, CHILD, at=town.now)
    town.wait_for_a_working_day(9)
    court.meets(town.person("social-worker"), CHILD, at=town.now, kind="Initial pre-proceedings meeting")
    town.wait_for_a_working_day(6 * WEEK)
    court.meets(town.person("social-worker"), CHILD, at=town.now, kind="Pre-proceedings review")
    court.decides_to_issue(town.person("head-of-service"), CHILD)


def goes_to_court(town):
    """Social worker: the application, the timetable, and more time for an aunt."""
    town.wait_for_a_working_day(3)
    worker = town.person("social-worker")
    court.applies(worker, CHILD, at=town.now)
    court.names_the_guardian(worker, CHILD)
    hearing = town.working_day(21)
    court.lists_a_hearing(worker, CHILD, "Case management hearing", at=hearing)
    town.wait((hearing - town.now).days + 2)
    worker = town.person("social-worker")
    court.says_what_happened(worker, CHILD, met=hearing - timedelta(days=5))
    hearing = town.working_day(90)
    court.lists_a_hearing(worker, CHILD, "Issues resolution hearing", at=hearing)
    town.wait((hearing - town.now).days + 2)
    worker = town.person("social-worker")
    court.says_what_happened(worker, CHILD, met=hearing - timedelta(days=10))
    court.is_given_more_time(worker, CHILD, until=town.now + timedelta(days=100), at=town.now)
    hearing = town.working_day(90)
    court.lists_a_hearing(worker, CHILD, "Final hearing", at=hearing)
    town.wait((hearing - town.now).days + 2)


def has_an_order(town):
    """Social worker and head of service: the order ends the proceedings, and the record tells the whole way."""
    worker, head = town.person("social-worker"), town.person("head-of-service")
    court.says_what_happened(worker, CHILD)
    court.ends_with_a_care_order(worker, CHILD, at=town.now)
    protection.opens_record(head, CHILD).sees("Care proceedings", "care order")
    head.follow("Chronology", within="main").sees("Section 47 enquiry", "Legal gateway", "Pre-proceedings")
