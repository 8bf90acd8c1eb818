"""A measure is compared at two times, by group: two months, or one month as two snapshots know it."""

import re
from datetime import date
from html import unescape

import pytest

from tests.factories.snapshots import make_snapshot, teams
from tests.integration.performance.conftest import FIRST_NAMED, assessment, text_of

pytestmark = pytest.mark.django_db
PAGE = "/performance/measures/AS01/compare/"


def month_of(first: int, on: date, *, north_late: int, south: int = 20) -> list[dict]:
    """This function will return a month of 20 assessments in the North, so many late, and some in the South in time."""
    north = [assessment(first + n, on=on, in_time=n >= north_late, team="N") for n in range(20)]
    return north + [assessment(first + 100 + n, on=on, in_time=True, team="S") for n in range(south)]


@pytest.fixture
def rows(db):
    return [
        *month_of(0, date(2020, 7, 6), north_late=10),
        *month_of(1000, date(2021, 7, 5), north_late=5, south=26),
    ]


@pytest.fixture
def snapshot(rows):
    return make_snapshot(ssd_cin_assessments=rows, ssd_department=teams(**FIRST_NAMED))


def test_the_last_whole_month_is_compared_with_a_year_before(sign_in, snapshot):
    page = text_of(sign_in("director").get(PAGE, {"by": "team"}))
    assert "75 of every 100 assessments finished in July 2020" in page
    assert "89 of every 100 assessments finished in July 2021" in page
    assert "Up from 75% in July 2020, which is better." in page
    assert "Assessment North 20 50% 20 75% Up 25" in page
    assert "Assessment South 20 100% 26 100% None" in page
    assert "All records 40 75% 46 89.1% Up 14.1" in page


def test_one_month_is_compared_as_two_snapshots_know_it(sign_in, snapshot, rows):
    later = make_snapshot(ssd_cin_assessments=rows[:-3], ssd_department=teams(**FIRST_NAMED))
    asked = {"then_month": "2021-07", "now_month": "2021-07", "then_snapshot": snapshot.slug, "by": "team"}
    page = text_of(sign_in("director").get(PAGE, {**asked, "now_snapshot": later.slug}))
    assert "Assessment South 26 100% 23 100% None" in page
    assert snapshot.slug in page
    assert later.slug in page


def test_each_count_opens_to_its_records(sign_in, snapshot):
    client = sign_in("director")
    page = client.get(PAGE, {"by": "team"}).content.decode()
    addresses = [unescape(each) for each in re.findall(r'href="([^"]*/records/[^"]*)"', page)]
    assert len(addresses) == 6
    assert "20 records: Assessment North" in text_of(client.get(addresses[0]))


def test_small_numbers_are_held_back_and_so_is_their_change(sign_in, rows):
    """In July 2021 three of the North were late: a councillor is told of neither team then, nor of the change."""
    few = [*rows[:40], *month_of(1000, date(2021, 7, 5), north_late=3)]
    make_snapshot(ssd_cin_assessments=few, ssd_department=teams(**FIRST_NAMED))
    page = text_of(sign_in("councillor").get(PAGE, {"by": "team"}))
    assert "Assessment North 20 50% Too few to show – –" in page
    assert "records/" not in sign_in("councillor").get(PAGE).content.decode().split("</main>")[0]


def test_a_group_that_was_not_there_is_told_of_as_nought(sign_in, db):
    rows = [r for r in month_of(0, date(2021, 7, 5), north_late=5) if r["cina_assessment_team"] == "N"]
    rows += [assessment(500 + n, on=date(2020, 7, 6), in_time=True, team="S") for n in range(9)]
    make_snapshot(ssd_cin_assessments=rows, ssd_department=teams(**FIRST_NAMED))
    page = text_of(sign_in("director").get(PAGE, {"by": "team"}))
    assert "Assessment North 0 – 20 75% –" in page
    assert "Assessment South 9 100% 0 – –" in page


@pytest.mark.parametrize("code", ["AS01", "AS02", "FD01", "WF01"])
def test_every_kind_of_measure_answers_or_says_why_not(sign_in, snapshot, code):
    assert sign_in("director").get(PAGE.replace("AS01", code)).status_code == 200


def test_what_can_not_be_chosen_is_refused_in_words(sign_in, snapshot):
    page = text_of(sign_in("director").get(PAGE, {"then_month": "never"}))
    assert "There is a problem" in page
    assert sign_in("director").get(PAGE.replace("AS01", "ZZ9")).status_code == 404


def test_the_page_asks_few_questions(sign_in, snapshot, django_assert_max_num_queries):
    client = sign_in("director")
    with django_assert_max_num_queries(15):
        client.get(PAGE)
