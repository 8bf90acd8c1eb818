"""Every page that a role can come to: accessible and whole at a desk's width and a phone's, and never wider."""

from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, resolve

from lineofsight.access.demo_accounts import DEMO_ACCOUNTS
from tests.system.kit.baseline import sideways_scrolling
from tests.system.kit.visitor import DESK, PHONE

GROUPS = ("browser-1", "browser-2")
NARROWEST = {"width": 320, "height": 640}
FILES = (".csv", ".json", ".pdf", ".txt")
# Pages for everybody are examined once, below.
NOT_TO_BE_WALKED = {"access:sign_out", "web:gallery", "web:accessibility"}
# Who walks on from the pages of the navigation to every kind of page that those link to.
WALKERS = {"team-manager", "analyst", "director", "administrator", "partner", "councillor"}
MOST_PAGES = 60
NAVIGATION = "nav[aria-label=Main]"
# A link in a drawing has no plain address of its own, only the attribute.
LINKS = "links => links.map(link => new URL(link.getAttribute('href'), document.baseURI).href)"

pytestmark = pytest.mark.system


BY_TURNS = [
    pytest.param(account.username, marks=pytest.mark.xdist_group(GROUPS[number % len(GROUPS)]), id=account.username)
    for number, account in enumerate(DEMO_ACCOUNTS)
]
"""Every account, half of them in each worker's browser."""


@pytest.mark.parametrize("username", BY_TURNS)
def test_every_page_a_role_can_come_to(person, username):
    walker = person(username).open("/")
    start = "body" if username in WALKERS else NAVIGATION
    known, waiting = {"record:home"}, links_on(walker.page, within=start)
    examine(walker)
    while waiting and len(known) < MOST_PAGES:
        address = waiting.pop(0)
        name = name_of(address)
        if name is None or name in known:
            continue
        known.add(name)
        walker.open(address)
        examine(walker)
        if username in WALKERS:
            waiting += links_on(walker.page)

    navigation = {name_of(link) for link in links_on(walker.page, within=NAVIGATION)}
    assert navigation - {None} <= known


def examine(walker):
    """Look at the page as on a phone too, and make sure that nothing makes it scroll sideways."""
    walker.page.set_viewport_size(PHONE)
    walker.look()
    walker.page.set_viewport_size(NARROWEST)
    assert sideways_scrolling(walker.page) == [], walker.page.url
    walker.page.set_viewport_size(DESK)


def links_on(page, within: str = "body") -> list[str]:
    """The addresses of our own pages that the page links to, in their order."""
    found = page.eval_on_selector_all(f":is({within}) a[href]", LINKS)
    parts = [urlsplit(address) for address in found]
    ours = [part for part in parts if part.netloc == urlsplit(page.url).netloc]
    return list(dict.fromkeys(f"{part.path}?{part.query}".rstrip("?") for part in ours))


def name_of(address: str) -> str | None:
    """The name of the page at the address; None for a file, and for what is not to be walked into."""
    path = address.split("?")[0]
    if path.endswith(FILES) or path.startswith("/static/"):
        return None
    try:
        name = resolve(path).view_name
    except Resolver404:
        return None
    return None if name in NOT_TO_BE_WALKED else name


@pytest.mark.xdist_group("browser-2")
def test_pages_for_everybody_and_pages_of_errors(visitor):
    anybody = visitor()
    for path, status in (("/sign-in/", 200), ("/accessibility/", 200), ("/components/", 200), ("/nowhere/", 404)):
        anybody.open(path, status=status)
        examine(anybody)
