"""Parental responsibility has dates and a reason, relationships are put right, and homes are known by the day."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from lineofsight.access.models import AuditEntry
from lineofsight.record.models import Relationship, Residence
from lineofsight.record.operations.families import (
    UnableToRelate,
    correct_relationship,
    end_relationship,
    move_home,
    relate,
)
from lineofsight.record.queries.families import brothers_and_sisters, family_of, household_on, siblings_of
from lineofsight.record.queries.genogram import MOST, genogram_of
from lineofsight.record.queries.records import home_of
from tests.factories.record import (
    AddressFactory,
    PersonFactory,
    RelationshipFactory,
    ResidenceFactory,
    copies,
    moment,
)

pytestmark = pytest.mark.django_db

DAY = date(2021, 7, 14)


@pytest.fixture
def worker(make_user):
    return make_user("social_worker")


@pytest.fixture
def told(worker):
    return {"by": worker, "at": moment(DAY)}


def test_how_and_when_responsibility_came_about_is_kept(told):
    child, aunt = PersonFactory(), PersonFactory()
    relate(
        child, relative=aunt, kind="other_relative", has_parental_responsibility=True, responsibility_how="order",
        responsibility_from=date(2020, 1, 2), **told,
    )  # fmt: skip
    kept = Relationship.objects.get()
    assert (kept.get_responsibility_how_display(), kept.responsibility_from) == (
        "By order of a court",
        date(2020, 1, 2),
    )


@pytest.mark.parametrize(
    "facts, sentence",
    [
        ({"has_parental_responsibility": True, "responsibility_until": DAY}, "not both"),
        ({"has_parental_responsibility": False, "responsibility_how": "birth"}, "Say whether"),
        ({"has_parental_responsibility": False, "responsibility_from": DAY}, "Say whether"),
        ({"responsibility_from": DAY, "responsibility_until": date(2020, 1, 1)}, "before it started"),
        ({"kind": "sibling"}, "End this relationship"),
        ({"kind": "rumour"}, "Choose how"),
        ({"started_on": DAY, "ended_on": date(2020, 1, 1)}, "before it started"),
        ({"relative": 7}, "can't be corrected"),
    ],
)
def test_what_can_not_be_true_of_a_relationship_is_refused(told, facts, sentence):
    relationship = RelationshipFactory(kind="father")
    with pytest.raises(UnableToRelate, match=sentence):
        correct_relationship(relationship, **told, **facts)
    assert Relationship.objects.get().kind == "father"


def test_a_correction_keeps_in_the_audit_what_was_there(told):
    relationship = RelationshipFactory(kind="father", has_parental_responsibility=True)
    correct_relationship(
        relationship, kind="step_parent", has_parental_responsibility=False, responsibility_until=DAY, **told
    )
    kept = Relationship.objects.get()
    assert (kept.kind, kept.has_parental_responsibility, kept.responsibility_until) == ("step_parent", False, DAY)
    assert '"father"' in AuditEntry.objects.latest("sequence").detail


def test_what_is_mutual_is_put_right_and_ended_on_both_sides(told):
    one, other = PersonFactory(), PersonFactory()
    partners = relate(one, relative=other, kind="partner", **told)
    correct_relationship(partners, started_on=date(2019, 5, 1), **told)
    end_relationship(partners, ended_on=DAY, **told)
    kept = Relationship.objects.values_list("started_on", "ended_on")
    assert list(kept) == [(date(2019, 5, 1), DAY)] * 2
    assert siblings_of(one, by=told["by"]) == []


@pytest.mark.parametrize("role", ["auditor", "partner", "analyst"])
def test_who_may_not_write_corrects_nothing(make_user, role):
    relationship = RelationshipFactory()
    with pytest.raises(PermissionDenied):
        correct_relationship(relationship, kind="carer", by=make_user(role), at=moment(DAY))


def test_who_lived_there_is_known_for_every_day(worker):
    home = ResidenceFactory(started_on=date(2020, 1, 1))
    lodger = ResidenceFactory(
        address=home.address, part=Residence.Part.LODGER, started_on=date(2020, 6, 1), ended_on=date(2020, 9, 1)
    )
    for day, who in [
        (date(2019, 12, 31), []),
        (date(2020, 5, 31), [home]),
        (date(2020, 6, 1), [home, lodger]),
        (date(2020, 8, 31), [home, lodger]),
        (date(2020, 9, 1), [home]),
    ]:
        found = household_on(home.address_id, on=day, by=worker)
        assert [kin.person for kin in found] == [one.person for one in who], day


def test_a_part_in_the_household_goes_along_unless_another_is_given(told):
    person = PersonFactory()
    move_home(person, address=AddressFactory(), on=date(2020, 1, 1), part="carer", **told)
    assert move_home(person, address=AddressFactory(), on=date(2020, 2, 1), **told).part == "carer"
    assert move_home(person, address=AddressFactory(), on=date(2020, 3, 1), part="lodger", **told).part == "lodger"


def test_brothers_and_sisters_are_found_as_such_or_by_a_parent(worker):
    mother = RelationshipFactory()
    half = RelationshipFactory(relative=mother.relative)
    recorded = RelationshipFactory(child=mother.child, kind="sibling")
    RelationshipFactory()
    found = brothers_and_sisters(mother.child, by=worker)
    assert {person.pk for person in found} == {half.child_id, recorded.relative_id}
    assert all(person.may_open for person in found)


def test_who_may_not_be_opened_is_nowhere_named(make_user):
    partner = make_user("partner")
    home = ResidenceFactory()
    mother = RelationshipFactory(child=home.person, relative__first_name="Secret")
    ResidenceFactory(person=mother.relative, address=home.address)
    family = family_of(home.person, home=home_of(home.person), siblings=[], on=DAY, by=partner)
    drawn = genogram_of(home.person, family=family, on=DAY)
    assert [kin.name for kin in family.relatives + family.household] == ["A person you may not open"] * 2
    assert "Secret" not in drawn.svg
    assert "<a " not in drawn.svg
    assert [row.name for row in drawn.rows] == ["A person you may not open"] * 2


def test_a_genogram_holds_three_generations_and_says_the_same_in_its_table(worker):
    child = PersonFactory(first_name="Wren")
    mother = RelationshipFactory(child=child, relative__sex="F").relative
    father = RelationshipFactory(child=child, kind="father", relative__sex="M").relative
    grandmother = RelationshipFactory(child=mother).relative
    sibling = RelationshipFactory(relative=mother).child
    RelationshipFactory(child=mother, relative=father, kind="partner", ended_on=DAY)
    family = family_of(child, home=None, siblings=[], on=DAY, by=worker)
    drawn = genogram_of(child, family=family, on=DAY)
    rows = {row.person: row for row in drawn.rows}
    assert rows[grandmother].about == "Grandparent"
    assert rows[sibling].parents == mother.name
    assert rows[mother].partners == f"{father.name} (ended)"
    assert set(rows[child].parents.split(", ")) == {mother.name, father.name}
    assert "5 people over 3 generations" in drawn.svg
    assert all(f"/people/{person.pk}/" in drawn.svg for person in (mother, father, grandmother, sibling))


def test_a_family_too_large_to_draw_says_how_many_are_left_out(worker):
    mother = RelationshipFactory()
    copies(mother, 60, relative_id=[person.pk for person in copies(mother.relative, 60)])
    family = family_of(mother.child, home=None, siblings=[], on=DAY, by=worker)
    drawn = genogram_of(mother.child, family=family, on=DAY)
    assert (len(drawn.rows), drawn.left_out) == (MOST, 62 - MOST)


def test_nobody_recorded_is_no_genogram(worker):
    child = PersonFactory()
    assert genogram_of(child, family=family_of(child, home=None, siblings=[], on=DAY, by=worker), on=DAY) is None
