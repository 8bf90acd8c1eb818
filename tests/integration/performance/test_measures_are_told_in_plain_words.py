"""The index and the page of a measure: sentences, trends, breakdowns and definitions."""

from datetime import date

import pytest

from lineofsight.measures import MEASURES
from tests.factories.snapshots import make_snapshot
from tests.integration.performance.conftest import text_of

pytestmark = pytest.mark.django_db
SERVICES = "/performance/services/"
TITLE = "Assessments completed within 45 working days"


EVERY = "/performance/measures/"


def test_all_measures_say_their_last_whole_month(sign_in, snapshot):
    page = text_of(sign_in("director").get(EVERY))
    assert "How the service did in July 2021, as known at the end of 31 July 2021." in page
    assert "88 of every 100 assessments finished in July 2021" in page
    assert all(each.title in page for each in MEASURES.values() if not each.after)  # those have the page of cohorts
    assert "Cohort journeys" in page


def test_all_measures_say_why_one_can_not_be_answered(sign_in, snapshot):
    page = text_of(sign_in("director").get(EVERY))
    assert "FD01 cannot be measured: this snapshot does not hold ssd_contacts." in page


@pytest.mark.parametrize("address", ["/performance/", EVERY, f"{SERVICES}assessment/", "/performance/measures/AS01/"])
def test_without_a_snapshot_the_pages_say_so(sign_in, db, address):
    assert "No snapshot has been published yet." in text_of(sign_in("director").get(address))


def test_a_measures_page_has_its_question_figure_and_definition(sign_in, snapshot):
    """C12 (3)"""
    page = text_of(sign_in("director").get("/performance/measures/AS01/"))
    for words in (
        "Do children wait too long for an assessment?",
        "87.5%",
        "In England in 2021/22 it was 84.5%.",
        "CINA005A",
        "working_days(a.cina_assessment_start_date, a.cina_assessment_auth_date) <= 45 as met",
        "A higher figure is better.",
        "Assessment North",
        "Cinder Hill",
    ):
        assert words in page


def test_the_trend_ends_with_the_last_month_chosen(sign_in, snapshot):
    client = sign_in("director")
    page = text_of(client.get("/performance/measures/AS01/", {"first": "2021-03", "last": "2021-05"}))
    assert "assessments finished from March 2021 to May 2021" in page
    assert "Figures in this chart" in page
    assert "June 2021 87.5%" not in page
    assert "May 2021 87.5%" in page


def test_months_in_the_wrong_order_are_an_error_beside_the_field(sign_in, snapshot):
    response = sign_in("director").get("/performance/measures/AS01/", {"first": "2021-05", "last": "2021-03"})
    assert "Choose a last month that is the same as the first, or later" in text_of(response)
    assert b"Error: " in response.content


def test_another_snapshot_can_be_chosen(sign_in, snapshot):
    from datetime import date

    older = make_snapshot(as_at=date(2021, 6, 30), ssd_cin_assessments=[])
    page = text_of(sign_in("director").get("/performance/measures/AS01/", {"snapshot": older.slug}))
    assert "There were no assessments finished in June 2021." in page


@pytest.mark.parametrize("address", ["/performance/measures/XX99/", "/performance/measures/AS01/?snapshot=none"])
def test_what_is_not_there_is_not_found(sign_in, snapshot, address):
    assert sign_in("director").get(address).status_code == 404


@pytest.mark.parametrize("code", ["AS01", "AS02", "AS06"])
def test_pages_of_every_kind_take_few_queries(sign_in, snapshot, code, django_assert_max_num_queries):
    client = sign_in("director")
    for address in ("/performance/", EVERY, f"{SERVICES}assessment/", f"/performance/measures/{code}/"):
        with django_assert_max_num_queries(15):
            assert client.get(address).status_code == 200


@pytest.mark.parametrize(("code", "told"), [
    ("EH01", "July 2021: 3. Up from 2 in March 2020 (50%)."),
    ("EH02", "July 2021: 50%. Down from 100% in March 2020, which is worse."),
])  # fmt: skip
def test_a_month_is_compared_with_the_month_that_is_its_base(sign_in, db, code, told):
    """B8 (1): the first month chosen is the base; a share is not told as a share of a share."""
    begun = [date(2020, 1, 1), date(2020, 1, 1), date(2021, 1, 1)]
    ended = [(date(2020, 3, 5), "goals_met"), (date(2021, 7, 5), "goals_met"), (date(2021, 7, 5), "partly_met")]
    make_snapshot(
        ssd_early_help_episodes=[
            {"earl_episode_id": f"E{n}", "earl_person_id": str(n), "earl_episode_start_date": on}
            for n, on in enumerate(begun)
        ],
        local_early_help=[
            {"episode_id": f"H{n}", "person_id": str(n), "ended_on": on, "outcome": outcome}
            for n, (on, outcome) in enumerate(ended)
        ],
    )
    client = sign_in("director")
    address = f"/performance/measures/{code}/"
    assert told in text_of(client.get(address, {"first": "2020-03", "last": "2021-07"}))
    assert "Up from" not in text_of(client.get(address))


def test_what_is_open_and_overdue_stands_beside_what_was_finished_in_time(sign_in, snapshot):
    """C11 (3): closing late work can not hide how many still wait."""
    page = text_of(sign_in("director").get("/performance/measures/AS01/"))
    assert page.split("Beside it: ")[1].startswith("Open assessments already over 45 working days .")
    assert "There were no assessments open at the end of 31 July 2021." in page


def test_a_measure_stands_beside_measures_there_are():
    assert all(code in MEASURES for one in MEASURES.values() for code in one.beside)
    assert MEASURES["AS01"].beside == ("AS02",)
