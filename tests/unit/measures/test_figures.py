"""A figure is the records counted, and its parts are those of its list."""

from datetime import date
from fractions import Fraction

import pytest

from lineofsight.measures import MEASURES
from lineofsight.measures.engine import CannotMeasure, DuckDB
from tests.unit.measures.drawn import AS_AT, assessment, of_assessments, open_assessments, snapshot

MAY, JULY = date(2021, 5, 1), date(2021, 7, 31)

ASSESSMENTS = [
    assessment(1, "2021-04-01", "2021-05-01", team="T1", child="1"),
    assessment(2, "2021-01-04", "2021-05-31", team="T1", child="2"),
    assessment(3, "2021-06-01", "2021-07-01", team="T2", child="3"),
    assessment(4, "2021-06-01", "2021-07-31", team="T9", child="4") | {"cina_assessment_child_seen": "Y"},
    assessment(5, "2021-06-01", "2021-07-31", child="5"),
    assessment(6, "2021-06-01", "2021-08-01", team="T1", child="6"),
    assessment(7, "2021-06-01", team="T1", child="7"),
]


def home(number, person, kind="Home", start=None, end=None):
    """Return one period of living at an address."""
    return {
        "addr_table_id": number,
        "addr_person_id": person,
        "addr_address_type": kind,
        "addr_address_start_date": start and date.fromisoformat(start),
        "addr_address_end_date": end and date.fromisoformat(end),
    }


HOMES = [
    home("old", "1", start="2010-01-01", end="2021-05-01"),
    home("new", "1", start="2021-05-01"),
    home("later", "1", start="2021-05-02"),
    home("carers", "2", "Placement", start="2021-05-02"),
    home("home", "2", "HOME"),
    home("school", "2", "School", start="2021-05-02"),
    home("away", "3"),
    home("foster", "4", "Placement"),
    home("left", "5", end="2021-07-31"),
]
WARDS = [
    *(
        {"addr_table_id": n, "ward_code": "W1", "ward_name": "Ashbank"}
        for n in ("old", "later", "carers", "school", "foster")
    ),
    *({"addr_table_id": n, "ward_code": "W2", "ward_name": "Brightwater"} for n in ("new", "home", "left")),
]
TEAMS = [
    {"dept_team_id": "T1", "dept_team_name": "North"},
    {"dept_team_id": "T2", "dept_team_name": "North"},
]


@pytest.fixture
def engine(tmp_path):
    """A small snapshot, open for counting."""
    tables = {"ssd_address": HOMES, "local_address_wards": WARDS, "ssd_department": TEAMS}
    with DuckDB(snapshot(tmp_path, ssd_cin_assessments=ASSESSMENTS, **tables)) as opened:
        yield opened


def lines(figure):
    """Return a figure's rows as short tuples."""
    return [
        (row.period and row.period.isoformat()[:7], row.group, row.records, row.met, row.value) for row in figure.rows
    ]


def test_a_total_counts_both_ends_of_the_period(engine):
    figure = engine.figure("AS01", MAY, JULY, as_at=AS_AT)
    assert (figure.total.records, figure.total.met, figure.total.value) == (5, 4, 80.0)
    assert figure.rows == (figure.total,)


def test_a_figure_carries_what_it_was_made_from(engine):
    figure = engine.figure("AS01", MAY, JULY, as_at=AS_AT, by="month")
    assert figure.as_dict() == {
        "measure": "AS01",
        "definition": MEASURES["AS01"].definition_digest,
        "kind": "proportion",
        "params": {"start": "2021-05-01", "end": "2021-07-31", "by": "month", "as_at": "2021-09-01"},
        "total": {"period": None, "group": None, "records": 5, "met": 4, "value": 80.0},
        "rows": [
            {"period": "2021-05-01", "group": None, "records": 2, "met": 1, "value": 50.0},
            {"period": "2021-06-01", "group": None, "records": 0, "met": 0, "value": None},
            {"period": "2021-07-01", "group": None, "records": 3, "met": 3, "value": 100.0},
        ],
    }


def test_a_period_of_nothing_has_a_count_but_no_percentage_and_no_median(engine):
    june = date(2021, 6, 1), date(2021, 6, 30)
    none = [engine.figure(code, *june, as_at=AS_AT).total for code in ("AS01", "AS06")]
    assert [(row.records, row.value, row.mean, row.exact) for row in none] == [(0, None, None, None)] * 2
    flow = of_assessments("a.cina_assessment_auth_date as on_date", kind="flow")
    assert engine.figure(flow, *june, as_at=AS_AT).total.value == 0
    assert [row.value for row in engine.figure(flow, MAY, JULY, as_at=AS_AT, by="month").rows] == [2, 0, 3]


def test_nothing_dated_on_or_after_the_snapshot_is_counted(engine):
    assert engine.figure("AS01", MAY, JULY, as_at=JULY).total.records == 3
    assert engine.figure("AS01", MAY, JULY, as_at=date(2021, 8, 1)).total.records == 5


def test_a_series_stops_at_the_snapshot(engine):
    figure = engine.figure("AS01", MAY, date(2021, 12, 31), as_at=date(2021, 7, 1), by="month")
    assert [row.period.month for row in figure.rows] == [5, 6]


def test_a_period_that_begins_after_the_snapshot_cannot_be_measured(engine):
    with pytest.raises(CannotMeasure, match="The snapshot was taken before 01/05/2021, the first day asked about"):
        engine.figure("AS01", MAY, JULY, as_at=MAY)


def test_a_quarter_and_a_year_are_named_by_their_first_day(engine):
    quarters = engine.figure("AS01", MAY, JULY, as_at=AS_AT, by="quarter")
    assert lines(quarters) == [("2021-04", None, 2, 1, 50.0), ("2021-07", None, 3, 3, 100.0)]
    years = engine.figure("AS01", date(2021, 3, 31), JULY, as_at=AS_AT, by="year")
    assert lines(years) == [("2020-04", None, 0, 0, None), ("2021-04", None, 5, 4, 80.0)]


def test_teams_of_one_name_are_kept_apart_and_a_missing_team_is_not_known(engine):
    figure = engine.figure("AS01", MAY, JULY, as_at=AS_AT, by="team")
    assert sorted((row.group, row.group_id, row.records) for row in figure.rows) == [
        ("North", "T1", 2),
        ("North", "T2", 1),
        ("Not known", "", 1),
        ("T9", "T9", 1),
    ]


def test_the_ward_is_that_of_the_home_on_the_day(engine):
    figure = engine.figure("AS01", MAY, JULY, as_at=AS_AT, by="ward")
    assert lines(figure) == [(None, "Brightwater", 2, 1, 50.0), (None, "Not known", 3, 3, 100.0)]
    later = engine.records("AS01", MAY, JULY, as_at=AS_AT, by="ward", group_id="W2")
    assert [record["person_id"] for record in later] == ["1", "2"]


def test_a_stock_is_what_is_open_at_the_end_of_the_last_day(engine):
    stock = open_assessments()
    assert engine.figure(stock, MAY, MAY, as_at=AS_AT).total.records == 1
    assert engine.figure(stock, MAY, date(2021, 7, 30), as_at=AS_AT).total.records == 4
    assert engine.figure(stock, MAY, JULY, as_at=AS_AT).total.records == 2


def test_a_stock_by_month_is_added_up_from_openings_and_closings(engine):
    figure = engine.figure(open_assessments(), date(2021, 1, 10), JULY, as_at=AS_AT, by="month")
    assert [row.records for row in figure.rows] == [1, 1, 1, 2, 0, 5, 2]
    assert figure.total.records == 2


def test_a_record_that_ends_before_it_starts_was_never_open(tmp_path):
    folder = snapshot(tmp_path, ssd_cin_assessments=[assessment(1, "2021-06-10", "2021-05-10"), assessment(2, None)])
    with DuckDB(folder) as engine:
        figure = engine.figure(open_assessments(), MAY, JULY, as_at=AS_AT, by="month")
    assert [row.value for row in figure.rows] == [0, 0, 0]


@pytest.mark.parametrize("by", ["month", "quarter", "year", "team", "ward"])
@pytest.mark.parametrize("asked", ["AS01", "AS02", "AS03", "AS06", open_assessments()], ids=str)
def test_every_row_counts_its_list(engine, asked, by):
    figure = engine.figure(asked, MAY, JULY, as_at=AS_AT, by=by)
    for row in figure.rows:
        listed = engine.records(asked, MAY, JULY, as_at=AS_AT, by=by, period=row.period, group_id=row.group_id)
        assert len(listed) == row.records
        assert row.met is None or sum(record["met"] for record in listed) == row.met
    assert len(engine.records(asked, MAY, JULY, as_at=AS_AT)) == figure.total.records


def test_a_list_can_be_read_a_page_at_a_time(engine):
    whole = engine.records("AS01", MAY, JULY, as_at=AS_AT)
    pages = [engine.records("AS01", MAY, JULY, as_at=AS_AT, limit=2, offset=n) for n in (0, 2, 4)]
    assert [record["record_id"] for page in pages for record in page] == ["1", "2", "3", "4", "5"]
    assert sum(pages, []) == whole


def test_a_record_says_whose_and_when(engine):
    [record] = engine.records("AS01", MAY, MAY, as_at=AS_AT)
    assert record == {
        "record_id": "1",
        "person_id": "1",
        "on_date": MAY,
        "met": True,
        "team_id": "T1",
        "worker_id": None,
        "counted_on": MAY,
        "period": None,
        "group_id": None,
        "group_name": None,
    }


def test_rows_keep_the_exact_value_beside_the_rounded_one(engine):
    row = engine.figure("AS01", date(2021, 5, 2), JULY, as_at=AS_AT).total
    assert (row.value, row.exact.numerator, row.exact.denominator) == (75.0, 75, 1)
    third = engine.figure("AS03", date(2021, 7, 1), JULY, as_at=AS_AT).total
    assert (third.value, third.exact) == (33.3, Fraction(100, 3))
    assert engine.figure("AS06", MAY, MAY, as_at=AS_AT).total.exact == 19
