"""`lineofsight audit verify` says whether the audit is whole, by its words and by its exit status."""

import json
from datetime import UTC, datetime

import pytest
from django.core.management import CommandError, call_command

from lineofsight.access import audit
from lineofsight.access.models import AuditEntry
from tests.factories.access import unguarded_audit

pytestmark = pytest.mark.django_db


@pytest.fixture
def last(db):
    at = datetime(2021, 7, 1, 9, 30, tzinfo=UTC)
    return [audit.record(by=None, at=at, action=audit.Action.READ, subject="record.person:1") for _ in range(3)][-1]


def test_a_whole_audit_is_said_to_be_whole(last, capsys):
    call_command("audit", "verify")
    assert capsys.readouterr().out.split("\n")[:3] == ["The audit is whole.", "Entries: 3", f"Head:    {last.hash}"]


def test_the_same_for_a_machine(last, capsys):
    call_command("audit", "verify", "--format", "json")
    assert json.loads(capsys.readouterr().out) == {"ok": True, "count": 3, "head": last.hash, "first_fault": ""}


@pytest.mark.parametrize("form", ("table", "json"))
def test_a_broken_audit_ends_with_status_1_and_the_first_fault(last, capsys, form):
    with unguarded_audit():
        AuditEntry.objects.filter(pk=2).update(subject="record.person:2")
        with pytest.raises(SystemExit) as ended:
            call_command("audit", "verify", "--format", form)
    assert ended.value.code == 1
    assert "Entry 2 does not match its seal" in capsys.readouterr().out


@pytest.mark.parametrize("words", ([], ["mend"], ["verify", "--format", "xml"]))
def test_a_wrong_call_is_refused(words):
    with pytest.raises(CommandError):
        call_command("audit", *words)
