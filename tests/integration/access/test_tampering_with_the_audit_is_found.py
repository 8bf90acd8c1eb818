"""Whatever is done to the audit behind the service's back, the check finds it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.db import transaction
from django.db.models import F
from hypothesis import HealthCheck, given
from hypothesis import settings as budget
from hypothesis import strategies as st

from lineofsight.access import audit
from lineofsight.access.chain import Link, entry_hash, head_seal
from lineofsight.access.models import AuditEntry, AuditHead
from lineofsight.access.verification import FIELDS
from tests.factories.access import make_user, unguarded_audit

NOW = datetime(2021, 7, 1, 9, 30, tzinfo=UTC)
WRITTEN = 8
OTHERWISE = {
    "at": NOW + timedelta(days=400),
    "by": None,
    "username": "somebody else",
    "action": "export",
    "subject": "record.person:999",
    "detail": '{"n":99}',
    "previous_hash": "0" * 64,
    "hash": "0" * 64,
}
pytestmark = pytest.mark.django_db


@pytest.fixture
def written(db):
    """An audit of eight entries, with the triggers off."""
    by = make_user()
    acts = [
        audit.Act(by=by, at=NOW + timedelta(hours=n), action=audit.Action.READ, subject=f"record.person:{n % 3}")
        for n in range(WRITTEN)
    ]
    audit.bulk_record(acts)
    with unguarded_audit():
        yield


def edit(at, field):
    AuditEntry.objects.filter(pk=at).update(**{field: OTHERWISE[field]})


def remove(at):
    AuditEntry.objects.filter(pk=at).delete()


def remove_and_close_the_gap(at):
    remove(at)
    for later in range(at + 1, WRITTEN + 1):
        AuditEntry.objects.filter(pk=later).update(sequence=F("sequence") - 1)


def swap(one, other):
    for old, new in ((one, 1000), (other, one), (1000, other)):
        AuditEntry.objects.filter(pk=old).update(sequence=new)


def put_in(at):
    """A copy of an entry goes in, and those after it move up by one."""
    for later in range(WRITTEN, at, -1):
        AuditEntry.objects.filter(pk=later).update(sequence=F("sequence") + 1)
    entry = AuditEntry.objects.get(pk=at)
    entry.pk = at + 1
    entry.save(force_insert=True)


def cut_off_after(at):
    """The entries after this one go, and the head is moved back as well as can be done without the key."""
    AuditEntry.objects.filter(pk__gt=at).delete()
    AuditHead.objects.update(sequence=at, hash=AuditEntry.objects.get(pk=at).hash)


def forge(at):
    """An entry is changed, and it, all after it and the head are sealed again with a guessed key."""
    AuditEntry.objects.filter(pk=at).update(subject="record.person:999")
    previous = AuditEntry.objects.filter(pk=at - 1).values_list("hash", flat=True).first() or ""
    for pk in range(at, WRITTEN + 1):
        AuditEntry.objects.filter(pk=pk).update(previous_hash=previous)
        said = AuditEntry.objects.filter(pk=pk).values(*FIELDS).get()
        previous = entry_hash(Link(**said), key="guessed")
        AuditEntry.objects.filter(pk=pk).update(hash=previous)
    AuditHead.objects.update(hash=previous, seal=head_seal(sequence=WRITTEN, hash=previous, key="guessed"))


def spoil_the_head(field):
    AuditHead.objects.update(**{field: {"sequence": WRITTEN - 1, "hash": "0" * 64, "seal": "0" * 64}[field]})


def fault():
    report = audit.verify()
    assert not report.ok
    return report.first_fault


@pytest.mark.parametrize("field", OTHERWISE)
def test_an_edit_of_any_column(written, field):
    edit(4, field)
    assert fault().startswith("Entry 4 does not")


def test_a_deletion_from_the_middle(written):
    remove(4)
    assert fault() == "Entry 4 is missing: the next one found is entry 5."


def test_a_deletion_whose_gap_was_closed(written):
    remove_and_close_the_gap(4)
    assert fault() == "Entry 4 does not follow the one before it: entries were moved, removed or put in."


def test_a_deletion_of_the_first(written):
    remove(1)
    assert fault() == "Entry 1 is missing: the next one found is entry 2."


def test_a_deletion_from_the_end(written):
    remove(WRITTEN)
    assert fault() == "The end was cut off: 8 entries were written, 7 are left."


def test_a_deletion_from_the_end_with_the_head_moved_back(written):
    cut_off_after(5)
    assert fault() == "The head of the audit does not match its seal: it was changed."


def test_everything_deleted(written):
    AuditEntry.objects.all().delete()
    assert fault() == "The end was cut off: 8 entries were written, 0 are left."


def test_everything_deleted_and_the_head_too(written):
    AuditEntry.objects.all().delete()
    AuditHead.objects.all().delete()
    assert fault() == "The head of the audit is missing, so entries may have been cut off its end."


def test_a_change_of_order(written):
    swap(3, 6)
    assert fault() == "Entry 3 does not follow the one before it: entries were moved, removed or put in."


@pytest.mark.parametrize("at", (2, WRITTEN))
def test_an_entry_put_in(written, at):
    put_in(at)
    assert f"Entry {at + 1} does not" in fault()


def test_an_entry_sealed_with_another_key(written):
    forge(4)
    assert fault() == "Entry 4 does not match its seal: it was changed, or not written by this service."


@pytest.mark.parametrize("field", ("sequence", "hash", "seal"))
def test_an_edit_of_the_head(written, field):
    spoil_the_head(field)
    assert "head" in fault()


def test_another_key_in_the_settings(written, settings):
    settings.LINEOFSIGHT_AUDIT_KEY = "another"
    assert fault().startswith("Entry 1 does not match its seal")


def test_a_whole_entry_added_at_the_end_without_the_head(written):
    """Somebody who had the key once and writes one more entry, but cannot seal the head."""
    said = AuditEntry.objects.filter(pk=WRITTEN).values(*FIELDS, "hash").get()
    said |= {"sequence": WRITTEN + 1, "previous_hash": said.pop("hash")}
    made = entry_hash(Link(**said), key=settings.LINEOFSIGHT_AUDIT_KEY)
    AuditEntry.objects.create(by_id=said.pop("by"), hash=made, **said)
    assert fault() == f"The audit does not end as its head says, at entry {WRITTEN}: it was changed."


anywhere = st.integers(1, WRITTEN)
tampering = st.one_of(
    st.tuples(st.just(edit), anywhere, st.sampled_from(sorted(OTHERWISE))),
    st.tuples(st.just(remove), anywhere),
    st.tuples(st.just(remove_and_close_the_gap), anywhere),
    st.lists(anywhere, min_size=2, max_size=2, unique=True).map(lambda pair: (swap, *pair)),
    st.tuples(st.just(put_in), anywhere),
    st.tuples(st.just(cut_off_after), st.integers(1, WRITTEN - 1)),
    st.tuples(st.just(forge), anywhere),
    st.tuples(st.just(spoil_the_head), st.sampled_from(("sequence", "hash", "seal"))),
)


@budget(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tampering)
def test_any_tampering_is_found_and_undoing_it_is_whole_again(written, how):
    act, *where = how
    with transaction.atomic():
        act(*where)
        assert not audit.verify().ok, how
        transaction.set_rollback(True)
    assert audit.verify().ok
