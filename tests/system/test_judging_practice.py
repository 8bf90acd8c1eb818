"""Stories of audits, by role: an assessment graded part by part, and a round of early help judged and acted on."""

import re

import pytest

from tests.system.kit.visitor import PHONE

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-1")]
A_NAME = re.compile(r"\w+ \w+")
WORDS = "Her own words stand beside what each adult said, also her father's."


def test_an_assessment_is_graded_part_by_part_by_somebody_who_had_no_hand_in_it(person):
    """C3 (1), C9 (2): from what was drawn to the list of every audit, and from there to the audit."""
    auditor = person("auditor")
    auditor.go_to("Audits").follow("Assessments", within="main").sees("Drawn by number", "To audit next")
    name = auditor.page.locator("#drawn ~ ul a").first.inner_text()
    auditor.follow(name, within="main").press("Record the audit").is_told("Grade this part: Analysis")
    for part in auditor.page.get_by_label("Good", exact=True).all():
        part.check()
    auditor.choose("Inadequate", question="Analysis", exact=True)
    auditor.fill("What is good about it?", WORDS).fill("What would make it better?", "Say what it means for her.")
    auditor.press("Record the audit").sees("A part is inadequate")
    auditor.choose("Requires improvement", question="Analysis", exact=True).press("Record the audit").sees(WORDS)
    auditor.go_to("Audits").follow("Assessments", within="main").sees("Every audit", name)


def test_a_round_of_early_help_is_opened_and_judged(person):
    """B11 (1), B11 (3): a manager opens it, an auditor judges, and an action is offered at once."""
    manager = person("early-help-manager", size=PHONE)
    manager.open("/early-help/audits/").press("Open a round of audits")
    manager.choose("Early Help Team South", exact=True).fill("How many cases?", "2").press("Choose cases").sees(
        "The cases are chosen."
    )
    address = manager.page.url
    auditor = person("auditor").open(address).follow(A_NAME, within="main table tbody")
    auditor.press("Say what the audit found").press("Save", exact=True).is_told("Choose a grade")
    auditor.choose("Good", exact=True).fill("What is strong?", "Each child is heard.")
    auditor.fill("What should be better?", "Dad was not asked.").press("Save", exact=True)
    auditor.sees("Each child is heard.", "Dad was not asked.").sees("An action closes the loop")
