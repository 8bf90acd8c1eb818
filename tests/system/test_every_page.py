"""Every page that a role can come to: accessible and whole at a desk's width and a phone's, and never wider."""

import os
import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

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
# Who walks on from the pages of the navigation to every kind of page that those link to, and on from there.
WALKERS = {
    *("team-manager", "head-of-service", "social-worker", "early-help-practitioner", "early-help-manager"),
    *("reviewing-officer", "analyst", "director", "administrator", "partner", "councillor", "democratic-services"),
}
NAVIGATION = "nav[aria-label=Main]"
# A link in a drawing has no plain address of its own, only the attribute.
LINKS = "links => links.map(link => new URL(link.getAttribute('href'), document.baseURI).href)"
LINK = re.compile(r'<a\b[^>]*\bhref="([^"#][^"]*)"')

pytestmark = pytest.mark.system


BY_TURNS = [
    pytest.param(account.username, marks=pytest.mark.xdist_group(GROUPS[number % len(GROUPS)]), id=account.username)
    for number, account in enumerate(DEMO_ACCOUNTS)
]
"""Every account, half of them in each worker's browser."""


@pytest.fixture(scope="session")
def claims(tmp_path_factory) -> Path:
    """The folder in which walkers say which kinds of page they examine, so that another worker's do not."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "claims"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.mark.parametrize("username", BY_TURNS)
def test_every_page_a_role_can_come_to(person, claims, username):
    """Each role's own pages, and every kind of page that a walker comes to and nobody examined before."""
    walker = person(username).open("/")
    examine(walker)
    known, waiting = {"record:home"}, links_on(walker.page, within=NAVIGATION)
    while waiting:
        address = waiting.pop(0)
        if is_new(address, known):
            examine(walker.open(address))

    navigation = {name_of(link) for link in links_on(walker.page, within=NAVIGATION)}
    assert navigation - {None} <= known
    if username in WALKERS:
        walk_on(walker, claims)


def walk_on(walker, claims) -> None:
    """Go through every kind of page that pages link to, and examine those that nobody examined yet."""
    known, waiting = set(), ["/"]
    while waiting:
        address = waiting.pop(0)
        if not is_new(address, known):
            continue
        answer = walker.context.request.get(address)
        assert answer.status == 200, f"A link leads to {address}, which answers {answer.status}"
        if "html" in answer.headers["content-type"]:
            waiting += ours(urljoin(answer.url, unescape(found)) for found in LINK.findall(answer.text()))
            if is_claimed(claims, name_of(address)):
                examine(walker.open(address))


def is_new(address: str, known: set[str]) -> bool:
    """Say whether the address is of a kind of page that was not known, and know it from now on."""
    name = name_of(address)
    if name is None or name in known:
        return False
    known.add(name)
    return True


def is_claimed(claims: Path, name: str) -> bool:
    """Claim a kind of page. Returns whether nobody had claimed it."""
    try:
        (claims / name).touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def examine(walker):
    """Look at the page as on a phone too, and make sure that nothing makes it scroll sideways."""
    walker.page.set_viewport_size(PHONE)
    walker.look()
    walker.page.set_viewport_size(NARROWEST)
    assert sideways_scrolling(walker.page) == [], walker.page.url
    walker.page.set_viewport_size(DESK)


def links_on(page, within: str) -> list[str]:
    """The addresses of our own pages that the page links to, in their order."""
    return ours(page.eval_on_selector_all(f":is({within}) a[href]", LINKS), host=urlsplit(page.url).netloc)


def ours(addresses: Iterable[str], *, host: str = "") -> list[str]:
    """Those of the addresses that are pages of ours, once each, in their order."""
    parts = [urlsplit(address) for address in addresses]
    found = [f"{part.path}?{part.query}".rstrip("?") for part in parts if part.netloc.startswith(host or "127.0.0.1")]
    return list(dict.fromkeys(found))


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


@pytest.mark.xdist_group("browser-2")
def test_pages_of_the_public_site(visitor):
    anybody, waiting, known = visitor(), ["/public/"], set()
    while waiting:
        address = waiting.pop(0)
        if is_new(address, known):
            answer = anybody.context.request.get(address)
            assert answer.status == 200, address
            if "html" in answer.headers["content-type"]:
                examine(anybody.open(address))
                waiting += [link for link in links_on(anybody.page, within="main") if link.startswith("/public/")]
    assert {"public_site:home", "public_site:body", "public_site:pack", "public_site:minutes"} <= known
