"""Whoever may open no record sees no small number on any page or in any file: boards, councillors, their services."""

import csv
import io
import json
import re
from html import unescape

import pytest

from lineofsight.snapshots.operations import take_figure
from tests.factories.snapshots import AT, make_snapshot
from tests.integration.performance.conftest import many

pytestmark = pytest.mark.django_db
JULY = "from=2021-07-01&to=2021-07-31"
HIDDEN_FROM = pytest.mark.parametrize("role", ["board_member", "councillor", "democratic_services"])


@pytest.fixture
def small(db):
    """A snapshot in which 37 of 40 assessments were in time: the 3 could be found out."""
    rows = [row for row in many(1) if row["cina_assessment_id"] not in ("A1", "A9")]
    return make_snapshot(ssd_cin_assessments=[*rows, *many(1)[-2:]][:38])


@pytest.fixture
def figure(small):
    from datetime import date

    return take_figure(
        measure_code="AS01", snapshot=small, start=date(2021, 7, 1), end=date(2021, 7, 31), by=None, at=AT
    )


def words(client, address, **data) -> str:
    response = client.post(address) if data.get("post") else client.get(address)
    assert response.status_code == 200, address
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


@HIDDEN_FROM
def test_the_pages_hold_them_back(sign_in, small, figure, role):
    client = sign_in(role)
    lists = ("/performance/measures/", "/performance/services/assessment/")
    for address in (*lists, "/performance/measures/AS01/", f"/performance/figures/{figure.pk}/"):
        page = words(client, address)
        assert "92.1" not in page
        assert " 35 " not in page
        assert "Small numbers are held back" in page
        assert "too few" in page.lower()
    assert "92.1" in words(sign_in("director"), f"/performance/figures/{figure.pk}/")


@pytest.mark.parametrize("address", ["/performance/", "/performance/measures/", "/performance/services/assessment/"])
def test_holding_back_asks_the_database_little(sign_in, small, address, django_assert_max_num_queries):
    client = sign_in("councillor")
    with django_assert_max_num_queries(15):
        client.get(address)


@HIDDEN_FROM
def test_the_files_hold_them_back(sign_in, small, role):
    client = sign_in(role)
    rows = json.loads(client.get(f"/performance/measures/AS01/figures.json?{JULY}").content)["rows"]
    assert [(row["records"], row["met"], row["value"], row["is_hidden"]) for row in rows] == [(None, None, None, True)]
    [row] = csv.DictReader(io.StringIO(client.get(f"/performance/measures/AS01/figures.csv?{JULY}").content.decode()))
    assert (row["records"], row["met"], row["value"]) == ("", "", "")
    whole = json.loads(sign_in("director").get(f"/performance/measures/AS01/figures.json?{JULY}").content)["rows"]
    assert (whole[0]["records"], whole[0]["met"]) == (38, 35)


@HIDDEN_FROM
def test_verifying_tells_nothing_more(sign_in, small, figure, role):
    figure.value[0]["met"] = 36
    figure.save()
    page = words(sign_in(role), f"/performance/figures/{figure.pk}/verify/", post=True)
    assert "the answer is different." in page
    assert not re.search(r"\b35\b", page), "an id may hold the two digits; the number itself is not told"
    assert "36 met" in words(sign_in("director"), f"/performance/figures/{figure.pk}/verify/", post=True)


@HIDDEN_FROM
@pytest.mark.parametrize("address", ["records/", "records.csv"])
def test_no_record_can_be_opened(sign_in, small, role, address):
    assert sign_in(role).get(f"/performance/measures/AS01/{address}?{JULY}").status_code == 403


@HIDDEN_FROM
def test_no_page_leads_to_records(sign_in, small, figure, role):
    client = sign_in(role)
    for address in ("/performance/measures/AS01/", f"/performance/figures/{figure.pk}/"):
        assert b"/records" not in client.get(address).content


@HIDDEN_FROM
@pytest.mark.parametrize("days", ["from=2021-07-02&to=2021-07-31", "from=2021-07-01&to=2021-07-30"])
def test_nobody_slides_over_days_to_find_out_what_rounding_hides(sign_in, small, role, days):
    client, address = sign_in(role), "/performance/measures/AS01/figures.csv"
    assert client.get(f"{address}?{days}&snapshot={small.slug}").status_code == 404
    assert client.get(f"{address}?{JULY}&snapshot={small.slug}").status_code == 200
    question = dict(pair.split("=") for pair in days.split("&"))
    kept = client.post("/performance/measures/AS01/keep/", {**question, "snapshot": small.slug})
    assert kept.status_code == 404


def test_who_sees_figures_whole_may_ask_of_any_days(sign_in, small):
    address = "/performance/measures/AS01/figures.csv?from=2021-07-02&to=2021-07-30"
    assert sign_in("analyst").get(f"{address}&snapshot={small.slug}").status_code == 200


@HIDDEN_FROM
@pytest.mark.parametrize(
    "asked, status",
    [
        ("from=2021-07-01&to=2021-07-31", 200),
        ("from=2021-07-01&to=2021-09-30", 200),
        ("from=2021-04-01&to=2022-03-31", 200),
        ("from=2021-04-01&to=2022-03-31&by=team", 200),
        ("from=2020-04-01&to=2021-07-31&by=month", 200),
        ("from=2021-05-01&to=2021-07-31", 404),
        ("from=2020-08-01&to=2021-07-31", 404),
        ("from=2021-07-01&to=2021-07-31&by=team", 404),
        ("from=2021-07-01&to=2021-09-30&by=ward", 404),
        ("from=2021-05-01&to=2021-07-31&by=quarter", 404),
    ],
)
def test_only_spans_that_can_not_be_taken_from_each_other_are_answered(sign_in, snapshot, role, asked, status):
    client = sign_in(role)
    for form in ("csv", "json"):
        assert client.get(f"/performance/measures/AS01/figures.{form}?{asked}").status_code == status
    question = dict(pair.split("=") for pair in asked.split("&") if not pair.startswith("by"))
    kept = client.post("/performance/measures/AS01/keep/", question).status_code
    assert status == 404 or "by=" in asked or kept == 302


@HIDDEN_FROM
def test_an_older_snapshot_is_not_offered(sign_in, small, role):
    make_snapshot(ssd_cin_assessments=many(2))
    address = f"/performance/measures/AS01/figures.csv?{JULY}&snapshot={small.slug}"
    assert sign_in(role).get(address).status_code == 404
    assert sign_in("analyst").get(address).status_code == 200


@HIDDEN_FROM
def test_a_kept_figure_of_other_days_shows_them_nothing(sign_in, snapshot, role):
    from datetime import date

    kept = take_figure(
        measure_code="AS01", snapshot=snapshot, start=date(2021, 5, 1), end=date(2021, 7, 31), by=None, at=AT
    )
    assert "Too few to show" in words(sign_in(role), f"/performance/figures/{kept.pk}/")
    assert "87.5%" in words(sign_in("analyst"), f"/performance/figures/{kept.pk}/")


@HIDDEN_FROM
def test_they_choose_a_span_and_see_groups_of_its_financial_year(sign_in, snapshot, role):
    client = sign_in(role)
    page = words(client, "/performance/measures/AS01/?first=2021-05&over=quarter")
    assert "of every 100 assessments finished from April 2021 to June 2021" in page
    assert "By group, figures are of the financial year 2021/22" in page
    assert "Choose one month" not in page
    refused = words(client, "/performance/measures/AS01/?first=2021-05&last=2021-07")
    assert "There is a problem" in refused


@HIDDEN_FROM
def test_a_month_held_back_takes_another_of_its_quarter_on_every_page(sign_in, role):
    """In June 2021 only 4 were finished: the quarter is shown, so April is held back too, wherever it is asked."""
    rows = [row for n, row in enumerate(many(5)) if row["cina_assessment_auth_date"].month != 6 or n % 10 == 0]
    rows = [{**row, "cina_assessment_start_date": row["cina_assessment_auth_date"]} for row in rows]
    make_snapshot(ssd_cin_assessments=rows)
    client = sign_in(role)
    for month, shown in (("04", False), ("05", True), ("06", False), ("07", True)):
        page = words(client, f"/performance/measures/AS01/?first=2021-{month}&over=month")
        assert ("There were too few assessments finished" not in page) is shown, month
    assert "There were too few assessments finished" not in words(
        client, "/performance/measures/AS01/?first=2021-06&over=quarter"
    )
    months = json.loads(
        client.get("/performance/measures/AS01/figures.json?from=2021-04-01&to=2021-07-31&by=month").content
    )["rows"]
    assert [row["is_hidden"] for row in months] == [True, False, True, False]
