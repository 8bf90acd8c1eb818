"""The rehearsal: everything is archived, lost, put back, and every row of every table is as it was."""

import hashlib
import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings as project
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test import Client

from lineofsight.access import audit
from lineofsight.access.models import AuditEntry, SignedInSession
from lineofsight.continuity import making, restoring
from lineofsight.continuity.making import UnableToBackUp, back_up
from lineofsight.continuity.restoring import UnableToRestore, check_archive, restore
from lineofsight.continuity.rows import every_model, lines
from lineofsight.continuity.sealing import UnableToUnseal
from lineofsight.documents.store import content_of, place_of
from lineofsight.papers.models import Paper
from lineofsight.record.models import Person
from tests.factories import documents, papers, record, service
from tests.factories.access import make_user, unguarded_audit
from tests.factories.papers import unguarded_papers

KEY = "a key only for the rehearsal of backups"
AT = datetime(2021, 9, 1, 12, 0, tzinfo=UTC)
PROJECT = Path(__file__).resolve().parents[3]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("rehearsal")]


@pytest.fixture
def held(settings):
    """A little of everything, with names that are hard to keep, a snapshot and a document."""
    service.authorised_assessment(child=record.PersonFactory(first_name="Zoë 🌻", last_name="שלום O'Tamber; --"))
    record.IdentifierFactory(person=record.ResidenceFactory().person)
    papers.make_published()
    document = Path(settings.MEDIA_ROOT) / "ab" / "abcd"
    document.parent.mkdir(parents=True)
    document.write_bytes(b"\x00\xffdocument")
    return settings


def every_row() -> dict[str, list[bytes]]:
    """Return every row of every table, without the two audit entries that making and restoring an archive add."""
    rows = {label: sorted(lines(model)) for label, model in every_model().items()}
    rows["access.auditentry"] = [r for r in rows["access.auditentry"] if b'"backup"' not in r and b'"restore"' not in r]
    del rows["access.audithead"]
    return rows


def every_file() -> dict[str, bytes]:
    found = {}
    for kind, folder in making.folders().items():
        found |= {f"{kind}/{p.relative_to(folder)}": p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    return found


def lose_everything() -> None:
    """Leave the database as migrating leaves it, and no files."""
    connection.check_constraints()
    with unguarded_audit(), unguarded_papers(), transaction.atomic():
        names = [model._meta.db_table for model in every_model().values()]
        for statement in connection.ops.sql_flush(_no_style(), names, reset_sequences=True, allow_cascade=True):
            with connection.cursor() as cursor:
                cursor.execute(statement)
    from tests.factories.access import start_audit

    start_audit()
    for folder in making.folders().values():
        for path in sorted(folder.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()


def _no_style():
    from django.core.management.color import no_style

    return no_style()


def test_every_row_of_every_table_comes_back(held, tmp_path):
    before, files = every_row(), every_file()
    told: list[str] = []
    made = back_up(tmp_path / "all.archive", key=KEY, at=AT, tell=told.append)
    assert made.rows > 50
    assert f"record.person: {Person.objects.count()} rows" in told
    lose_everything()
    assert not Person.objects.exists()

    put_back = restore(tmp_path / "all.archive", key=KEY, at=AT, tell=told.append)

    after = every_row()
    for label, rows in before.items():
        assert after[label] == rows, label
    assert every_file() == files
    assert put_back.counted() == made.counted()
    assert audit.verify().ok
    assert AuditEntry.objects.order_by("sequence").last().subject == "restore"
    assert any(line.startswith("Every row is as it was") for line in told)


def test_nobody_is_signed_in_by_an_archive_and_its_documents_are_those_on_the_record(held, tmp_path):
    child = record.PersonFactory()
    kept = documents.make_document(child=child)
    visitor = Client()
    visitor.force_login(make_user("social_worker"), backend="lineofsight.access.backends.AccountBackend")
    assert SignedInSession.objects.exists()
    made = back_up(tmp_path / "all.archive", key=KEY, at=AT)
    assert not {"access.signedinsession", "sessions.session"} & set(made.tables)
    assert made.files[f"documents/{kept.sha256[:2]}/{kept.sha256}"]["sha256"] == kept.sha256
    SignedInSession.objects.all().delete()
    lose_everything()
    restore(tmp_path / "all.archive", key=KEY, at=AT)
    assert not SignedInSession.objects.exists()
    assert hashlib.sha256(content_of(kept.sha256)).hexdigest() == kept.sha256


def test_a_document_that_is_not_what_was_kept_is_told_of(held, tmp_path):
    kept = documents.make_document()
    place = place_of(kept.sha256)
    place.chmod(0o600)
    place.write_bytes(b"another")
    told: list[str] = []
    back_up(tmp_path / "all.archive", key=KEY, at=AT, tell=told.append)
    assert any(kept.sha256 in line and "is not what was kept" in line for line in told)


def test_what_guards_the_database_guards_it_again_and_new_rows_are_numbered_on(held, tmp_path):
    back_up(tmp_path / "all.archive", key=KEY, at=AT)
    highest = Person.objects.order_by("pk").last().pk
    lose_everything()
    restore(tmp_path / "all.archive", key=KEY, at=AT)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        AuditEntry.objects.update(subject="somebody else")
    with pytest.raises(DatabaseError, match="published paper"), transaction.atomic():
        Paper.objects.update(title="Another title")
    assert record.PersonFactory().pk > highest
    assert service.make_contact()


def test_an_archive_is_put_back_in_the_other_database_and_home_again(held, tmp_path):
    """SQLite, always, stands between: on PostgreSQL this is the way from one to the other and back."""
    before = every_row()
    made = back_up(tmp_path / "there.archive", key=KEY, at=AT)
    elsewhere = environment(tmp_path / "elsewhere")
    command("migrate", "--verbosity=0", env=elsewhere)
    said = command("restore", str(tmp_path / "there.archive"), env=elsewhere)
    assert f"was put back: {made.rows:,} rows" in said
    command("backup", str(tmp_path / "back.archive"), env=elsewhere)
    lose_everything()
    restore(tmp_path / "back.archive", key=KEY, at=AT)
    after = every_row()
    for label in before:
        assert after[label] == before[label], label


def environment(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "LINEOFSIGHT_DATABASE": f"sqlite://{folder / 'other.sqlite3'}",
        "LINEOFSIGHT_DATA": str(folder),
        "LINEOFSIGHT_BACKUP_KEY": KEY,
        "LINEOFSIGHT_AUDIT_KEY": project.LINEOFSIGHT_AUDIT_KEY,
        "LINEOFSIGHT_SECRET_KEY": "only-for-tests",
        "LINEOFSIGHT_ENV_FILE": os.devnull,
        "LINEOFSIGHT_DEMO": "1",
        "DJANGO_SETTINGS_MODULE": "lineofsight.config.settings",
    }


def command(*words: str, env: dict[str, str]) -> str:
    Path(env["LINEOFSIGHT_DATA"]).mkdir(exist_ok=True)
    ran = subprocess.run(
        [sys.executable, "-m", "lineofsight.config.main", *words], env=env, cwd=PROJECT, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_a_database_that_holds_something_is_left_alone(held, tmp_path):
    back_up(tmp_path / "all.archive", key=KEY, at=AT)
    before = every_row()
    with pytest.raises(UnableToRestore, match="The database is not empty"):
        restore(tmp_path / "all.archive", key=KEY, at=AT)
    assert every_row() == before


@pytest.mark.parametrize("harm", ["another key", "cut short", "altered", "no file"])
def test_what_is_wrong_with_an_archive_is_said_and_nothing_is_left_behind(held, tmp_path, harm):
    archive, key = tmp_path / "all.archive", KEY
    back_up(archive, key=KEY, at=AT)
    lose_everything()
    data = bytearray(archive.read_bytes())
    if harm == "another key":
        key = "another key, which is as long as that one"
    elif harm == "cut short":
        archive.write_bytes(data[:-40])
    elif harm == "altered":
        data[len(data) // 2] ^= 1
        archive.write_bytes(data)
    else:
        archive.unlink()
    with pytest.raises((UnableToUnseal, UnableToRestore), match=r"key|cut short|changed|no file"):
        restore(archive, key=key, at=AT)
    assert_nothing_is_here(tmp_path)


def assert_nothing_is_here(tmp_path):
    filled = {*restoring.FILLED_BY_MIGRATING}
    assert [label for label, model in every_model().items() if label not in filled and model.objects.exists()] == []
    assert every_file() == {}
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("fails", ["_compare", "_check_audit", "_count_on"])
def test_a_restore_that_fails_at_its_end_leaves_nothing(held, tmp_path, monkeypatch, fails):
    back_up(tmp_path / "all.archive", key=KEY, at=AT)
    lose_everything()

    def broken(*args, **kwargs):
        raise UnableToRestore("It fails here.")

    monkeypatch.setattr(restoring, fails, broken)
    with pytest.raises(UnableToRestore, match="It fails here"):
        restore(tmp_path / "all.archive", key=KEY, at=AT)
    assert_nothing_is_here(tmp_path)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        audit.AuditHead.objects.all().delete()


def test_a_row_that_came_back_otherwise_is_found(held, tmp_path, monkeypatch):
    back_up(tmp_path / "all.archive", key=KEY, at=AT)
    lose_everything()
    real = restoring.put_back

    def forgetful(model, written, *, connection):
        real(model, written if model is not Person else written[1:], connection=connection)

    monkeypatch.setattr(restoring, "put_back", forgetful)
    with pytest.raises((UnableToRestore, IntegrityError)):
        restore(tmp_path / "all.archive", key=KEY, at=AT)
    assert_nothing_is_here(tmp_path)


def test_an_audit_sealed_with_another_key_is_put_back_only_when_that_is_accepted(held, tmp_path, settings):
    back_up(tmp_path / "all.archive", key=KEY, at=AT)
    lose_everything()
    settings.LINEOFSIGHT_AUDIT_KEY = "the key was lost and this is a new one"
    with pytest.raises(UnableToRestore, match="The audit in the archive is not whole here"):
        restore(tmp_path / "all.archive", key=KEY, at=AT)
    restore(tmp_path / "all.archive", key=KEY, at=AT, is_broken_audit_accepted=True)
    assert Person.objects.exists()


def test_a_backup_that_fails_leaves_no_file_and_writes_over_none(held, tmp_path, monkeypatch):
    target = tmp_path / "all.archive"
    target.write_bytes(b"last week's")
    with pytest.raises(UnableToBackUp, match="There is a file called all.archive already"):
        back_up(target, key=KEY, at=AT)
    assert target.read_bytes() == b"last week's"
    with pytest.raises(UnableToBackUp, match="can't be written"):
        back_up(tmp_path / "nowhere" / "x.archive", key=KEY, at=AT)
    monkeypatch.setattr(making, "_add_files", lambda *args, **kwargs: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        back_up(tmp_path / "new.archive", key=KEY, at=AT)
    assert [path.name for path in tmp_path.iterdir() if "new" in path.name] == []


def test_tables_of_an_earlier_version_are_not_backed_up_but_said_to_be(held, tmp_path, monkeypatch):
    monkeypatch.setattr(making.MigrationExecutor, "migration_plan", lambda self, targets: ["one left to do"])
    with pytest.raises(UnableToBackUp, match="Run `lineofsight migrate`, then back up"):
        back_up(tmp_path / "all.archive", key=KEY, at=AT)
    assert list(tmp_path.glob("*.archive")) == []


def test_the_archive_is_only_for_its_owner_and_hides_what_it_holds(held, tmp_path):
    made = back_up(tmp_path / "all.archive", key=KEY, at=AT)
    assert (tmp_path / "all.archive").stat().st_mode & 0o077 == 0
    assert check_archive(tmp_path / "all.archive", key=KEY).counted() == made.counted()
    assert b"Tamber" not in (tmp_path / "all.archive").read_bytes()


def test_every_table_is_in_the_archive():
    """What no model stands for must be made from other tables or be who is signed in now, and is named here."""
    made_from_others = re.compile(r"^(django_(migrations|session)|access_signedinsession|record_searchedwords(_\w+)?)$")
    held = {model._meta.db_table for model in every_model().values()}
    unknown = [name for name in connection.introspection.table_names() if name not in held]
    assert [name for name in unknown if not made_from_others.match(name)] == []
