"""A story of those who answer for the service: a target is set, seen, compared with, taken out and withdrawn."""

import re

import pytest

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]
WHY = "Agreed by the board of a story."


def test_a_target_goes_from_the_analyst_to_the_director_and_out_again(person):
    analyst = person("analyst").go_to("Performance").sees("What stands out").follow("All measures", within="main")
    analyst.follow("Assessments completed within 45 working days", exact=True, within="main")
    analyst.follow("Targets and what happened when").press("Set a target")
    analyst.fill("What is the target?", "99").fill_date("From which day?", "1", "4", "2022")
    analyst.fill("Why, and who agreed it?", WHY).press("Set the target").sees("99%, from 1 April 2022")
    analyst.press("Declare what happened").fill_date("When did it happen?", "4", "7", "2022")
    analyst.fill("What happened?", "A story was told").choose("This measure", exact=True).fill(
        "How do you know", "It was seen."
    )
    analyst.press("Declare it").sees("A story was told")

    director = person("director").open("/").sees("What needs attention")
    director.open("/performance/measures/AS01/?also=age").sees("The target is 99% from 1 April 2022").sees("By age")
    director.follow("Compare two times").sees("as known at the end of")
    taken = director.page.request.get("/performance/measures/AS01/page.xlsx")
    assert taken.ok
    assert taken.body()[:2] == b"PK"

    analyst.follow(re.compile("^Withdraw .*99"))
    analyst.fill("Why is it withdrawn?", "The story is over.").press("Withdraw it").sees("The story is over.")


def test_the_flow_opens_to_records_for_a_director_and_to_few_numbers_for_a_councillor(person):
    director = person("director").go_to("Performance").follow("From the front door to care", within="main")
    director.sees("What became of the contacts received in the year to")
    assert director.page.locator("main svg.los-flow").get_attribute("aria-label")
    director.enter(director.page.locator("main tbody a").first).sees("records")

    councillor = person("councillor").go_to("Performance").follow("From the front door to care", within="main")
    councillor.sees("Small numbers are held back")
    assert councillor.page.locator("main tbody a").count() == 0


def test_cohorts_are_compared_by_a_director_and_read_rounded_by_a_councillor(person):
    director = person("director").go_to("Performance").follow("Cohort journeys", within="main")
    director.sees("Where children were some months after they came to us")
    director.sees("Not yet")
    assert director.page.locator("main svg").first.get_attribute("aria-label")
    director.enter(director.page.locator("main tbody a").first).sees("records")

    councillor = person("councillor").go_to("Performance").follow("Cohort journeys", within="main")
    councillor.sees("Small numbers are held back")
    councillor.sees("What the words mean")
    assert councillor.page.locator("main tbody a").count() == 0
