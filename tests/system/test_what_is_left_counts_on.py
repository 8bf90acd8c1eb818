"""A9 (1): what is left of a contact's time counts on in the browser, in the words that the server would use."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from lineofsight.service.front_door.queries.timing import left_of

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-1")]
STEP = 20
"""How many seconds the page lets go by before it counts again."""
NOON = datetime(2022, 9, 1, 12, tzinfo=UTC)
READ = """shown => shown.map(one => ({
    words: one.textContent, left: Number(one.dataset.left),
    standing: [...one.classList].filter(name => name.startsWith("los-left--")).join(),
}))"""
"""What is shown, with the seconds that were left when the server wrote the page."""


def stopped_at(who, path: str):
    """This function will open a page whose clock is stopped, so that time passes only when the test lets it.

    The page is not examined there: an examination waits by that clock.
    """
    who.page.clock.install(time=NOON)
    who.page.clock.pause_at(NOON + timedelta(seconds=1))
    who.page.goto(path)
    return who


def shown(who) -> list[dict]:
    return who.page.locator("[data-left]").evaluate_all(READ)


def as_the_server_says(one: dict, *, gone: int) -> dict:
    """This function will return what the server would show of the same duty so many seconds later."""
    left = left_of(timedelta(seconds=one["left"] - gone))
    return {**one, "words": left.words, "standing": one["standing"] and f"los-left--{left.standing}"}


def seconds_to_each_change(first: list[dict]) -> list[int]:
    """Just before and after the first contact is due: when it has four hours, one hour and nothing left, and a day on.

    The page counts every 20 seconds, so that the times are whole steps.
    """
    left = max(one["left"] for one in first)
    at = [left - 4 * 3600, left - 3600, left, left + 3600, left + 24 * 3600, left + 49 * 3600]
    steps = {STEP} | {STEP * (moment // STEP + after) for moment in at for after in (0, 1)}
    return sorted(one for one in steps if one > 0)


@pytest.mark.parametrize("tab", ["new", "screening"])
def test_a9_the_hours_left_count_on_in_the_servers_words(person, tab):
    """A9 (1)"""
    manager = stopped_at(person("team-manager"), f"/front-door/?tab={tab}")
    first = shown(manager)
    assert first
    gone = 0
    for then in seconds_to_each_change(first):
        manager.page.clock.run_for((then - gone) * 1000)
        gone = then
        assert shown(manager) == [as_the_server_says(one, gone=gone) for one in first]


def test_a9_a_contacts_own_page_counts_on_too(person):
    """A9 (1)"""
    manager = person("team-manager").open("/front-door/")
    stopped_at(manager, manager.page.locator(".los-board-card a").first.get_attribute("href"))
    [first, *_] = shown(manager)
    manager.page.clock.run_for(50 * 3600 * 1000)
    expected = as_the_server_says(first, gone=50 * 3600)
    assert expected["words"].endswith("late")
    expect(manager.page.locator("[data-left]").first).to_have_text(expected["words"])


def test_a9_without_scripts_the_time_stays_as_it_was_read(person):
    who = person("team-manager", has_scripts=False).open("/front-door/")
    assert all(text.endswith(("left", "late")) for text in who.page.locator("[data-left]").all_inner_texts())
