"""The audit page: who may read it, how it is narrowed, and that looking is written down."""

import json
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from lineofsight.access import audit, queries
from lineofsight.access.models import AuditEntry
from lineofsight.access.subjects import in_words
from tests.factories.access import make_user

LONDON = ZoneInfo("Europe/London")
pytestmark = pytest.mark.django_db


@pytest.fixture
def acts(db):
    ada, bea = make_user(username="ada", name="Ada Wetherlow"), make_user(username="bea")
    for by, day, action, subject in (
        (ada, 1, audit.Action.READ, "record.person:1"),
        (ada, 2, audit.Action.SEARCH, ""),
        (bea, 3, audit.Action.CHANGE, "record.person:12"),
        (bea, 4, audit.Action.READ, "record.person:1"),
    ):
        at = datetime(2021, 7, day, 0, 15, tzinfo=LONDON)
        audit.record(by=by, at=at, action=action, subject=subject, detail={"name": "Kit Tarnside"})


@pytest.mark.parametrize(
    "filters, found",
    (
        ({}, [4, 3, 2, 1]),
        ({"username": " ADA "}, [2, 1]),
        ({"action": "read"}, [4, 1]),
        ({"subject": "record.person:1"}, [4, 1]),
        ({"since": date(2021, 7, 3)}, [4, 3]),
        ({"until": date(2021, 7, 3)}, [3, 2, 1]),
        ({"since": date(2021, 7, 2), "until": date(2021, 7, 2)}, [2]),
        ({"username": "ada", "action": "change"}, []),
    ),
)
def test_it_is_narrowed_by_account_act_subject_and_days_of_london(acts, filters, found):
    assert [entry.sequence for entry in queries.audit_entries(**filters)] == found


def test_looking_is_itself_written_down(acts, sign_in):
    client = sign_in("director")
    client.get("/audit/", {"subject": "record.person:1", "since_day": "1", "since_month": "7", "since_year": "2021"})
    entry = AuditEntry.objects.latest("sequence")
    assert (entry.by, entry.action, entry.subject) == (client.user, "read", "access.audit")
    assert json.loads(entry.detail) == {"subject": "record.person:1", "since": "2021-07-01"}


def test_it_says_who_did_what(acts, sign_in):
    page = sign_in("head_of_service").get("/audit/", {"username": "ada"}).content.decode()
    assert "Ada Wetherlow (ada)" in page
    assert "Searched" in page
    assert 'href="?subject=record.person%3A1">Child&#39;s record 1</a>' in page


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("record.person:12", "Child's record 12"), ("performance.measure:AS01", "Measure AS01"),
        ("bodies.meeting:3", "Meeting 3"), ("front_door.board", "Front door board"),
        ("scrutiny.topic:4", "Topic of review 4"),
        ("nothing.known:5", "Known 5"), ("", ""),
    ],
)  # fmt: skip
def test_what_it_is_about_is_said_in_words(subject, words):
    assert in_words(subject) == words


@pytest.mark.parametrize("role, shown", (("head_of_service", True), ("administrator", False)))
def test_detail_may_name_children_so_only_those_who_read_records_see_it(acts, sign_in, role, shown):
    assert ("Kit Tarnside" in sign_in(role).get("/audit/").content.decode()) is shown


def test_a_filter_filled_in_wrongly_is_an_error_and_no_crash(acts, sign_in):
    page = sign_in("director").get("/audit/", {"since_day": "31", "since_month": "2", "since_year": "2021"})
    assert page.status_code == 200
    assert "Error: " in page.content.decode()


def test_detail_reads_as_words():
    entry = AuditEntry(detail='{"locked_out":true,"rows":3,"path":"/audit/"}')
    assert queries.detail_in_words(entry) == "locked out: yes; rows: 3; path: /audit/"


@pytest.mark.parametrize("many", (1, 200))
def test_its_queries_do_not_grow_with_its_rows(sign_in, django_assert_max_num_queries, many):
    client = sign_in("director")
    at = datetime(2021, 7, 1, 9, 30, tzinfo=LONDON)
    acts = [
        audit.Act(by=make_user(), at=at, action=audit.Action.READ, subject=f"record.person:{n}") for n in range(many)
    ]
    audit.bulk_record(acts)
    with django_assert_max_num_queries(9):
        client.get("/audit/")
