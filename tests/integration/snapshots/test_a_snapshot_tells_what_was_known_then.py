"""A snapshot as at a day in the past leaves out what came after, and tells of it as it stood."""

from datetime import UTC, date, datetime

import pyarrow.parquet as pq
import pytest

from lineofsight.snapshots.operations import publish

pytestmark = pytest.mark.django_db
AT = datetime(2022, 1, 1, 9, tzinfo=UTC)


def known(as_at):
    snapshot = publish(as_at=as_at, by=None, at=AT)
    table = pq.read_table(snapshot.folder / "ssd_contacts.parquet")
    return {
        row["cont_contact_date"].day: (row["cont_contact_source_desc"], row["cont_contact_outcome_json"])
        for row in table.to_pylist()
    }


def test_the_past_comes_out_as_it_was(publications, add_contact):
    add_contact(3, decided=10)
    add_contact(5, role="auditor", decided=20)
    add_contact(12)
    decided = {3: ("Y", '{"NFA_FLAG":"Y","ADVICE_FLAG":"N"}')}
    assert known(date(2021, 7, 2)) == {}
    assert known(date(2021, 7, 4)) == {3: (None, None)}
    assert known(date(2021, 7, 10)) == {**decided, 5: (None, None)}
    assert known(date(2021, 7, 31)) == {**decided, 5: ("Y", '{"NFA_FLAG":"N","ADVICE_FLAG":"N"}'), 12: (None, None)}


def test_what_happens_later_does_not_change_a_snapshot_of_before(publications, add_contact):
    add_contact(3)
    before = publish(as_at=date(2021, 7, 31), by=None, at=AT)
    contact = add_contact(4)
    contact.created_at = contact.created_at.replace(month=8)
    contact.save()
    again = publish(as_at=date(2021, 7, 31), by=None, at=AT)
    assert before.manifest["tables"] == again.manifest["tables"]


def test_the_day_ends_at_midnight_in_london(publications, make_user):
    half_past_midnight = datetime(2021, 7, 31, 23, 30, tzinfo=UTC)  # on 1 August in London
    make_user(username="contact", created_at=half_past_midnight)
    assert known(date(2021, 7, 31)) == {}
    assert known(date(2021, 8, 1)) == {1: (None, None)}
