"""A small made-up authority, built once for all workers and served to each from a copy of its own."""

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from urllib.error import URLError
from urllib.request import urlopen

PROJECT = Path(__file__).resolve().parents[3]
BIN = Path(sys.executable).parent
SCALE = "0.18"  # enough of everything for the board's paper to show its charts
SECONDS_TO_START = 180


def environment(folder: Path) -> dict[str, str]:
    """This function will return the environment in which commands work on the authority in the folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LINEOFSIGHT_", "DJANGO_"))}
    return {
        **kept,
        "LINEOFSIGHT_ENV_FILE": os.devnull,
        "LINEOFSIGHT_SECRET_KEY": "only-for-tests",
        "LINEOFSIGHT_AUDIT_KEY": "only-for-tests",
        "LINEOFSIGHT_DEMO": "1",
        "LINEOFSIGHT_DATA": str(folder),
    }


def command(folder: Path, *words: str) -> subprocess.CompletedProcess:
    """This function will run a `lineofsight` command on the authority in the folder, and return what came of it."""
    return subprocess.run(
        [BIN / "lineofsight", *words], cwd=PROJECT, env=environment(folder), capture_output=True, text=True, check=False
    )


def build(folder: Path, *, migrated: Path | None) -> None:
    """This function will build the authority in the folder, as `make demo` does. Raises AssertionError with why not.

    `migrated` is a database that the migrations made for the other tests; None if there is none, which takes longer.
    """
    if migrated:
        shutil.copy(migrated, folder / "lineofsight.sqlite3")
    steps = [*([] if migrated else [["migrate"]]), ["load-demo", "--scale", SCALE], ["collectstatic", "--noinput"]]
    for words in steps:
        ran = command(folder, *words, "--verbosity", "0")
        assert ran.returncode == 0, f"lineofsight {' '.join(words)} failed:\n{ran.stdout}\n{ran.stderr}"
    subprocess.run([sys.executable, "-m", "tests.system.kit.keys"], cwd=PROJECT, env=environment(folder), check=True)


def own_copy(*, shared: Path, own: Path, migrated: Path | None = None) -> Path:
    """This function will return a copy of the authority that workers share; the first to come here builds it."""
    with (shared.parent / "authority.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not shared.exists():
            half_built = Path(mkdtemp(prefix="half-built-", dir=shared.parent))
            build(half_built, migrated=migrated)
            half_built.rename(shared)
    return Path(shutil.copytree(shared, own))


@contextmanager
def served(folder: Path):
    """This function will serve the authority in the folder for as long as the block lasts, and give its address."""
    with socket.socket() as listening, (folder / "server.log").open("w") as log:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        words = ["lineofsight.config.wsgi:application", "--bind", f"fd://{listening.fileno()}", "--threads", "4"]
        server = subprocess.Popen(
            [BIN / "gunicorn", *words, "--worker-class", "gthread", "--log-level", "warning", "--no-control-socket"],
            cwd=PROJECT, env=environment(folder), pass_fds=[listening.fileno()], stdout=log, stderr=log,
        )  # fmt: skip
        try:
            _wait_for(address, server, folder / "server.log")
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


def _wait_for(address: str, server: subprocess.Popen, log: Path) -> None:
    give_up_at = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < give_up_at and server.poll() is None:
        try:
            with urlopen(f"{address}/robots.txt", timeout=SECONDS_TO_START):
                return
        except (URLError, TimeoutError):
            time.sleep(0.2)
    raise AssertionError(f"The server did not start:\n{log.read_text()}")
