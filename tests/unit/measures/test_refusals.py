"""What cannot be measured is said in a sentence, and is never a wrong figure."""

from datetime import date

import pytest

from lineofsight.measures.engine import CannotMeasure, DuckDB
from tests.unit.measures.drawn import AS_AT, a_measure, assessment, of_assessments, snapshot

MAY, JULY = date(2021, 5, 1), date(2021, 7, 31)


@pytest.fixture
def engine(tmp_path):
    """A snapshot that holds assessments alone."""
    with DuckDB(snapshot(tmp_path, ssd_cin_assessments=[assessment(1, "2021-06-01", "2021-07-01")])) as opened:
        yield opened


@pytest.mark.parametrize(
    "code, by, missing",
    [
        ("FD01", None, "ssd_contacts"),
        ("AS01R", None, "ssd_cin_episodes"),
        ("AS01", "ward", "local_address_wards, ssd_address"),
        ("AS01", "team", "ssd_department"),
        ("AS01", "worker", "ssd_professionals"),
    ],
)
def test_tables_that_are_not_held_are_named(engine, code, by, missing):
    with pytest.raises(CannotMeasure, match=f"{code} cannot be measured: this snapshot does not hold {missing}."):
        engine.figure(code, MAY, JULY, as_at=AS_AT, by=by)


@pytest.mark.parametrize(
    "code, by, message",
    [
        ("AS01", "category", "AS01 has no categories to be broken down by."),
        ("WF02", "ward", "WF02 cannot be broken down by ward: its records are of no one child."),
        ("FD01", "team", "FD01 cannot be broken down by team: its records do not say a team."),
        ("FD01", "worker", "FD01 cannot be broken down by worker: its records do not say a worker."),
        ("CP07", "worker", "CP07 cannot be broken down by worker: how many children live here is known only of"),
        (
            "AS01",
            "colour",
            "Figures can be broken down by month, .*, age, sex, ethnicity, cohort, not by colour.",
        ),
    ],
)
def test_a_breakdown_there_cannot_be_is_refused(engine, code, by, message):
    with pytest.raises(CannotMeasure, match=message):
        engine.figure(code, MAY, JULY, as_at=AS_AT, by=by)


def test_a_period_must_end_after_it_starts(engine):
    with pytest.raises(CannotMeasure, match="The last day, 01/05/2021, is before the first, 31/07/2021."):
        engine.figure("AS01", JULY, MAY, as_at=AS_AT)


@pytest.mark.parametrize("start", ["2001-01-01", "2105-01-01"])
@pytest.mark.parametrize("code", ["AS01", "AS06"])
def test_a_date_outside_the_calendar_fails_loudly_naming_the_record(tmp_path, code, start):
    good, bad = assessment(1, "2021-06-01", "2021-07-01"), assessment("bad one", start, "2021-07-01")
    with DuckDB(snapshot(tmp_path, ssd_cin_assessments=[good, bad])) as engine:
        with pytest.raises(CannotMeasure, match="record bad one has a date outside the years"):
            engine.figure(code, MAY, JULY, as_at=AS_AT)
        with pytest.raises(CannotMeasure, match="record bad one"):
            engine.figure(code, MAY, JULY, as_at=AS_AT, by="month")


def test_a_date_outside_the_calendar_is_no_matter_in_another_period(tmp_path):
    good, bad = assessment(1, "2021-06-01", "2021-07-01"), assessment(2, "2001-01-01", "2021-08-01")
    with DuckDB(snapshot(tmp_path, ssd_cin_assessments=[good, bad])) as engine:
        assert engine.figure("AS01", MAY, JULY, as_at=AS_AT).total.records == 1


def test_a_stock_with_a_date_outside_the_calendar_fails_too(tmp_path):
    with DuckDB(snapshot(tmp_path, ssd_cin_assessments=[assessment("odd", "2001-01-01")])) as engine:
        with pytest.raises(CannotMeasure, match="AS02 cannot be measured: record odd"):
            engine.figure("AS02", MAY, JULY, as_at=AS_AT)
        with pytest.raises(CannotMeasure, match="record odd"):
            engine.figure("AS02", MAY, JULY, as_at=AS_AT, by="month")


def test_one_that_was_only_open_in_an_earlier_month_is_named_for_that_month(tmp_path):
    held = [assessment("odd", "2001-01-01", "2021-06-10"), assessment("in time", "2021-07-20")]
    with DuckDB(snapshot(tmp_path, ssd_cin_assessments=held)) as engine:
        assert engine.figure("AS02", MAY, JULY, as_at=AS_AT).total.records == 1
        with pytest.raises(CannotMeasure, match="AS02 cannot be measured: record odd"):
            engine.figure("AS02", MAY, JULY, as_at=AS_AT, by="month")


@pytest.mark.parametrize(
    "columns, kind, missing",
    [
        ("a.cina_assessment_auth_date as on_date, a.cina_assessment_child_seen = 'Y' as met", "proportion", "met"),
        ("a.cina_assessment_auth_date as on_date, a.cina_assessment_outcome_nfa as category", "category", "category"),
    ],
)
def test_an_empty_answer_fails_loudly_naming_the_record(engine, columns, kind, missing):
    with pytest.raises(CannotMeasure, match=f"T1 cannot be measured: record 1 has no {missing}."):
        engine.figure(of_assessments(columns, kind=kind), MAY, JULY, as_at=AS_AT)


def test_json_that_cannot_be_read_is_refused(tmp_path):
    contact = {"cont_contact_id": "1", "cont_contact_date": MAY, "cont_contact_outcome_json": "not {json"}
    reason = "FD04 cannot be measured in this snapshot: .*JSON"
    with DuckDB(snapshot(tmp_path, ssd_contacts=[contact])) as engine, pytest.raises(CannotMeasure, match=reason):
        engine.figure("FD04", MAY, JULY, as_at=AS_AT)


def test_a_file_that_is_not_of_the_dataset_is_not_seen(tmp_path):
    folder = snapshot(tmp_path, ssd_cin_assessments=[assessment(1, "2021-06-01", "2021-07-01")])
    (folder / "notes.parquet").write_bytes(b"not parquet at all")
    with DuckDB(folder) as engine:
        assert engine.held == {"ssd_cin_assessments"}


def test_no_file_beside_the_snapshot_can_be_read(engine, tmp_path):
    secret = tmp_path.parent / f"{tmp_path.name}-secret.csv"
    secret.write_text("word\nhidden\n")
    with pytest.raises(Exception, match="disabled by configuration"):
        engine._connection.execute(f"select * from read_csv('{secret}')")
    assert engine._connection.execute("select current_setting('autoinstall_known_extensions')").fetchone() == (False,)


def test_a_folder_with_an_apostrophe_in_its_name_can_be_read(tmp_path):
    folder = tmp_path / "wexcombe's"
    folder.mkdir()
    with DuckDB(snapshot(folder, ssd_cin_assessments=[assessment(1, "2021-06-01", "2021-07-01")])) as engine:
        assert engine.figure("AS01", MAY, JULY, as_at=AS_AT).total.value == 100.0


def test_a_measure_may_use_no_table_it_did_not_declare(engine):
    with pytest.raises(ValueError, match="pg_tables, which the dataset does not have"):
        engine.figure(
            a_measure("select t.tablename as record_id, 'x' as person_id, current_date as on_date from pg_tables t"),
            MAY,
            JULY,
            as_at=AS_AT,
        )


@pytest.mark.parametrize(
    "by, message",
    [
        ("month,quarter", "by one thing, or by a time and a group together, such as month,ward."),
        ("ward,team", "by one thing, or by a time and a group together, such as month,ward."),
        ("month,ward,team", "by one thing, or by a time and a group together, such as month,ward."),
        ("month,worker", "Figures by worker are not broken down by time as well"),
        ("month,colour", "Figures can be broken down by month, .*, not by colour."),
        ("month,ward", "AS01 cannot be measured: this snapshot does not hold local_address_wards, ssd_address."),
    ],
)
def test_two_breakdowns_there_cannot_be_together_are_refused(engine, by, message):
    with pytest.raises(CannotMeasure, match=message):
        engine.figure("AS01", MAY, JULY, as_at=AS_AT, by=by)
