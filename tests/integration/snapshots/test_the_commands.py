"""The commands publish, measure and verify: what they print, and their exit statuses."""

import csv
import io
import json

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from lineofsight.access.models import AuditEntry
from lineofsight.snapshots.models import Figure, Snapshot
from tests.factories.commands import printed_by as run
from tests.factories.snapshots import assessments, make_snapshot

pytestmark = pytest.mark.django_db
JULY = ["--from", "2021-07-01", "--to", "2021-07-31"]


@pytest.fixture
def snapshot(db):
    return make_snapshot(ssd_cin_assessments=assessments(in_time=19, late=1))


def test_publish_prints_the_snapshots_id_last(publications, add_contact):
    add_contact(3)
    printed = run("publish", "--as-at", "2021-07-31").rstrip("\n").splitlines()
    assert printed[-1] == Snapshot.objects.get().slug
    assert any(line.startswith("Not held: ssd_person") for line in printed)
    assert AuditEntry.objects.latest("sequence").username == "command line"


def test_publish_as_json_is_the_manifest_with_the_id(publications):
    printed = json.loads(run("publish", "--as-at", "2021-07-31", "--format", "json"))
    assert printed["snapshot"] == Snapshot.objects.get().slug
    assert printed["tables"]["ssd_contacts"]["rows"] == 0


def test_publish_in_somebodys_name(publications, make_user):
    analyst = make_user("analyst")
    run("publish", "--as-at", "2021-07-31", "--by", analyst.username)
    assert Snapshot.objects.get().created_by == analyst
    with pytest.raises(CommandError, match="does not let you publish"):
        run("publish", "--by", make_user("councillor").username)
    with pytest.raises(CommandError, match="There is no account nobody") as refused:
        run("publish", "--by", "nobody")
    assert refused.value.returncode == 2


def test_measure_as_json_has_exactly_these_parts(snapshot):
    printed = json.loads(run("measure", "AS01", *JULY, "--format", "json"))
    figure = Figure.objects.get()
    assert printed == {
        "measure": "AS01",
        "definition": figure.definition_digest,
        "snapshot": snapshot.slug,
        "figure": figure.pk,
        "rows": [{"period": None, "group": None, "records": 20, "met": 19, "value": 95.0}],
    }


def test_measure_as_csv_has_a_line_a_row(snapshot):
    printed = list(csv.DictReader(io.StringIO(run("measure", "as01", *JULY, "--by", "month", "--format", "csv"))))
    assert printed == [{"period": "2021-07-01", "group": "", "records": "20", "met": "19", "value": "95.0"}]


def test_measure_as_a_table_ends_with_the_figure(snapshot):
    printed = run("measure", "AS01", *JULY)
    assert printed.rstrip().endswith(f"Figure {Figure.objects.get().pk}")
    assert "AS01: Assessments completed within 45 working days" in printed


def test_measure_by_month_and_kind_of_child_is_kept_once_in_either_order(db):
    make_snapshot(ssd_cin_assessments=assessments(in_time=2, late=1), ssd_person=[])
    asked = ["measure", "AS01", "--from", "2021-06-01", "--to", "2021-07-31", "--format", "csv"]
    printed = run(*asked, "--by", "sex,month")
    assert [(row["period"], row["group"], row["records"]) for row in csv.DictReader(io.StringIO(printed))] == [
        ("2021-06-01", "Not known", "0"),
        ("2021-07-01", "Not known", "3"),
    ]
    assert run(*asked, "--by", "month,sex") == printed
    assert Figure.objects.get().params["by"] == "month,sex"


def test_measure_by_worker_is_counted_and_audited_and_never_kept(db):
    rows = [{**row, "cina_assessment_worker_id": "7"} for row in assessments(in_time=2, late=1)]
    held = make_snapshot(
        ssd_cin_assessments=rows,
        ssd_professionals=[{"prof_professional_id": "7", "prof_professional_name": "Zola Marsh"}],
    )
    printed = run("measure", "AS01", *JULY, "--by", "worker")
    assert "Zola Marsh" in printed
    assert "A figure by worker can't be kept" in printed
    assert not Figure.objects.exists()
    entry = AuditEntry.objects.latest("sequence")
    assert (entry.action, entry.subject, entry.username) == ("read", "performance.measure:AS01", "command line")
    rows = json.loads(run("measure", "AS01", *JULY, "--by", "worker", "--format", "json"))["rows"]
    assert [(row["group"], row["records"], row["met"]) for row in rows] == [("Zola Marsh", 3, 2)]
    folder = str(held.folder.parent)
    assert "Zola Marsh" in run("measure", "AS01", *JULY, "--by", "worker", "--snapshots", folder)
    assert json.loads(AuditEntry.objects.latest("sequence").detail)["snapshot"] == folder


def test_measure_uses_our_latest_snapshot_unless_told(snapshot):
    from datetime import date

    make_snapshot(origin="annex-a: list.xlsx", as_at=date(2021, 8, 1), ssd_cin_assessments=[])
    older = make_snapshot(as_at=date(2021, 7, 30), ssd_cin_assessments=[])
    assert json.loads(run("measure", "AS01", *JULY, "--format", "json"))["snapshot"] == snapshot.slug
    told = run("measure", "AS01", *JULY, "--snapshot", older.slug, "--format", "json")
    assert json.loads(told)["snapshot"] == older.slug


@pytest.mark.parametrize(
    "arguments, status, words",
    [
        (["XX99", *JULY], 2, "no measure XX99"),
        (["AS01", "--from", "2021-07-31", "--to", "2021-07-01"], 2, "before the first"),
        (["AS01", "--from", "2021-02-30", "--to", "2021-07-01"], None, "2021-02-30” is not a date"),
        (["AS01", *JULY, "--snapshot", "none-such"], 2, "no snapshot none-such"),
        (["FD01", *JULY], 3, "does not hold ssd_contacts"),
        (["AS01", *JULY, "--by", "ward"], 3, "does not hold local_address_wards"),
        (["AS01", *JULY, "--by", "ward,month"], 3, "does not hold local_address_wards"),
        (["AS01", *JULY, "--by", "month,colour"], None, "not by colour"),
        (["AS01", *JULY, "--by", "worker"], 3, "does not hold ssd_professionals"),
        (["FD01", *JULY, "--by", "worker"], 3, "its records do not say a worker"),
    ],
)
def test_measure_says_why_it_can_not(snapshot, arguments, status, words):
    with pytest.raises(CommandError, match=words) as refused:
        run("measure", *arguments)
    assert status is None or refused.value.returncode == status


def test_measure_without_any_snapshot_says_what_to_do(db):
    with pytest.raises(CommandError, match="Publish one first") as refused:
        run("measure", "AS01", *JULY)
    assert refused.value.returncode == 3


def test_verify_says_same_different_or_cannot_by_its_status_too(snapshot):
    run("measure", "AS01", *JULY)
    figure = Figure.objects.get()
    assert run("verify", figure.pk).splitlines()[-1] == "same"
    figure.value[0]["met"] = 20
    figure.save()
    assert status_of("verify", figure.pk) == 1
    assert status_of("verify", "0123456789abcdef") == 2
    assert json.loads(run_ending("verify", figure.pk, "--format", "json"))["result"] == "different"


def status_of(*arguments) -> int:
    with pytest.raises(SystemExit) as ended:
        run(*arguments)
    return ended.value.code


def run_ending(*arguments) -> str:
    out = io.StringIO()
    with pytest.raises(SystemExit):
        call_command(*arguments, stdout=out)
    return out.getvalue()
