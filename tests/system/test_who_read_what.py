"""Stories of the audit: whoever opens a child's record is seen to have done so."""

import pytest

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]


def a_record_read_by(worker):
    """Search for somebody and open the first record found; return its number and name."""
    found = worker.open("/people/search/?last_name=Net").page.locator("#results .los-found__name a").first
    worker.enter(found).sees("What is due")
    return worker.page.url.rstrip("/").rsplit("/", 1)[1], worker.heading


def test_an_administrator_sees_who_read_a_child_and_no_more_of_the_child(person, run):
    number, name = a_record_read_by(person("reviewing-officer"))

    administrator = person("administrator").go_to("Audit")
    row = administrator.page.get_by_role("row").filter(has_text=f"Child's record {number}").first
    assert "Rosalind Achterley" in row.inner_text()
    administrator.sees_nothing_of(name).open(f"/people/{number}/", status=403)
    assert run("audit", "verify").returncode == 0


def test_a_refusal_is_in_the_audit_too(person):
    person("councillor").open("/people/search/", status=403)
    administrator = person("administrator").open("/audit/")
    row = administrator.page.get_by_role("row").filter(has_text="Edwina Farrowdale").filter(has_text="search")
    assert row.count() >= 1


def test_a_director_sees_from_the_record_who_read_it(person):
    number, _ = a_record_read_by(person("auditor"))
    person("director").open(f"/people/{number}/readers/").sees("Samir Wetherlow")
    person("social-worker").open(f"/people/{number}/readers/", status=403)
