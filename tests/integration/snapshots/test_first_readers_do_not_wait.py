"""What pages ask of a new snapshot first is counted when it is published, and nothing that cannot be stops it."""

from datetime import date

import pytest
from django.core.management import call_command

from lineofsight.measures.engine import CannotMeasure
from lineofsight.oversight.performance.queries.overview import _months_shown, last_whole_month
from lineofsight.snapshots import answers, first_counts
from lineofsight.snapshots.models import Snapshot
from tests.factories.snapshots import assessments, make_snapshot

pytestmark = pytest.mark.django_db


def test_what_was_counted_first_is_not_counted_again(monkeypatch):
    snapshot = make_snapshot(ssd_cin_assessments=assessments(in_time=19, late=1))
    first_counts.count_first(snapshot, say=lambda _: None)
    opened = []
    monkeypatch.setattr(answers, "_opened", lambda of, really=answers._opened: opened.append(of) or really(of))
    asked = {"snapshot": snapshot, "code": "AS01", "grouped_by": "month"}
    span = _months_shown(last_whole_month(snapshot.as_at))
    answers.cached_answer(**asked, start=span.start, end=span.end)
    assert opened == []
    answers.cached_answer(**asked, start=date(2021, 7, 2), end=date(2021, 7, 30))
    assert opened == [snapshot]


def test_publishing_says_what_it_counts(publications, capsys):
    call_command("publish", "--as-at", "2021-07-31")
    told = capsys.readouterr().err
    for what in ("every measure by month", "what became of each cohort", "the early help strategy"):
        assert f"Counting {what} ..." in told


def test_publishing_counts_nothing_when_told_so(publications, capsys):
    call_command("publish", "--as-at", "2021-07-31", "--not-counted")
    assert "Counting" not in capsys.readouterr().err
    assert Snapshot.objects.exists()


def test_what_cannot_be_counted_stops_neither_the_snapshot_nor_the_rest(publications, monkeypatch):
    def fails(_):
        raise CannotMeasure("There is no such table.")

    done = []
    monkeypatch.setattr(first_counts, "_registered", {"what fails": fails, "what works": done.append})
    call_command("publish", "--as-at", "2021-07-31")
    assert done == [Snapshot.objects.get()]
