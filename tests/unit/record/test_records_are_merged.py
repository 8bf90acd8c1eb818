"""Two records of one person: who may merge them, what is refused and why, and what is found afterwards."""

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.record.asked import Terms
from lineofsight.record.models import Merge, PossibleDuplicate
from lineofsight.record.operations.finding_duplicates import find_duplicates
from lineofsight.record.operations.merging import UnableToMerge, UnableToUndo, dismiss, merge, undo
from lineofsight.record.queries.people import people_found
from tests.factories.record import IdentifierFactory, PersonFactory, RelationshipFactory, ResidenceFactory, open_step

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(make_user, now):
    return {"reason": "The school says so.", "on": now.date(), "by": make_user("head_of_service"), "at": now}


@pytest.fixture
def two():
    """Two records."""
    return PersonFactory(first_name="Ann", last_name="Marlow"), PersonFactory(
        first_name="Anya", last_name="Quillfeather"
    )


@pytest.mark.parametrize("role", ["social_worker", "team_manager", "auditor", "director", "administrator"])
def test_who_may_not_merge(two, told, make_user, role):
    with pytest.raises(NotAllowed):
        merge(two[0], duplicate=two[1], **{**told, "by": make_user(role)})


def test_two_open_assessments_are_refused_by_name(two, told):
    for person in two:
        open_step(kind="single_assessment", child=person)
    with pytest.raises(UnableToMerge, match="only one .Single assessment"):
        merge(two[0], duplicate=two[1], **told)
    assert not Merge.objects.exists()


def test_relatives_cannot_be_one_person(two, told):
    RelationshipFactory(child=two[0], relative=two[1])
    with pytest.raises(UnableToMerge, match="related to each other"):
        merge(two[0], duplicate=two[1], **told)


@pytest.mark.parametrize("reason", ["", "  ", "\u200b"])
def test_a_reason_is_asked_for(two, told, reason):
    with pytest.raises(UnableToMerge, match="Say how you know"):
        merge(two[0], duplicate=two[1], **{**told, "reason": reason})


def test_a_record_is_not_merged_with_itself_or_twice(two, told):
    with pytest.raises(UnableToMerge, match="one record"):
        merge(two[0], duplicate=two[0], **told)
    merge(two[0], duplicate=two[1], **told)
    with pytest.raises(UnableToMerge, match="merged into"):
        merge(PersonFactory(), duplicate=two[1], **told)


def test_the_duplicates_name_and_number_find_the_record_kept(two, told):
    IdentifierFactory(person=two[1], value="H801200001001")
    merge(two[0], duplicate=two[1], **told)
    for typed in ("quillfether", "H801200001001", f"#{two[1].pk}"):
        found = people_found(Terms(anything=typed), by=told["by"], at=told["at"]).people
        assert [p.pk for p in found] == [two[0].pk], typed


def test_the_home_of_the_duplicate_ends(two, told):
    for person in two:
        ResidenceFactory(person=person)
    merge(two[0], duplicate=two[1], **told)
    assert two[0].residences.count() == 2
    assert two[0].residences.filter(ended_on=None).count() == 1


def test_a_later_merge_is_undone_first(two, told):
    third = PersonFactory()
    first = merge(two[0], duplicate=two[1], **told)
    second = merge(third, duplicate=two[0], **told)
    who = {"by": told["by"], "at": told["at"]}
    with pytest.raises(UnableToUndo, match="Undo that merge first"):
        undo(first, **who)
    undo(second, **who)
    undo(first, **who)
    with pytest.raises(UnableToUndo, match="undone before"):
        undo(first, **who)
    two[1].refresh_from_db()
    assert two[1].merged_into is None


def test_what_was_put_right_since_stays_when_a_merge_is_undone(two, told):
    two[1].phone = "01632 960001"
    two[1].save()
    done = merge(two[0], duplicate=two[1], **told)
    type(two[0]).objects.filter(pk=two[0].pk).update(phone="01632 960002")
    undo(done, by=told["by"], at=told["at"])
    two[0].refresh_from_db()
    assert two[0].phone == "01632 960002"


@pytest.mark.parametrize(
    "first, last, is_pair",
    [("Ann", "Marlow", True), ("Marlow", "Ann", True), ("Ann", "Marlowe", True), ("Ben", "Marlow", False)],
)
def test_pairs_are_found_once(told, first, last, is_pair):
    PersonFactory(first_name="Ann", last_name="Marlow")
    PersonFactory(first_name=first, last_name=last)
    assert find_duplicates(at=told["at"]) == is_pair
    assert find_duplicates(at=told["at"]) == 0
    for pair in PossibleDuplicate.objects.all():
        dismiss(pair, by=told["by"], at=told["at"])
    assert find_duplicates(at=told["at"]) == 0
