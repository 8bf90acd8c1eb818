"""Figures counted by the database equal a plain count in Python, over any records."""

from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from lineofsight.measures.engine import DuckDB
from lineofsight.measures.figure import percentage
from lineofsight.measures.periods import period_of, periods
from lineofsight.statute.working_days import england
from tests.spec.table import write

START, END, AS_AT = date(2020, 2, 10), date(2020, 6, 20), date(2020, 6, 1)
LAST = AS_AT - timedelta(1)
MONTHS = ("2020-02-01", "2020-03-01", "2020-04-01", "2020-05-01")

days = st.dates(date(2019, 1, 1), date(2020, 7, 31))
near_days = st.dates(date(2020, 1, 1), date(2020, 3, 31))
children = st.sampled_from("abc")
assessments = st.lists(st.tuples(children, st.none() | days, st.none() | days), max_size=30)
referrals = st.lists(st.tuples(children, st.none() | days | near_days), max_size=30)


def count(code: str, *, by: str | None = None, **tables):
    """Return the figure and the list over these tables."""
    with TemporaryDirectory() as folder:
        write(Path(folder), tables)
        with DuckDB(folder) as engine:
            figure = engine.figure(code, START, END, as_at=AS_AT, by=by)
            return figure, engine.records(code, START, END, as_at=AS_AT, by=by)


def assessment_rows(drawn):
    """Return the rows of the table of assessments."""
    return [
        {
            "cina_assessment_id": str(n),
            "cina_person_id": child,
            "cina_assessment_start_date": started,
            "cina_assessment_auth_date": authorised,
        }
        for n, (child, started, authorised) in enumerate(drawn)
    ]


def referral_rows(drawn):
    """Return the rows of the table of referrals."""
    return [
        {"cine_referral_id": str(n), "cine_person_id": child, "cine_referral_date": on}
        for n, (child, on) in enumerate(drawn)
    ]


@given(assessments)
@settings(max_examples=25, deadline=None)
def test_assessments_in_time(drawn):
    figure, listed = count("AS01", by="month", ssd_cin_assessments=assessment_rows(drawn))
    expected = {
        str(n): england().between(started, authorised) <= 45
        for n, (_, started, authorised) in enumerate(drawn)
        if started and authorised and START <= authorised <= LAST
    }
    assert {record["record_id"]: record["met"] for record in listed} == expected
    assert (figure.total.records, figure.total.met) == (len(expected), sum(expected.values()))
    assert figure.total.value == percentage(sum(expected.values()), len(expected))
    by_month = [period_of(drawn[int(key)][2], by="month") for key in expected]
    assert [row.period.isoformat() for row in figure.rows] == list(MONTHS)
    assert [row.records for row in figure.rows] == [by_month.count(row.period) for row in figure.rows]


@given(assessments)
@settings(max_examples=25, deadline=None)
def test_length_of_assessments(drawn):
    figure, listed = count("AS06", ssd_cin_assessments=assessment_rows(drawn))
    lengths = [
        england().between(started, authorised)
        for _, started, authorised in drawn
        if started and authorised and START <= authorised <= LAST
    ]
    assert sorted(record["value"] for record in listed) == sorted(lengths)
    assert figure.total.value == (median(lengths) if lengths else None)


@given(assessments)
@settings(max_examples=25, deadline=None)
def test_open_assessments_over_the_limit(drawn):
    figure, listed = count("AS02", by="month", ssd_cin_assessments=assessment_rows(drawn))
    for row, month in zip(figure.rows, periods(start=START, end=LAST, by="month"), strict=True):
        waits = open_on(drawn, month.end)
        late = sum(england().between(started, month.end) > 45 for started in waits)
        assert (row.records, row.met, row.value) == (len(waits), late, percentage(late, len(waits)))
    assert (figure.total.records, len(listed)) == (len(open_on(drawn, LAST)),) * 2


def open_on(drawn, day):
    """Return the starts of the assessments open at the end of the day."""
    return [
        started
        for _, started, authorised in drawn
        if started and started <= day and (authorised is None or authorised > day)
    ]


@given(referrals)
@settings(max_examples=25, deadline=None)
def test_re_referrals(drawn):
    figure, listed = count("FD10", ssd_cin_episodes=referral_rows(drawn))
    expected = {
        str(n): any(other == child and before and year_before(on) <= before < on for other, before in drawn)
        for n, (child, on) in enumerate(drawn)
        if on and START <= on <= LAST
    }
    assert {record["record_id"]: record["met"] for record in listed} == expected
    assert (figure.total.records, figure.total.met) == (len(expected), sum(expected.values()))


def year_before(day: date) -> date:
    """Return the same date a year before; 28 February for 29 February."""
    return date(day.year - 1, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


@given(st.lists(st.tuples(st.dates(date(2015, 1, 1), date(2028, 12, 31)), st.dates(START, LAST)), min_size=1))
@settings(max_examples=25, deadline=None)
def test_working_days_are_the_same_in_python_and_sql(pairs):
    drawn = [("a", start, end) for start, end in pairs]
    _, listed = count("AS06", ssd_cin_assessments=assessment_rows(drawn))
    assert len(listed) == len(pairs)
    for record in listed:
        assert record["value"] == england().between(*pairs[int(record["record_id"])])
