"""Who is family, who is responsible, and where people live."""

from datetime import date

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.record.identifiers import NotAnIdentifier
from lineofsight.record.models import Address, Relationship, Residence
from lineofsight.record.operations.families import (
    UnableToRelate,
    end_relationship,
    find_or_keep_address,
    move_home,
    move_together,
    relate,
)
from lineofsight.record.operations.people import UnableToRecord
from lineofsight.record.queries.families import brothers_and_sisters, family_of, household_of, siblings_of
from lineofsight.record.queries.records import home_of
from tests.factories.record import AddressFactory, PersonFactory, RelationshipFactory, ResidenceFactory, WardFactory

pytestmark = pytest.mark.django_db

Kind = Relationship.Kind


@pytest.fixture
def told(make_user, now):
    return {"by": make_user("social_worker"), "at": now}


@pytest.mark.parametrize(
    "kind, rows", [(Kind.MOTHER, 1), (Kind.GRANDPARENT, 1), (Kind.SIBLING, 2), (Kind.HALF_SIBLING, 2)]
)
def test_brothers_and_sisters_are_recorded_on_both_records(told, kind, rows):
    child, other = PersonFactory(), PersonFactory()
    relate(child, relative=other, kind=kind, **told)
    assert Relationship.objects.count() == rows
    assert siblings_of(other, by=told["by"]) == ([child] if rows == 2 else [])


@pytest.mark.parametrize(
    "change, sentence",
    [
        ({"kind": "pet"}, "Choose how they are related"),
        ({"kind": Kind.SIBLING, "has_parental_responsibility": True}, "does not have parental responsibility"),
        ({"kind": Kind.FATHER}, "already recorded"),
    ],
)
def test_a_wrong_relationship_is_refused(told, change, sentence):
    known = RelationshipFactory(kind=Kind.FATHER)
    with pytest.raises(UnableToRelate, match=sentence):
        relate(known.child, relative=known.relative, **{"kind": Kind.MOTHER, **change}, **told)


def test_nobody_is_their_own_relative(told):
    child = PersonFactory()
    with pytest.raises(UnableToRelate, match="related to themselves"):
        relate(child, relative=child, kind=Kind.SIBLING, **told)


def test_an_auditor_relates_nobody(make_user, now):
    with pytest.raises(NotAllowed):
        relate(PersonFactory(), relative=PersonFactory(), kind=Kind.MOTHER, by=make_user("auditor"), at=now)


def test_a_relationship_ends_on_both_records_and_can_begin_again(told, today):
    child, other = PersonFactory(), PersonFactory()
    relationship = relate(child, relative=other, kind=Kind.SIBLING, **told)
    end_relationship(relationship, ended_on=today, **told)
    assert not Relationship.objects.filter(ended_on=None).exists()
    assert relate(child, relative=other, kind=Kind.SIBLING, **told).ended_on is None


def test_a_relationship_ends_once_and_after_it_started(told, today):
    relationship = RelationshipFactory(started_on=today)
    with pytest.raises(UnableToRelate, match="before it started"):
        end_relationship(relationship, ended_on=date(2020, 1, 1), **told)
    end_relationship(relationship, ended_on=today, **told)
    with pytest.raises(UnableToRelate, match="already ended"):
        end_relationship(relationship, ended_on=today, **told)


def _family(person, told):
    siblings = brothers_and_sisters(person, by=told["by"])
    return family_of(person, home=None, siblings=siblings, on=date(2021, 7, 14), by=told["by"])


def test_children_of_the_same_mother_are_offered_as_brothers_and_sisters(told):
    mother = PersonFactory(date_of_birth=date(1985, 1, 1))
    child, other = (RelationshipFactory(relative=mother).child for _ in range(2))
    assert _family(child, told).sharing_a_parent == [other]
    relate(child, relative=other, kind=Kind.SIBLING, **told)
    assert _family(child, told).sharing_a_parent == []
    assert [kin.person for kin in _family(mother, told).children] == [child, other]


def test_one_address_is_kept_once():
    ward = WardFactory()
    first = find_or_keep_address(line="4 Tallow Row", town="Wexcombe", postcode="wx14ab", ward=ward)
    assert find_or_keep_address(line="4 tallow row ", town="WEXCOMBE", postcode="WX1 4AB") == first
    assert (first.ward, str(first)) == (ward, "4 Tallow Row, Wexcombe, WX1 4AB")
    assert Address.objects.count() == 1


@pytest.mark.parametrize(
    "line, postcode, problem", [("  ", "", UnableToRecord), ("4 Tallow Row", "WX", NotAnIdentifier)]
)
def test_a_wrong_address_is_refused(line, postcode, problem):
    with pytest.raises(problem):
        find_or_keep_address(line=line, postcode=postcode)


def test_moving_home_ends_the_home_before(told, today):
    before = ResidenceFactory()
    move_home(before.person, address=AddressFactory(), on=today, **told)
    before.refresh_from_db()
    assert before.ended_on == today
    assert Residence.objects.filter(person=before.person, ended_on=None).count() == 1


def test_a_move_to_where_they_live_or_before_they_came_is_refused(told, today):
    home = ResidenceFactory(started_on=today)
    with pytest.raises(UnableToRecord, match="already lives there"):
        move_home(home.person, address=home.address, on=today, **told)
    with pytest.raises(UnableToRecord, match="give a later date"):
        move_home(home.person, address=AddressFactory(), on=date(2020, 1, 1), **told)


def test_a_household_moves_together_and_those_not_named_stay(told, today):
    home = ResidenceFactory()
    mother, lodger = (ResidenceFactory(address=home.address).person for _ in range(2))
    household = household_of(home.person, home=home_of(home.person), by=told["by"])
    assert set(household) == {mother, lodger}
    address = move_together(
        home.person, household=household, others=[str(mother.pk)], line="9 Fuller Lane", town="Wexcombe",
        postcode="", ward="", started_on=today, **told,
    )  # fmt: skip
    living = Residence.objects.filter(address=address, ended_on=None)
    assert {residence.person for residence in living} == {home.person, mother}
    assert address.ward is None


def test_when_one_cannot_move_nobody_has(told, today):
    home = ResidenceFactory()
    late = ResidenceFactory(address=home.address, started_on=today).person
    with pytest.raises(UnableToRecord):
        move_together(
            home.person, household=[late], others=[str(late.pk)], line="9 Fuller Lane", town="", postcode="",
            ward="", started_on=date(2020, 1, 1), **told,
        )  # fmt: skip
    assert Residence.objects.filter(address=home.address, ended_on=None).count() == 2
    assert not Address.objects.filter(line="9 Fuller Lane").exists()
