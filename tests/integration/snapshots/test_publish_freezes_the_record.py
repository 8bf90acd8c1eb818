"""Publishing writes each table, its manifest and its entries in the database and the audit, or nothing at all."""

import json
import stat
from datetime import UTC, date, datetime

import pyarrow.parquet as pq
import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry, AuditHead
from lineofsight.snapshots.folder import file_digest
from lineofsight.snapshots.manifest import digest
from lineofsight.snapshots.models import Snapshot
from lineofsight.snapshots.operations import UnableToPublish, publish, publish_tables
from lineofsight.ssd import TABLES, VERSION
from tests.factories.snapshots import make_snapshot, table
from tests.integration.snapshots.conftest import contacts

pytestmark = pytest.mark.django_db
AS_AT = date(2021, 7, 31)
AT = datetime(2021, 8, 2, 9, tzinfo=UTC)


def rows(snapshot, name="ssd_contacts"):
    return pq.read_table(snapshot.folder / f"{name}.parquet").to_pylist()


def test_the_files_hold_what_the_manifest_says(publications, add_contact):
    add_contact(3, decided=10)
    snapshot = publish(as_at=AS_AT, by=None, at=AT)
    manifest = json.loads((snapshot.folder / "manifest.json").read_text())
    held = manifest["tables"]["ssd_contacts"]
    assert held["rows"] == 1
    assert held["sha256"] == file_digest(snapshot.folder / "ssd_contacts.parquet")
    assert "cont_contact_source_code" not in held["columns_not_held"]
    assert (manifest["as_at"], manifest["ssd_version"]) == ("2021-07-31", VERSION)
    assert sorted(manifest["tables_not_held"] + ["ssd_contacts"]) == sorted(TABLES)
    assert digest(manifest) == snapshot.digest
    assert snapshot.slug == f"2021-07-31-{snapshot.digest[:8]}"


def test_columns_have_the_types_of_the_specification(publications, add_contact):
    add_contact(3)
    snapshot = publish(as_at=AS_AT, by=None, at=AT)
    assert pq.read_schema(snapshot.folder / "ssd_contacts.parquet").equals(TABLES["ssd_contacts"].arrow_schema())
    assert rows(snapshot)[0]["cont_contact_date"] == date(2021, 7, 3)


def test_the_same_data_has_the_same_digests(publications, add_contact):
    for day in (3, 4, 5):
        add_contact(day)
    first, second = (publish(as_at=AS_AT, by=None, at=AT) for _ in range(2))
    assert first.slug != second.slug
    assert first.manifest["tables"] == second.manifest["tables"]
    assert second.manifest["previous"] == first.slug


def test_the_files_can_not_be_changed_by_accident(publications):
    snapshot = publish(as_at=AS_AT, by=None, at=AT)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in [snapshot.folder, *snapshot.folder.iterdir()]}
    assert modes == {0o555, 0o444}


def test_it_is_audited_with_its_digest_and_names_the_audit_before_it(publications, make_user):
    analyst = make_user("analyst")
    before = AuditHead.objects.get().hash
    snapshot = publish(as_at=AS_AT, by=analyst, at=AT)
    entry = AuditEntry.objects.latest("sequence")
    assert (entry.by, entry.action, entry.subject) == (analyst, "export", f"snapshots.snapshot:{snapshot.slug}")
    assert json.loads(entry.detail)["digest"] == snapshot.digest
    assert snapshot.manifest["audit_head"] == before


def test_who_may_not_publish_is_told_so(publications, make_user):
    with pytest.raises(NotAllowed, match="does not let you publish a snapshot"):
        publish(as_at=AS_AT, by=make_user("councillor"), at=AT)


def test_a_day_to_come_can_not_be_published(publications):
    with pytest.raises(UnableToPublish, match="3 August 2021 is still to come"):
        publish(as_at=date(2021, 8, 3), by=None, at=AT)


def test_two_rows_of_one_key_are_refused_and_nothing_is_left(publications, add_contact, settings):
    publications["ssd_contacts"] = contacts(cont_contact_id="role")
    add_contact(3)
    add_contact(4)
    with pytest.raises(UnableToPublish, match="ssd_contacts would have rows without cont_contact_id, or several"):
        publish(as_at=AS_AT, by=None, at=AT)
    assert not Snapshot.objects.exists()
    assert list(settings.LINEOFSIGHT_SNAPSHOTS.iterdir()) == []


def test_a_failure_at_the_very_end_leaves_nothing(publications, settings, monkeypatch):
    def fail(**_):
        raise RuntimeError("The audit is full.")

    monkeypatch.setattr("lineofsight.snapshots.operations.publishing.audit.record", fail)
    with pytest.raises(RuntimeError):
        publish(as_at=AS_AT, by=None, at=AT)
    assert not Snapshot.objects.exists()
    assert list(settings.LINEOFSIGHT_SNAPSHOTS.iterdir()) == []


def test_tables_from_elsewhere_become_a_snapshot_of_their_own():
    snapshot = make_snapshot(origin="annex-a: list.xlsx", ssd_contacts=[{"cont_contact_id": "1"}])
    assert (snapshot.origin, snapshot.is_own, snapshot.row_counts) == ("annex-a: list.xlsx", False, {"ssd_contacts": 1})
    assert "cont_contact_date" in snapshot.manifest["tables"]["ssd_contacts"]["columns_not_held"]


def test_a_table_of_other_columns_is_refused():
    wrong = table("ssd_contacts", []).drop_columns(["cont_contact_date"])
    with pytest.raises(UnableToPublish, match="ssd_contacts"):
        publish_tables(tables={"ssd_contacts": wrong}, as_at=AS_AT, origin="elsewhere", by=None, at=AT)


def test_a_table_is_read_in_one_query(publications, add_contact, django_assert_num_queries):
    for day in range(1, 31):
        add_contact(day)
    from lineofsight.snapshots.extraction import extract

    with django_assert_num_queries(1):
        assert len(extract(publications["ssd_contacts"], as_at=AS_AT)) == 30
