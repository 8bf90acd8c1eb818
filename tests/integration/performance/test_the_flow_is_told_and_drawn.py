"""The flow from the front door to care: in words, drawn, as a table that opens to its records, and as files."""

import json
import re
from datetime import date
from html import unescape

import pytest

from lineofsight.access.models import AuditEntry
from tests.factories.snapshots import make_snapshot
from tests.integration.performance.conftest import text_of

pytestmark = pytest.mark.django_db
PAGE = "/performance/flow/"
ASKED = {"first": "2021-07", "last": "2021-07"}
YEAR = {"span": "year 2021-04"}


OF_ANOTHER = {
    "ssd_s47_enquiry": [{"s47e_s47_enquiry_id": "S", "s47e_referral_id": "of another"}],
    "ssd_initial_cp_conference": [{"icpc_icpc_id": "C", "icpc_referral_id": "of another"}],
    "ssd_cp_plans": [{"cppl_cp_plan_id": "P", "cppl_referral_id": "of another"}],
    "ssd_cin_plans": [{"cinp_cin_plan_id": "N", "cinp_referral_id": "of another"}],
    "local_proceedings": [{"proc_id": "L", "person_id": "9999", "final_outcome": "care_order"}],
    "ssd_early_help_episodes": [{"earl_episode_id": "H", "earl_person_id": "9999"}],
}
"""What the flow also reads: of a child about whom there was no contact."""


def contacts(flag: str, count: int, *, on: date = date(2021, 7, 5), first: int = 0) -> list[dict]:
    """This function will return contacts about so many children, that all came to the same."""
    said = json.dumps({flag: "Y"})
    return [
        {"cont_contact_id": f"{flag}{on:%Y}{n}", "cont_person_id": str(first + n), "cont_contact_date": on,
         "cont_contact_outcome_json": said}
        for n in range(count)
    ]  # fmt: skip


def referral(number: int) -> dict:
    return {
        "cine_referral_id": f"R{number}",
        "cine_person_id": str(number),
        "cine_referral_date": date(2021, 7, 5),
        "cine_close_date": date(2021, 7, 20),
        "cine_referral_nfa": "N",
    }


def assessment(number: int, *, ended: bool) -> dict:
    return {
        "cina_assessment_id": f"A{number}",
        "cina_person_id": str(number),
        "cina_referral_id": f"R{number}",
        "cina_assessment_start_date": date(2021, 7, 6),
        "cina_assessment_auth_date": date(2021, 7, 20) if ended else None,
        "cina_assessment_outcome_json": json.dumps({"NFA_FLAG": "Y"}) if ended else None,
    }


@pytest.fixture
def snapshot(db):
    """40 contacts about children with a referral, of whom 30 were assessed and 3 still are; and 60 with advice."""
    return make_snapshot(
        ssd_contacts=[
            *contacts("NEW_REFERRAL_FLAG", 40),
            *contacts("ADVICE_FLAG", 60, first=100),
            *contacts("ADVICE_FLAG", 50, on=date(2020, 7, 6), first=200),
        ],
        ssd_cin_episodes=[referral(n) for n in range(40)],
        ssd_cin_assessments=[assessment(n, ended=n >= 3) for n in range(33)],
        **OF_ANOTHER,
    )


def test_a_director_reads_each_step_and_who_is_still_on_the_way(sign_in, snapshot):
    page = text_of(sign_in("director").get(PAGE, ASKED))
    assert "Of 100 children’s contacts received in July 2021, 40 became a referral, or 40 of every 100" in page
    assert "Of 40 referrals, 33 were assessed, or 82 of every 100." in page
    assert "had not ended: still being assessed 3." in page
    assert "Still being assessed 3 9 0" in page
    assert "Advice 60 60 50" in page


def test_each_band_opens_to_the_records_it_counts(sign_in, snapshot):
    client = sign_in("director")
    page = client.get(PAGE, ASKED).content.decode()
    found = {}
    for address, number in re.findall(r'href="([^"]*/records/[^"]*)"[^>]*>\s*([\d,]+)', page):
        listed = text_of(client.get(unescape(address)))
        found[int(number)] = f"{number} records" in listed
    assert found == {40: True, 33: True, 3: True, 30: True, 7: True, 60: True}


def test_a_councillor_cannot_take_a_small_band_from_those_beside_it(sign_in, snapshot):
    """Three are still being assessed: they, and the 30 whose assessment closed, are held back; 33 are told as 35."""
    response = sign_in("councillor").get(PAGE, YEAR)
    page = text_of(response)
    assert "Assessment 35" in page
    assert "Still being assessed Too few to show" in page
    assert "Closed Too few to show" in page
    assert "Small numbers are held back" in page
    assert "/records/" not in response.content.decode()
    assert "still being assessed 3" not in response.content.decode()


@pytest.mark.parametrize("asked", ["first=2021-07&last=2021-07", "span=quarter 2021-04", "first=2021-04&last=2022-03"])
def test_a_councillor_can_ask_of_financial_years_only(sign_in, snapshot, asked):
    """Two spans that overlap could be taken from each other: what is not offered is the year that is usual."""
    client = sign_in("councillor")
    assert "contacts received in the year to 31 March 2021" in text_of(client.get(f"{PAGE}?{asked}"))
    usual = client.get("/performance/flow.json").content
    assert client.get(f"/performance/flow.json?{asked}").content == usual
    assert client.get("/performance/flow.json", YEAR).content != usual


def test_its_files_say_what_the_page_says_and_leave_a_trace(sign_in, snapshot):
    made = sign_in("councillor").get("/performance/flow.json", YEAR).json()
    rows = {(row["from"], row["step"]): (row["records"], row["held_back"]) for row in made["tables"]["Flow"]}
    assert rows["", "All contacts"] == (100, False)
    assert rows["Referral", "Assessment"] == (35, False)
    assert rows["Referral > Assessment", "Still being assessed"] == (None, True)
    entry = AuditEntry.objects.order_by("sequence").last()
    assert (entry.action, json.loads(entry.detail)["what"]) == ("export", "flow as json")


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_there_are_files_of_it(sign_in, snapshot, form):
    response = sign_in("director").get(f"/performance/flow.{form}", ASKED)
    assert response.status_code == 200
    assert f'filename="flow.{form}"' in response["Content-Disposition"]


def test_no_other_files(sign_in, snapshot):
    assert sign_in("director").get("/performance/flow.pdf", ASKED).status_code == 404


def test_the_last_whole_year_is_told_when_nothing_is_asked(sign_in, snapshot):
    assert "received in the year to 31 March 2021" in text_of(sign_in("director").get(PAGE))


def test_one_month_without_the_other_is_refused_in_words(sign_in, snapshot):
    assert "Choose both the first and the last month" in text_of(sign_in("director").get(PAGE, {"first": "2021-07"}))


def test_a_quarter_can_be_asked_for(sign_in, snapshot):
    page = text_of(sign_in("director").get(PAGE, {"span": "quarter 2021-04"}))
    assert "No contacts were received from April 2021 to June 2021." in page


def test_it_asks_the_database_little(sign_in, snapshot, django_assert_max_num_queries):
    client = sign_in("director")
    client.get(PAGE, ASKED)
    with django_assert_max_num_queries(15):
        client.get(PAGE, ASKED)


def test_a_snapshot_without_its_tables_says_so(sign_in):
    make_snapshot(ssd_contacts=contacts("ADVICE_FLAG", 5))
    assert "JN01 cannot be measured: this snapshot does not hold" in text_of(sign_in("director").get(PAGE, ASKED))
