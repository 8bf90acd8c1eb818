"""Whatever is on two records, merging them changes no table of a snapshot as at an earlier day."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as how_many
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from lineofsight.record.models import Merge, Person
from lineofsight.record.operations.merging import UnableToMerge, merge
from lineofsight.snapshots.extraction import extract
from lineofsight.snapshots.operations import publish
from lineofsight.snapshots.publication import PUBLICATIONS
from lineofsight.snapshots.rewinding import as_it_was
from tests.factories.access import make_user
from tests.factories.record import PersonFactory
from tests.factories.writing import made_visit, written_note
from tests.generative.test_a_merge_is_undone_completely import NOW, WHAT, WHO, add

MERGED_AT = NOW + timedelta(days=3)
TOLD = {"note": written_note, "visit": made_visit}


def published(as_at: date) -> dict[str, list[dict[str, Any]]]:
    """Every table of the record as a snapshot as at the day holds it, in the order of its key."""
    with as_it_was(as_at):
        tables = {name: extract(one, as_at=as_at) for name, one in PUBLICATIONS.items()}
    return {name: table.sort_by(PUBLICATIONS[name].table.primary_key).to_pylist() for name, table in tables.items()}


def joined(kept: Person, duplicate: Person, by, *, at: datetime = MERGED_AT) -> Merge:
    return merge(kept, duplicate=duplicate, reason="The same school says so.", on=at.date(), by=by, at=at)


@pytest.mark.django_db
class TestMergesAndSnapshots(TestCase):
    """Two records of anything, read as at a day before they were made one."""

    @how_many(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        facts=st.lists(st.tuples(WHO, WHAT), max_size=8),
        told=st.lists(st.tuples(WHO, st.sampled_from(sorted(TOLD))), max_size=3),
        born=st.sampled_from([None, date(2012, 2, 2)]),
    )
    def test_every_table_of_an_earlier_day_is_as_it_was(self, facts, told, born):
        by, mother = make_user("head_of_service"), PersonFactory()
        people = {
            "kept": PersonFactory(last_name="Wexley", date_of_birth=born, phone=""),
            "duplicate": PersonFactory(last_name="Wexly", phone="01632 960001"),
        }
        for who, what in facts:
            add(what, people[who], mother, by)
        for who, what in told:
            TOLD[what](child=people[who], by=by)
        before = published(NOW.date())
        try:
            joined(people["kept"], people["duplicate"], by)
        except UnableToMerge:
            return
        assert published(NOW.date()) == before
        assert Person.objects.get(pk=people["duplicate"].pk).merged_into_id == people["kept"].pk, (
            "nothing is kept of it"
        )
        after = {row["pers_person_id"] for row in published(MERGED_AT.date())["ssd_person"]}
        assert str(people["duplicate"].pk) not in after
        assert str(people["kept"].pk) in after


@pytest.mark.django_db
def test_merges_one_upon_another_are_put_back_as_far_as_the_day_goes(make_user):
    by, (first, second, third) = make_user("head_of_service"), (PersonFactory() for _ in range(3))
    note = written_note(child=third, by=by)
    joined(second, third, by)
    joined(first, second, by, at=MERGED_AT + timedelta(days=5))

    def whose(as_at: date) -> str:
        [row] = published(as_at)["local_narratives"]
        return row["person_id"]

    assert whose(NOW.date()) == str(third.pk)
    assert whose(MERGED_AT.date()) == str(second.pk)
    assert whose((MERGED_AT + timedelta(days=5)).date()) == str(first.pk)
    note.refresh_from_db()
    assert note.child == first


@pytest.mark.django_db
def test_what_is_published_as_at_a_day_before_holds_both(make_user, settings, tmp_path):
    settings.LINEOFSIGHT_SNAPSHOTS = tmp_path
    kept, duplicate = PersonFactory(), PersonFactory()
    joined(kept, duplicate, make_user("head_of_service"))
    told = {"by": None, "at": MERGED_AT + timedelta(days=1)}
    assert publish(as_at=NOW.date(), **told).row_counts["ssd_person"] == 2
    assert publish(as_at=MERGED_AT.date(), **told).row_counts["ssd_person"] == 1
