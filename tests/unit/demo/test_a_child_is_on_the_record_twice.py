"""The made-up authority has one pair of records to look at: a name as somebody writes it who only heard it."""

import pytest

from lineofsight.demo.building.duplicate_rows import misheard, put_a_child_on_twice
from lineofsight.record.models import Person, PossibleDuplicate
from tests.factories.access import make_user
from tests.factories.record import PersonFactory, open_step
from tests.factories.service import later


@pytest.mark.parametrize(
    ("name", "heard"),
    [("Lottie", "Lotty"), ("Sophia", "Sofia"), ("Isla", "Islla"), ("Yusuf", "Yusuph"), ("Ada", "Ada")],
)
def test_a_name_is_misheard(name, heard):
    assert misheard(name) == heard


@pytest.mark.django_db
def test_one_pair_waits_to_be_looked_at_and_its_second_record_has_something_to_move():
    child = PersonFactory(first_name="Lottie", last_name="Boothferry")
    open_step(kind="child_in_need_plan", child=child, clocks=())
    by = make_user("social_worker")
    put_a_child_on_twice(seed=1, now=later(days=20), accounts={"social_worker": by.pk})
    pair = PossibleDuplicate.objects.get()
    assert (pair.one, pair.other.first_name) == (child, "Lotty")
    assert pair.score >= 85
    assert Person.objects.get(pk=pair.other_id).notes.count() == 1
