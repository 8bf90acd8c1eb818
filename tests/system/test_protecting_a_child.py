"""A story of child protection by role: visits as a plan sets them, an incident, and an audit of practice."""

import re

import pytest

from tests.system.kit.visitor import PHONE

# Whoever stands first in a table.
A_NAME = re.compile(r"\w+ \w+")
pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]


def test_a_plan_sets_its_visits_and_an_incident_is_notified_and_learnt_from(person):
    """E5 (3), E8 and E9: a manager sets the visits; a head of service carries an incident through."""
    manager = person("team-manager")
    manager.go_to("Child protection").sees("with an open plan").follow("Neglect", within="main")
    manager.sees("days from first concern to plan", "Open plans by category")
    manager.follow("Open plans", within="main").follow(A_NAME, within="tbody")
    manager.follow("Set how often the child is visited").sees("No law says how often.")
    manager.press("Save", exact=True).is_told("Say how many working days")
    manager.fill("Within how many working days", "5").fill("Why that often for this child?", "The risk went up.")
    manager.press("Save", exact=True).sees("This plan sets a visit within 5 working days", "The risk went up.")

    head = person("head-of-service", size=PHONE)
    head.go_to("Child protection").follow("Practice reviews", within="main")
    head.sees("Rapid review: within 15 working days")
    head.follow(A_NAME, within="tbody").sees("The incident", "Learning actions")
    head.follow("Say who was told what was learnt").fill("Who was told?", "All schools")
    head.fill("How were they told?", "Briefing").fill_date("When?", "30", "9", "2022")
    head.press("Save", exact=True).sees("All schools", "not known whether it reached them")


def test_an_auditor_begins_an_audit_and_writes_what_was_found(person):
    """E7 and E10."""
    auditor = person("auditor")
    auditor.go_to("Audits").sees("Every audit of the last two years").follow("Themes and deep dives", within="main")
    auditor.sees("Deep dive with other agencies").press("Begin an audit")
    auditor.choose("Thematic audit").fill("What is it called?", "Neglect in autumn").fill("What does it ask?", "Seen?")
    auditor.choose("All children with a child protection plan").fill("How many children?", "2")
    auditor.fill_date("By when is it finished?", "28", "10", "2022")
    auditor.press("Choose the children").sees("Neglect in autumn", "Nothing is written yet about 2 of the children.")
    auditor.follow(A_NAME, within="tbody").press("Write what was found")
    auditor.press("Save", exact=True).is_told("Say what was done well")
    auditor.fill("What was done well?", "Seen alone.").fill("What was not?", "Late.")
    auditor.fill("What does it mean", "Safer.").choose("Good", exact=True)
    auditor.choose("No", exact=True).press("Save", exact=True).sees("Seen alone.", "Safer.")
