"""A story of meetings: a head of service calls a board, minutes it and gives an action, whose owner closes it."""

import pytest

from tests.system.kit.visitor import PHONE

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]


def test_an_action_goes_from_a_meeting_to_its_owner_and_is_closed(person):
    head = person("head-of-service")
    head.go_to("Meetings").sees("Improvement board", "Daily triage meeting")
    head.follow("Improvement board", within="main").sees("At least 3 members, with police and health.")
    head.follow("16 September 2022", within="main").sees("Quorate:", "Draft minutes")
    head.follow("Change the minutes of item 1")
    head.fill("What was said", "Members asked for the number of children in each ward.")
    head.press("Save", exact=True).sees("the number of children in each ward")
    head.follow("Record a resolution").choose("AGREED").fill("What was resolved?", "To see the figures by ward.")
    head.press("Save", exact=True).sees("To see the figures by ward.")
    head.follow("Give an action").fill("What is to be done?", "Show the board the figures by ward.")
    head.select("Who does it?", "Marianne Coldbrooke (director)").fill_date("By when?", "7", "10", "2022")
    head.press("Give it").sees("Show the board the figures by ward.", "Marianne Coldbrooke, by 7 Oct")

    director = person("director", size=PHONE)
    director.go_to("My actions").sees("Show the board the figures by ward.")
    director.follow("Show the board the figures by ward.", within="main").press("Say what became of it")
    director.press("Close it").is_told("Say what became of it").is_told("Say what shows it")
    director.choose("It is done").fill("What shows it?", "Shown on 30 September, and sent to members.")
    director.press("Close it").sees("Shown on 30 September, and sent to members.", "Done")


def test_a_member_of_a_board_reads_it_without_scripts_and_no_child_is_named(person):
    member = person("board-member", has_scripts=False)
    member.go_to("Meetings").sees("Improvement board").sees_nothing_of("Daily triage meeting")
    member.go_to("My actions").sees("Visit the front door")
