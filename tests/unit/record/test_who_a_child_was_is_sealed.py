"""An adoption makes a new identity and seals the old one, by two people, and nothing leads from one to the other."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.access.roles import ROLES
from lineofsight.record.models import Person, PossibleDuplicate, Relationship, Residence, Restriction, Seal, Sealing
from lineofsight.record.operations import need_to_know, people
from lineofsight.record.operations import sealing as operations
from lineofsight.record.operations.finding_duplicates import find_duplicates
from lineofsight.record.operations.merging import UnableToMerge, merge
from lineofsight.record.queries.families import UNNAMED, brothers_and_sisters, family_of, household_on
from lineofsight.record.queries.need_to_know import hidden_from
from lineofsight.record.queries.people import Terms, people_found
from lineofsight.record.sealed import RecordSealed
from lineofsight.web import clock
from tests.factories import need_to_know as make
from tests.factories.record import PersonFactory, RelationshipFactory, ResidenceFactory, moment, open_step
from tests.factories.sealing import NAMES, ask, opened, seal

pytestmark = pytest.mark.django_db

ON = date(2021, 7, 14)
AT = moment(ON, 10)


@pytest.fixture
def child():
    return PersonFactory(first_name="Orla", last_name="Tansley")


@pytest.mark.parametrize("role", ROLES)
def test_who_may_record_an_adoption_and_who_may_check_it(child, make_user, role):
    user = make_user(role)
    if role in ("team_manager", "head_of_service"):
        assert ask(child, at=AT, by=user).state == "to_check"
    else:
        with pytest.raises(NotAllowed):
            ask(child, at=AT, by=user)
    waiting = ask(PersonFactory(), at=AT)
    decide = {"is_right": True, "note": "Right.", "on": ON, "at": AT, "by": user}
    if role in ("head_of_service", "director"):
        assert operations.decide_sealing(waiting, **decide).state == "sealed"
    else:
        with pytest.raises(NotAllowed):
            operations.decide_sealing(waiting, **decide)


def test_nobody_checks_what_they_recorded(child, make_user):
    head = make_user("head_of_service")
    waiting = ask(child, at=AT, by=head)
    with pytest.raises(operations.UnableToSeal, match="somebody else"):
        operations.decide_sealing(waiting, is_right=True, note="Mine.", on=ON, by=head, at=AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        Sealing.objects.filter(pk=waiting.pk).update(decided_at=AT, decided_by=head, decision="Mine.")


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"last_name": "  "}, "new last name"),
        ({"reason": " "}, "how you know"),
        ({"adopted_on": date(2021, 7, 15)}, "not in the future"),
        ({"adopted_on": date(2014, 5, 5)}, "after the birth"),
    ],
)
def test_what_cannot_be_is_refused(child, told, sentence):
    with pytest.raises(operations.UnableToSeal, match=sentence):
        ask(child, at=AT, **told)


@pytest.mark.parametrize("born", [None, date(1999, 1, 1)])
def test_only_a_child_who_was_born_is_adopted(born):
    with pytest.raises(operations.UnableToSeal):
        ask(PersonFactory(date_of_birth=born), at=AT)


def test_what_is_open_is_finished_first_also_when_it_was_opened_since(child):
    waiting = ask(child, at=AT)
    open_step(child=child)
    with pytest.raises(operations.UnableToSeal, match="single assessment"):
        ask(child, at=AT)
    with pytest.raises(operations.UnableToSeal, match="single assessment"):
        seal(child, at=AT)
    assert Sealing.objects.get() == waiting


def test_a_declined_adoption_seals_nothing_and_can_be_recorded_again(child, make_user):
    director = make_user("director")
    declined = operations.decide_sealing(
        ask(child, at=AT), is_right=False, note="Wrong child.", on=ON, by=director, at=AT
    )
    assert (declined.state, Seal.objects.count()) == ("declined", 0)
    assert ask(child, at=AT).state == "to_check"


def test_the_new_record_has_the_birth_and_nothing_else(child):
    RelationshipFactory(child=child)
    ResidenceFactory(person=child)
    new = seal(child, at=AT).new
    assert (new.name, new.date_of_birth, new.sex, new.phone) == ("Juniper Ravensworth", child.date_of_birth, "F", "")
    assert not Relationship.objects.filter(child=new).exists()
    assert not Residence.objects.filter(person=new).exists()
    assert not new.identifiers.exists()
    assert Residence.objects.get(person=child).ended_on == date(2021, 7, 1)


def test_nothing_in_the_audit_stands_beside_both_numbers(child):
    sealing = seal(child, at=AT)
    both = AuditEntry.objects.filter(subject=f"record.person:{sealing.new_id}")
    assert not both.exists()
    for entry in AuditEntry.objects.filter(subject=f"record.person:{child.pk}"):
        assert "Juniper" not in entry.detail
        assert str(sealing.new_id) not in entry.detail.replace(str(sealing.pk), "")


def test_who_may_not_open_the_old_record_may_not_open_the_new_one(child, make_user):
    aunt, reader = make_user(), make_user()
    make.keep_out(child, aunt, at=AT - timedelta(days=1))
    new = seal(child, at=AT).new
    assert not Person.objects.known_to(aunt).filter(pk=new.pk).exists()
    other = PersonFactory()
    make.restrict(other, reader, at=AT - timedelta(days=1), until=AT + timedelta(days=9))
    asked = ask(other, at=AT, by=_on_the_list(other, make_user("team_manager")))
    checker = _on_the_list(other, make_user("director"))
    new = operations.decide_sealing(asked, is_right=True, note="Right.", on=ON, by=checker, at=AT).new
    assert not Person.objects.visible_to(make_user(), at=AT).filter(pk=new.pk).exists()
    assert Person.objects.visible_to(reader, at=AT).filter(pk=new.pk).exists()
    assert not Restriction.objects.filter(person=other, ended_at=None).exists()


def _on_the_list(child, account):
    child.restrictions.get().readers.create(account=account, added_at=AT, added_by=account)
    return account


@pytest.mark.parametrize("role", ROLES)
def test_nobody_finds_a_sealed_record(child, make_user, role):
    seal(child, at=AT)
    user = make_user(role)
    for people_ in (Person.objects.visible_to(user, at=AT), Person.objects.known_to(user, at=AT)):
        assert not people_.filter(pk=child.pk).exists()
    assert not Person.objects.locked_to(user, at=AT).filter(pk=child.pk).exists()
    assert child.pk in hidden_from(user, at=AT)


def test_an_opening_lets_its_account_read_until_it_runs_out(child, make_user):
    director, head = make_user("director"), make_user("head_of_service")
    opened(seal(child, at=AT), director, at=AT, hours=1)
    visible = {user: Person.objects.visible_to(user, at=AT + timedelta(minutes=59)) for user in (director, head)}
    assert visible[director].filter(pk=child.pk).exists()
    assert not visible[head].filter(pk=child.pk).exists()
    assert not Person.objects.visible_to(director, at=AT + timedelta(hours=1)).filter(pk=child.pk).exists()


def test_an_opening_opens_nothing_to_who_may_no_longer_open_sealed_records(child, make_user):
    director = make_user("director")
    opened(seal(child, at=AT), director, at=AT)
    director.role = "social_worker"
    assert not Person.objects.visible_to(director, at=AT).filter(pk=child.pk).exists()


def test_an_exclusion_beats_an_opening(child, make_user):
    director = make_user("director")
    sealing = seal(child, at=AT)
    opened(sealing, director, at=AT)
    make.keep_out(sealing.new, director, at=AT)
    make.keep_out(child, director, at=AT)
    assert not Person.objects.visible_to(director, at=AT).filter(pk=child.pk).exists()
    with pytest.raises(operations.UnableToSeal):
        opened(sealing, director, at=AT)


@pytest.mark.parametrize("reason", ["", "Need it"])
def test_opening_needs_a_sentence(child, make_user, reason):
    with pytest.raises(operations.UnableToSeal, match="sentence"):
        operations.open_sealed(seal(child, at=AT), reason=reason, hours=1, by=make_user("director"), at=AT)


def test_nothing_on_a_sealed_record_can_be_changed_even_while_it_is_open(child, make_user):
    head, worker, now = make_user("head_of_service"), make_user(), clock.now()
    opened(seal(child), head)
    changes = (
        lambda: people.add_identifier(child, kind="upn", value="H801200001000", by=worker, at=now),
        lambda: people.correct_person(child, on=now.date(), by=worker, at=now, phone="01632 960000"),
        lambda: need_to_know.keep_out(child, account=worker, reason="A neighbour.", by=head, at=now),
        lambda: ask(child),
    )
    for change in changes:
        with pytest.raises((RecordSealed, operations.UnableToSeal)), transaction.atomic():
            change()
    child.refresh_from_db()
    assert child.phone == ""
    assert not child.identifiers.exists()
    assert not child.exclusions.exists()


def test_a_broken_glass_does_not_open_it(child, make_user):
    seal(child, at=AT)
    with pytest.raises(need_to_know.UnableToBreakGlass):
        need_to_know.break_glass(child, reason="The police are here now.", hours=1, by=make_user("director"), at=AT)


def test_the_two_are_never_offered_or_merged_as_one(child, make_user):
    same_name = seal(child, at=AT, first_name="Orla", last_name="Tansley").new
    find_duplicates(at=AT)
    assert not PossibleDuplicate.objects.exists()
    with pytest.raises(UnableToMerge):
        merge(same_name, duplicate=child, reason="One.", on=ON, by=make_user("head_of_service"), at=AT)
    found = people_found(Terms(anything="Orla Tansley 6 May 2014"), by=make_user(), at=AT)
    assert [one.pk for one in found.people] == [same_name.pk]


def test_records_merged_into_the_old_one_before_are_sealed_with_it(child, make_user):
    double = PersonFactory(first_name="Orla", last_name="Tansly")
    merge(child, duplicate=double, reason="One.", on=ON, by=make_user("head_of_service"), at=AT)
    seal(child, at=AT)
    assert set(Seal.objects.values_list("person", flat=True)) == {child.pk, double.pk}


def test_a_birth_family_keeps_somebody_without_a_name_and_a_carer_nobody(child, make_user):
    mother = RelationshipFactory(child=child).relative
    sister = RelationshipFactory(relative=mother).child
    carer = RelationshipFactory(child=child, kind="carer").relative
    home = ResidenceFactory(person=carer)
    ResidenceFactory(person=child, address=home.address)
    new = seal(child, at=AT).new
    RelationshipFactory(child=new, relative=carer, kind="mother")
    ResidenceFactory(person=new, address=home.address)
    user = make_user()
    seen = family_of(carer, home=home, siblings=[], on=ON, by=user)
    assert [kin.name for kin in (*seen.relatives, *seen.children)] == ["Juniper Ravensworth"]
    assert {kin.name for kin in household_on(home.address_id, on=date(2021, 6, 1), by=user)} == {
        carer.name, "Juniper Ravensworth"
    }  # fmt: skip
    seen = family_of(mother, home=None, siblings=[], on=ON, by=user)
    assert sorted(kin.name for kin in seen.children) == sorted([UNNAMED, sister.name])
    assert [one.may_open for one in brothers_and_sisters(sister, by=user)] == [False]
    assert brothers_and_sisters(new, by=user) == []


def test_unsealing_takes_two_and_leaves_two_records(child, make_user):
    head, director = make_user("head_of_service"), make_user("director")
    sealing = seal(child, at=AT)
    sealing = operations.ask_to_unseal(sealing, reason="The wrong child was sealed.", by=head, at=AT)
    with pytest.raises(operations.UnableToSeal, match="somebody else"):
        operations.decide_unsealing(sealing, is_right=True, note="Mine.", by=head, at=AT)
    assert Seal.objects.exists()
    left = operations.decide_unsealing(sealing, is_right=False, note="It was right.", by=director, at=AT)
    assert left.state == "sealed"
    sealing = operations.ask_to_unseal(sealing, reason="The wrong child was sealed.", by=head, at=AT)
    operations.decide_unsealing(sealing, is_right=True, note="So it was.", by=director, at=AT)
    user = make_user()
    assert Person.objects.visible_to(user, at=AT).filter(pk__in=[child.pk, sealing.new_id]).count() == 2
    assert people.subject_of(child) == f"record.person:{child.pk}"
    people.add_identifier(child, kind="upn", value="H801200001000", by=user, at=AT)


def test_the_names_leave_the_sealing_once_the_new_record_bears_them(child):
    sealing = seal(child, at=AT)
    assert (sealing.first_name, sealing.last_name) == ("", "")
    assert sealing.new.first_name == NAMES["first_name"]
