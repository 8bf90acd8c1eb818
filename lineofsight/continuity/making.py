"""Make an archive of everything: every table at one moment, the snapshots and the documents."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from lineofsight.access import audit
from lineofsight.continuity.archive import Manifest, Writer
from lineofsight.continuity.rows import ROWS_A_PIECE, every_model, lines
from lineofsight.continuity.sealing import check_key

Tell = Callable[[str], None]
FORMAT = 1
DIGEST = re.compile("[0-9a-f]{64}")
# In SQLite a plain BEGIN reads one moment and holds up nobody who writes; PostgreSQL has to be asked for that.
_ONE_MOMENT = {"sqlite": "BEGIN DEFERRED", "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"}


class UnableToBackUp(Exception):
    """No archive was made; the message says why."""


def folders() -> dict[str, Path]:
    """This function will return the folders that belong to the data, each by its name in an archive."""
    return {"snapshots": Path(settings.LINEOFSIGHT_SNAPSHOTS), "documents": Path(settings.MEDIA_ROOT)}


def migrations() -> list[str]:
    """This function will return the migrations that made the tables as they are."""
    applied = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{app}.{name}" for app, name in applied if app != "demo")


def is_as_this_version_has_it() -> bool:
    """This function will say whether the tables are those of this version, with no migration left to do."""
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def back_up(target: Path, *, key: str, at: datetime, tell: Tell = lambda line: None) -> Manifest:
    """This function will write an encrypted archive and return what it holds, telling how far it is.

    A failure leaves no file behind. Raises WeakKey, and UnableToBackUp where there is a file of that name already, and
    where the tables are of an earlier version.
    The making of it is audited as an export, after the moment that the archive holds.
    """
    check_key(key, other=settings.LINEOFSIGHT_AUDIT_KEY)
    if target.exists():
        raise UnableToBackUp(f"There is a file called {target.name} already. Choose another name.")
    if not is_as_this_version_has_it():
        raise UnableToBackUp("The tables are of an earlier version. Run `lineofsight migrate`, then back up.")
    part = target.with_name(f".{target.name}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            manifest = _write(out, key=key, at=at, tell=tell)
            out.flush()
            os.fsync(out.fileno())
        detail = {"rows": manifest.rows, "files": len(manifest.files)}
        audit.record(by=None, at=at, action=audit.Action.EXPORT, subject="backup", detail=detail)
        part.rename(target)
    except OSError as error:
        raise UnableToBackUp(f"The archive can't be written: {error.strerror}.") from error
    finally:
        part.unlink(missing_ok=True)
    return manifest


def _write(out: Any, *, key: str, at: datetime, tell: Tell) -> Manifest:
    head = {"format": FORMAT, "made_at": at.isoformat(), "migrations": migrations()}
    writer = Writer(out, key=key, head=head)
    with one_moment():
        for label, model in every_model().items():
            writer.add_table(label)
            rows = lines(model)
            while piece := list(islice(rows, ROWS_A_PIECE)):
                writer.add_rows(label, piece)
            tell(f"{label}: {writer.manifest.tables[label].rows:,} rows")
    for kind, folder in folders().items():
        held = _add_files(writer, kind, folder, tell=tell)
        tell(f"{kind}: {held:,} files")
    return writer.finish()


def _add_files(writer: Writer, kind: str, folder: Path, *, tell: Tell) -> int:
    """This function will add every file of a folder. Files are written once, before their rows, and never changed.

    A file whose name is its digest, as a document's is, is checked as it is read. One that is not what was kept is told
    of and archived all the same: the archive of a damaged store is better than none. One that was let go of since the
    folder was listed, such as a file that waited for its form to be sent, is passed over.
    """
    held = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    for path in list(held):
        name = f"{kind}/{path.relative_to(folder).as_posix()}"
        try:
            writer.add_file(name, path)
        except FileNotFoundError:
            held.remove(path)
            continue
        if DIGEST.fullmatch(path.name) and writer.manifest.files[name]["sha256"] != path.name:
            tell(f"{path.name} is not what was kept: it was changed on the disk.")
    return len(held)


@contextmanager
def one_moment(on: Any = connection) -> Iterator[None]:
    """This function will let everything inside it read the database as it is at one moment, while others write on."""
    if on.in_atomic_block:  # somebody has chosen the moment already
        yield
        return
    with on.cursor() as cursor:
        cursor.execute(_ONE_MOMENT[on.vendor])
        try:
            yield
        finally:
            cursor.execute("COMMIT")
