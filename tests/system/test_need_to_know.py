"""Stories of what few may see: an emergency from refusal to review, an adoption, and a part shared with a partner."""

import re

import pytest

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]

WHY = "The ambulance is there and asks who may be told."


def puts_on_the_record(worker, first: str, last: str) -> str:
    """Put a child on the record, and return the address of their record."""
    worker.open(f"/people/search/?first_name={first}&last_name={last}").press("Put a new person on the record")
    worker.fill_date("Date of birth", "2", "3", "2015").press("Put on the record")
    return worker.page.url


def path_of(url: str) -> str:
    return re.sub(r"^https?://[^/]+", "", url)


def test_an_emergency_from_refusal_to_review(person):
    worker, head, director = person("social-worker"), person("head-of-service"), person("director")
    record = path_of(puts_on_the_record(worker, "Saffron", "Elderbrough"))
    head.open(f"{record}restriction/").fill("Why is the record restricted?", "A parent works for us.")
    head.page.get_by_label(re.compile("Folake Merridale")).check()
    head.press("Restrict", within="main").sees("The record is restricted.")

    worker.open(f"{record}chronology/").sees("This record is restricted", "Folake Merridale")
    worker.fill("Why do you need this record now?", "Need it").press("Open the record now").sees("There is a problem")
    worker.fill("Why do you need this record now?", WHY).choose("4 hours").press("Open the record now")
    worker.sees("You opened this restricted record in an emergency")

    director.open("/").follow("Nadia Brackenhurst opened the record of Saffron Elderbrough").sees(WHY)
    director.choose("No, it was not justified").fill("What did you find?", "Nobody was in danger.")
    director.press("Record the review").sees("Your review is recorded.")
    worker.open(record).sees("This record is restricted").sees_nothing_of("2 March 2015")


def test_an_adoption_seals_who_a_child_was(person):
    worker, manager, director = person("social-worker"), person("team-manager"), person("director")
    record = path_of(puts_on_the_record(worker, "Clover", "Marlingate"))
    manager.open(f"{record}adoption/").fill_date("Day of the adoption order", "1", "9", "2022")
    manager.fill("New first name", "Rosa").fill("New last name", "Winterhale")
    manager.fill("How do you know?", "Saw the order of 1 September.").press("Record the adoption")
    manager.sees("The adoption is recorded.")

    director.open("/").follow("Clover Marlingate").press("Decide").sees("Rosa Winterhale")
    director.choose("Yes, seal it").fill("What did you check?", "The order itself.").press("Record the decision")
    director.sees("Your decision is recorded.").sees_nothing_of("Rosa Winterhale")

    worker.open("/people/search/?first_name=Clover&last_name=Marlingate")
    assert worker.page.locator("#results .los-found__name").count() == 0
    worker.open(record, status=404)
    worker.open("/people/search/?first_name=Rosa&last_name=Winterhale").follow("Rosa Winterhale", within="#results")
    worker.sees_nothing_of("Marlingate")

    director.fill("Why do you need to open it?", "The court asks for a report from before.").press("Open", exact=True)
    director.sees("Rosa Winterhale").follow("Clover Marlingate").sees("You opened this sealed record")


def test_a_note_is_shared_with_a_partner_and_withdrawn(person):
    worker, partner = person("social-worker"), person("partner")
    record = path_of(puts_on_the_record(worker, "Basil", "Tarnwick"))
    worker.open(f"{record}notes/new/").fill("Note", "Basil starts at the new school on Monday.").press(
        "Save", within="main"
    )
    worker.open(f"{record}shared/").press("Share a part of this record").follow("Case note", within="main")
    worker.sees("Basil starts at the new school on Monday.").select("Partner", "Idris Penhallock (partner)")
    worker.fill("Who do they work for?", "Pinderthwaite Primary School").fill(
        "What do they need it for?", "To welcome him"
    )
    worker.choose("They agreed to it").fill("Who agreed, or why was nobody asked?", "His father, on Friday")
    worker.fill_date("Last day they can read it", "1", "12", "2022").press("Share it").sees(
        "it can be read by Idris Penhallock"
    )

    partner.open("/").follow("Basil Tarnwick: case note").sees("Basil starts at the new school on Monday.")
    shared = path_of(partner.page.url)
    partner.open(record, status=403)

    worker.open(f"{record}shared/").follow("Withdraw").fill("Why is it withdrawn?", "He goes to another school.")
    worker.press("Withdraw it").sees("It can no longer be read by Idris Penhallock")
    partner.open(shared, status=404).open("/").sees_nothing_of("Basil Tarnwick")
