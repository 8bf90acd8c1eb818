"""A measure of children is broken down by cohort: the year of the child's latest referral."""

from datetime import date

import pytest

from tests.factories.snapshots import make_snapshot
from tests.integration.performance.conftest import text_of

pytestmark = pytest.mark.django_db
PAGE = "/performance/measures/CP06/"


@pytest.fixture
def snapshot(db):
    """Seven children on a plan since May 2021, referred in March, and three referred in April."""
    return make_snapshot(
        ssd_cp_plans=[
            {"cppl_cp_plan_id": f"P{n}", "cppl_person_id": f"{n}", "cppl_cp_plan_start_date": date(2021, 5, 4)}
            for n in range(10)
        ],
        ssd_cin_episodes=[
            {"cine_referral_id": f"R{n}", "cine_person_id": f"{n}", "cine_referral_date": date(2021, 3 + (n > 6), 2)}
            for n in range(10)
        ],
    )


def test_a_director_sees_old_work_beside_new(sign_in, snapshot):
    page = text_of(sign_in("director").get(PAGE, {"also": "cohort"}))
    assert "By cohort Year of latest referral" in page
    assert "2020/21 7" in page
    assert "2021/22 3" in page


def test_a_small_cohort_is_held_back_from_a_councillor(sign_in, snapshot):
    page = text_of(sign_in("councillor").get(PAGE, {"also": "cohort"}))
    assert "2020/21 Too few to show" in page
    assert "2021/22 Too few to show" in page


def test_two_times_are_compared_by_cohort(sign_in, snapshot):
    page = text_of(sign_in("director").get(f"{PAGE}compare/", {"by": "cohort"}))
    assert "2020/21" in page


def test_a_snapshot_without_referrals_says_so(sign_in):
    make_snapshot(ssd_cp_plans=[{"cppl_cp_plan_id": "P", "cppl_person_id": "1"}])
    page = text_of(sign_in("director").get(PAGE, {"also": "cohort"}))
    assert "this snapshot does not hold ssd_cin_episodes" in page
