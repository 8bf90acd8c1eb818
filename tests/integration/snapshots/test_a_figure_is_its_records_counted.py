"""A figure is kept once for each question of a snapshot, and is the records of the same question, counted."""

from datetime import UTC, date, datetime

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.measures import UnknownMeasure
from lineofsight.snapshots.answers import CannotMeasure, answer, records
from lineofsight.snapshots.disclosure import answer_of, shown
from lineofsight.snapshots.models import Figure
from lineofsight.snapshots.operations import take_figure
from tests.factories.snapshots import assessments, make_snapshot, teams

pytestmark = pytest.mark.django_db
JULY = {"start": date(2021, 7, 1), "end": date(2021, 7, 31)}
SUMMER = {"start": date(2021, 6, 1), "end": date(2021, 7, 31)}
AT = datetime(2021, 8, 3, 9, tzinfo=UTC)


@pytest.fixture
def snapshot(db):
    """A snapshot with two teams: in July one finishes 17 of 20 assessments in time, the other 7 of 8."""
    north, south = assessments(in_time=17, late=3, team="N"), assessments(in_time=7, late=1, team="S")
    june = assessments(in_time=6, late=6, month=6, team="N")
    return make_snapshot(ssd_cin_assessments=[*north, *south, *june], ssd_department=teams(N="North", S="South"))


def take(snapshot, *, code="AS01", by=None, grouped_by=None, **days):
    return take_figure(
        measure_code=code, snapshot=snapshot, grouped_by=grouped_by, by=by, at=AT, **{**JULY, **days}
    )  # fmt: skip


def test_a_figure_says_how_many_met_it(snapshot):
    [row] = take(snapshot).value
    assert (row["records"], row["met"], row["value"]) == (28, 24, 85.7)


def test_a_record_of_the_snapshots_own_day_is_counted(db):
    rows = assessments(in_time=1, late=0)
    rows[0]["cina_assessment_auth_date"] = date(2021, 7, 31)
    assert take(make_snapshot(ssd_cin_assessments=rows)).total["records"] == 1


def test_the_same_question_is_the_same_figure(snapshot, make_user):
    first, second = take(snapshot), take(snapshot, by=make_user("director"))
    assert first == second
    assert Figure.objects.count() == 1
    assert AuditEntry.objects.filter(subject=f"snapshots.figure:{first.pk}").count() == 1


@pytest.mark.parametrize("changed", [{"code": "AS04"}, {"grouped_by": "team"}, {"start": date(2021, 6, 1)}])
def test_another_question_is_another_figure(snapshot, changed):
    snapshot_with_outcomes = snapshot
    assert take(snapshot_with_outcomes, **changed).pk != take(snapshot).pk


@pytest.mark.parametrize("grouped_by", [None, "month", "team"])
def test_every_count_is_that_of_its_list(snapshot, grouped_by):
    question = {"snapshot": snapshot, "code": "AS01", "grouped_by": grouped_by, **SUMMER}
    figure = answer(**question)
    listed = records(**question)
    assert figure.total.records == len(listed)
    assert figure.total.met == sum(record["met"] for record in listed)
    for row in figure.rows:
        of_row = records(**question, period=row.period, group_id=row.group_id)
        assert (row.records, row.met) == (len(of_row), sum(record["met"] for record in of_row))


def test_a_snapshot_without_the_table_can_not_answer(snapshot):
    with pytest.raises(CannotMeasure, match="does not hold ssd_contacts"):
        take(snapshot, code="FD01")
    assert not Figure.objects.exists()


def test_altered_files_are_not_counted(snapshot):
    file = snapshot.folder / "ssd_cin_assessments.parquet"
    file.chmod(0o644)
    file.write_bytes(file.read_bytes()[:-1] + b"x")
    with pytest.raises(CannotMeasure, match="was altered after it was published"):
        take(snapshot)
    assert not Figure.objects.exists()


def test_there_must_be_such_a_measure(snapshot):
    with pytest.raises(UnknownMeasure, match="no measure XX99"):
        take(snapshot, code="XX99")


def test_who_may_not_read_measures_takes_no_figure(snapshot, make_user):
    with pytest.raises(NotAllowed):
        take(snapshot, by=make_user("partner"))


def test_a_kept_figure_can_be_shown_with_small_numbers_held_back(snapshot):
    figure = take(snapshot, grouped_by="team")
    whole, public = (shown(answer_of(figure), whole=whole) for whole in (True, False))
    assert [(row.group, row.records, row.met) for row in whole.rows] == [("North", 20, 17), ("South", 8, 7)]
    assert public.has_hidden
    assert all(row.is_hidden and row.records is None and row.value is None for row in public.rows)
