"""An entry's hash changes with anything it says, and with nothing else."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from lineofsight.access.chain import Link, canonical, entry_hash, head_seal

ENTRY = Link(
    sequence=7,
    at=datetime(2021, 7, 1, 9, 30, tzinfo=UTC),
    by=3,
    username="ada",
    action="read",
    subject="record.person:12",
    detail="{}",
    previous_hash="abc",
)
OTHER = {
    "sequence": 8,
    "at": ENTRY.at + timedelta(microseconds=1),
    "by": None,
    "username": "bea",
    "action": "search",
    "subject": "record.person:13",
    "detail": '{"a":1}',
    "previous_hash": "abd",
}


@pytest.mark.parametrize("field", OTHER)
def test_anything_said_otherwise_is_another_hash(field):
    assert entry_hash(replace(ENTRY, **{field: OTHER[field]}), key="k") != entry_hash(ENTRY, key="k")


def test_another_key_is_another_hash():
    assert entry_hash(ENTRY, key="k") != entry_hash(ENTRY, key="l")


def test_the_same_moment_in_another_time_zone_is_the_same_hash():
    moved = replace(ENTRY, at=ENTRY.at.astimezone(timezone(timedelta(hours=1))))
    assert entry_hash(moved, key="k") == entry_hash(ENTRY, key="k")


def test_text_cannot_be_moved_from_one_field_to_the_next():
    one, two = replace(ENTRY, username="ab", subject="c"), replace(ENTRY, username="a", subject="bc")
    assert entry_hash(one, key="k") != entry_hash(two, key="k")


def test_the_heads_seal_is_no_entrys_hash():
    hashed = entry_hash(ENTRY, key="k")
    assert head_seal(sequence=7, hash=hashed, key="k") != hashed
    assert head_seal(sequence=7, hash=hashed, key="k") != head_seal(sequence=6, hash=hashed, key="k")


def test_the_same_detail_is_written_one_way():
    assert canonical({"b": 1, "a": date(2021, 7, 1)}) == '{"a":"2021-07-01","b":1}'
    assert canonical({"a": 1, "b": 2}) == canonical({"b": 2, "a": 1})


def test_a_number_without_end_is_refused():
    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical({"a": float("inf")})
