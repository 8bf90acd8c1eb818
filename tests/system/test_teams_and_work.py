"""Stories of work that changes hands: a leaver's work is handed over, and somebody acts for a colleague on leave."""

import pytest

from tests.system.kit.visitor import PHONE

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-1")]
NADIA = "Nadia Brackenhurst"


def test_a_leavers_work_is_handed_over_and_arrives(person):
    manager = person("team-manager").go_to("Team's work").follow("Leavers’ unfinished work")
    manager.follow("", within="main table tbody", nth=0)
    child = manager.page.locator(".los-work__child a").first.inner_text()

    manager.follow("over", within="main").fill("What must whoever takes it on know?", "Ring the school on Monday.")
    manager.select("Who takes it on?", NADIA).press("Hand it over now").sees("handed over")

    worker = person("social-worker").go_to("My work").sees(child)
    worker.follow("child", within=".los-grouped-by", exact=True).sees(child)
    for grouping in ("priority", "family", "address", "step"):
        worker.follow(grouping, within=".los-grouped-by", exact=True)


def test_somebody_acts_for_a_colleague_until_the_last_day(person):
    manager = person("team-manager").open("/our-work/cover/")
    away = manager.page.get_by_label("Who is away?").locator("option").nth(3).inner_text()
    manager.select("Who is away?", away).select("Who acts for them?", NADIA)
    manager.fill_date("First day", "30", "9", "2022").fill_date("Last day", "7", "10", "2022")
    manager.fill("Why?", "Training").press("Arrange the cover").sees(f"{NADIA} acts for {away}")

    person("social-worker").open("/our-work/").sees(f"You act for {away}: their work is marked.")

    manager.follow(f"End the cover for {away}").press("End the cover").sees("The cover has ended.")


@pytest.mark.parametrize("username", ["head-of-service", "team-manager"])
def test_caseloads_and_changes_are_whole_at_a_desk_and_on_a_phone(person, username):
    manager = person(username)
    for address in ("/our-work/caseload/", "/our-work/changes/", "/our-work/leavers/", "/our-work/structure/"):
        manager.open(address).page.set_viewport_size(PHONE)
        manager.look()


def test_the_structure_is_seen_as_it_was(person):
    head = person("head-of-service").go_to("Structure").sees("Tallowbridge Practice")
    head.fill_date("As at", "1", "3", "2021").press("Show").sees("Structure as at 1 March 2021")
    head.sees_nothing_of("Tallowbridge Practice")
    head.follow("Assessment Team North", exact=True).sees("Assessment Team North as at 1 March 2021")
