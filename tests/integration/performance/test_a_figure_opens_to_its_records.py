"""The count on a page and the length of its list are the same query; opening the list is audited."""

import csv
import io
import json
import re
from datetime import date

import pytest

from lineofsight.access.models import AuditEntry
from tests.factories.snapshots import make_snapshot
from tests.integration.performance.conftest import many, text_of

pytestmark = pytest.mark.django_db
JULY = "from=2021-07-01&to=2021-07-31"


def last_entry() -> dict:
    entry = AuditEntry.objects.latest("sequence")
    return {"action": entry.action, "subject": entry.subject, **json.loads(entry.detail)}


def links_to_records(page: str) -> list[tuple[str, int]]:
    """This function will return each link to a list of records, with the count that it stands under."""
    found = re.findall(r'href="(/performance/measures/\w+/records/\?[^"]+)"[^>]*>([\d,]+)<', page)
    return [(href.replace("&amp;", "&"), int(count.replace(",", ""))) for href, count in found]


def test_every_count_on_the_page_is_the_length_of_its_list(sign_in, snapshot):
    """C11 (2)"""
    client = sign_in("director")
    links = links_to_records(client.get("/performance/measures/AS01/").content.decode())
    assert len(links) == 5  # two teams and three wards
    for href, count in links:
        listed = list(csv.DictReader(io.StringIO(client.get(href.replace("records/", "records.csv")).content.decode())))
        assert len(listed) == count
        assert f"{count} records" in client.get(href).content.decode()


RED = {"duty_id": "1", "step_id": "7", "person_id": "1", "clock_code": "FD-RAG-RED", "started_on": date(2021, 7, 5),
       "due_on": date(2021, 7, 5), "met_on": date(2021, 7, 5)}  # fmt: skip
HELP = {"episode_id": "1", "person_id": "1", "started_on": date(2021, 2, 1), "ended_on": date(2021, 7, 1),
        "outcome": "goals_met"}  # fmt: skip
OPEN_HELP = {"earl_episode_id": "1", "earl_person_id": "1", "earl_episode_start_date": date(2021, 3, 1)}
WITHDRAWN = {"withdrawal_id": "1", "assessment_id": "A1", "decision": "close", "decided_on": date(2021, 7, 5)}
OPENED = {
    "FD06": {"local_duties": [RED]},
    "AS09": {"ssd_cin_assessments": many(1, each=1), "local_consent_withdrawals": [WITHDRAWN]},
    "EH01": {"ssd_early_help_episodes": [OPEN_HELP], "local_early_help": [HELP]},
    "EH02": {"local_early_help": [HELP]},
}


@pytest.mark.parametrize("code", OPENED)
def test_a_figure_of_any_part_of_the_service_opens_to_its_one_record(sign_in, code):
    """A6 (4), A15 (4), B8 (3): red contacts, closing for want of consent, and early help, each to the child."""
    make_snapshot(**OPENED[code])
    client = sign_in("director")
    assert "Open the 1 record it counts" in client.get(f"/performance/measures/{code}/").content.decode()
    listed = client.get(f"/performance/measures/{code}/records/?{JULY}").content.decode()
    assert 'href="/people/1/"' in listed


def test_reading_records_is_audited_and_so_is_taking_them_out(sign_in, snapshot):
    client = sign_in("analyst")
    client.get(f"/performance/measures/AS01/records/?{JULY}&by=team&group=N")
    entry = last_entry()
    assert (entry["action"], entry["subject"]) == ("read", "performance.measure:AS01")
    assert (entry["count"], entry["group"], entry["snapshot"]) == (20, "N", snapshot.slug)
    client.get(f"/performance/measures/AS01/records.csv?{JULY}")
    assert (last_entry()["action"], last_entry()["count"]) == ("export", 40)


@pytest.mark.parametrize(
    ("which", "label", "verdict"), [("yes", "In the percentage", "Yes"), ("no", "Not in it", "No")]
)
def test_c11_those_in_a_percentage_and_the_others_are_read_apart(sign_in, snapshot, which, label, verdict):
    client = sign_in("director")
    address = f"/performance/measures/AS01/records/?{JULY}"
    whole = text_of(client.get(address))
    count = int(re.search(rf"{label} \((\d+)\)", whole)[1])
    rows = client.get(f"/performance/measures/AS01/records.csv?{JULY}").content.decode()
    wanted = [row for row in csv.DictReader(io.StringIO(rows)) if (row["met"] == "True") is (which == "yes")]
    assert count == len(wanted) > 0
    page = client.get(f"{address}&met={which}").content.decode()
    listed = re.findall(r'<a[^>]+href="/people/(\d+)/"', page)
    assert sorted(listed) == sorted(row["person_id"] for row in wanted)
    assert f">{verdict}<" in page
    assert "All (40)" in text_of(client.get(f"{address}&met=neither"))


def test_a_record_opens_to_the_person_for_who_may_read_records(sign_in, snapshot):
    address = f"/performance/measures/AS01/records/?{JULY}"
    assert b'href="/people/1/"' in sign_in("director").get(address).content
    assert b'href="/people/1/"' not in sign_in("analyst").get(address).content


def test_people_of_another_system_are_not_people_of_ours(sign_in, db):
    other = make_snapshot(origin="annex-a: list.xlsx", ssd_cin_assessments=many(1))
    page = sign_in("director").get(f"/performance/measures/AS01/records/?{JULY}&snapshot={other.slug}")
    assert b"40 records" in page.content
    assert b'href="/people/1/"' not in page.content


def test_a_stocks_list_is_of_the_last_day(sign_in, db):
    rows = many(2)
    for row in rows[:3]:
        row["cina_assessment_auth_date"] = date(2021, 7, 31)
    snapshot = make_snapshot(ssd_cin_assessments=rows)
    page = sign_in("director").get(f"/performance/measures/AS02/records/?from=2021-07-01&to=2021-07-30&{snapshot.slug}")
    assert b"3 records" in page.content


@pytest.mark.parametrize(
    "query", ["", "from=soon&to=later", "from=2021-07-31&to=2021-07-01", f"{JULY}&by=colour", f"{JULY}&snapshot=none"]
)
def test_an_address_that_asks_nothing_is_not_found(sign_in, snapshot, query):
    assert sign_in("director").get(f"/performance/measures/AS01/records/?{query}").status_code == 404


@pytest.mark.parametrize("size", [1, 200])
def test_the_list_takes_few_queries(sign_in, db, size, django_assert_max_num_queries):
    make_snapshot(ssd_cin_assessments=many(1, each=size))
    client = sign_in("director")
    with django_assert_max_num_queries(15):
        assert client.get(f"/performance/measures/AS01/records/?{JULY}").status_code == 200
