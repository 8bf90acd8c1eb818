"""The home page and the index say what stands out among all the measures, in plain words that lead to the measure."""

import re
from datetime import date

import pytest

from tests.factories.snapshots import make_snapshot
from tests.integration.performance.conftest import assessment, many, text_of

pytestmark = pytest.mark.django_db


LATE = (6, 3, 7, 2, 5, 8, 4, 7)  # how many of each forty, by month


def july(*, in_time_of_each_four: int) -> list[dict]:
    """This function will return 120 more assessments of July 2021."""
    return [
        assessment(9000 + n, on=date(2021, 7, 20), in_time=n % 4 < in_time_of_each_four, team="N") for n in range(120)
    ]


def uneven() -> list[dict]:
    """This function will return 120 assessments a month for two years up to July 2021, of which some were late."""
    return [
        assessment(row * 200 + n, on=date(2019 + row // 12, row % 12 + 1, 5), in_time=n % 40 > LATE[row % 8], team="N")
        for row in range(7, 31)
        for n in range(120)
    ]


@pytest.fixture
def fallen(db):
    return make_snapshot(ssd_cin_assessments=[*uneven(), *july(in_time_of_each_four=1)])


@pytest.fixture
def steady(db):
    return make_snapshot(ssd_cin_assessments=many(24))


@pytest.mark.parametrize("address", ["/", "/performance/"])
@pytest.mark.parametrize("role", ["director", "councillor"])
def test_what_got_worse_is_told_with_why_and_leads_to_its_measure(sign_in, fallen, address, role):
    response = sign_in(role).get(address)
    page = text_of(response)
    assert "Needs attention Concern : Assessments completed within 45 working days" in page
    told = page.split("Needs attention Concern")[1]
    assert "of every 100 assessments finished in July 2021" in told
    assert re.search(r"Usually it is between [\d.]+% and [\d.]+%\.", told)
    assert 'href="/performance/measures/AS01/"' in response.content.decode()


def test_a_steady_service_needs_no_attention(sign_in, steady):
    page = text_of(sign_in("director").get("/"))
    assert "No measure is worse than it usually is" in page
    assert "None has a signal this time." in page


def test_a_month_that_differs_by_chance_is_not_news(sign_in, db):
    """Worse than the month before, and within what is usual."""
    make_snapshot(ssd_cin_assessments=uneven())
    page = text_of(sign_in("director").get("/"))
    assert "measures can be judged by limits. None has a signal this time." in page
    assert "Concern" not in page.split("Got better")[0]


def test_a_run_and_a_steady_fall_are_told_by_their_own_rule():
    from lineofsight.measures import MEASURES
    from lineofsight.measures.spc import Point, chart
    from lineofsight.oversight.performance.queries.attention import _why

    months = [date(2020 + n // 12, n % 12 + 1, 1) for n in range(24)]

    def why(values):
        found = chart([Point(on, v) for on, v in zip(months, values, strict=True)], kind="flow", good="lower")
        return _why(MEASURES["FD01"], found)

    wave = [100, 104, 98, 102, 99, 103, 97, 101]
    assert "in a row" in why([*wave, *wave, *[108, 109, 107, 110, 108, 109, 107, 108]])
    assert "risen month after month" in why([*wave, *wave, 100, 96, 97, 98, 99, 101, 102, 103])


def test_both_pages_stay_within_fifteen_queries(sign_in, fallen, django_assert_max_num_queries):
    client = sign_in("director")
    for address in ("/", "/performance/"):
        with django_assert_max_num_queries(15):
            assert client.get(address).status_code == 200
