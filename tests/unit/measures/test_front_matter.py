"""Front matter is read strictly: a slip of the pen is refused, naming the file."""

import pytest

from lineofsight.measures import MEASURES, NotAMeasure, UnknownMeasure, measure
from lineofsight.measures.definition import read_measures
from lineofsight.measures.front_matter import split

GOOD = "/*\ncode: T1\ntitle: A measure\nquestion: How many?\nkind: flow\ngood: neither\nsource: Local default\n*/\n"
SQL = "select c.cont_contact_id as record_id from ssd_contacts c\n"


def test_values_and_sql_are_taken_apart():
    values, sql = split(GOOD + SQL, file="T1.sql")
    assert values["question"] == "How many?"
    assert sql == SQL.strip()


def test_an_indented_line_carries_on_the_value_above():
    values, _ = split(GOOD.replace("Local default", "Local default\nnotes: One\n  two") + SQL, file="T1.sql")
    assert values["notes"] == "One two"


@pytest.mark.parametrize(
    "text, message",
    [
        (SQL, "T1.sql must begin with its front matter"),
        (GOOD.replace("kind: flow\n", "") + SQL, "T1.sql does not say its kind"),
        (GOOD.replace("kind:", "sort:") + SQL, "unknown key: sort"),
        (GOOD.replace("title: A measure", "title: A measure\ntitle: Again") + SQL, "says its title twice"),
        (GOOD.replace("title: A measure", "title:") + SQL, "not `key: value`: 'title:'"),
        (GOOD.replace("title: A measure", "title: ") + SQL, "not `key: value`"),
        (GOOD.replace("kind: flow", "kind: heap") + SQL, "unknown kind: heap"),
        (GOOD.replace("good: neither", "good: up") + SQL, "must say good: higher, lower, neither"),
        (GOOD.replace("code: T1", "code: T2") + SQL, "T1.sql says its code is T2"),
        (GOOD.replace("*/", "england: many\nengland_year: 2022\n*/") + SQL, "'many', which is not a number"),
        (GOOD.replace("*/", "settles: soon\n*/") + SQL, "'soon', which is not a number of months"),
        (GOOD.replace("*/", "after: 3, 6\n*/") + SQL, "must say after how many months it asks"),
        (GOOD.replace("*/", "after: soon\n*/") + SQL + "{months}", "must say after how many months it asks"),
        (GOOD.replace("*/", "england: 2\n*/") + SQL, "England's figure and its year together"),
        (GOOD.replace("*/", "england_year: 2022\n*/") + SQL, "England's figure and its year together"),
    ],
)
def test_what_is_not_a_measure_is_refused(text, message):
    with pytest.raises(NotAMeasure, match=message.replace("(", r"\(")):
        read_measures(text, file="T1.sql")


def test_one_file_asks_the_same_after_several_numbers_of_months():
    text = GOOD.replace("How many?", "How many, {months} months later?").replace("*/", "after: 3, 12\n*/")
    found = read_measures(text + SQL + "where c.cont_contact_date + interval '{months}' month < :as_at", file="T1.sql")
    assert [(each.code, each.question) for each in found] == [
        ("T1M03", "How many, 3 months later?"),
        ("T1M12", "How many, 12 months later?"),
    ]
    assert "'12' month" in found[1].sql
    assert found[0].definition_digest != found[1].definition_digest


def test_the_measures_are_those_whose_records_there_are():
    assert list(MEASURES) == [
        *("AS01", "AS01R", "AS02", "AS03", "AS04", "AS05", "AS06", "AS07", "AS08", "AS09", "AS10", "AS11"),
        *("CN01", "CN01R", "CN02", "CN03", "CN04", "CN05", "CN06", "CN07"),
        *("CP01", "CP02", "CP03", "CP04", "CP05", "CP06", "CP07", "CP08", "CP09"),
        *("CP10", "CP11", "CP12", "CP13", "CP14", "CP15", "CP16", "CP17", "CP18"),
        *("CT01", "CT01N", "CT02", "CT02N", "CT03", "CT04", "CT05"),
        *("EH01", "EH02", "EH03", "EH04", "EH05", "EH05W", "EH06", "EH07", "EH08", "EH09", "EH10", "EH11"),
        *("FD01", "FD02", "FD03", "FD04", "FD05", "FD06", "FD07", "FD08", "FD09", "FD10", "FD10N"),
        *("FD10S", "FD11", "FD12", "FD13", "FD14"),
        "JN01",
        *(f"{code}M{months}" for code in ("JN02", "JN03", "JN04") for months in ("03", "06", "12", "24")),
        *("PE08", "QA01", "QA02", "QA03", "QA04", "VC01"),
        *("WF01", "WF02", "WF03", "WF04", "WF07", "WF07V"),
    ]


def test_a_measure_is_found_by_its_code_in_any_case():
    assert measure("as01r").title == "Assessments completed within 45 working days of referral"


def test_an_unknown_code_names_those_there_are():
    with pytest.raises(UnknownMeasure, match="There is no measure ZZ99. The measures are AS01, AS01R"):
        measure("ZZ99")


@pytest.mark.parametrize("code, value, year", [("AS01", 84.5, "2021/22"), ("FD10", 21.5, "2021/22")])
def test_england_has_a_figure_and_a_year(code, value, year):
    assert (MEASURES[code].england, MEASURES[code].england_year) == (value, year)


def test_a_measure_that_looks_ahead_says_when_it_settles():
    assert (MEASURES["EH04"].settles, MEASURES["AS01"].settles) == (6, 0)


def test_a_measure_says_its_unit():
    assert (MEASURES["AS01"].unit, MEASURES["AS06"].unit, MEASURES["FD01"].unit) == ("%", "working days", "records")
