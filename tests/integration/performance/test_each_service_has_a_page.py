"""The index leads to each part of the service; its page says what stands out there, and lists its measures only."""

import re
from datetime import date

import pytest

from lineofsight.measures import MEASURES
from lineofsight.oversight.performance.domains import by_domain, domain_at, slug_of
from lineofsight.oversight.performance.queries.attention import attention
from lineofsight.oversight.performance.queries.overview import overview
from tests.factories.snapshots import make_snapshot
from tests.integration.performance.conftest import assessment, many, read, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def fallen(db):
    """Two years of the same assessments, and many late ones in the last month."""
    late = [assessment(9000 + n, on=date(2021, 7, 20), in_time=False, team="N") for n in range(120)]
    return make_snapshot(ssd_cin_assessments=[*many(24), *late])


def test_each_part_has_an_address_of_its_own_and_every_measure_is_in_one():
    parts = list(by_domain())
    assert [domain_at(slug_of(part)) for part in parts] == parts
    assert sorted(each.code for part in parts for each in by_domain()[part]) == sorted(
        each.code
        for each in MEASURES.values()
        if not each.after  # those have the page of cohorts
    )


@pytest.mark.parametrize("role", ["director", "councillor"])
def test_the_index_leads_to_each_part_and_says_what_stands_out_there(sign_in, fallen, role):
    response = sign_in(role).get("/performance/")
    page = text_of(response)
    for part in by_domain():
        assert f'href="/performance/services/{slug_of(part)}/"' in response.content.decode()
    assert f"Assessment {len(by_domain()['Assessment'])} measures: 2 need attention" in page
    assert f"Court {len(by_domain()['Court'])} measures: none stands out." in page


def test_the_page_of_a_part_has_its_measures_and_no_others(sign_in, fallen):
    response = sign_in("director").get("/performance/services/assessment/")
    assert "Needs attention Concern : Assessments completed within 45 working days" in text_of(response)
    found = set(re.findall(r'href="/performance/measures/(\w+)/"', response.content.decode()))
    assert found == {each.code for each in by_domain()["Assessment"]}


def test_what_stands_out_in_a_part_stands_out_among_all(fallen, make_user):
    """A part looked at alone would take chance for news: its measures are judged among all the others."""
    found = overview(by=make_user("director"))
    whole = {told.measure.code for told in attention(found).first}
    parts = {told.measure.code for part in found.domains for told in attention(found, of=part).first}
    assert whole == parts
    assert "AS01" in whole


@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_a_part_is_taken_out_as_a_file(sign_in, fallen, form):
    response = sign_in("director").get(f"/performance/services/assessment/measures.{form}")
    assert f'filename="assessment.{form}"' in response["Content-Disposition"]
    assert {row["part_of_the_service"] for row in read(response, form)["Measures"]} == {"Assessment"}


@pytest.mark.parametrize("address", ["elsewhere/", "elsewhere/measures.csv", "assessment/measures.doc"])
def test_what_is_not_there_is_not_found(sign_in, fallen, address):
    assert sign_in("director").get(f"/performance/services/{address}").status_code == 404
