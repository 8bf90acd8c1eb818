"""Stories of a topic, from its question to what was recommended, and of a contract, from the register to its board."""

import re

import pytest

from tests.system.kit.visitor import PHONE

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-1")]
TOPIC, ASKED = "Waiting for early help", "Does help come before a family needs a social worker?"
OFFER = "Ring every family within two days of their asking."
CONTRACT = "Mornings that work"


def test_a_topic_is_looked_into_and_what_it_recommends_is_followed(person):
    clerk = person("democratic-services").go_to("Recommendations").follow("Topics", within="main")
    clerk.press("Look into a topic").press("Begin", exact=True).is_told("Give it a title")
    clerk.fill("What is looked into?", TOPIC).fill("What is asked of it?", ASKED)
    clerk.fill_date("When does it report?", "30", "11", "2022").press("Begin", exact=True).sees(TOPIC, ASKED)
    address = clerk.page.url
    clerk.press("Make the evidence").press("Make it", exact=True).is_told("Say who it is for")
    clerk.fill("Who is it for?", "The scrutiny panel").press("Make it", exact=True)
    clerk.open(address).sees("(draft)").follow("Recommend something").press("Save", exact=True)
    clerk.is_told("Choose the measure").fill("What is recommended?", OFFER)
    clerk.fill("Who answers for it?", "Head of service, early help")
    clerk.page.get_by_role("combobox", name="Which measure shows its effect?").select_option(value="EH03")
    clerk.fill("Why does this measure show it?", "It counts whom it reached.").press("Save", exact=True)
    clerk.open(address).follow(OFFER, within="main").sees("Its effect", "when it was recommended")
    clerk.follow("Close this recommendation").press("Close it", exact=True).is_told("Say what changed, and how we know")
    clerk.fill("What changed, and how do we know?", "They are rung. They say so.").press("Close it", exact=True)
    clerk.sees("What changed", "They are rung. They say so.", "Callum Sandiwell")
    clerk.open(address).follow("Finish this topic").fill("What does it come to?", "It comes sooner.")
    clerk.press("Finish", exact=True).sees("What it comes to", "It comes sooner.")
    person("analyst", size=PHONE).open(address).sees("It comes sooner.", OFFER)


def test_a_contract_is_registered_and_put_before_its_board(person):
    head = person("head-of-service").go_to("Services").follow("Contracts", within="main")
    head.press("Add a contract").press("Add it", exact=True).is_told("Say who provides it")
    head.fill("Who provides it?", "Larkrise Mornings").select("What sort of provider?", "Voluntary sector")
    head.fill("What is the contract called?", CONTRACT).fill("What is it to bring about?", "Breakfast every day.")
    head.fill("Who manages it for us?", "Folake Merridale")
    head.select("Which board watches over it?", "Partnership and prevention board")
    head.fill_date(re.compile("^First day$"), "1", "4", "2022").fill_date("First day without it", "1", "4", "2022")
    head.press("Add it", exact=True).sees("There is a problem")
    head.fill_date("First day without it", "1", "4", "2024").press("Add it", exact=True)
    head.sees(CONTRACT, "No service is a lot of it now.", "watches over it.")
    head.press("Put it on the board's next agenda").sees("It is on the agenda.", CONTRACT)
    head.open("/services/contracts/").follow(re.compile(CONTRACT), within="main").sees("Breakfast every day.")
