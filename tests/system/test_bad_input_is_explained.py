"""Stories of bad input in a browser: it is explained at its field, what was typed is still there, and nothing runs."""

import pytest

from tests.factories.documents import pdf, picture
from tests.system.kit.baseline import sideways_scrolling
from tests.system.kit.visitor import PHONE

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]
NAME = "Zoë 🌈 نور <b>bold</b> '; DROP TABLE x; --"


@pytest.fixture
def record(person) -> str:
    """The address of a child whom no other story meets."""
    worker = person("social-worker").open("/people/search/?first_name=Pipit&last_name=Underhedge")
    found = worker.page.locator("#results").get_by_role("link", name="Pipit Underhedge")
    if found.count():
        return found.first.get_attribute("href")
    worker.press("Put a new person on the record").fill_date("Date of birth", "5", "7", "2013")
    return "/" + worker.press("Put on the record").page.url.split("/", 3)[3]


@pytest.mark.parametrize(
    "begins, megabytes, sentence",
    [
        (b"%PDF-1.7\n", 50, "The selected file must be smaller than 20MB"),
        (b"MZ\x90\x00 a program", 0, "The selected file must be a PDF"),
        (b"%PDF-1.7 cut short", 0, "The selected file is damaged"),
    ],
)
def test_a_file_that_may_not_be_kept_is_refused_and_the_rest_stays(
    person, record, tmp_path, begins, megabytes, sentence
):
    chosen = tmp_path / "scan.pdf"
    with chosen.open("wb") as file:
        file.write(begins)
        file.truncate(max(len(begins), megabytes * 1024 * 1024))
    worker = person("social-worker").open(f"{record}documents/new/")
    worker.choose("Court document").fill("Title", NAME).fill_date("Date on the document", "1", "9", "2022")
    worker.page.set_input_files("input[type=file]", chosen)
    worker.press("Add the document").is_told(sentence)
    assert worker.page.get_by_label("Title").input_value() == NAME
    assert worker.page.get_by_label("Court document").is_checked()
    worker.open(f"{record}documents/").sees("There are no documents yet")


def test_a_day_that_is_not_is_explained_and_the_note_is_kept(person, record):
    worker = person("social-worker").open(f"{record}notes/new/").fill("Note", NAME)
    for part, typed in (("day", "31"), ("month", "2"), ("year", "2022")):
        worker.page.locator(f"[name=happened_at_{part}]").fill(typed)
    worker.press("Save", within="main", nth=0).sees("There is a problem", "must be a real date")
    assert worker.page.get_by_role("textbox", name="Note", exact=True).input_value() == NAME


def test_names_of_any_script_stand_in_the_family_and_nothing_in_them_runs(person, record):
    worker = person("social-worker").open(f"{record}about/").follow("Add another name")
    worker.choose("Known as").fill("First name", "ليلى 🌈").fill("Last name", "<script>alert(1)</script>'; --")
    worker.fill_date("Until", "1", "1", "2020").fill_date("From", "1", "1", "2021").press("Save", within="main")
    worker.sees("There is a problem", "It can't end before it began")
    assert worker.page.get_by_label("First name").input_value() == "ليلى 🌈"
    worker.fill_date("Until", "1", "2", "2021").press("Save", within="main").sees("The name is kept.")
    worker.sees("ليلى 🌈 <script>alert(1)</script>'; --")


def test_a_letter_to_any_name_is_shown_as_text_and_its_draft_is_kept(person, record):
    worker = person("social-worker").open(f"{record}letters/").follow("Write a letter")
    worker.choose("We called and nobody was in").choose("Somebody else").fill("Their name", NAME)
    worker.press("Fill it from the record").sees(NAME)
    assert worker.page.locator("main b").count() == 0


@pytest.mark.parametrize(
    "username, path",
    [
        ("head-of-service", "/our-work/caseload/rules/"),
        ("administrator", "/agencies/"),
        ("head-of-service", "/retention/"),
        ("director", "/people/emergencies/"),
        ("team-manager", "/our-work/cover/"),
    ],
)
def test_pages_of_the_record_and_its_rules_are_whole_on_a_phone(person, username, path):
    reader = person(username).open(path)
    reader.page.set_viewport_size(PHONE)
    assert sideways_scrolling(reader.look().page) == []


@pytest.mark.parametrize("has_scripts", [True, False])
def test_a_chosen_file_is_kept_while_something_else_is_put_right(person, record, tmp_path, has_scripts):
    chosen, other = tmp_path / "plan.pdf", tmp_path / "drawing.png"
    chosen.write_bytes(pdf())
    other.write_bytes(picture())
    title = f"The plan, {'with' if has_scripts else 'without'} scripts"
    worker = person("social-worker", has_scripts=has_scripts).open(f"{record}documents/new/")
    worker.choose("Court document").fill_date("Date on the document", "1", "9", "2022")
    worker.page.set_input_files("input[type=file]", other)
    worker.press("Add the document").is_told("Give it a title").sees("We have kept drawing.png.")
    worker.press("Remove drawing.png").sees("drawing.png is removed. What you wrote is still here.")
    worker.sees_nothing_of("We have kept")
    assert worker.page.get_by_label("Court document").is_checked()
    worker.page.set_input_files("input[type=file]", chosen)
    worker.press("Add the document").is_told("Give it a title")
    worker.sees("We have kept plan.pdf. Choose another to replace it.")
    person("team-manager").open(f"{record}documents/new/").sees_nothing_of("plan.pdf")
    worker.open("/drafts/").sees("Document: Pipit Underhedge")
    worker.open(f"{record}documents/new/").sees("We have kept plan.pdf.").look()
    with worker.fill("Title", title).page.expect_navigation(wait_until="load"):
        worker.page.get_by_label("Title").press("Enter")
    worker.look().sees("The document is on the record.", title)
    worker.open("/drafts/").sees_nothing_of("Pipit Underhedge")
