"""A measure's page is broken down by age, sex or ethnicity where a reader asks for it; each line opens."""

import re
from datetime import date
from html import unescape

import pytest

from tests.factories.snapshots import make_snapshot
from tests.integration.performance.conftest import assessment, text_of

pytestmark = pytest.mark.django_db
PAGE = "/performance/measures/AS01/"


@pytest.fixture
def children(db):
    """Sixty children of July 2021: every third is a boy of three, the others girls of twelve; two are not known."""
    rows = [assessment(n, on=date(2021, 7, 5), in_time=n % 6 > 0, team="N") for n in range(60)]
    people = [
        {"pers_person_id": str(n), "pers_dob": date(2018 if n % 3 == 0 else 2009, 1, 1), "pers_sex": "FM"[n % 3 == 0]}
        for n in range(58)
    ]
    return make_snapshot(ssd_cin_assessments=rows, ssd_person=people)


@pytest.mark.parametrize(
    "also, lines",
    [("age", ("1 to 4 20", "10 to 15 38", "Not known 2")), ("sex", ("Female 38", "Male 20", "Not known 2"))],
)
def test_it_is_broken_down_by_who_the_children_are(sign_in, children, also, lines):
    page = text_of(sign_in("director").get(PAGE, {"also": also}))
    assert all(line in page for line in lines)


def test_a_line_opens_to_its_records(sign_in, children):
    client = sign_in("director")
    address = re.search(r'href="([^"]*by=age[^"]*)"', client.get(PAGE, {"also": "age"}).content.decode())[1]
    assert "20 records: 1 to 4" in text_of(client.get(unescape(address)))


def test_a_councillor_is_not_told_of_two_children(sign_in, children):
    page = text_of(sign_in("councillor").get(PAGE, {"also": "sex"}))
    assert "Not known Too few to show" in page
    assert "Not known 2" not in page


def test_it_is_not_counted_unless_asked_for(sign_in, children):
    page = text_of(sign_in("director").get(PAGE))
    assert "10 to 15" not in page
    assert "Who the children are: by age , by sex , by ethnicity , by cohort ." in page


def test_a_measure_of_workers_offers_none(sign_in, children):
    assert "Who the children are" not in text_of(sign_in("director").get(PAGE.replace("AS01", "WF01")))


def test_what_is_not_offered_is_explained(sign_in, children):
    assert sign_in("director").get(PAGE, {"also": "religion"}).status_code == 200
    assert "10 to 15" not in text_of(sign_in("director").get(PAGE, {"also": "religion"}))


@pytest.mark.parametrize("role", ["director", "councillor"])
def test_the_wards_stand_as_tiles_beside_their_table(sign_in, snapshot, role):
    page = sign_in(role).get(PAGE).content.decode()
    assert page.count("<rect") >= 3
    assert ">Cinder Hill</text>" in page
    assert "Each tile is a ward, in the order of their names" in page
