"""Stories of a record that is given, of one that is disposed of, and of a pack for a day without systems."""

import io
import re
import zipfile
from pathlib import Path

import pytest

from lineofsight.continuity.openpgp import unseal
from tests.system.kit.visitor import PHONE

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]
PASSPHRASE = "a passphrase for one stick only"


def due_link(visitor) -> str:
    """Return the address of the record that has been due for longest, and is not proposed."""
    rows = visitor.page.locator("table").last.get_by_role("link")
    return rows.first.get_attribute("href")


def downloaded(visitor, words: str, *, role: str = "link") -> bytes:
    """Take out the file behind a link or a button."""
    with visitor.page.expect_download() as waiting:
        visitor.page.get_by_role(role, name=words).first.click()
    return Path(waiting.value.path()).read_bytes()


def decides_about_what_is_left(head) -> None:
    """Give each piece that tells of somebody else without what was found."""
    waiting = head.page.get_by_role("row").filter(has_text="To decide").get_by_role("link")
    while waiting.count():
        head.follow(waiting.first.inner_text(), within="tr:has-text('To decide')")
        while head.page.get_by_role("button", name="Decide").count():
            head.choose("Give it without what was found").page.locator("select:visible").first.select_option(
                "another_person"
            )
            head.press("Decide")


def test_a_record_that_is_asked_for_is_reviewed_and_given(person):
    head = person("head-of-service").open("/retention/")
    child = due_link(head)
    head.open(f"{child}rights/new/").press("Open the request").is_told("Say who asks")
    head.fill("Who asks?", "The young person").press("Open the request")
    head.sees("What we hold, and what was decided").follow("Take more time")
    head.choose("There is a lot of it").press("Take more time").sees("There is more time now.")
    head.press("Give every piece in which nobody else was found")
    decides_about_what_is_left(head)
    head.press("I have reviewed it: give the record").sees("Nothing in it can be changed.")
    with zipfile.ZipFile(io.BytesIO(downloaded(head, "Everything in one file"))) as given:
        assert {"record.json", "record.pdf", "record.schema.json"} <= set(given.namelist())


def test_a_record_is_disposed_of_by_two_people_and_leaves_a_certificate(person):
    director = person("director").go_to("Retention")
    address = due_link(director)
    name = director.page.locator(f"a[href='{address}']").inner_text()
    director.press(f"Propose disposal of the record of {name}").sees("It waits for another person to decide.")
    director.follow(name, within="table >> nth=0").sees("You proposed this. Another person has to decide.")
    head = person("head-of-service").open(director.page.url).sees("It can't be undone.")
    head.press("Delete this record").sees("Certificate of disposal of number", "As it was made")
    head.sees_nothing_of(name)
    assert f"Number {re.search(r'[0-9]+', address)[0]}" in head.follow("Certificates").page.content()
    head.open(address, status=404)


def test_a_hold_keeps_every_record_until_it_ends(person):
    director = person("director").open("/retention/holds/").press("Hold every record").is_told("Choose why")
    director.choose("A court case").fill("What is it for?", "Claim 7").press("Hold every record")
    director.sees("Every record", "Claim 7").follow("Due for disposal").sees("Nothing is due")
    director.follow("Holds").follow("End the hold of Every record").fill("Why does it end?", "Settled")
    director.press("End the hold").follow("Due for disposal").sees("Propose")


@pytest.mark.parametrize("size", [None, PHONE], ids=["desktop", "phone"])
def test_a_manager_takes_a_pack_out_that_opens_with_its_passphrase(person, size):
    manager = person("team-manager", **({"size": size} if size else {})).go_to("Continuity pack")
    manager.fill("Passphrase", "short").press("Take the pack out").is_told("Choose a team")
    manager.page.get_by_label("Which team?").select_option(index=1)
    manager.fill("Passphrase", PASSPHRASE)
    content, name, _made_at = unseal(downloaded(manager, "Take the pack out", role="button"), passphrase=PASSPHRASE)
    assert name.endswith(".html")
    elsewhere = manager.context.browser.new_page()
    elsewhere.set_content(content.decode())
    assert elsewhere.get_by_role("heading", level=1).inner_text().startswith("Continuity pack: ")
    elsewhere.close()


@pytest.mark.parametrize("page", ["", "holds/", "certificates/", "schedule/"])
def test_retention_can_be_read_on_a_phone(person, page):
    person("director", size=PHONE).open(f"/retention/{page}")
