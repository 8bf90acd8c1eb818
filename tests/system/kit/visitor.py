"""A person at a browser, who looks at every page they come to as strictly as anybody would."""

import re

from playwright.sync_api import Browser, Locator, Page, expect

from lineofsight.access.demo_accounts import DEMO_PASSWORD
from tests.system.kit.accessibility import Examiner
from tests.system.kit.baseline import Watch, parts_missing

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 375, "height": 740}
PATIENCE = 30_000  # milliseconds: a busy machine is not a fault
expect.set_options(timeout=PATIENCE)
EXAMINER = Examiner()
"""Examines the pages of this worker's stories, and remembers what it found accessible."""


class Visitor:
    """Somebody who visits the authority's pages. Whatever page a step leads to is checked before the next step."""

    def __init__(
        self, browser: Browser, address: str, *, size: dict = DESK, has_scripts: bool = True, kept: dict | None = None
    ) -> None:
        """This function will open a window of their own. `kept` is what an earlier window left: who is signed in."""
        self.context = browser.new_context(
            base_url=address, viewport=size, java_script_enabled=has_scripts, locale="en-GB",
            timezone_id="Europe/London", reduced_motion="reduce", storage_state=kept,
        )  # fmt: skip
        self.context.set_default_timeout(PATIENCE)
        self.page: Page = self.context.new_page()
        self.address, self.has_scripts = address, has_scripts
        self.watch = Watch(self.page, address)

    def leave(self) -> None:
        """This function will close the window. Raises AssertionError with every fault noted on the way."""
        self.context.close()
        assert self.watch.faults == [], "\n".join(self.watch.faults)

    # Going somewhere

    def sign_in(self, username: str, password: str = DEMO_PASSWORD) -> "Visitor":
        """This function will sign in with the typed username and password."""
        self.page.goto("/sign-in/")
        self.fill("Username", username)
        self.fill("Password", password)
        self.press("Sign in", exact=True)
        return self

    def open(self, path: str, *, status: int = 200) -> "Visitor":
        """This function will type an address, and check the page and its status."""
        answer = self.page.goto(path)
        assert answer is not None
        assert answer.status == status, f"{path} answered {answer.status}"
        return self.look()

    def follow(self, words: str | re.Pattern, *, within: str = "body", nth: int = 0, exact: bool = False) -> "Visitor":
        """This function will follow the link with the words, and check where it leads."""
        link = self.page.locator(within).get_by_role("link", name=words, exact=exact).nth(nth)
        more = self.page.locator("main .los-do:not([open]) summary")
        if more.count() and not link.is_visible():
            more.first.click()
        return self.enter(link)

    def go_to(self, words: str) -> "Visitor":
        """This function will go home, and from there by the navigation, which a phone keeps behind a button."""
        self.open("/")
        menu = self.page.get_by_role("button", name="Menu", exact=True)
        if menu.is_visible():
            menu.click()
            self.look()
        link = self.page.locator("nav").get_by_role("link", name=words, exact=True, include_hidden=True).first
        if not link.is_visible():
            self.page.locator("nav .los-more summary").click()
            self.look()
        return self.follow(words, within="nav", exact=True)

    def press(self, words: str, *, within: str = "body", nth: int = 0, exact: bool = False) -> "Visitor":
        """This function will press the button with the words, and check where it leads."""
        return self.enter(self.page.locator(within).get_by_role("button", name=words, exact=exact).nth(nth))

    def enter(self, where: Locator) -> "Visitor":
        """This function will click what leads to another page, wait until that page is whole, and check it."""
        with self.page.expect_navigation(wait_until="load"):
            where.click()
        return self.look()

    def look(self) -> "Visitor":
        """This function will check the page as it stands. Raises AssertionError with what is wrong with it."""
        faults = parts_missing(self.page)
        if self.has_scripts:
            faults += EXAMINER.faults(self.page)
        assert faults == [], f"{self.page.url}\n" + "\n".join(faults)
        return self

    # Filling in forms

    def fill(self, label: str | re.Pattern, text: str, *, nth: int = 0) -> "Visitor":
        """This function will type the text into the field with the label."""
        self.page.get_by_role("textbox", name=label).nth(nth).fill(text)
        return self

    def fill_date(self, question: str | re.Pattern, day: str, month: str, year: str) -> "Visitor":
        """This function will type a date into the three fields below the question."""
        group = self.page.get_by_role("group", name=question)
        for label, text in (("Day", day), ("Month", month), ("Year", year)):
            group.get_by_label(label, exact=True).fill(text)
        return self

    def choose(self, answer: str | re.Pattern, *, question: str | None = None, exact: bool = False) -> "Visitor":
        """This function will choose the radio or tick the box with the words, below the question if there is one."""
        where: Page | Locator = self.page.get_by_role("group", name=question) if question else self.page
        where.get_by_label(answer, exact=exact).first.check()
        return self

    def select(self, label: str, option: str) -> "Visitor":
        """This function will choose the option of the list with the label."""
        self.page.get_by_role("combobox", name=label).select_option(label=option)
        return self

    # Reading

    def sees(self, *texts: str) -> "Visitor":
        """This function will make sure that each text is on the page."""
        for text in texts:
            expect(self.page.locator("body")).to_contain_text(text)
        return self

    def sees_nothing_of(self, *texts: str) -> "Visitor":
        """This function will make sure that none of the texts is anywhere in the page, shown or not."""
        for text in texts:
            assert text.lower() not in self.page.content().lower(), f"{text!r} is on {self.page.url}"
        return self

    def is_told(self, words: str) -> "Visitor":
        """This function will make sure that the error summary says the words and leads to a field."""
        summary = self.page.locator(".govuk-error-summary")
        expect(summary).to_contain_text(words)
        link = summary.get_by_role("link", name=words).first.get_attribute("href")
        assert self.page.locator(f"[id='{link.lstrip('#')}']").count() == 1, f"{link} leads nowhere"
        return self

    @property
    def heading(self) -> str:
        """The page's main heading."""
        return self.page.locator("h1").inner_text()
