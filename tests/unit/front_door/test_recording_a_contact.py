"""A4 (1), (3), (4), A1 (1): a contact is recorded once and stored for each child, with its clock running."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.access.roles import ROLES
from lineofsight.service.front_door.models import Contact
from lineofsight.service.front_door.operations.contacts import UnableToRecordContact, record_contact
from tests.factories.record import PersonFactory
from tests.factories.service import RECEIVED, later, make_contact, make_contacts, make_teams

pytestmark = pytest.mark.django_db
MAY_RECORD = {"social_worker", "team_manager", "partner", "early_help_practitioner", "early_help_manager"}


def test_the_contact_starts_when_it_was_received_and_its_clock_runs_24_hours_from_then():
    """A4 (3)"""
    contact = make_contact()
    duty = contact.step.duties.get()
    assert (contact.received_at, contact.step.started_on) == (RECEIVED, RECEIVED.date())
    assert (duty.clock_code, duty.due_at) == ("FD-CONTACT-DEC", later(24))


def test_it_waits_in_the_front_doors_tray():
    contact = make_contact()
    held = contact.step.allocations.get()
    assert held.team == make_teams()["front_door"]
    assert held.worker is None


def test_brothers_and_sisters_get_a_contact_each_with_the_same_words_and_one_group():
    """A4 (4)"""
    children = [PersonFactory(), PersonFactory(), PersonFactory()]
    contacts = make_contacts(children=children)
    assert [contact.step.child for contact in contacts] == children
    assert len({contact.step.group for contact in contacts} - {None}) == 1
    assert {contact.concern for contact in contacts} == {"Often tired and hungry at school."}


def test_one_child_alone_has_no_group():
    assert make_contact().step.group is None


def test_the_same_child_named_twice_gets_one_contact():
    child = PersonFactory()
    assert len(make_contacts(children=[child, child])) == 1


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_may_record(make_user, role):
    by = make_user(role)
    if role in MAY_RECORD:
        assert make_contact(by=by).step.started_by == by
    else:
        with pytest.raises(NotAllowed):
            make_contact(by=by)


@pytest.mark.parametrize(
    "wrong, sentence",
    [
        ({"children": []}, "Choose the child or children it is about."),
        ({"concern": " "}, "Write down what they are worried about, in their words where you can."),
        ({"source_code": "99"}, "Choose who made contact."),
        ({"source_code": "5D"}, "Choose who made contact."),  # in use only from April 2022
        ({"received_at": RECEIVED + timedelta(days=1)}, "The contact can't have been received in the future."),
    ],
)
def test_what_is_refused(make_user, wrong, sentence):
    make_teams()
    told = {"children": [PersonFactory()], "source_code": "6", "received_at": RECEIVED, "concern": "Seen alone."}
    with pytest.raises(UnableToRecordContact, match=sentence.replace(".", r"\.")):
        record_contact(**{**told, **wrong}, by=make_user("social_worker"), at=RECEIVED)
    assert not Contact.objects.exists()


def test_nobody_is_contacted_about_after_they_died():
    child = PersonFactory(died_on=RECEIVED.date() - timedelta(days=3))
    with pytest.raises(UnableToRecordContact, match="died on 10 July 2021"):
        make_contact(child=child)


def test_recording_is_audited_on_each_childs_record():
    contacts = make_contacts(children=[PersonFactory(), PersonFactory()])
    subjects = {f"record.person:{contact.step.child_id}" for contact in contacts}
    assert subjects <= set(AuditEntry.objects.filter(action="change").values_list("subject", flat=True))


@pytest.mark.parametrize(
    "broken",
    [
        {"concern": ""},
        {"source_code": "99"},
        {"rag": "blue"},
        {"parents_know": "perhaps"},
        {"referrer_told_at": RECEIVED},
        {"referrer_told_how": "phone"},
    ],
)
def test_the_database_refuses_a_contact_that_makes_no_sense(broken):
    contact = make_contact()
    with pytest.raises(IntegrityError), transaction.atomic():
        Contact.objects.filter(pk=contact.pk).update(**broken)
