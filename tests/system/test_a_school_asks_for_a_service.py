"""A17 (1), A17 (2), by role: a school asks for a service, a worker tells them what came of it, and they read it."""

import pytest

from tests.system.kit.visitor import PHONE

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-1")]
SERVICE = "Youth service: for everybody"
ANSWER = "A youth worker comes to school on Thursdays from next week."


def test_a_school_asks_is_told_and_learns_nothing_else(person):
    partner = person("partner")
    partner.go_to("Ask for a service").fill("Child's first name", "Emrys").fill("Child's last name", "Hollowbread")
    partner.fill_date("Child's date of birth", "9", "2", "2009").choose(SERVICE, exact=True)
    partner.fill("Why, and what does the family hope for?", "He is alone after school every day.")
    partner.fill("Name of your school, surgery or service", "Larkrise Primary")
    partner.fill("Phone number we can reach you on", "01632 960788").press("Send")
    partner.is_told("The family has to agree before you ask")
    partner.choose("The family agrees that I ask for it and share this").press("Send").sees("It is with")

    worker = person("early-help-practitioner").open("/services/").follow(SERVICE).follow("Emrys Hollowbread")
    worker.sees("Asked for by Larkrise Primary", "He is alone after school every day.")
    worker.follow("Tell Larkrise Primary what came of it").fill("What do you tell them?", ANSWER).press("Save")
    worker.sees("They were told")

    partner = person("partner", size=PHONE).open("/front-door/services/asked/").sees("We have written to you")
    partner.follow("Emrys Hollowbread").sees(ANSWER).sees_nothing_of("Early Help Team")
