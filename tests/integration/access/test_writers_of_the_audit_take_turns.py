"""Many writing to the audit at once make one chain, and none fails."""

from datetime import UTC, datetime
from threading import Thread

import pytest
from django.db import connection

from lineofsight.access import audit

NOW = datetime(2021, 7, 1, 9, 30, tzinfo=UTC)
WRITERS, EACH = 4, 10


def write(failures):
    try:
        for n in range(EACH):
            audit.record(by=None, at=NOW, action=audit.Action.READ, subject=f"record.person:{n}")
    except Exception as failure:
        failures.append(failure)
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_writers_take_turns():
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.skip("a database in memory cannot be shared by writers")
    failures = []
    writers = [Thread(target=write, args=(failures,)) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert failures == []
    assert (audit.verify().ok, audit.verify().count) == (True, WRITERS * EACH)


@pytest.mark.django_db(transaction=True)
def test_a_test_that_commits_starts_with_an_empty_guarded_audit():
    assert audit.verify() == audit.AuditReport(ok=True, count=0, head="")
