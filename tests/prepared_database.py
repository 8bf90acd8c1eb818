"""The tests' SQLite database, migrated once and copied into memory by every later run."""

import fcntl
import hashlib
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import django
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "var" / "tests"
NAMED = re.compile(r"^(?:import|from) (lineofsight[\w.]*)(?: import (\w+))?", re.MULTILINE)


def migrations() -> list[Path]:
    """Every migration of the product."""
    return sorted((ROOT / "lineofsight").rglob("migrations/*.py"))


def _sources(names: tuple[str, str]) -> Iterator[Path]:
    """The files that one import names: a module, or a name inside one."""
    module, name = names
    for dotted in (module, f"{module}.{name}"):
        try:
            found = find_spec(dotted)
        except ModuleNotFoundError:
            continue
        if found and found.origin:
            yield Path(found.origin)


def digest() -> str:
    """What the prepared database was made from: Django, the migrations, the files they import, and the law's steps."""
    files = set(migrations()) | set((ROOT / "lineofsight" / "statute").rglob("*.py"))
    for migration in migrations():
        for names in NAMED.findall(migration.read_text()):
            files.update(_sources(names))
    seal = hashlib.sha256(f"{django.VERSION} {sqlite3.sqlite_version}".encode())
    for path in sorted(files):
        seal.update(path.read_bytes())
    return seal.hexdigest()[:24]


def is_migrated(file: Path) -> bool:
    """Whether the file is a database that the migrations made."""
    if not file.exists():
        return False
    with closing(sqlite3.connect(file)) as found:
        return bool(found.execute("select 1 from sqlite_master where name = 'django_migrations'").fetchone())


class Prepared:
    """One run's use of the prepared database: it waits while another worker prepares it."""

    def __init__(self) -> None:
        FOLDER.mkdir(parents=True, exist_ok=True)
        self.file = FOLDER / f"{digest()}.sqlite3"
        self.turn = (FOLDER / "turn").open("w")
        fcntl.flock(self.turn, fcntl.LOCK_EX)
        self.is_new = not is_migrated(self.file)
        self.held: sqlite3.Connection | None = None
        if not self.is_new:
            self.turn.close()
            self._copy_into_memory()

    def _copy_into_memory(self) -> None:
        """Fill the database in memory, and hold it open: it lasts while one connection does."""
        name = connection.creation._get_test_db_name()
        self.held = sqlite3.connect(name, uri=True, check_same_thread=False)
        with closing(sqlite3.connect(self.file)) as prepared:
            prepared.backup(self.held)

    def keep(self) -> None:
        """Keep what the migrations made, for the runs after this one and the workers waiting beside it.

        Nothing was made where no test of the run asks for the database.
        """
        if not self.is_new:
            return
        unfinished = self.file.with_suffix(".part")
        connection.ensure_connection()
        with closing(sqlite3.connect(unfinished)) as prepared:
            connection.connection.backup(prepared)
        if is_migrated(unfinished):
            for older in FOLDER.glob("*.sqlite3"):
                older.unlink()
            unfinished.rename(self.file)
        self.turn.close()
