"""A worker writes down who is in a child's family and home, and a chronology that says what it all means."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-1")]


def puts_on_the_record(worker, first: str, last: str, born: tuple[str, str, str]) -> str:
    """Put somebody new on the record, and return the address of their record."""
    worker.open(f"/people/search/?first_name={first}&last_name={last}").press("Put a new person on the record")
    worker.fill_date("Date of birth", *born).press("Put on the record").sees(f"{first} {last} is now on the record.")
    return worker.page.url


def says_who_is(worker, name: str, role: str, *, record: str, with_responsibility: bool = False) -> None:
    """Search for somebody from the child's family page, and say who they are to the child."""
    worker.open(f"{record}family/").press("Add somebody to the family", within="main")
    worker.page.get_by_label("Search", exact=True).fill(name)
    worker.press("Search", within="main", exact=True)
    worker.follow(f"Choose {name}").choose(role, exact=True)
    if with_responsibility:
        worker.choose("They have parental responsibility")
    worker.press("Save")


def moves(worker, record: str, street: str, since: tuple[str, str, str], part: str | None = None) -> None:
    """Write down where somebody lives."""
    worker.open(f"{record}home/").fill("Number and street", street).fill_date("Living there since", *since)
    if part:
        worker.choose(part, question="What part do they have in the household?")
    worker.press("Save")


@pytest.mark.parametrize("has_scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_family_is_drawn_and_told(person, has_scripts):
    worker = person("social-worker", has_scripts=has_scripts)
    family = "Hartlebury" if has_scripts else "Plumstone"
    street = f"4 {family} Row"
    child = puts_on_the_record(worker, "Tansy", family, ("2", "3", "2015"))
    puts_on_the_record(worker, "Coral", family, ("9", "9", "1988"))
    lodger = puts_on_the_record(worker, "Silvan", f"{family}on", ("1", "1", "1990"))

    says_who_is(worker, f"Coral {family}", "Mother", record=child, with_responsibility=True)
    moves(worker, child, street, ("1", "6", "2019"))
    moves(worker, lodger, street, ("1", "2", "2021"), part="Lodger")

    worker.open(f"{child}family/").sees("Mother, with parental responsibility", f"Silvan {family}on", "lodger")
    drawn = worker.page.locator("main svg").first
    expect(drawn).to_contain_text("Tansy")
    expect(drawn).to_contain_text("Mother")
    worker.follow("Who lived there").fill_date("On this day", "1", "1", "2020").press("Apply filters")
    worker.sees(f"Tansy {family}")
    expect(worker.page.locator("main table")).not_to_contain_text("Silvan")

    worker.open(f"{child}family/").follow(re.compile("They left.*Silvan")).fill_date("They left on", "1", "1", "2019")
    worker.press("Save", within="main").sees("There is a problem", "left before they came")
    worker.fill_date("They left on", "1", "9", "2022").press("Save", within="main").sees("The home is put right.")
    worker.open(f"{child}family/").sees("Nobody else is recorded there")


def test_a_chronology_is_written_finished_and_opened_again(person):
    worker = person("social-worker")
    child = puts_on_the_record(worker, "Linnet", "Ashgrovely", ("5", "5", "2012"))
    worker.press("Write a note", within="main").fill("Note", "School rang: third Monday missed this term.")
    worker.press("Save the note")

    worker.open(f"{child}chronology/").follow("Chronologies written for a purpose").press("Start a chronology")
    worker.fill("Title", "Significant events").fill("What is it for?", "A conference in May.").press("Start")
    worker.press("Add events of the record")
    worker.page.get_by_role("checkbox").first.check()
    worker.press("Add what is chosen").sees("third Monday missed")
    worker.follow("Say what it means").fill("Analysis", "Mondays follow the weekends away.")
    worker.choose("This is significant").press("Save").sees("Significant:", "Mondays follow the weekends away.")

    worker.follow("Add something else").fill_date("When it happened", "4", "1", "2021")
    worker.fill("What happened", "Moved school.").fill("Where that is known from", "Letter from the school")
    worker.press("Add", exact=True).sees("Moved school.", "Letter from the school")

    worker.follow("Finish it").press("Finish", exact=True).sees("Finished")
    assert worker.page.get_by_role("link", name="Add something else").count() == 0
    worker.follow("Open it again").fill("Why is it opened again?", "The school's dates were wrong.")
    worker.press("Open again").sees("Being written", "The school's dates were wrong.", "Opened again by Nadia")
