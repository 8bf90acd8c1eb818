"""Stories of what is written: a visit to three children, a letter, a search by two people, and a document."""

import sqlite3

import pytest

from tests.system.kit.baseline import sideways_scrolling
from tests.system.kit.visitor import PHONE

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]
HERS = "I want the wobbly lamp back in my room."
SHARED = "The kitchen was warm. Robin’s bruise is fading. All three showed me their drawings."


@pytest.fixture(scope="module")
def family(authority) -> list[tuple[int, str]]:
    """Three children of one mother whom the social worker holds, with their numbers and names."""
    with sqlite3.connect(authority / "lineofsight.sqlite3") as held:
        rows = held.execute(
            "select group_concat(distinct r.child_id) from record_relationship r "
            "join record_person p on p.id = r.child_id "
            "where r.kind = 'mother' and r.ended_on is null and p.date_of_birth > '2008-01-01' "
            "and r.child_id in (select child_id from record_casestep where stopped_on is null) "
            "and r.child_id not in (select child_id from letters_letter) "
            "and r.child_id not in (select person_id from record_restriction) "
            "group by r.relative_id having count(distinct r.child_id) >= 3 order by r.relative_id"
        ).fetchone()
        numbers = [int(number) for number in rows[0].split(",")][:3]
        who = f"select id, first_name || ' ' || last_name from record_person where id in {tuple(numbers)}"
        names = dict(held.execute(who))
    return [(number, names[number]) for number in numbers]


def first(name: str) -> str:
    return name.split()[0]


def test_a_visit_to_three_children_is_written_once_and_one_copy_is_held_back(person, family):
    (wren, hers), *others = family
    worker = person("social-worker").open(f"/people/{wren}/visits/new/")
    worker.follow("visited too").sees("Written once, and kept on each child's own record")
    worker.choose("None of these").choose("At home")
    worker.fill("What did you see, hear and do?", SHARED)
    worker.choose("Yes, alone", question=f"Was {first(hers)} seen?")
    worker.fill(f"What did {first(hers)} say, in their own words?", HERS)
    worker.choose("Yes, alone", question=f"Was {first(others[0][1])} seen?")
    worker.choose("No", question=f"Was {first(others[1][1])} seen?", exact=True)
    worker.press("Save the visit").is_told("Say why the child was not seen")
    assert worker.page.get_by_text(HERS).count() == 1  # nothing typed is lost
    worker.page.locator(f"[name=not_seen_reason_{others[1][0]}]").fill("At a friend’s.")
    worker.press("Save the visit").sees("The visit is on 3 records.", HERS, SHARED)

    worker.follow("Open Visit: child seen alone", nth=0).sees("The same was written for")
    worker.follow("Hold words back").fill("Which words are held back?", "Robin’s bruise is fading.")
    worker.choose("It is about another child").press("Hold these words back")
    worker.sees("Held back when the record is given", "“Robin’s bruise is fading.”")
    worker.open(f"/people/{others[0][0]}/visits/").sees(SHARED).sees_nothing_of(HERS)
    worker.open(f"/people/{others[1][0]}/visits/").sees("Not seen: At a friend’s.")
    worker.open("/people/texts/?words=%22wobbly+lamp%22").sees("1 text found", hers)


def test_two_people_search_and_find_what_each_may_open(person):
    """Of a child whom no other story meets, in words that nobody else writes: nothing else decides what is found."""
    worker, head = person("social-worker"), person("head-of-service")
    worker.open("/people/search/?first_name=Linnet&last_name=Corrowby").press("Put a new person on the record")
    worker.fill_date("Date of birth", "4", "6", "2014").press("Put on the record").sees("Linnet Corrowby")
    record = "/" + worker.page.url.split("/", 3)[3]
    worker.open(f"{record}notes/new/").fill("Note", "Linnet hid the squeaky hobbyhorse.").press("Save", within="main")
    worker.sees("squeaky hobbyhorse")

    words = "/people/texts/?words=%22squeaky+hobbyhorse%22"
    worker.open(words).sees("1 text found", "Linnet Corrowby")
    assert worker.page.locator("mark").first.inner_text() == "squeaky hobbyhorse"
    head.open(words).sees("1 text found", "Linnet Corrowby")

    head.open(f"{record}restriction/").fill("Why is the record restricted?", "Threats were made.")
    head.choose("Folake Merridale", question="Who may open it?").press("Restrict the record")
    head.sees("The record is restricted.")
    worker.open(words).sees("Nothing found").sees_nothing_of("hid the squeaky", "Linnet Corrowby")
    head.open(words).sees("1 text found", "Linnet Corrowby")
    head.open(f"{record}restriction/end/").fill("Why does it end?", "They moved away.").press("End the restriction")
    head.sees_nothing_of("The record is restricted.")
    worker.open(words).sees("1 text found", "Linnet Corrowby")


def test_a_letter_is_filled_in_checked_issued_and_opened(person, family):
    number, name = family[1]
    worker = person("social-worker").open(f"/people/{number}/letters/").follow("Write a letter")
    worker.choose("We called and nobody was in").choose("Somebody else").fill("Their name", "Marsh Fallow")
    worker.press("Fill it from the record").press("Look at it as it will be")
    worker.sees("Put this right first", "Give an address, or say that the letter is given by hand")
    assert worker.page.get_by_role("button", name="Issue this letter").count() == 0
    worker.press("Change it").choose("It is given by hand")
    worker.fill("The letter", "Dear Marsh Fallow\n\nI called on Friday. Please ring me.\n\nNadia Brackenhurst")
    worker.press("Look at it as it will be").press("Issue this letter")
    worker.sees("The letter is issued, and among the documents.", "Letter, as issued")

    with worker.page.expect_download() as download:
        worker.page.get_by_role("link", name="PDF, as issued").click()
    assert download.value.path().read_bytes().startswith(b"%PDF-")
    where = worker.page.get_by_role("link", name="Page, as issued").get_attribute("href")
    worker.page.goto(where)
    assert worker.page.locator("h1").inner_text() == f"We came to see {first(name)}"
    assert worker.page.evaluate("getComputedStyle(document.body).maxWidth") != "none"
    worker.open(f"/people/{number}/chronology/").sees("Letter to Marsh Fallow: We came to see")


def test_a_document_is_put_on_a_record_found_by_its_words_and_taken_out(person, family, tmp_path):
    number, name = family[2]
    wrong, right = tmp_path / "harmless.pdf", tmp_path / "From school.txt"
    wrong.write_bytes(b"MZ\x90\x00 a program")
    right.write_text("The class made kites. His flew furthest.")
    worker = person("social-worker").open(f"/people/{number}/documents/").follow("Add a document")
    worker.page.set_input_files("input[type=file]", wrong)
    worker.choose("School document").fill("Title", "Report from school")
    worker.fill_date("Date on the document", "1", "9", "2022").press("Add the document")
    worker.is_told("The selected file must be a PDF")
    assert worker.page.get_by_label("Title").input_value() == "Report from school"
    worker.page.set_input_files("input[type=file]", right)
    worker.press("Add the document").sees("The document is on the record.", "Report from school")
    with worker.page.expect_download() as download:
        worker.page.get_by_role("link", name="Report from school").click()
    assert download.value.suggested_filename == "From school.txt"
    worker.open(f"/people/{number}/").follow("Search this record")
    worker.page.get_by_role("searchbox").fill("kites flew")
    worker.press("Search", exact=True).sees("1 text found", "Report from school")


def test_what_is_written_is_read_on_a_phone(visitor, family):
    phone = visitor(size=PHONE)
    phone.sign_in("reviewing-officer")
    for page in ("visits", "notes", "letters", "documents"):
        phone.open(f"/people/{family[0][0]}/{page}/")
        assert sideways_scrolling(phone.page) == [], page
    phone.open("/people/texts/?words=school+bedtime")
    assert sideways_scrolling(phone.page) == []
