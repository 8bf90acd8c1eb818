"""A story of the council: its pack and minutes are published by democratic services, and read by anybody at all."""

import pytest

from tests.system.kit.visitor import PHONE

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]
PANEL = "Children and young people's scrutiny panel"


def test_a_pack_is_published_and_read_by_anybody(person, visitor):
    clerk = person("democratic-services")
    clerk.go_to("Council").sees("The municipal year is 2022/23.").follow(PANEL, within="main")
    clerk.sees("1 vacancy, of 9 places").follow("8 November 2022", within="main")
    clerk.press("The agenda and its pack").sees("Nothing is on it. Add its items first.")
    clerk.press("Put an item on the agenda").press("Put it on the agenda").is_told("Choose a kind")
    clerk.select("What kind of item is it?", "Apologies for absence").press("Put it on the agenda")
    clerk.press("Put an item on the agenda").select("What kind of item is it?", "Spoken item")
    clerk.fill("Title", "Visits to £X homes").press("Put it on the agenda").sees("is still to be filled in")
    clerk.follow("Overrule it").fill("Why is it published nonetheless?", "The number is for the panel to say.")
    clerk.press("Overrule", exact=True).sees("Nothing is to be mended.")
    clerk.press("Publish the pack").sees("The pack is published. It stays as it is.", "Visits to £X homes")

    anybody = visitor(size=PHONE)
    anybody.open("/public/").follow(PANEL).sees("8 November 2022 at 4pm")
    anybody.follow("Agenda and papers").sees("Visits to £X homes", "Councillor Bram Ullock, Vice-chair")
    anybody.sees_nothing_of("The number is for the panel to say.")


def test_minutes_are_written_item_by_item_and_read_by_anybody(person, visitor):
    clerk = person("democratic-services", has_scripts=False)
    clerk.open("/council/bodies/scrutiny-panel/").follow("27 September 2022", within="main")
    clerk.press("Write and publish its minutes").follow("Write the minutes of item 4")
    clerk.fill("What was said", "Two young people told what they would have wanted to know at sixteen.")
    clerk.select("What was resolved, if anything: the word", "AGREED").fill("And what", "To write to all leavers.")
    clerk.fill("What is somebody to do?", "Write to all leavers").press("Save, and go on to item 5")
    clerk.is_told("Say who does it").select("Who does it?", "Marianne Coldbrooke (director)")
    clerk.fill_date("By when?", "1", "12", "2022").press("Save, and go on to item 5")
    clerk.press("Save", exact=True).press("Publish as a draft").sees(
        "Draft minutes", "AGREED: To write to all leavers."
    )

    anybody = visitor(has_scripts=False)
    anybody.open("/public/bodies/scrutiny-panel/").follow("Draft minutes")
    anybody.sees("** Pathways to adulthood: evidence", "Write to all leavers (Marianne Coldbrooke, by 1 December 2022)")
    person("director").go_to("My actions").sees("Write to all leavers")
