"""Stories of two-step sign-in: an app's codes without scripts, and a passkey with them."""

import re
import time

import pyotp
import pytest

from tests.system.kit.baseline import sideways_scrolling
from tests.system.kit.visitor import DESK, PHONE, Visitor

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]
PASSWORD = "four words nobody guesses"


@pytest.fixture
def newcomer(person):
    """Let the administrator make an account that is not one of the demo's, and return its username."""

    def _newcomer(username: str) -> str:
        administrator = person("administrator").open("/accounts/new/")
        administrator.fill("Name", f"Perpetua {username.title()}").fill("Username", username)
        administrator.choose("Social worker", exact=True).fill("First password", PASSWORD)
        administrator.press("Create the account").sees("can now sign in")
        return username

    return _newcomer


@pytest.fixture
def by_name(browser, address):
    """Make a visitor who calls the service by a name: a passkey cannot belong to a bare number."""
    came: list[Visitor] = []

    def _by_name(**how) -> Visitor:
        came.append(Visitor(browser, address.replace("127.0.0.1", "localhost"), **how))
        return came[-1]

    yield _by_name
    for who in came:
        who.leave()


def test_codes_need_no_scripts(visitor, newcomer):
    username = newcomer("quillfeather")
    somebody = visitor(has_scripts=False).sign_in(username, PASSWORD).open("/account/two-step/")
    somebody.press("Set up an app").sees("type the key below it")
    secret = re.sub(r"\s", "", somebody.page.locator("p", has_text="Key:").locator("strong").inner_text())
    somebody.fill("Code that the app shows", pyotp.TOTP(secret).at(time.time() - 30)).press("Continue")
    assert somebody.heading == "Your recovery codes"
    recovery = somebody.page.locator("main li strong").first.inner_text()
    somebody.press("Sign out")

    somebody.sign_in(username, PASSWORD)
    assert somebody.heading == "Prove that it is you"
    somebody.fill("Code", pyotp.TOTP(secret).at(time.time())).press("Continue").sees("Signed in as")
    somebody.press("Sign out").sign_in(username, PASSWORD)
    somebody.fill("Code", "000000").press("Continue").sees("This code is not right")
    somebody.fill("Code", recovery).press("Continue").sees("Signed in as")


def test_a_passkey_is_added_and_used(by_name, newcomer):
    username = newcomer("thimblewick")
    somebody = by_name(size=PHONE)
    give_security_key(somebody)
    somebody.sign_in(username, PASSWORD).open("/account/two-step/")
    somebody.fill(re.compile("Name of this passkey"), "work laptop").press("Add a passkey")
    assert somebody.heading == "Your recovery codes"
    somebody.open("/account/two-step/").sees("work laptop")
    somebody.press("Sign out").sign_in(username, PASSWORD)
    assert somebody.heading == "Prove that it is you"
    somebody.press("Use a passkey").sees("Signed in as")
    somebody.open("/account/").sees("Yes: you are using it now")
    somebody.open("/account/two-step/").press("Remove work laptop").sees("Add another way first")


def test_a_passkey_that_is_not_there_is_explained(by_name, newcomer):
    username = newcomer("larkspindle")
    somebody = by_name()
    somebody.page.add_init_script("navigator.credentials.create = () => Promise.reject(new Error('refused'))")
    somebody.sign_in(username, PASSWORD).open("/account/two-step/")
    somebody.page.get_by_role("button", name="Add a passkey").click()
    somebody.page.get_by_role("alert").get_by_text("The passkey was not used.").wait_for()


def test_the_pages_fit_and_are_reached_by_keyboard(visitor, newcomer):
    username = newcomer("ottoline")
    for size in (DESK, PHONE):
        somebody = visitor(size=size).sign_in(username, PASSWORD)
        for page in ("/account/", "/account/two-step/", "/account/two-step/app/"):
            somebody.open(page)
            assert sideways_scrolling(somebody.page) == []
    somebody.page.get_by_role("textbox").focus()
    somebody.page.keyboard.press("Tab")
    assert somebody.page.evaluate("document.activeElement.innerText") == "Continue"


def give_security_key(somebody) -> None:
    """This function will put a made-up security key in the browser, which is touched at once."""
    browser = somebody.context.new_cdp_session(somebody.page)
    browser.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    browser.send("WebAuthn.addVirtualAuthenticator", {"options": options})
