"""What the stories may ask for: an authority being served, a browser, and people to visit it."""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.prepared_database import is_migrated
from tests.system.kit.authority import command, own_copy, served
from tests.system.kit.keys import kept_by
from tests.system.kit.town import Town
from tests.system.kit.visitor import DESK, Visitor

CHROMIUM = os.environ.get("LINEOFSIGHT_CHROMIUM", "/usr/bin/chromium")
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
]  # fmt: skip


@pytest.fixture(scope="session")
def copy(tmp_path_factory, django_db_setup, prepared_database):
    """Make a copy of the authority that the workers share in the folder: copy(folder)."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "authority"
    migrated = prepared_database.file if prepared_database and is_migrated(prepared_database.file) else None
    return lambda folder: own_copy(shared=shared, own=folder, migrated=migrated)


@pytest.fixture(scope="session")
def authority(tmp_path_factory, copy) -> Path:
    """The folder of this worker's own copy of the made-up authority."""
    return copy(tmp_path_factory.getbasetemp() / "own-authority")


@pytest.fixture(scope="session")
def address(authority):
    """Where the authority is being served."""
    with served(authority) as found:
        yield found


@pytest.fixture(scope="session")
def browser(copy):
    """A browser without a window. The database is prepared before it starts: beside it Django refuses to."""
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


@pytest.fixture
def person(visitor, authority):
    """Make somebody who is signed in with an account of the demo: person("social-worker")."""
    return lambda username, **how: visitor(kept=kept_by(authority, username), **how)


@pytest.fixture(scope="session")
def told(tmp_path_factory, browser, copy) -> dict[tuple, Path]:
    """The authority as it stood after each beginning of a story that was told so far, by its chapters."""
    return {(): copy(tmp_path_factory.mktemp("town") / "authority")}


@pytest.fixture
def town_after(tmp_path_factory, browser, told):
    """An authority of the story's own, after chapters that stories share: town_after(is_referred).

    Each chapter is told once, in the browser, in an authority that the next story goes on from. In it days go by:
    town.wait(7), town.person("team-manager").
    """
    opened: list[Town] = []

    def gone_on_from(folder: Path) -> Town:
        own = shutil.copytree(folder, tmp_path_factory.mktemp("town") / "authority")
        opened.append(Town(own, browser))
        return opened[-1]

    def _town_after(*chapters) -> Town:
        for number in range(len(chapters)):
            if chapters[: number + 1] not in told:
                town = gone_on_from(told[chapters[:number]])
                chapters[number](town)
                opened.pop().close()
                told[chapters[: number + 1]] = town.folder
        return gone_on_from(told[chapters])

    yield _town_after
    for town in opened:
        town.close()


@pytest.fixture
def run(authority):
    """Run a `lineofsight` command on the authority: run("verify", file)."""
    return lambda *words: command(authority, *words)
