"""The command published-figures: what it prints, and its exit statuses."""

import io
import json
from datetime import date
from importlib import import_module

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from lineofsight.demo.published.comparing import Compared
from lineofsight.demo.published.rows import published_figures
from lineofsight.snapshots.models import Figure
from tests.factories.snapshots import assessments, make_snapshot

LARGE = (86_400, "12 weeks", 1_234.5)
FIGURES = published_figures()[: len(LARGE)]
pytestmark = pytest.mark.django_db


def run(*arguments) -> str:
    """This function will run the command and return what it prints."""
    out = io.StringIO()
    call_command("published-figures", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def snapshot(db):
    return make_snapshot(ssd_cin_assessments=assessments(in_time=19, late=1))


def test_as_json_there_is_a_row_for_every_figure(snapshot):
    printed = json.loads(run("--format", "json"))
    assert list(printed) == ["rows"]
    rows = {row["id"]: row for row in printed["rows"]}
    assert len(rows) == len(printed["rows"]) == 204
    assert all(list(row) == ["id", "published", "measured", "status", "why"] for row in printed["rows"])
    assert {row["status"] for row in printed["rows"]} == {"same", "different", "not built"}
    assert rows["N002"] | {"why": ""} == {
        "id": "N002", "published": "95", "measured": 95, "status": "same", "why": ""
    }  # fmt: skip
    assert rows["N002"]["why"].startswith("19 of 20.")
    assert rows["N008"] == {
        "id": "N008",
        "published": "702",
        "measured": None,
        "status": "not built",
        "why": "Looked-after children come with a later stage.",
    }
    assert not Figure.objects.exists()


def test_as_a_table_it_ends_with_how_many_are_the_same(snapshot):
    printed = run()
    rows = json.loads(run("--format", "json"))["rows"]
    count = {status: sum(row["status"] == status for row in rows) for status in ("same", "different", "not built")}
    told = ", ".join(f"{number} {status}" for status, number in count.items())
    assert printed.rstrip("\n").splitlines()[-1] == f"204 figures: {told}"
    assert "Assessments finished in time" in printed


def test_a_table_holds_large_numbers_and_words(snapshot, monkeypatch):
    commands = import_module("lineofsight.demo.management.commands.published-figures")
    rows = [Compared(one, measured, "different", "Because.") for one, measured in zip(FIGURES, LARGE, strict=True)]
    monkeypatch.setattr(commands, "compare", lambda figures, ask: rows)
    printed = run()
    assert "86,400" in printed
    assert "12 weeks" in printed
    assert "1,234.5" in printed


def test_another_snapshot_gives_other_figures(snapshot):
    make_snapshot(as_at=date(2021, 8, 31), ssd_cin_assessments=assessments(in_time=1, late=1))
    of_latest, of_older = (
        {row["id"]: row for row in json.loads(run("--format", "json", *more))["rows"]}
        for more in ([], ["--snapshot", snapshot.slug])
    )
    assert (of_latest["N002"]["measured"], of_latest["N002"]["status"]) == (50, "different")
    assert (of_older["N002"]["measured"], of_older["N002"]["status"]) == (95, "same")


def test_it_says_why_it_can_not(db):
    with pytest.raises(CommandError, match="Publish one first") as refused:
        run()
    assert refused.value.returncode == 3
    with pytest.raises(CommandError, match="no snapshot none-such") as refused:
        run("--snapshot", "none-such")
    assert refused.value.returncode == 2
