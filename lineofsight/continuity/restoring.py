"""Put an archive back into an empty database, all of it or nothing, and check every row of it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.core.management.color import no_style
from django.db import DatabaseError, connection, transaction

from lineofsight.access import audit
from lineofsight.access.models import AuditHead
from lineofsight.continuity.archive import Keeper, Manifest, read
from lineofsight.continuity.guards import taken_off
from lineofsight.continuity.making import FORMAT, Tell, folders, migrations
from lineofsight.continuity.rows import every_model, put_back, tally
from lineofsight.continuity.sealing import check_key

# What migrating fills. It is taken out, because the archive holds it too.
FILLED_BY_MIGRATING = ("access.audithead", "auth.permission", "contenttypes.contenttype")


class UnableToRestore(Exception):
    """Nothing was put back; the message says why."""


def check_archive(source: Path, *, key: str) -> Manifest:
    """This function will read a whole archive and return what it holds.

    Raises WeakKey, UnableToUnseal, and UnableToRestore where there is no such file.
    """
    check_key(key, other=settings.LINEOFSIGHT_AUDIT_KEY)
    if not source.is_file():
        raise UnableToRestore(f"There is no file called {source.name}.")
    with source.open("rb") as file:
        return read(file, key=key, keeper=Keeper())


def restore(
    source: Path, *, key: str, at: datetime, is_broken_audit_accepted: bool = False, tell: Tell = lambda line: None
) -> Manifest:
    """This function will put everything in an archive back, and return what it holds.

    The archive is read whole before anything is touched. Then rows, files, the audit's chain and every row's digest
    are put back and checked in one transaction: whatever fails, the database and the folders stay as they were.
    Raises WeakKey, UnableToUnseal and UnableToRestore.
    """
    manifest = check_archive(source, key=key)
    tell("The archive is whole.")
    _check_fits(manifest)
    _check_empty()
    try:
        with _staged() as staged, transaction.atomic():
            with taken_off(connection), source.open("rb") as file:
                _empty_what_migrating_filled()
                read(file, key=key, keeper=_PutBack(staged.folder, tell=tell))
            _count_on()
            _compare(manifest, tell=tell)
            audit_is_whole = _check_audit(is_broken_audit_accepted, tell=tell)
            detail = {"made_at": manifest.head["made_at"], "rows": manifest.rows, "files": len(manifest.files)}
            if audit_is_whole:
                audit.record(by=None, at=at, action=audit.Action.CHANGE, subject="restore", detail=detail)
            staged.move_into_place()
    except DatabaseError as error:
        raise UnableToRestore(f"The database refused what is in the archive: {error}") from error
    return manifest


def _check_fits(manifest: Manifest) -> None:
    if manifest.head.get("format") != FORMAT:
        raise UnableToRestore("The archive was made by a version of Line of Sight that writes archives another way.")
    held, here = set(manifest.head["migrations"]), set(migrations())
    if held != here or set(manifest.tables) != set(every_model()):
        other = ", ".join(sorted(held ^ here)[:5]) or "its tables"
        raise UnableToRestore(
            "The tables here are not those of the archive. Use the version that made it, and run `lineofsight migrate` "
            f"first. What differs: {other}."
        )


def _check_empty() -> None:
    """This function will refuse to write over anything that somebody recorded."""
    for label, model in every_model().items():
        rows = model._base_manager.all()
        if label == AuditHead._meta.label_lower:
            rows = rows.exclude(sequence=0)
        elif label in FILLED_BY_MIGRATING:
            continue
        if rows.exists():
            raise UnableToRestore(f"The database is not empty: {label} has rows. Restore into a new one.")
    for kind, folder in folders().items():
        if folder.exists() and any(folder.iterdir()):
            raise UnableToRestore(f"The folder of {kind} is not empty. Restore into a new one.")


def _empty_what_migrating_filled() -> None:
    for label in reversed(FILLED_BY_MIGRATING):
        model = every_model()[label]
        model._base_manager.all().delete()


class _PutBack(Keeper):
    """Inserts the rows, and writes the files to a folder of their own until everything is checked."""

    def __init__(self, staged: Path, *, tell: Tell) -> None:
        self._models, self._staged, self._tell = every_model(), staged, tell

    def rows(self, label: str, lines: list[bytes]) -> None:
        """This function will insert some rows."""
        put_back(self._models[label], lines, connection=connection)
        self._tell(f"{label}: {len(lines):,} rows put back")

    def file(self, name: str, pieces: Iterator[bytes]) -> None:
        """This function will write one file."""
        path = self._staged / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as out:
            for piece in pieces:
                out.write(piece)


class _Staged:
    """A folder where files wait until everything is checked, and the places they were then moved to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.moved: list[Path] = []

    def move_into_place(self) -> None:
        """This function will move the snapshots and the documents to where they belong."""
        for kind, place in folders().items():
            if not (self.folder / kind).exists():
                continue
            place.parent.mkdir(parents=True, exist_ok=True)
            if place.exists():
                place.rmdir()
            self.moved.append(place)
            shutil.move(self.folder / kind, place)


@contextmanager
def _staged() -> Iterator[_Staged]:
    """This function will give files a place to wait, and clear away every one of them where something failed."""
    staged = _Staged(Path(settings.LINEOFSIGHT_DATA) / f".restoring-{uuid4().hex}")
    staged.folder.mkdir(parents=True)
    try:
        yield staged
    except BaseException:
        for place in staged.moved:
            shutil.rmtree(place, ignore_errors=True)
        raise
    finally:
        shutil.rmtree(staged.folder, ignore_errors=True)


def _count_on() -> None:
    """This function will let new rows be numbered on from the highest there is."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(every_model().values())):
            cursor.execute(statement)


def _compare(manifest: Manifest, *, tell: Tell) -> None:
    """This function will read every row back, and refuse the whole where one is not what it was."""
    wrong = [label for label, model in every_model().items() if tally(model) != manifest.tables[label]]
    if wrong:
        raise UnableToRestore(f"These tables did not come back as they were: {', '.join(wrong)}.")
    tell(f"Every row is as it was: {manifest.rows:,} rows of {len(manifest.tables)} tables.")


def _check_audit(is_accepted: bool, *, tell: Tell) -> bool:
    report = audit.verify()
    if report.ok:
        tell(f"The audit is whole: {report.count:,} entries.")
    elif is_accepted:
        tell(f"The audit is not whole, which you accepted. {report.first_fault}")
    else:
        raise UnableToRestore(f"The audit in the archive is not whole here. {report.first_fault}")
    return report.ok
