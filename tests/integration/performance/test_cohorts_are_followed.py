"""Cohort journeys: counted from one snapshot, compared, drawn, opened to records by role, and taken out as files."""

import re
from datetime import date, timedelta
from html import unescape

import pytest

from lineofsight.access.models import AuditEntry
from tests.factories.snapshots import make_snapshot
from tests.integration.performance.conftest import read, text_of

pytestmark = pytest.mark.django_db
PAGE = "/performance/cohorts/"
YEARS = {2018: 60, 2019: 40}
"""How many children were referred on 1 May of each year. A tenth, and a quarter, were referred again in the autumn."""
BACK = {2018: 6, 2019: 10}
NOT_READ = {
    "ssd_cin_plans": [{"cinp_cin_plan_id": "N", "cinp_person_id": "none"}],
    "ssd_early_help_episodes": [{"earl_episode_id": "H", "earl_person_id": "none"}],
    "local_proceedings": [{"proc_id": "L", "person_id": "none"}],
}


def referral(key: str, child: str, on: date, *, lasts: int | None = 30) -> dict:
    return {
        "cine_referral_id": key,
        "cine_person_id": child,
        "cine_referral_date": on,
        "cine_close_date": None if lasts is None else on + timedelta(lasts),
        "cine_referral_nfa": "N",
    }


def referrals() -> list[dict]:
    first = [referral(f"R{y}-{n}", f"{y}{n}", date(y, 5, 1)) for y, count in YEARS.items() for n in range(count)]
    # Who comes back in the next financial year is in that year's cohort too: all do here in the same year.
    again = [referral(f"B{y}-{n}", f"{y}{n}", date(y, 10, 1)) for y, count in BACK.items() for n in range(count)]
    return [*first, *again, referral("lately", "9999", date(2020, 6, 1), lasts=None)]


@pytest.fixture
def snapshot(db):
    """Referrals of three years, as known at the end of July 2021; one child of the first is on a protection plan."""
    return make_snapshot(
        ssd_cin_episodes=referrals(),
        ssd_cp_plans=[
            {"cppl_cp_plan_id": "P", "cppl_person_id": "201859", "cppl_cp_plan_start_date": date(2018, 6, 1)},
        ],
        **NOT_READ,
    )


def test_a_director_reads_of_how_many_came_back_and_sees_cohorts_side_by_side(sign_in, snapshot):
    page = text_of(sign_in("director").get(PAGE, {"cohort": "year 2018-04"}))
    assert (
        "Of the children of 66 referrals received in the year to 31 March 2019, 6 had been referred again "
        "12 months later, or 9 of every 100." in page
    )
    assert "Of every 100 it was 0 for 2017/18" not in page  # nobody came in
    assert "Of every 100 it was 20 for 2019/20." in page
    assert "2019/20 50 0 10 (20%) 10 (20%) Not yet" in page
    assert "2018/19 66 0 6 (9%) 6 (9%) 6 (9%)" in page


def test_each_column_adds_up_to_the_cohort(sign_in, snapshot):
    page = text_of(sign_in("director").get(PAGE, {"cohort": "year 2018-04"}))
    assert "Referred again 0 6 (9%) 6 (9%) 6 (9%)" in page
    assert "then: Closed 0 6 (9%) 6 (9%) 6 (9%)" in page
    assert "Protection plan 1 (2%) 1 (2%) 1 (2%) 1 (2%)" in page
    assert "Closed 65 (98%) 59 (89%) 59 (89%) 59 (89%)" in page
    assert "All of them 66 66 66 66" in page


def test_the_last_year_that_has_had_a_year_is_followed_when_nothing_is_asked(sign_in, snapshot):
    assert "Referrals received in the year to 31 March 2020: where" in text_of(sign_in("director").get(PAGE))


def test_months_that_have_not_passed_are_not_yet_and_never_nought(sign_in, snapshot):
    page = text_of(sign_in("director").get(PAGE, {"cohort": "year 2020-04"}))
    assert "There was 1 referral received in the year to 31 March 2021. 12 months have not passed yet" in page
    assert "2020/21 1 0 Not yet Not yet Not yet" in page
    assert "Open with no plan 1 Not yet Not yet Not yet" in page
    assert "All of them 1 Not yet Not yet Not yet" in page


def test_each_cell_opens_to_the_records_it_counts(sign_in, snapshot):
    client = sign_in("director")
    page = client.get(PAGE, {"cohort": "year 2018-04"}).content.decode()
    cells = re.findall(r'href="([^"]*/records/[^"]*)"[^>]*>\s*([\d,]+)', page)
    assert len(cells) > 12
    for address, number in cells:
        listed = text_of(client.get(unescape(address)))
        assert re.search(rf"\b{number} records?\b", listed), (address, number)


def test_opening_a_cell_leaves_a_trace(sign_in, snapshot):
    client = sign_in("director")
    page = client.get(PAGE).content.decode()
    client.get(unescape(re.findall(r'href="([^"]*/records/[^"]*)"', page)[0]))
    entry = AuditEntry.objects.order_by("sequence").last()
    assert (entry.action, entry.subject[:25]) == ("read", "performance.measure:JN02M")


def test_a_councillor_cannot_take_a_small_place_from_those_beside_it(sign_in, snapshot):
    """One is on a protection plan: held back with who was closed, then with who came back, next in the list."""
    response = sign_in("councillor").get(PAGE, {"cohort": "year 2018-04"})
    page = text_of(response)
    assert "Small numbers are held back" in page
    assert "/records/" not in response.content.decode()
    assert "Protection plan Too few to show Too few to show Too few to show Too few to show" in page
    assert "Closed Too few to show 60 (92%) 60 (92%) 60 (92%)" in page
    assert "Referred again 0 Too few to show Too few to show Too few to show" in page
    assert "then: Closed" not in page
    assert "12 months later is held back" in page
    assert "All of them 65 65 65 65" in page


@pytest.mark.parametrize("asked", [{"cohort": "quarter 2019-04"}, {"snapshot": "another"}])
def test_a_councillor_can_ask_of_financial_years_of_the_latest_snapshot_only(sign_in, snapshot, asked):
    client = sign_in("councillor")
    usual = read(client.get("/performance/cohorts.json"), "json")
    assert read(client.get("/performance/cohorts.json", asked), "json") == usual


def test_a_director_can_ask_of_quarters(sign_in, snapshot):
    page = text_of(sign_in("director").get(PAGE, {"cohort": "quarter 2019-04", "place": "Closed", "after": "24"}))
    assert "April to June 2019 40 40 (100%) 30 (75%) 30 (75%) 30 (75%)" in page


@pytest.mark.parametrize("role", ["team_manager", "head_of_service", "director", "analyst"])
def test_who_sees_whole_figures_opens_them(sign_in, snapshot, role):
    response = sign_in(role).get(PAGE, {"cohort": "year 2018-04"})
    assert "6 (9%)" in text_of(response)
    assert "/records/" in response.content.decode()


@pytest.mark.parametrize("role", ["board_member", "democratic_services", "councillor"])
def test_who_sees_rounded_figures_does_not(sign_in, snapshot, role):
    response = sign_in(role).get(PAGE, {"cohort": "year 2018-04"})
    assert "6 (9%)" not in text_of(response)
    assert "/records/" not in response.content.decode()


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
def test_its_files_say_what_the_page_says_and_leave_a_trace(sign_in, snapshot, form):
    found = read(sign_in("director").get(f"/performance/cohorts.{form}", {"cohort": "year 2018-04"}), form)
    rows = {(row["measure"], row["place"]): str(row["records"] or 0) for row in found["Cohort"]}
    assert rows["JN02M12", "Referred again"] == "6"
    assert rows["JN02M12", "All of them"] == "66"
    late = [row for row in found["Compared"] if row["came_in_from"] == "2020-04-01" and row["measure"] == "JN02M24"]
    assert {(row["records"] or None, str(row["not_yet"])) for row in late} == {(None, "True")}
    entry = AuditEntry.objects.order_by("sequence").last()
    assert (entry.action, "cohorts as" in entry.detail) == ("export", True)


def test_no_other_files(sign_in, snapshot):
    assert sign_in("director").get("/performance/cohorts.pdf").status_code == 404


def test_what_is_asked_of_no_door_is_refused_in_words(sign_in, snapshot):
    page = text_of(sign_in("director").get(PAGE, {"door": "window"}))
    assert "There is a problem" in page
    assert "Referrals received in the year to 31 March 2020" in page


@pytest.mark.parametrize("role", ["director", "councillor"])
@pytest.mark.parametrize("many", [1, 50])
def test_it_asks_the_database_little(sign_in, django_assert_max_num_queries, role, many):
    make_snapshot(
        ssd_cin_episodes=[referral(f"{n}", f"{n}", date(2016 + n % 5, 5, 1)) for n in range(many)],
        ssd_cp_plans=[{"cppl_cp_plan_id": "P", "cppl_person_id": "none"}],
        **NOT_READ,
    )
    client = sign_in(role)
    client.get(PAGE)
    with django_assert_max_num_queries(15):
        client.get(PAGE)


def test_a_snapshot_without_its_tables_says_so(sign_in):
    make_snapshot(ssd_cin_episodes=referrals())
    assert "JN02M03 cannot be measured: this snapshot does not hold" in text_of(sign_in("director").get(PAGE))


def test_before_the_first_snapshot_it_says_so(sign_in):
    assert "No snapshot has been published yet" in text_of(sign_in("director").get(PAGE))


def test_a_view_of_it_can_be_kept(sign_in, snapshot):
    page = sign_in("director").get(PAGE, {"cohort": "year 2018-04"})
    assert "Keep this view" in text_of(page)
