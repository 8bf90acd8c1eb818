"""A child's way through the whole service by role: from a contact to protection, to court, and to a care order."""

from datetime import timedelta

import pytest

from tests.system.kit import court, protection
from tests.system.kit.chapters import CHILD, WEEK, is_found_to_be_at_risk, is_referred

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]


def test_a_child_goes_from_a_contact_to_a_care_order(town_after):
    town = town_after(is_referred, is_found_to_be_at_risk)
    has_a_plan(town)
    comes_to_the_edge_of_court(town)
    goes_to_court(town)
    has_an_order(town)


def has_a_plan(town):
    """Reviewing officer: the conference makes a plan, and the child's page leads to it."""
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
