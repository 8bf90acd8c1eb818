"""Stories of people who are interrupted while they write, and of two who write the same page."""

import re

import pytest
from playwright.sync_api import expect

from tests.system.kit.visitor import PHONE

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]
WORDS = "She showed me her drawings and talked about the new school."
SAVED = re.compile(r"Saved as a draft at (\d{1,2}(:\d\d)?[ap]m|midday|midnight)\.")


def a_note_of(worker) -> str:
    """Search for somebody, open the first record found and begin a note; return the note's address."""
    found = worker.open("/people/search/?last_name=Net").page.locator("#results .los-found__name a").first
    number = worker.enter(found).page.url.rstrip("/").rsplit("/", 1)[1]
    worker.open(f"/people/{number}/notes/new/")
    return f"/people/{number}/notes/new/"


def types(worker, text: str) -> None:
    box = worker.page.locator("textarea[name=text]")
    box.fill("")
    box.press_sequentially(text[:20])
    box.fill(text)


def is_told_it_is_saved(worker) -> None:
    expect(worker.page.locator("[data-draft-status]")).to_have_text(SAVED)


def has_in_the_box(worker, text: str) -> None:
    expect(worker.page.locator("textarea[name=text]")).to_have_value(text)


def discards(worker) -> None:
    worker.follow("discard it and start again").press("Discard it and start again")
    has_in_the_box(worker, "")


def test_what_is_typed_is_saved_and_found_again_among_the_drafts(person):
    worker = person("social-worker")
    place = a_note_of(worker)
    types(worker, WORDS)
    is_told_it_is_saved(worker)
    worker.look()
    worker.open("/").sees("Drafts", "Only you see these").follow("Note: ", within="main")
    worker.sees("You began this earlier, and it is not on the record yet.")
    has_in_the_box(worker, WORDS)
    assert worker.page.url.endswith(place)
    person("team-manager").open(place).sees_nothing_of("drawings")
    worker.open("/drafts/").sees("Only you see it").open(place)
    discards(worker)


def test_a_connection_that_is_lost_is_said_and_the_text_stays(person):
    worker = person("social-worker", size=PHONE)
    a_note_of(worker)
    worker.page.route("**/drafts/keep/", lambda route: route.fulfill(status=503, body="Unavailable"))
    types(worker, WORDS)
    expect(worker.page.locator("[data-draft-status]")).to_contain_text("Could not save: your text is still here")
    has_in_the_box(worker, WORDS)
    worker.look()
    worker.watch.faults = [fault for fault in worker.watch.faults if "503" not in fault]
    worker.page.unroute("**/drafts/keep/")
    types(worker, f"{WORDS} Then she slept.")
    is_told_it_is_saved(worker)
    worker.page.reload()
    discards(worker)


def test_without_scripts_a_button_saves_the_draft(person):
    worker = person("social-worker", has_scripts=False)
    a_note_of(worker)
    worker.page.locator("textarea[name=text]").fill(WORDS)
    worker.press("Save as draft").sees("Saved as a draft at", "It is not on the record yet.")
    has_in_the_box(worker, WORDS)
    discards(worker)


@pytest.mark.parametrize("has_scripts", [True, False])
def test_a_session_that_ended_loses_nothing(visitor, has_scripts):
    worker = visitor(has_scripts=has_scripts).sign_in("social-worker")
    place = a_note_of(worker)
    worker.page.locator("textarea[name=text]").fill(WORDS)
    worker.context.clear_cookies(name="sessionid")
    worker.press("Save the note").sees("nothing was sent", "sign in to go on with it")
    worker.fill("Username", "social-worker").fill("Password", "every figure opens to its records")
    worker.press("Sign in", exact=True).sees("after you had been signed out")
    assert worker.page.url.endswith(place)
    has_in_the_box(worker, WORDS)
    discards(worker)


def test_two_people_edit_one_record_and_see_both_versions(person):
    ada, bea = person("social-worker"), person("team-manager")
    place = a_note_of(ada).replace("notes/new", "correct")
    for who in (ada, bea):
        who.open(place)
    ada.fill("Phone", "01632 960111").press("Save")
    bea.fill("Phone", "01632 960222").press("Save")
    bea.sees("both of you changed this", "Yours", "Theirs, by Nadia Brackenhurst", "01632 960111", "01632 960222")
    bea.choose("Keep theirs").press("Save").sees("The record is put right.")
    assert "01632 960111" in bea.open(place).page.locator("input[name=phone]").input_value()
