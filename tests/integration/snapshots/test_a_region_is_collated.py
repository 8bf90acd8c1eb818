"""The commands make-region and collate: twelve made-up authorities beside one another."""

import csv
import io
import json

import pyarrow.parquet as pq
import pytest
from django.core.management.base import CommandError

from tests.factories.commands import printed_by as run
from tests.factories.snapshots import assessments, make_snapshot

pytestmark = pytest.mark.django_db
JULY = ["--from", "2021-07-01", "--to", "2021-07-31"]


@pytest.fixture
def region(db, tmp_path):
    """Twelve authorities, each with some of 200 children's assessments."""
    listed = assessments(in_time=150, late=50)
    people = [{"pers_person_id": each["cina_person_id"]} for each in listed]
    make_snapshot(ssd_person=people, ssd_cin_assessments=listed)
    run("make-region", str(tmp_path / "region"))
    return tmp_path / "region"


def test_twelve_authorities_differ_and_are_drawn_alike_from_one_seed(region, tmp_path):
    files = [folder / "ssd_cin_assessments.parquet" for folder in sorted(region.iterdir())]
    sizes = {pq.ParquetFile(file).metadata.num_rows for file in files}
    assert len(files) == 12
    assert len(sizes) > 6
    assert max(sizes) <= 200
    run("make-region", str(tmp_path / "again"))
    again = [tmp_path / "again" / file.parent.name / file.name for file in files]
    assert [file.read_bytes() for file in files] == [file.read_bytes() for file in again]


def test_each_measure_has_twelve_places_and_a_median(region):
    [found] = json.loads(run("collate", str(region), *JULY, "--measures", "as03", "--format", "json"))
    assert (found["measure"], found["good"], len(found["authorities"])) == ("AS03", "higher", 12)
    ranked = [each for each in found["authorities"] if each["rank"]]
    assert len(ranked) > 6
    best = max(ranked, key=lambda each: each["value"])
    assert best["rank"] == 1
    assert found["median"] is not None


def test_a_collation_as_csv_and_as_a_table(region):
    rows = list(
        csv.DictReader(io.StringIO(run("collate", str(region), *JULY, "--measures", "AS01", "--format", "csv")))
    )
    assert [row["authority"] for row in rows] == [f"authority-{n:03}" for n in range(1, 13)]
    table = run("collate", str(region), *JULY, "--measures", "AS01,AS06")
    assert "higher is better;" in table
    assert "AS06: Length of assessments (working days; lower is better" in table


@pytest.mark.parametrize(
    "arguments, words",
    [
        (["none-such", *JULY], "is not a folder"),
        ([".", *JULY, "--measures", "XX99"], "no measure XX99"),
        ([".", "--from", "2021-07-31", "--to", "2021-07-01"], "before the first"),
    ],
)
def test_collate_says_why_it_can_not(arguments, words):
    with pytest.raises(CommandError, match=words) as refused:
        run("collate", *arguments)
    assert refused.value.returncode == 2


def test_a_region_is_not_written_over_something_else(region):
    with pytest.raises(CommandError, match="is not empty"):
        run("make-region", str(region))


def test_a_region_needs_a_snapshot_to_be_drawn_from(tmp_path):
    with pytest.raises(CommandError, match="Publish one first") as refused:
        run("make-region", str(tmp_path / "region"))
    assert refused.value.returncode == 3
