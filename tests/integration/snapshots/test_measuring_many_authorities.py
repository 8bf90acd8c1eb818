"""The command measure over a folder of authorities' snapshots, and with another engine."""

import csv
import io
import json
import os
import sys
from datetime import date

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from lineofsight.snapshots.models import Figure
from tests.factories.snapshots import assessments, make_snapshot
from tests.spec.table import write
from tests.unit.measures.drawn import assessment

pytestmark = pytest.mark.django_db
JULY = ["--from", "2021-07-01", "--to", "2021-07-31"]
DATABASE = os.environ.get("LINEOFSIGHT_DATABASE", "")


def run(*arguments) -> str:
    """This function will run `lineofsight measure` and return what it prints."""
    out = io.StringIO()
    call_command("measure", *arguments, stdout=out, stderr=io.StringIO())
    return out.getvalue()


def refusal(*arguments) -> CommandError:
    """This function will run a command that is refused, and return why."""
    with pytest.raises(CommandError) as refused:
        run(*arguments)
    return refused.value


@pytest.fixture
def region(tmp_path):
    """Two authorities, one with a manifest, and a third that holds something else."""
    for name, started in (("Ashby", "2021-06-01"), ("Brindle", "2021-01-04")):
        (tmp_path / name).mkdir()
        write(tmp_path / name, {"ssd_cin_assessments": [assessment(1, started, "2021-07-02")]})
    (tmp_path / "Ashby" / "manifest.json").write_text('{"as_at": "2021-07-31"}')
    (tmp_path / "Cragmoor").mkdir()
    write(tmp_path / "Cragmoor", {"ssd_contacts": []})
    (tmp_path / ".being-written-x").mkdir()
    return tmp_path


def test_each_authority_has_its_figure_and_who_has_none_says_why(region):
    printed = json.loads(run("AS01", *JULY, "--snapshots", str(region), "--as-at", "2021-08-01", "--format", "json"))
    assert [(row["authority"], row["records"], row["met"]) for row in printed["rows"]] == [
        ("Ashby", 1, 1),
        ("Brindle", 1, 0),
    ]
    [without] = printed["not_measured"]
    assert without["authority"] == "Cragmoor"
    assert "does not hold ssd_cin_assessments" in without["why"]
    assert not Figure.objects.exists()


def test_figures_of_many_authorities_as_csv_and_as_a_table(region):
    given = ["AS01", *JULY, "--snapshots", str(region), "--as-at", "2021-08-01", "--by", "month"]
    rows = list(csv.DictReader(io.StringIO(run(*given, "--format", "csv"))))
    assert [(row["authority"], row["period"], row["value"]) for row in rows] == [
        ("Ashby", "2021-07-01", "100.0"),
        ("Brindle", "2021-07-01", "0.0"),
    ]
    table = run(*given)
    assert "Cragmoor: AS01 cannot be measured" in table
    assert "counted by duckdb" in table


@pytest.mark.parametrize(
    "place, words",
    [("none-such", "is not a folder"), (".", "holds no snapshots"), ("region", "Give --as-at")],
)
def test_a_place_without_snapshots_says_so(tmp_path, place, words):
    (tmp_path / "region" / "Ashby").mkdir(parents=True)
    write(tmp_path / "region" / "Ashby", {"ssd_contacts": []})
    refused = refusal("FD01", *JULY, "--snapshots", str(tmp_path / place))
    assert words in str(refused)
    assert refused.returncode == 2


def test_where_no_snapshot_can_answer_the_status_says_so(region):
    assert refusal("CP01", *JULY, "--snapshots", str(region), "--as-at", "2021-08-01").returncode == 3


def test_one_snapshot_or_many_but_not_both(region):
    assert "not both" in str(refusal("AS01", *JULY, "--snapshots", str(region), "--snapshot", "x"))


def test_an_engine_that_is_not_there_says_what_to_install_or_set(monkeypatch, settings):
    make_snapshot(ssd_cin_assessments=assessments(in_time=19, late=1))
    settings.LINEOFSIGHT_MEASURES_DATABASE = ""
    refused = refusal("AS01", *JULY, "--engine", "postgresql")
    assert "Set LINEOFSIGHT_MEASURES_DATABASE" in str(refused)
    assert refused.returncode == 2
    settings.LINEOFSIGHT_MEASURES_DATABASE = "postgresql://127.0.0.1:9/none"
    assert "PostgreSQL does not answer" in str(refusal("AS01", *JULY, "--engine", "postgresql"))
    for name in [each for each in sys.modules if each.partition(".")[0] == "pyspark"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyspark", None)
    assert "pip install -r requirements/spark.txt" in str(refusal("AS01", *JULY, "--engine", "spark"))


@pytest.mark.spark
def test_spark_without_java_says_what_to_install(monkeypatch):
    make_snapshot(ssd_cin_assessments=assessments(in_time=19, late=1))
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    assert "openjdk-17-jre-headless" in str(refusal("AS01", *JULY, "--engine", "spark"))


@pytest.mark.skipif(not DATABASE.startswith("postgres"), reason="Run scripts/test_on_postgresql.")
def test_our_own_snapshot_counted_by_postgresql_and_not_kept(settings):
    settings.LINEOFSIGHT_MEASURES_DATABASE = DATABASE
    make_snapshot(as_at=date(2021, 7, 31), ssd_cin_assessments=assessments(in_time=19, late=1))
    printed = json.loads(run("AS01", *JULY, "--engine", "postgresql", "--format", "json"))
    assert [(row["records"], row["met"], row["value"]) for row in printed["rows"]] == [(20, 19, 95.0)]
    assert printed["engine"] == "postgresql"
    assert not Figure.objects.exists()
