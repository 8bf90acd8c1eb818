"""`lineofsight import annex-a` makes a snapshot of its own, on which measures run, or leaves nothing behind."""

import json

import pytest
from django.core.management import CommandError, call_command

from lineofsight.access.models import AuditEntry
from lineofsight.snapshots.models import Snapshot
from tests.factories.annex_a import ROWS, make_workbook

pytestmark = pytest.mark.django_db(transaction=True)


def run(capsys, *arguments):
    call_command(*arguments)
    return capsys.readouterr().out


def test_a_workbook_becomes_a_snapshot(tmp_path, capsys):
    out = run(capsys, "import", "annex-a", make_workbook(tmp_path / "return.xlsx"))
    snapshot = Snapshot.objects.get()
    assert out.rstrip().splitlines()[-1] == snapshot.slug
    assert snapshot.origin == "annex-a: return.xlsx"
    assert snapshot.row_counts["ssd_contacts"] == 3
    assert AuditEntry.objects.filter(subject=f"snapshots.snapshot:{snapshot.slug}").exists()


def test_what_was_read_and_refused_is_reported(tmp_path, capsys):
    rows = {1: [*ROWS[1], [None, "Male", "WBRI", None, 3, None, "6"]]}
    path = make_workbook(tmp_path / "return.xlsx", rows=rows)
    (contacts,) = json.loads(run(capsys, "import", "annex-a", path, "--format", "json"))["lists"]
    assert contacts["rows_read"] == 3
    assert contacts["rows_refused"] == [{"row": 5, "reason": "nothing is written for child or received on"}]
    assert "List 1, row 5: nothing is written for child" in run(capsys, "import", "annex-a", path)


def measured(capsys, snapshot, code):
    out = run(capsys, "measure", code, "--from", "2020-09-01", "--to", "2021-03-31", "--snapshot", snapshot,
              "--format", "json")  # fmt: skip
    (row,) = json.loads(out)["rows"]
    return row["records"], row["met"]


def test_the_measures_run_on_it(tmp_path, capsys):
    out = run(capsys, "import", "annex-a", make_workbook(tmp_path / "return.xlsx"))
    snapshot = out.rstrip().splitlines()[-1]
    assert measured(capsys, snapshot, "FD01")[0] == 3
    assert measured(capsys, snapshot, "AS01") == (2, 1)
    assert measured(capsys, snapshot, "AS03") == (2, 1)


def test_a_measure_that_needs_more_says_what_is_missing(tmp_path, capsys):
    out = run(capsys, "import", "annex-a", make_workbook(tmp_path / "return.xlsx"))
    with pytest.raises(CommandError, match="local_duties"):
        run(capsys, "measure", "FD02", "--from", "2020-09-01", "--to", "2020-09-30", "--snapshot", out.split()[-1])


def test_a_measure_judged_by_answers_that_could_not_be_read_is_refused_not_zero(tmp_path, capsys):
    rows = {4: [[*row[:9], "Updated", *row[10:]] for row in ROWS[4]]}
    snapshot = run(capsys, "import", "annex-a", make_workbook(tmp_path / "return.xlsx", rows=rows)).split()[-1]
    with pytest.raises(CommandError, match="does not hold cina_assessment_outcome_nfa"):
        measured(capsys, snapshot, "AS04")
    assert measured(capsys, snapshot, "AS01") == (2, 1)


@pytest.mark.parametrize("content", [b"", b"not a workbook"])
def test_a_wrong_file_leaves_nothing_behind(tmp_path, settings, content):
    path = tmp_path / "return.xlsx"
    path.write_bytes(content)
    with pytest.raises(CommandError, match="can't be read") as error:
        call_command("import", "annex-a", path)
    assert error.value.returncode == 2
    assert not Snapshot.objects.exists()
    assert not settings.LINEOFSIGHT_SNAPSHOTS.exists() or not list(settings.LINEOFSIGHT_SNAPSHOTS.iterdir())


def test_an_inspection_date_before_what_is_recorded_is_refused(tmp_path):
    with pytest.raises(CommandError, match="records something on 15 January 2021"):
        call_command("import", "annex-a", make_workbook(tmp_path / "return.xlsx"), "--as-at", "2020-12-31")
    assert not Snapshot.objects.exists()
