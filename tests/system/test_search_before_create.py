"""Stories of a social worker who looks before putting anybody on the record."""

import pytest

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]
NAMES = [
    ("Zoë-Mae 🌈", "O’Quennelly"),
    ("نور", "الزهراني"),
    ("<b>Bold</b>", "<script>alert(1)</script>"),
    ("Xyvo'); DROP TABLE x; --", "Qwvzik"),
]


def searches(worker, first, last):
    """Look for somebody by name, field by field."""
    worker.open("/people/search/").page.get_by_text("Search by field", exact=True).click()
    worker.fill("First name", first).fill("Last name", last)
    return worker.press("Search")


def puts_on_the_record(worker):
    """Go on from a search that found nobody."""
    worker.press("Put a new person on the record")
    return worker.press("Put on the record")


@pytest.mark.parametrize("first, last", NAMES, ids=["emoji", "right to left", "HTML", "SQL"])
def test_any_name_can_be_sought_recorded_and_found_again(person, first, last):
    worker = searches(person("social-worker"), first, last).sees("No one found")

    puts_on_the_record(worker).sees(f"{first} {last} is now on the record.")
    assert worker.heading == f"{first} {last}"

    searches(worker, first, last).sees("1 person found", f"{first} {last}")


def test_nobody_is_put_on_the_record_without_a_search(person):
    worker = person("social-worker").open("/people/new/")
    assert worker.heading == "Find a person"
    worker.sees("Search first, so that nobody is put on the record twice.")


def test_a_second_person_of_the_same_name_and_birth_is_questioned(person):
    worker = searches(person("social-worker"), "Perpetua", "Wickenhall")
    worker.press("Put a new person on the record").fill_date("Date of birth", "3", "4", "2014")
    worker.press("Put on the record").sees("Perpetua Wickenhall is now on the record.")

    searches(worker, "Perpetua", "Wickenhall").press("Put a new person on the record")
    worker.fill_date("Date of birth", "3", "4", "2014").press("Put on the record")
    worker.sees("Already on the record. Is it one of them?")
    assert worker.page.title().startswith("Error: ")

    worker.choose("I have checked: this is somebody else").press("Put on the record")
    worker.sees("Perpetua Wickenhall is now on the record.")


def test_a_search_for_nothing_says_what_to_enter(person):
    searches(person("social-worker"), "", "").is_told("Enter a name, a date of birth, an address or a number")
