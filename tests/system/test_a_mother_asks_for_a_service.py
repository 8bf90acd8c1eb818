"""A17, in a browser: a mother without an account asks for a service, is told by a worker, and reads it."""

import pytest

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-1")]
SERVICE = "Youth service: for everybody"


def fills_the_form(mother):
    """Write the form as somebody would who has no account."""
    mother.open("/front-door/refer/service/").fill("Child's first name", "Perran").fill("Child's last name", "Oxtoby")
    mother.fill_date("Child's date of birth", "4", "6", "2010").choose(SERVICE, exact=True)
    mother.fill("Why, and what does the family hope for?", "He has nowhere to go in the evening.")
    mother.fill("Your name", "Merryn Oxtoby").fill("Who you are to the child", "Mother")
    return mother.fill("Phone number we can reach you on", "01632 960441")


def test_a_mother_asks_and_hears(person, visitor):
    mother = fills_the_form(visitor())
    mother.press("Send").is_told("The family has to agree before you ask")
    mother.choose("The family agrees, or I am the child's parent").press("Send").sees("We have what you asked for")
    receipt = mother.page.get_by_text("Your receipt number").locator("strong").inner_text()
    secret = mother.page.locator(".los-secret").inner_text()

    worker = person("early-help-practitioner").open("/services/").follow(SERVICE)
    worker.follow("Perran Oxtoby").sees("Asked for by Mother", "Merryn Oxtoby", "Nobody of that name and birthday")
    worker.follow("Tell Mother what came of it").fill("What do you tell them?", "A youth worker rings you on Monday.")
    worker.press("Save").sees("They were told")

    mother.open("/front-door/refer/answer/").fill("Receipt number", receipt).fill("Secret", secret)
    mother.press("Show what came of it").sees("We have written to you", "A youth worker rings you on Monday.")
    mother.sees_nothing_of("Oxtoby")
