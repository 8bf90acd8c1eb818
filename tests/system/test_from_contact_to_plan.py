"""The line through the service: from what a partner tells us to the plan an assessment opens."""

import pytest
from playwright.sync_api import expect

from tests.system.kit import assessment, front_door
from tests.system.kit.front_door import Child

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-1")]


def test_a_partner_never_learns_whether_the_child_was_known(person):
    partner, worker = person("partner"), person("social-worker")
    child = Child("Isolde", "Marrowby")

    first = front_door.tells_us_about(partner, child)
    screen_for_a_new_child = partner.page.locator("main").inner_text()
    front_door.says_who_it_is(worker, child)
    second = front_door.tells_us_about(partner, child)
    screen_for_a_known_child = partner.page.locator("main").inner_text()

    assert first != second
    assert screen_for_a_known_child == screen_for_a_new_child.replace(first, second)
    partner.open("/").sees("Isolde Marrowby").open("/people/search/", status=403)


@pytest.mark.parametrize("has_scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_child_goes_from_contact_to_plan(person, has_scripts):
    partner, worker, manager = (
        person(role, has_scripts=has_scripts) for role in ("partner", "social-worker", "team-manager")
    )
    child = Child("Ottoline", "Fennimore" if has_scripts else "Plainfield")

    front_door.tells_us_about(partner, child)
    front_door.says_who_it_is(worker, child)
    front_door.rates(manager, child, "Amber")
    front_door.screens(worker, child)
    front_door.decides(manager, child)
    front_door.decides_next_steps(manager, child)
    assessment.gives_it_to(manager, child, "Nadia Brackenhurst")
    assessment.opens_from_my_work(worker, child)
    assessment.records_a_visit(worker)
    assessment.opens_from_my_work(worker, child)
    assessment.writes_and_submits(worker)
    assessment.returns(manager, child)
    assessment.amends_and_submits_again(worker, child)
    assessment.authorises(manager, child)

    the_plan_waits_in_the_right_tray(person("head-of-service"), child)
    the_chronology_tells_it_all(worker, child)


def the_plan_waits_in_the_right_tray(head, child):
    """The plan is open, and waits for a worker of a safeguarding team."""
    head.open("/our-work/team/").select("Choose a team", "Safeguarding Team One").press("Show")
    waiting = head.page.get_by_role("row").filter(has_text=child.name)
    expect(waiting).to_contain_text("Child in need plan")


def the_chronology_tells_it_all(worker, child):
    """Whoever opens the child's record can follow the line from the first word to the plan."""
    worker.open(f"/people/search/?first_name={child.first}&last_name={child.last}")
    worker.follow(child.name, within="#results")
    worker.sees("Child in need plan").follow("Chronology", within="main")
    worker.sees("Contact", "Referral", "Single assessment", "Child in need plan", "New referral", assessment.WORDS)
