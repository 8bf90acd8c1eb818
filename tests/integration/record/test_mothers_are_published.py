"""Who is whose mother, as known on a day; of a child whose record is sealed it is never told."""

from datetime import date

import pytest

from lineofsight.snapshots.publication import PUBLICATIONS
from tests.factories.access import make_user
from tests.factories.record import PersonFactory, RelationshipFactory
from tests.factories.sealing import seal

pytestmark = pytest.mark.django_db

LATER = date(2031, 12, 31)


def mothers(*, as_at: date = LATER) -> list[dict]:
    publication = PUBLICATIONS["ssd_mother"]
    return [dict(zip(publication.held, row, strict=True)) for row in publication.rows(as_at=as_at)]


def test_a_mother_is_a_row_with_her_childs_birth():
    born = RelationshipFactory(kind="mother")
    RelationshipFactory(child=born.child, kind="father")
    [row] = mothers()
    assert (row["moth_person_id"], row["moth_childs_person_id"]) == (born.relative_id, born.child_id)
    assert row["moth_childs_dob"] == born.child.date_of_birth


def test_what_was_not_yet_or_no_longer_so_is_left_out():
    RelationshipFactory(kind="mother", started_on=date(2021, 6, 1), ended_on=date(2021, 8, 1))
    assert [len(mothers(as_at=day)) for day in (date(2021, 5, 31), date(2021, 6, 1), date(2021, 8, 1))] == [0, 1, 0]


def test_people_not_yet_on_the_record_have_no_row():
    born = RelationshipFactory(
        kind="mother", child=PersonFactory(recorded_on=date(2021, 6, 1), recorded_by=make_user("social_worker"))
    )
    assert born.started_on is None
    assert mothers(as_at=date(2021, 5, 31)) == []


def test_who_a_sealed_child_was_born_to_is_not_told():
    child = PersonFactory()
    RelationshipFactory(child=child, kind="mother")
    seal(child)
    assert str(child.pk) not in {str(row["moth_childs_person_id"]) for row in mothers()}
