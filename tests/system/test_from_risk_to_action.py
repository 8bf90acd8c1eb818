"""The risk thread: what a school tells of reaches the plan, and a manager sees what the plan leaves out."""

import re

import pytest
from playwright.sync_api import expect

from tests.system.kit import assessment, front_door, plans, transfers
from tests.system.kit.front_door import Child
from tests.system.kit.visitor import PHONE

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]
RECORDS = "/performance/measures/EH07/records/?from=2022-09-30&to=2022-09-30"


def test_a_risk_without_an_action_is_seen_until_it_has_one(person):
    partner, worker, manager = (person(role) for role in ("partner", "social-worker", "team-manager"))
    head, analyst, child = person("head-of-service"), person("analyst"), Child("Perpetua", "Wrenfield")

    a_contact_with_two_risks_becomes_early_help(partner, worker, manager, child, person)
    number = a_plan_that_covers_one_is_authorised(worker, manager, child)
    the_gap_is_seen(head, child, number)
    eh07_says(analyst, head, number, "No")
    the_gap_is_closed(worker, manager, child)
    head.open("/our-work/team/plans/").sees_nothing_of(child.name)
    eh07_says(analyst, head, number, "Yes")
    the_family_reads_it_on_a_phone(person("social-worker", size=PHONE), child)


def a_contact_with_two_risks_becomes_early_help(partner, worker, manager, child, person):
    front_door.tells_us_about(partner, child)
    front_door.says_who_it_is(worker, child)
    plans.names_two_risks(worker, child)
    front_door.rates(manager, child, "Amber")
    front_door.screens(worker, child)
    front_door.decides(manager, child)
    front_door.decides_next_steps(manager, child)
    assessment.gives_it_to(manager, child, "Nadia Brackenhurst")
    assessment.opens_from_my_work(worker, child)
    plans.says_they_are_still_risks(worker)
    assessment.records_a_visit(worker)
    assessment.opens_from_my_work(worker, child)
    worker.follow("Analysis", within="main").fill("Analysis", "With help at home, needs will be met.")
    worker.press("Save", exact=True).follow("Factors found", within="main").choose("Neglect (16A)").press("Save")
    worker.follow("What you recommend", within="main").choose("Step down to early help", exact=True).press("Save")
    worker.press("Submit to a manager").press("Submit to a manager").sees("Submitted.")
    transfers.asks_early_help(manager, child)
    transfers.accepts(person("early-help-manager"), child)
    manager.open("/").follow(child.name, within="main").sees(plans.NEGLECT, plans.DRINKING)
    manager.fill("What is your decision, and why?", "I agree.").fill("What else", "A plan of need.").press(
        "Authorise"
    ).sees("Opened: early help.")


def a_plan_that_covers_one_is_authorised(worker, manager, child) -> int:
    number = plans.opens_the_plan(worker, child)
    worker.sees("Risks the plan must answer", plans.NEGLECT, plans.DRINKING).press("Begin the plan")
    text = "There is breakfast every day."
    plans.writes_a_goal(worker, text, risk=plans.NEGLECT, action="Shop together on Fridays.", owner="Mum")
    plans.agrees_it(worker)
    worker.sees(f"Cover the risk “{plans.DRINKING}”, or say why the plan does not.")
    worker.follow(re.compile("Say why it is not covered"))
    worker.fill("Why does the plan not cover this risk?", plans.REASON).press("Save", exact=True).sees(plans.REASON)
    plans.submits(worker)
    plans.authorises(manager, child)
    return number


def the_gap_is_seen(head, child, number):
    head.open("/").follow(re.compile("not cover every risk"))
    row = head.page.get_by_role("row").filter(has_text=child.name)
    expect(row).to_contain_text(plans.DRINKING)
    expect(row).to_contain_text(plans.REASON)
    head.open(f"/people/{number}/").follow("1 risk is not covered by a plan")
    head.sees("Gap:", plans.REASON, "No food at home at the weekend.", "Shop together on Fridays.")


def eh07_says(analyst, head, number, answer):
    """The measure opens to the plan, and says of it what the plan's page says."""
    analyst.open("/performance/snapshots/publish/").press("Publish", exact=True).sees("was published.")
    head.open(RECORDS)
    expect(head.page.get_by_role("row").filter(has_text=str(number))).to_contain_text(answer)


def the_gap_is_closed(worker, manager, child):
    plans.opens_the_plan(worker, child)
    worker.press("Review this plan").fill("What has changed for the child?", "The clinic has a place for Dad.")
    worker.press("Save", exact=True)
    text = "Dad does not drink when he looks after you."
    plans.writes_a_goal(worker, text, risk=plans.DRINKING, action="Go to the clinic every Tuesday.", owner="Dad")
    worker.sees("What version 2 changed", f"New goal: {text}")
    plans.agrees_it(worker)
    plans.submits(worker)
    plans.authorises(manager, child)


def the_family_reads_it_on_a_phone(worker, child):
    plans.opens_the_plan(worker, child)
    worker.follow("The family's copy, to print").sees("Dad does not drink when he looks after you.", plans.WORDS)
    worker.sees_nothing_of("No food at home at the weekend.", plans.REASON)
