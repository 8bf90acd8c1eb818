"""Names and numbers are blanked in snapshots, figures count as they did, and what was cut short is finished."""

from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from django.db import transaction

from lineofsight.measures import MEASURES
from lineofsight.retention import operations
from lineofsight.snapshots.folder import file_digest
from lineofsight.snapshots.models import Blanking, Snapshot
from lineofsight.snapshots.operations import publish, take_figure
from lineofsight.snapshots.operations.blanking import WHO, WRITTEN, finish_blanking
from lineofsight.snapshots.verification import verify_figure
from lineofsight.ssd import TABLES
from lineofsight.ssd.checking import check
from tests.factories.access import make_user
from tests.factories.record import IdentifierFactory
from tests.factories.retention import AT, ON, due_child

pytestmark = pytest.mark.django_db


@pytest.fixture
def child():
    made = due_child()
    IdentifierFactory(person=made)
    return made


@pytest.fixture
def snapshot(child) -> Snapshot:
    return publish(as_at=date(2022, 3, 31), by=None, at=AT)


def dispose(child) -> None:
    disposal = operations.propose(child, by=make_user("director"), on=ON, at=AT)
    operations.dispose(disposal, by=make_user("head_of_service"), on=ON, at=AT)


def row_of(snapshot: Snapshot, number: int) -> dict:
    rows = pq.read_table(snapshot.folder / "ssd_person.parquet").to_pylist()
    return next(row for row in rows if row["pers_person_id"] == str(number))


def test_who_it_was_goes_and_what_is_counted_stays(child, snapshot, django_capture_on_commit_callbacks):
    asked = {"snapshot": snapshot, "start": date(2021, 4, 1), "end": date(2022, 3, 31)}
    figure = take_figure(measure_code="AS01", by=None, at=AT, **asked)
    assert figure.total["records"] > 0
    number, before = child.pk, row_of(snapshot, child.pk)
    with django_capture_on_commit_callbacks(execute=True):
        dispose(child)
    after = row_of(snapshot, number)
    assert before["pers_forename"] == "Rowan"
    assert {name for name in before if before[name] != after[name]} == {
        name for name in WHO["ssd_person"][1] if before[name] is not None
    }
    assert verify_figure(figure).result == "same"


def test_a_file_that_was_altered_otherwise_is_still_found(child, snapshot, django_capture_on_commit_callbacks):
    figure = take_figure(
        measure_code="AS01", by=None, at=AT, snapshot=snapshot, start=date(2021, 4, 1), end=date(2022, 3, 31)
    )
    with django_capture_on_commit_callbacks(execute=True):
        dispose(child)
    file = snapshot.folder / "ssd_cin_assessments.parquet"
    file.chmod(0o644)
    pq.write_table(pq.read_table(file).slice(0, 0), file)
    assert verify_figure(figure).result == "cannot"


def test_no_measure_reads_what_is_blanked():
    for table, (whose, columns) in WHO.items():
        assert {whose, *columns} <= set(TABLES[table].columns)
        for code, measure in MEASURES.items():
            assert not [name for name in columns if name in measure.sql], code


def test_what_was_cut_short_is_finished_and_what_was_undone_is_dropped(child, snapshot):
    with transaction.atomic():
        dispose(child)
        transaction.set_rollback(True)
    waiting = [path for path in Path(snapshot.folder).iterdir() if path.name.startswith(".")]
    assert waiting
    assert not Blanking.objects.exists()
    dispose(child)  # Its files wait: this test's transaction is never kept.
    assert row_of(snapshot, child.pk)["pers_forename"] == "Rowan"
    assert finish_blanking() >= 1
    assert row_of(snapshot, child.pk or 1)["pers_forename"] is None
    for blanking in Blanking.objects.all():
        assert file_digest(snapshot.folder / f"{blanking.table}.parquet") == blanking.sha256
    assert not [path for path in Path(snapshot.folder).iterdir() if path.name.startswith(".")]


def test_what_was_blanked_still_stands_to_the_specification(child, snapshot, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        dispose(child)
    assert check(snapshot.folder).is_clean
    assert not {column for _, columns in WRITTEN.values() for column in columns} & coded()


def coded() -> set[str]:
    return {name for table in TABLES.values() for name, column in table.columns.items() if column.codes}
