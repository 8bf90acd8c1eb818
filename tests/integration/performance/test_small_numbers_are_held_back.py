"""Councillors and democratic services see no small number, and no record, on any page or in any file."""

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
HIDDEN_FROM = pytest.mark.parametrize("role", ["councillor", "democratic_services"])


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
