"""A measure can be written for DuckDB, PostgreSQL, Spark and SQL Server."""

import pytest
import sqlglot
from sqlglot import exp

from lineofsight.measures import MEASURES
from lineofsight.measures.rendering import DIALECTS, UnknownDialect


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
def test_every_measure_can_be_read_back_in_every_dialect(measure, dialect):
    text = measure.render(dialect)
    tree = sqlglot.parse_one(text, read=dialect)
    assert tree.named_selects == [*measure.tree.named_selects, "outside_calendar"]
    assert "working_days(" not in text.lower()
    assert "flagged(" not in text.lower()


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
def test_sql_server_selects_no_boolean(measure):
    tree = sqlglot.parse_one(measure.render("tsql"), read="tsql")
    selected = [column.unalias() for select in tree.find_all(exp.Select) for column in select.expressions]
    assert not [c.sql() for c in selected if isinstance(c, exp.Predicate | exp.Connector | exp.Not | exp.Boolean)]
    assert not [c.sql() for c in selected if isinstance(c, exp.Coalesce) and c.find(exp.Predicate)]


def test_sql_server_keeps_an_unknown_answer_unknown_and_a_settled_one_settled():
    assert "ELSE" not in MEASURES["AS01"].render("tsql").partition("AS met")[0]
    assert "ELSE 0" in MEASURES["AS03"].render("tsql").partition("AS met")[0]


def test_sql_server_has_its_own_dates_and_parameters():
    assert "DATEADD(month, -12, r.cine_referral_date)" in MEASURES["FD10"].render("tsql")
    assert "@as_at" in MEASURES["AS02"].render("tsql")


def test_postgresql_reads_flags_from_json():
    assert "CAST(NULLIF(c.cont_contact_outcome_json, '') AS JSON), 'NEW_REFERRAL_FLAG'" in MEASURES["FD04"].render(
        "postgres"
    )


def test_the_day_asked_of_is_a_parameter_in_each():
    found = {dialect: MEASURES["AS02"].render(dialect) for dialect in DIALECTS}
    marks = {"duckdb": "$as_at", "postgres": "%(as_at)s", "spark": ":as_at", "tsql": "@as_at"}
    assert all(marks[dialect] in text for dialect, text in found.items())


def test_working_days_become_the_difference_of_two_ordinals():
    text = MEASURES["AS01"].render("duckdb")
    assert "calendar_1b.ordinal - calendar_1a.ordinal" in text
    assert "LEFT JOIN working_day_calendar AS calendar_1a" in text


def test_an_unknown_dialect_is_refused():
    with pytest.raises(UnknownDialect, match="not for oracle"):
        MEASURES["AS01"].render("oracle")


def test_spark_refuses_text_that_is_no_json_as_the_others_do():
    assert "VARIANT_GET(PARSE_JSON(NULLIF(c.cont_contact_outcome_json, ''))" in MEASURES["FD04"].render("spark")


@pytest.mark.parametrize("dialect", ["postgres", "spark"])
def test_a_division_is_of_doubles_and_by_nought_is_infinite(dialect):
    text = " ".join(MEASURES["WF03"].render(dialect).split())
    assert "c.fte AS DOUBLE" in text
    assert "= 0 THEN CASE WHEN" in text
    assert "'Infinity'" in text
    assert "CASE WHEN" not in MEASURES["CT01"].render(dialect)
