"""A measure's page by a time and a group together, groups as lines; who sees figures rounded has none of it."""

import re
from datetime import date
from html import unescape

import pytest
from django.urls import reverse

from tests.factories.snapshots import make_snapshot
from tests.integration.performance.conftest import assessment, text_of

pytestmark = pytest.mark.django_db
PAGE = "/performance/measures/AS01/"
BOTH = {"time": "month", "group": "sex"}
DAYS = {"from": "2020-04-01", "to": "2021-03-31", "by": "month,sex"}


@pytest.fixture
def children(db):
    """In June 2021 thirty girls; in July twenty girls and ten boys."""
    rows = [assessment(n, on=date(2021, 6, 5), in_time=True, team="N") for n in range(30)]
    rows += [assessment(n, on=date(2021, 7, 5), in_time=n > 31, team="N") for n in range(30, 60)]
    people = [
        {"pers_person_id": str(n), "pers_dob": date(2009, 1, 1), "pers_sex": "M" if n >= 50 else "F"} for n in range(60)
    ]
    return make_snapshot(ssd_cin_assessments=rows, ssd_person=people)


def test_groups_are_lines_and_periods_are_columns(sign_in, children):
    page = text_of(sign_in("director").get(PAGE, BOTH))
    assert "By month and sex together" in page
    assert re.search(r"Female .*100% 90%", page), page
    assert re.search(r"Male .*– 100%", page), page


def test_each_number_opens_to_its_records(sign_in, children):
    client = sign_in("director")
    found = re.findall(r'href="([^"]*by=month%2Csex[^"]*)"', client.get(PAGE, BOTH).content.decode())
    assert len(found) == 3
    assert any("10 records" in text_of(client.get(unescape(address))) for address in found)


@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_files_have_it(sign_in, children, form):
    answer = sign_in("director").get(reverse("performance:measure_file", kwargs={"code": "AS01", "form": form}), BOTH)
    assert answer.status_code == 200
    if form != "xlsx":
        assert "By time and group" in answer.content.decode()


def test_one_without_the_other_is_asked_for(sign_in, children):
    page = text_of(sign_in("director").get(PAGE, {"time": "month"}))
    assert "Choose a time and a group, or neither" in page


@pytest.mark.parametrize("role", ["councillor", "democratic_services"])
def test_who_sees_figures_rounded_is_given_none(sign_in, children, role):
    client = sign_in(role)
    page = client.get(PAGE, BOTH)
    assert page.status_code == 200
    assert "sex together" not in text_of(page)
    assert "time and a group" not in text_of(page)
    assert (
        "By time and group"
        not in client.get(
            reverse("performance:measure_file", kwargs={"code": "AS01", "form": "csv"}), BOTH
        ).content.decode()
    )
    for name in ("figures_csv", "figures_json"):
        assert client.get(reverse(f"performance:{name}", kwargs={"code": "AS01"}), DAYS).status_code == 404
