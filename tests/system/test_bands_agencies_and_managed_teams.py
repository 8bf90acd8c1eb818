"""Stories of who sets how work is shared out: caseload bands, a managed team and its posts, and partner agencies."""

import re

import pytest

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-1")]
ODD = "Zoë & Co <b>Ltd</b> 🌈 '; --"


def test_a_band_is_refused_when_it_makes_no_sense_and_holds_from_its_day(person):
    head = person("head-of-service").go_to("Structure").follow("Caseload bands and weights")
    head.follow("the band of Safeguarding and care planning").fill("Fewest children for a whole-time worker", "20")
    head.fill("Most children", "10").fill("From how many are there far too many?", "25")
    head.fill("Up to how many is that counted?", "99").fill("Why?", ODD)
    head.fill_date("From which day?", "1", "10", "2022").press("Save", within="main").sees("There is a problem")
    assert head.page.get_by_label("Why?").input_value() == ODD
    head.fill("Fewest children for a whole-time worker", "9").press("Save", within="main")
    head.sees("It holds from 1 October 2022", "9 to 10 children from 1 October 2022", ODD)

    manager = person("team-manager").open("/our-work/caseload/rules/").sees("A head of service changes it")
    manager.open("/our-work/caseload/").sees("A whole-time worker of this service should hold")


def test_a_managed_team_is_open_until_a_day_and_its_posts_are_counted(person):
    head = person("head-of-service").go_to("Structure").follow("Open a team")
    head.fill("Name", "Larkrise Practice").fill("Short name", "LP1").choose("Safeguarding and care planning")
    head.fill_date("First day", "1", "9", "2022").fill("Supplier", ODD).press("Open the team").sees(
        "There is a problem"
    )
    assert head.page.get_by_label("Supplier").input_value() == ODD
    head.fill_date("Until", "31", "3", "2023").press("Open the team").sees("Larkrise Practice is open.")
    head.sees(f"managed by {ODD} until")
    head.follow("Larkrise Practice").follow("Add a position")
    head.choose("Social worker", exact=True).fill_date("First day", "1", "9", "2022")
    head.fill_date("Until", "31", "3", "2023").press("Add it", within="main").sees("Vacant")
    head.follow("Appoint").fill("Name, if they are new", "Ines Larkspur").choose("Managed team")
    head.fill_date("First day", "1", "9", "2022").fill_date("Until", "31", "3", "2023").press("Appoint", within="main")
    head.sees("Ines Larkspur")


def test_an_agency_is_joined_by_who_works_for_it(person):
    who = person("administrator").go_to("Agencies").press("Add an agency").press("Add it")
    who.is_told("Say what the agency is called").fill("What is it called?", ODD).press("Add it").sees(ODD)
    who.follow(re.compile("Say who works for it.*Zoë")).sees(ODD)
    choices = who.page.get_by_label("Whose account?").locator("option")
    if choices.count() > 1:
        who.page.get_by_label("Whose account?").select_option(index=1)
        who.press("Save", within="main").sees("since")
