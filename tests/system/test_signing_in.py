"""Stories of coming in and going out."""

import pytest

from lineofsight.access.demo_accounts import DEMO_ACCOUNTS

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]
FAILURES_BEFORE_THE_DOOR_SHUTS = 5


def test_whoever_tries_the_demonstration_signs_in_with_one_press(visitor):
    somebody = visitor().open("/sign-in/")
    for account in DEMO_ACCOUNTS:
        somebody.sees(account.name)
    somebody.press("Sign in as Edwina Farrowdale").sees("Signed in as Edwina Farrowdale")
    somebody.press("Sign out").open("/papers/").sees("Sign in")
    assert somebody.page.url.endswith("/sign-in/?next=/papers/")


def test_after_signing_in_a_person_goes_on_to_the_page_they_wanted(visitor):
    auditor = visitor().open("/people/search/")
    auditor.fill("Username", "auditor").fill("Password", "every figure opens to its records")
    auditor.press("Sign in", exact=True)
    assert auditor.heading == "Find a person"


def test_nobody_is_led_to_another_site_after_signing_in(visitor):
    somebody = visitor().open("/sign-in/?next=https://example.com/")
    somebody.fill("Username", "auditor").fill("Password", "every figure opens to its records")
    somebody.press("Sign in", exact=True).sees("Signed in as")


def test_a_wrong_password_is_explained_at_its_field(visitor):
    somebody = visitor().open("/sign-in/").fill("Username", "director").fill("Password", "a guess")
    somebody.press("Sign in", exact=True)
    assert somebody.page.title().startswith("Error: ")
    somebody.page.locator(".govuk-error-summary a").click()
    assert somebody.page.evaluate("document.activeElement.name") == "username"


def test_after_five_failures_the_door_is_shut_even_to_the_right_password(visitor):
    guesser = visitor().open("/sign-in/")
    for number in range(FAILURES_BEFORE_THE_DOOR_SHUTS):
        guesser.page.goto("/sign-in/")
        guesser.fill("Username", "board-member").fill("Password", f"guess {number}")
        guesser.press("Sign in", exact=True)
    guesser.sees("locked")
    owner = visitor().sign_in("board-member")
    owner.look().sees("locked").sees_nothing_of("Signed in as")
    visitor().sign_in("reviewing-officer").look().sees("Signed in as")


def test_a_page_kept_in_the_browser_is_not_there_after_signing_out(visitor):
    worker = visitor().sign_in("social-worker").open("/people/search/?last_name=N")
    worker.press("Sign out")
    worker.page.go_back()
    worker.sees_nothing_of("people found")
