"""People are put on the record once, and what can't be true of them is refused in a sentence."""

from datetime import date, timedelta

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.record.models import Person
from lineofsight.record.operations.people import (
    PersonAlreadyThere,
    UnableToRecord,
    add_identifier,
    correct_person,
    create_person,
    tidy,
)
from tests.factories.record import IdentifierFactory, PersonFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def create(make_user, today, now):
    """Create a person as a social worker, with what the test changes."""
    worker = make_user("social_worker")

    def _create(**facts):
        told = {"first_name": "Bryony", "last_name": "Fenwright", "date_of_birth": date(2015, 2, 3), "by": worker}
        return create_person(**{**told, "on": today, "at": now, **facts})

    return _create


def test_a_person_is_put_on_the_record_and_the_audit_says_so(create):
    person = create(first_name="  Bryony ", last_name="Fenwright\u200b")
    assert (person.name, person.search_last) == ("Bryony Fenwright", "fenwright")
    entry = AuditEntry.objects.get(subject=f"record.person:{person.pk}")
    assert (entry.action, '"created":"Bryony Fenwright"' in entry.detail) == ("change", True)


@pytest.mark.parametrize(
    "facts, sentence",
    [
        ({"last_name": "  "}, "Enter a last name"),
        ({"last_name": "\U0001f600"}, "at least one letter"),
        ({"last_name": "123"}, "at least one letter"),
        ({"date_of_birth": date(2022, 1, 1)}, "can't be in the future"),
        ({"date_of_birth": date(1890, 1, 1)}, "in the last 120 years"),
        ({"expected_on": date(2021, 9, 1)}, "not both"),
        ({"date_of_birth": None, "expected_on": date(2023, 1, 1)}, "within the next 10 months"),
    ],
)
def test_what_cannot_be_true_is_refused(create, facts, sentence):
    with pytest.raises(UnableToRecord, match=sentence):
        create(**facts)
    assert not Person.objects.exists()


@pytest.mark.parametrize(
    "first, last",
    [
        ("Anna \U0001f600", "Quill"),
        ("\u05d3\u05d5\u05d3", "\u05db\u05d4\u05df"),
        ("Robert'); DROP TABLE record_person;--", "Tables"),
        ("<b>Ann</b>", "<script>alert(1)</script>"),
        ("Zoë", "O’Dell-Marsh"),
        ("", "Unborn Fenwright"),
    ],
)
def test_unusual_names_are_kept_as_they_are(create, first, last):
    person = Person.objects.get(pk=create(first_name=first, last_name=last).pk)
    assert (person.first_name, person.last_name) == (first, last)


def test_the_same_name_and_birth_is_asked_about_again(create):
    there = create()
    with pytest.raises(PersonAlreadyThere) as refused:
        create(first_name="BRYONY")
    assert refused.value.people == [there]
    assert create(is_somebody_else=True).pk != there.pk


def test_a_partner_is_not_told_who_is_on_the_record(create, make_user):
    create()
    assert create(by=make_user("partner")).name == "Bryony Fenwright"


@pytest.mark.parametrize("role", ["head_of_service", "auditor", "councillor", "administrator"])
def test_who_does_not_write_records_puts_nobody_on_them(create, make_user, role):
    with pytest.raises(NotAllowed):
        create(by=make_user(role))


def test_a_correction_keeps_what_was_there_before_in_the_audit(create, make_user, today, now):
    person = create()
    correct_person(person, last_name="Fenwick", phone="01632 960001", on=today, by=make_user("social_worker"), at=now)
    person.refresh_from_db()
    assert (person.last_name, person.search_last) == ("Fenwick", "fenwick")
    assert '["Fenwright","Fenwick"]' in AuditEntry.objects.latest("sequence").detail


def test_a_correction_that_changes_nothing_is_not_audited(create, make_user, today, now):
    person = create()
    before = AuditEntry.objects.count()
    correct_person(person, last_name="Fenwright", on=today, by=make_user("social_worker"), at=now)
    assert AuditEntry.objects.count() == before


@pytest.mark.parametrize(
    "facts, sentence",
    [
        ({"died_on": date(2014, 1, 1)}, "can't be before the date of birth"),
        ({"died_on": date(2022, 1, 1)}, "can't be in the future"),
        ({"pk": 7}, "can't be corrected here"),
    ],
)
def test_a_wrong_correction_is_refused(create, make_user, today, now, facts, sentence):
    with pytest.raises(UnableToRecord, match=sentence):
        correct_person(create(), on=today, by=make_user("social_worker"), at=now, **facts)


def test_a_number_belongs_to_one_person(make_user, now):
    holder = IdentifierFactory(value="H801200001001").person
    with pytest.raises(UnableToRecord, match=f"number {holder.pk} on the record"):
        add_identifier(PersonFactory(), kind="upn", value="h801200001001", by=make_user("social_worker"), at=now)
    with pytest.raises(UnableToRecord, match="already on this record"):
        add_identifier(holder, kind="upn", value="H801200001001", by=make_user("social_worker"), at=now)


def test_a_number_is_kept(make_user, now):
    number = add_identifier(
        PersonFactory(), kind="nhs_number", value="943 476 5919", by=make_user("social_worker"), at=now
    )
    assert (number.value, str(number)) == ("9434765919", "NHS number 9434765919")


def test_text_is_tidied():
    assert tidy(" a\u200b  b\n c\x00") == "a b c"
    assert tidy("\u0645\u06cc\u200c\u062e") == "\u0645\u06cc\u200c\u062e"


def test_somebody_born_today_may_be_recorded(create, today):
    assert create(date_of_birth=today).age_on(today) == 0
    assert create(first_name="Una", date_of_birth=None, expected_on=today + timedelta(days=90)).age_on(today) is None
