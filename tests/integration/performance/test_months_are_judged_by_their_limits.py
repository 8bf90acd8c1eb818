"""A measure's page says whether it changes: limits, icons in words, changes and targets, or why there are no limits."""

import re
from datetime import date
from html import unescape

import pytest

from tests.factories.snapshots import make_snapshot
from tests.integration.performance.conftest import assessment, many, text_of

pytestmark = pytest.mark.django_db
PAGE = "/performance/measures/AS01/"


@pytest.fixture
def steady(db):
    """Twenty-four months of the same assessments, of which every eighth was late."""
    return make_snapshot(ssd_cin_assessments=many(24))


@pytest.fixture
def fallen(db):
    """The same, but in the last month three of four were late."""
    july = [assessment(9000 + number, on=date(2021, 7, 20), in_time=number % 4 == 0, team="N") for number in range(120)]
    return make_snapshot(ssd_cin_assessments=[*many(24), *july])


def test_a_steady_measure_has_no_signal(sign_in, steady):
    page = text_of(sign_in("director").get(PAGE))
    assert "No signal July 2021. The latest figure is what usual variation gives." in page
    assert "Lower limit" in page
    assert "Signals: none." in page
    assert "Rules: NHS Making Data Count, as NHSRplotthedots draws it, 0.2.2." in page


def test_a_fall_is_a_concern_in_words_and_in_the_table(sign_in, fallen):
    page = text_of(sign_in("director").get(PAGE))
    assert "Concern July 2021 is outside the limits. The latest figure is part of a change for the worse." in page
    assert "Worse than usual: outside the limits" in page


def test_a_target_is_compared_with_the_limits(sign_in, steady):
    client = sign_in("director")
    assert "Will miss the target" in text_of(client.get(PAGE, {"target": "95"}))
    assert "Will meet the target" in text_of(client.get(PAGE, {"target": "80"}))
    assert "Hit or miss" in text_of(client.get(PAGE, {"target": "87.5"}))
    assert "Target must be a number" in text_of(client.get(PAGE, {"target": "most"}))


def test_limits_begin_anew_from_a_change_with_its_reason(sign_in, steady):
    asked = {"anew": "2020-07", "because": "Two more teams"}
    page = text_of(sign_in("director").get(PAGE, asked))
    assert "1 July 2020 Two more teams (limits)" in page
    assert "go on, unmoved" not in page
    late = text_of(sign_in("director").get(PAGE, {**asked, "anew": "2021-01"}))
    assert "Limits from before 1 January 2021 (Two more teams) go on, unmoved by what followed" in late


def test_a_change_without_a_reason_is_an_error_beside_the_field(sign_in, steady):
    page = text_of(sign_in("director").get(PAGE, {"anew": "2020-07"}))
    assert "Say what changed, so that readers know why the limits do" in page
    assert "(limits)" not in page


def test_other_rules_can_be_chosen(sign_in, steady):
    page = text_of(sign_in("director").get(PAGE, {"rules": "making-data-count-2023-11"}))
    assert "Rules: NHS Making Data Count, the single chart tool, November 2023." in page


@pytest.mark.parametrize("code", ["AS02", "CN01"])
def test_a_stock_has_no_limits_and_says_why(sign_in, db, code):
    make_snapshot(ssd_cin_assessments=many(24), ssd_cin_episodes=[])
    page = text_of(sign_in("director").get(f"/performance/measures/{code}/"))
    assert "No limits are drawn: most of those counted this time were counted last time too." in page
    assert "Look at how many start and how many end in each period." in page
    assert "Lower limit" not in page


def test_few_records_have_no_limits(sign_in, db):
    make_snapshot(ssd_cin_assessments=many(24, each=8))
    page = text_of(sign_in("director").get(PAGE))
    assert "half of the figures come from fewer than 10 records" in page


def test_a_month_that_is_not_over_is_not_judged(sign_in, db):
    make_snapshot(as_at=date(2021, 7, 20), ssd_cin_assessments=many(24))
    page = text_of(sign_in("director").get(PAGE, {"first": "2021-07", "last": "2021-07"}))
    assert "No signal June 2021." in page
    assert "July 2021 was not over when the snapshot was taken, so that it is not judged." in page


def test_who_sees_rounded_figures_has_limits_of_what_they_see(sign_in, db):
    """Of 104, 91 in time are 87.5%: a councillor sees whole numbers, and limits of whole numbers."""
    make_snapshot(ssd_cin_assessments=many(24, each=104))
    councillor, director = (text_of(sign_in(role).get(PAGE)) for role in ("councillor", "director"))
    assert "The average is 88%" in councillor
    assert "87.5" not in councillor
    assert "the limits are worked out from the figures you see here" in councillor
    assert "The average is 87.5%" in director
    assert "worked out from the figures you see here" not in director


def test_a_page_of_limits_takes_few_queries(sign_in, steady, django_assert_max_num_queries):
    client = sign_in("director")
    with django_assert_max_num_queries(15):
        client.get(PAGE, {"target": "90", "anew": "2020-07", "because": "Two more teams"})


def test_the_file_by_month_holds_the_months_of_the_chart(sign_in, steady):
    client = sign_in("director")
    address = unescape(re.search(r'href="([^"]+figures\.csv[^"]*)"', client.get(PAGE).content.decode())[1])
    lines = client.get(address).content.decode().splitlines()[1:]
    assert [lines[0][:10], lines[-1][:10], len(lines)] == ["2019-08-01", "2021-07-01", 24]
