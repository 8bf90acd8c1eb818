"""The audit is written in order, in the caller's transaction, and the database refuses to change it."""

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection, transaction

from lineofsight.access import audit
from lineofsight.access.models import AuditEntry, AuditHead
from tests.factories.access import make_user, unguarded_audit

NOW = datetime(2021, 7, 1, 9, 30, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def read(subject="record.person:1", **more):
    return audit.record(**{"by": None, "at": NOW, "action": audit.Action.READ, "subject": subject, **more})


def test_an_entry_says_who_did_what_to_what_and_when():
    ada = make_user(username="ada")
    entry = AuditEntry.objects.get(pk=read(by=ada, detail={"page": "timeline"}).pk)
    assert (entry.sequence, entry.by, entry.username, entry.at) == (1, ada, "ada", NOW)
    assert (entry.action, entry.subject, entry.detail) == ("read", "record.person:1", '{"page":"timeline"}')


def test_each_entry_carries_the_hash_of_the_one_before():
    first, second = read(), read()
    assert (first.previous_hash, second.previous_hash) == ("", first.hash)
    assert AuditHead.objects.get().hash == second.hash


def test_an_untouched_audit_is_found_whole():
    assert audit.verify() == audit.AuditReport(ok=True, count=0, head="")
    last = [read(by=make_user(), detail={"n": n}) for n in range(5)][-1]
    assert audit.verify() == audit.AuditReport(ok=True, count=5, head=last.hash)


def test_what_is_undone_is_not_in_the_audit():
    read()
    with transaction.atomic():
        read()
        transaction.set_rollback(True)
    assert (audit.verify().ok, audit.verify().count) == (True, 1)


def test_many_at_once_are_one_chain_in_the_order_given():
    read()
    act = {"by": make_user(), "at": NOW, "action": audit.Action.CHANGE}
    written = audit.bulk_record(audit.Act(**act, subject=f"record.person:{n}") for n in range(50))
    assert [entry.sequence for entry in written] == list(range(2, 52))
    read()
    assert (audit.verify().ok, audit.verify().count) == (True, 52)
    assert audit.bulk_record([]) == []


def test_one_entry_takes_three_queries(django_assert_num_queries):
    ada = make_user()
    with django_assert_num_queries(3):
        read(by=ada)


def test_text_of_every_kind_survives(db):
    read(subject="contact:“é\u2028", detail={"typed": "\x00 ' \" \\ 漢字 \U0001f600", "on": NOW.date()})
    assert audit.verify().ok


def test_a_time_without_its_zone_is_refused():
    with pytest.raises(audit.UnableToAudit, match="time zone"), transaction.atomic():
        read(at=datetime(2021, 7, 1, 9, 30))  # noqa: DTZ001
    assert audit.verify().count == 0


def test_an_act_without_a_name_is_refused():
    with pytest.raises(ValueError, match="peeked"), transaction.atomic():
        read(action="peeked")


@pytest.mark.parametrize(
    "change",
    (
        lambda: AuditEntry.objects.update(username="nobody"),
        lambda: AuditEntry.objects.all().delete(),
        lambda: AuditEntry.objects.filter(sequence=2).delete(),
        lambda: AuditHead.objects.all().delete(),
    ),
    ids=("an edit", "emptying it", "deleting one", "deleting the head"),
)
def test_the_database_itself_refuses(change):
    read(), read()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        change()
    assert (audit.verify().ok, audit.verify().count) == (True, 2)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL can truncate")
def test_the_database_refuses_to_truncate():
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE access_auditentry")


def test_without_its_head_nothing_can_be_recorded():
    with unguarded_audit():
        AuditHead.objects.all().delete()
    with pytest.raises(audit.UnableToAudit, match="lost its head"):
        read()
