"""Stories of people who use no mouse, print a page, or hold a phone."""

import pytest

from tests.system.kit import front_door
from tests.system.kit.front_door import Child
from tests.system.kit.visitor import PHONE

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-1")]
MOST_TABS = 150


def focused(who) -> str:
    """What the keyboard is on, as it is called."""
    return who.page.evaluate(
        """() => { const e = document.activeElement;
        return (e.labels?.length ? e.labels[0].innerText : e.innerText || e.value || "").trim().split("\\n")[0]; }"""
    )


def tabs_to(who, words: str) -> None:
    """Press Tab until the keyboard is on what is called so. It must be seen to be there."""
    for _ in range(MOST_TABS):
        who.page.keyboard.press("Tab")
        if focused(who).startswith(words):
            assert who.page.evaluate("matches => document.activeElement.matches(':focus-visible')")
            return
    raise AssertionError(f"The keyboard does not come to {words!r} on {who.page.url}")


def presses_enter(who) -> None:
    """Press Enter and wait for the page it leads to."""
    with who.page.expect_navigation(wait_until="load"):
        who.page.keyboard.press("Enter")
    who.look()


def test_the_keyboard_comes_first_to_the_way_past_the_navigation(person):
    manager = person("team-manager").open("/front-door/")
    manager.page.keyboard.press("Tab")
    assert focused(manager) == "Skip to main content"
    manager.page.keyboard.press("Enter")
    assert manager.page.evaluate("document.activeElement.id") == "main-content"


def test_somebody_signs_in_without_a_mouse(visitor):
    auditor = visitor().open("/sign-in/")
    tabs_to(auditor, "Username")
    auditor.page.keyboard.type("auditor")
    tabs_to(auditor, "Password")
    auditor.page.keyboard.type("every figure opens to its records")
    presses_enter(auditor)
    auditor.sees("Signed in as Samir Wetherlow")


def test_a_manager_decides_without_a_mouse(person):
    child = Child("Leopold", "Quarrington")
    front_door.tells_us_about(person("partner"), child)
    front_door.says_who_it_is(person("social-worker"), child)
    manager = person("team-manager")
    front_door.rates(manager, child, "Red")

    front_door.opens_contact(manager, child, tab="ready")
    tabs_to(manager, "Decide now")
    presses_enter(manager)
    tabs_to(manager, "Level 1: universal")
    for _ in range(3):
        manager.page.keyboard.press("ArrowDown")
    tabs_to(manager, "An injury without a good explanation")
    manager.page.keyboard.press("Space")
    tabs_to(manager, "New referral")
    manager.page.keyboard.press("Space")
    tabs_to(manager, "What are your reasons?")
    manager.page.keyboard.type("There is an injury that nobody explains.")
    tabs_to(manager, "What else did you consider, and why not?")
    manager.page.keyboard.type("Nothing else would be quick enough.")
    tabs_to(manager, "Record the decision")
    presses_enter(manager)
    manager.sees("Decided. Opened: referral for Leopold Quarrington.")


def test_a_child_is_referred_from_a_phone(person):
    partner = person("partner", size=PHONE)
    receipt = front_door.tells_us_about(partner, Child("Araminta", "Stoneleigh"))
    assert receipt


@pytest.mark.parametrize("path", ["/front-door/", "/papers/improvement-board-july-2021/"])
def test_on_paper_there_is_the_matter_and_nothing_to_press(person, path):
    reader = person("director").open(path)
    reader.page.emulate_media(media="print")
    for hidden in ("nav.govuk-service-navigation", ".govuk-service-navigation", ".govuk-skip-link", ".govuk-button"):
        shown = reader.page.locator(f"{hidden} >> visible=true").count()
        assert shown == 0, f"{hidden} is printed"
    assert reader.page.locator("h1").is_visible()
    after = """[...document.querySelectorAll('main a[href^="/"]')]
        .map(link => getComputedStyle(link, '::after').content)"""
    assert set(reader.page.evaluate(after)) == {"none"}, "an address inside the service is printed"
