"""What somebody who watches over access is shown: odd hours, many readers, quiet accounts."""

from datetime import UTC, datetime, timedelta

import pytest

from lineofsight.access import audit, review
from lineofsight.access.models import AuditEntry
from tests.factories.access import make_user

NOW = datetime(2021, 7, 14, 9, 30, tzinfo=UTC)  # in London it is half past ten
pytestmark = pytest.mark.django_db


def read(subject="record.person:1", *, by, hours_ago=1.0):
    at = NOW - timedelta(hours=hours_ago)
    return audit.record(by=by, at=at, action=audit.Action.READ, subject=subject)


@pytest.mark.parametrize(
    "at, is_unusual",
    (
        (datetime(2021, 7, 13, 20, 59, tzinfo=UTC), False),  # 9.59pm in London's summer
        (datetime(2021, 7, 13, 21, 0, tzinfo=UTC), True),
        (datetime(2021, 7, 14, 4, 59, tzinfo=UTC), True),
        (datetime(2021, 7, 14, 5, 0, tzinfo=UTC), False),
        (datetime(2021, 6, 10, 1, 0, tzinfo=UTC), False),  # more than 30 days ago
    ),
)
def test_the_night_is_londons(make_user, at, is_unusual):
    audit.record(by=make_user(), at=at, action=audit.Action.READ, subject="record.person:1")
    assert review.reads_at_unusual_hours(at=NOW).exists() is is_unusual


def test_only_reads_of_records_count(make_user):
    at = NOW - timedelta(hours=8)
    audit.record(by=make_user(), at=at, action=audit.Action.READ, subject="access.audit")
    audit.record(by=make_user(), at=at, action=audit.Action.CHANGE, subject="record.person:1")
    assert not review.reads_at_unusual_hours(at=NOW).exists()


def test_many_readers_are_accounts_and_not_reads(make_user):
    busy = make_user()
    for _ in range(6):
        read("record.person:1", by=busy)
    for _ in range(5):
        read("record.person:2", by=make_user())
    [found] = review.records_read_by_many(at=NOW)
    assert (found["subject"], found["readers"], found["reads"]) == ("record.person:2", 5, 5)


@pytest.mark.parametrize(
    "details, is_quiet",
    (
        ({"last_login": NOW - timedelta(days=91)}, True),
        ({"last_login": NOW - timedelta(days=89)}, False),
        ({"last_login": None, "created_at": NOW - timedelta(days=91)}, True),
        ({"last_login": None, "created_at": NOW - timedelta(days=1)}, False),
        ({"last_login": NOW - timedelta(days=91), "is_active": False}, False),
    ),
)
def test_an_open_account_without_a_sign_in_for_90_days_is_quiet(make_user, details, is_quiet):
    make_user(**details)
    assert review.quiet_accounts(at=NOW).exists() is is_quiet


def test_the_page_shows_the_lists_and_is_audited(sign_in, now, monkeypatch):
    monkeypatch.setattr("lineofsight.web.clock.now", lambda: now)
    night_owl = make_user(name="Odile Nightingale")
    read(by=night_owl, hours_ago=8)
    administrator = sign_in("administrator")
    page = administrator.get("/audit/review/").content.decode()
    assert "Odile Nightingale" in page
    assert "/audit/?subject=record.person%3A1" in page
    assert AuditEntry.objects.order_by("sequence").last().detail == '{"page":"what to look at"}'
    assert "/audit/review/" in administrator.get("/audit/").content.decode()


@pytest.mark.parametrize("role, status", (("administrator", 200), ("social_worker", 403), ("auditor", 403)))
def test_who_may_look(sign_in, role, status):
    assert sign_in(role).get("/audit/review/").status_code == status


def test_it_asks_little_of_the_database(sign_in, now, monkeypatch, django_assert_max_num_queries):
    monkeypatch.setattr("lineofsight.web.clock.now", lambda: now)
    for number in range(200):
        read(f"record.person:{number % 20}", by=make_user(), hours_ago=8)
    administrator = sign_in("administrator")
    with django_assert_max_num_queries(15):
        administrator.get("/audit/review/")
