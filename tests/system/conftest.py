"""What the stories may ask for: an authority being served, a browser, and people to visit it."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.system.kit.authority import command, own_copy, served
from tests.system.kit.town import Town
from tests.system.kit.visitor import DESK, Visitor

CHROMIUM = os.environ.get("LINEOFSIGHT_CHROMIUM", "/usr/bin/chromium")
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
]  # fmt: skip


@pytest.fixture(scope="session")
def authority(tmp_path_factory) -> Path:
    """The folder of this worker's own copy of the made-up authority."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "authority"
    return own_copy(shared=shared, own=base / "own-authority")


@pytest.fixture(scope="session")
def address(authority):
    """Where the authority is being served."""
    with served(authority) as found:
        yield found


@pytest.fixture(scope="session")
def browser():
    """A browser without a window."""
    with sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def visitor(browser, address):
    """Make a visitor: visitor(size=PHONE, has_scripts=False). At the end every fault on their way is raised."""
    came: list[Visitor] = []

    def _visitor(**how) -> Visitor:
        came.append(Visitor(browser, address, **{"size": DESK, **how}))
        return came[-1]

    yield _visitor
    for who in came:
        who.leave()


@pytest.fixture(scope="session")
def signed_in(browser, address) -> dict[str, dict]:
    """What the window of each person who signed in kept, by username: so that everybody signs in once."""
    return {}


@pytest.fixture
def person(visitor, signed_in):
    """Make somebody who is signed in with an account of the demo: person("social-worker")."""

    def _person(username: str, **how) -> Visitor:
        if username not in signed_in:
            signed_in[username] = visitor().sign_in(username).context.storage_state()
        return visitor(kept=signed_in[username], **how)

    return _person


@pytest.fixture
def town(tmp_path_factory, browser):
    """An authority of the story's own, in which days go by: town.wait(7), town.person("team-manager")."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "authority"
    town = Town(own_copy(shared=shared, own=tmp_path_factory.mktemp("town") / "authority"), browser)
    yield town
    town.close()


@pytest.fixture
def run(authority):
    """Run a `lineofsight` command on the authority: run("verify", file)."""
    return lambda *words: command(authority, *words)
