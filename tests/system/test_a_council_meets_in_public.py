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


def test_scrutiny_chooses_what_it_looks_into_and_the_public_reads_what_became_of_it(person, visitor):
    clerk = person("democratic-services")
    clerk.open("/council/programme/scrutiny-panel/2022/").press("Suggest something")
    clerk.fill("What is suggested?", "Homes near where children come from").choose("A partner")
    clerk.fill("Who suggested it?", "A foster carers' association").fill("What could the panel change?", "Planning.")
    clerk.press("Save").sees("What could the panel change?", "Planning.")
    clerk.follow("Say what the panel does with it").choose("A full review")
    clerk.fill("Why?", "The plan for homes is renewed next year.").press("Save").sees("agreed without a vote")
    clerk.press("Submit it to the board as it stands").sees("It is not approved yet.")
    clerk.follow("The board approved it").select("Which board?", "Overview and scrutiny board")
    clerk.fill_date("When did it approve the programme?", "30", "9", "2022").fill("How did it approve it?", "Agreed")
    clerk.press("Record it").sees("approved version 1 on 30 September 2022")
    clerk.follow("Begin the review").fill("What is it to achieve?", "Fewer moves.")
    clerk.fill("What does it ask?", "Why do children live far away?").fill_date(
        "When does it report?", "1", "3", "2023"
    )
    clerk.press("Begin", exact=True).sees("Next: gather evidence.")

    anybody = visitor(size=PHONE)
    anybody.open("/public/").follow("What scrutiny looks into, and what became of what it recommended")
    anybody.sees("Homes near where children come from", "The plan for homes is renewed next year.")
    anybody.follow("Working in localities").sees("had until 10 July 2022 to respond", "Accepted in part", "Rejected")
    anybody.sees_nothing_of("Fewer moves.")


def test_the_panels_meeting_of_september_2021_is_read_by_councillors_and_by_anybody(person, visitor):
    """Its pack was open for five clear days; its minutes run from 21/8 to 21/15 and came to be approved."""
    councillor = person("councillor")
    councillor.open("/council/packs/scrutiny-panel-2021-09-21/").sees("5 clear days", "3 vacancies")
    councillor.sees("How children's services are improving", "Questions not answered in time")

    anybody = visitor(size=PHONE)
    anybody.open("/public/packs/scrutiny-panel-2021-09-21/").sees("Who chairs this meeting", "Published")
    anybody.open("/public/minutes/scrutiny-panel-2021-09-21/").sees("21/8", "Who chairs this meeting", "21/15")
    anybody.sees("AGREED: That working in localities is looked into first, with a visit in November.")
    anybody.open("/public/questions/").sees("youth justice")


def test_a_decision_is_planned_taken_and_called_in(person, visitor):
    """A key decision waits for its notice; one that members called in goes to scrutiny and back, and stands."""
    clerk = person("democratic-services", size=PHONE)
    clerk.go_to("Forward plan").press("Add to the forward plan").fill(
        "What is the matter?", "A school bus for Orrisfield"
    )
    clerk.fill("What is to be decided?", "To pay for a bus.").choose("Executive", question="Who decides?")
    clerk.choose("Yes, for what it spends or saves").fill_date("On which day is it to be decided?", "15", "10", "2022")
    clerk.fill("How many pounds does it spend or save?", "400000").fill("Documents for the decision", "Report")
    clerk.fill("How can somebody ask for them?", "Write to democratic services.").press("Save", exact=True)
    clerk.press("Publish its notice").sees("It can’t be decided on 15 October 2022 yet.", "28 clear days")

    clerk.go_to("Forward plan").follow("Decisions that were taken").follow("Two homes for children in care")
    clerk.sees("scrutiny is to look at it").follow("Say what scrutiny came to").press("Save", exact=True)
    clerk.is_told("Say what scrutiny came to")
    clerk.page.get_by_role("combobox", name="At which meeting?").select_option(index=1)
    clerk.choose("Refer").fill("Why?", "The neighbours were not asked.").press("Save", exact=True)
    clerk.sees("may not be put into effect yet").follow("Say what became of it").choose("The decision stands")
    clerk.fill("Why?", "They were asked on 29 September.").press("Save", exact=True).sees("It may be put into effect.")

    anybody = visitor(size=PHONE, has_scripts=False)
    anybody.open("/public/decisions/").sees("A school bus for Orrisfield", "Key decision")
    anybody.follow("Two homes for children in care").sees("The neighbours were not asked.", "They were asked on 29")
    person("councillor", size=PHONE).go_to("Forward plan").follow("A school bus for Orrisfield").sees(
        "To pay for a bus."
    )
