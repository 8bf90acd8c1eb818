"""A real server on a real database file, run as `make demo` and production run it, and a browser's requests to it."""

import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, Request, build_opener

from tests.prepared_database import FOLDER, digest

PROJECT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 60
PASSWORD = "a long enough password"
MAKE_PEOPLE = f"""
import django; django.setup()
from django.utils import timezone
from lineofsight.access.models import User
from lineofsight.record.models import Person
User.objects.create_user(username="ada", name="Ada", password="{PASSWORD}", role="social_worker")
Person.objects.create(first_name="Aisha", last_name="Draper", date_of_birth="2015-03-01")
"""


def environment(folder: Path) -> dict[str, str]:
    """This function will return the environment in which the product keeps everything in the folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LINEOFSIGHT_", "DJANGO_"))}
    return {
        **kept,
        "PYTHONPATH": str(PROJECT),
        "DJANGO_SETTINGS_MODULE": "lineofsight.config.settings",
        "LINEOFSIGHT_ENV_FILE": os.devnull,
        "LINEOFSIGHT_SECRET_KEY": "only-for-tests",
        "LINEOFSIGHT_AUDIT_KEY": "only-for-tests",
        "LINEOFSIGHT_HTTPS": "0",
        "LINEOFSIGHT_TWO_STEP": "0",
        "LINEOFSIGHT_DATA": str(folder),
    }


def python(folder: Path, *words: str) -> subprocess.CompletedProcess:
    """This function will run Python on the database in the folder, and return what came of it."""
    return subprocess.run(
        [sys.executable, *words], cwd=PROJECT, env=environment(folder), capture_output=True, text=True, check=False
    )


def command(folder: Path, *words: str) -> subprocess.CompletedProcess:
    """This function will run a `lineofsight` command on the database in the folder."""
    return python(folder, "-m", "lineofsight.config.main", *words)


def build(folder: Path) -> None:
    """This function will make the database, with one worker, Ada, and one child.

    What the tests' own database was prepared from is copied where it is there: it was migrated just so.
    """
    if (prepared := FOLDER / f"{digest()}.sqlite3").exists():
        shutil.copy(prepared, folder / "lineofsight.sqlite3")
    for ran in (command(folder, "migrate", "--verbosity", "0"), python(folder, "-c", MAKE_PEOPLE)):
        assert ran.returncode == 0, ran.stdout + ran.stderr


def rows(folder: Path, question: str) -> list[tuple]:
    """This function will ask the database file itself."""
    asked = sqlite3.connect(f"file:{folder / 'lineofsight.sqlite3'}?mode=ro", uri=True, timeout=20)
    try:
        return asked.execute(question).fetchall()
    finally:
        asked.close()


class Server:
    """`scripts/serve` on a free port: started, and killed without a warning."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.bind = f"127.0.0.1:{free.getsockname()[1]}"
        self.address = f"http://{self.bind}"

    def start(self) -> None:
        """This function will start the server and wait until it answers. Raises AssertionError when it does not."""
        with (self.folder / "server.log").open("a") as log:
            self._process = subprocess.Popen(
                ["scripts/serve", "--migrated"],
                cwd=PROJECT,
                env={**environment(self.folder), "LINEOFSIGHT_BIND": self.bind},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        give_up_at = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < give_up_at and self._process.poll() is None:
            if self._answers():
                return
            time.sleep(0.1)
        raise AssertionError((self.folder / "server.log").read_text())

    def kill(self) -> None:
        """This function will kill the server and all its workers at once, whatever they are doing."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(timeout=20)
        # A worker that is not quite dead still holds the port: the next server could not take it, nor could its
        # readiness be told from the dying one's.
        give_up_at = time.monotonic() + SECONDS_TO_START
        while self._answers() and time.monotonic() < give_up_at:
            time.sleep(0.05)

    def _answers(self) -> bool:
        """Whether somebody listens at the port. A connection of the port with itself is nobody listening."""
        try:
            with socket.create_connection(self.bind.split(":"), timeout=1) as made:
                return made.getsockname() != made.getpeername()
        except OSError:
            return False


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_):
        """This function will not follow: a redirect is the answer."""


class Browser:
    """Somebody signed in over HTTP."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()), _Stay)

    def get(self, path: str) -> str:
        """This function will return the text of a page."""
        with self._opener.open(self._address + path, timeout=20) as answer:
            return answer.read().decode()

    def form(self, path: str) -> dict[str, str]:
        """This function will return what a page's form carries without being seen."""
        return dict(re.findall(r'type="hidden" name="(_ticket|csrfmiddlewaretoken)" value="([^"]+)"', self.get(path)))

    def post(self, path: str, sent: dict[str, str]) -> int:
        """This function will send a form and return the status. A server that is gone raises OSError."""
        try:
            with self._opener.open(Request(self._address + path, urlencode(sent).encode()), timeout=20) as answer:
                return answer.status
        except HTTPError as answer:
            return answer.code

    def sign_in(self) -> "Browser":
        """This function will sign Ada in."""
        told = {"username": "ada", "password": PASSWORD, **self.form("/sign-in/")}
        assert self.post("/sign-in/", told) == 302
        return self


@contextmanager
def running(folder: Path):
    """This function will build the database, serve it, and stop whatever serves it in the end."""
    build(folder)
    server = Server(folder)
    server.start()
    try:
        yield server
    finally:
        server.kill()
