"""One child's record: what each page shows, what can be written there, and that every reading is known."""

import json
from datetime import date

import pytest
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.record.models import Identifier, Note, Relationship, Residence, Visit
from tests.factories.forms import version_on
from tests.factories.record import (
    IdentifierFactory,
    PersonFactory,
    PostFactory,
    RelationshipFactory,
    ResidenceFactory,
    WardFactory,
    open_step,
)

pytestmark = pytest.mark.django_db

JULY_FIRST = {"happened_at_day": "1", "happened_at_month": "7", "happened_at_year": "2021", "happened_at_time": "4pm"}


def at(name: str, pk: int, **more) -> str:
    return reverse(f"record:{name}", kwargs={"pk": pk, **more})


@pytest.fixture
def client(sign_in):
    return sign_in("social_worker")


@pytest.fixture
def child():
    """A child at home, with a number, a mother and an assessment open to a worker."""
    child = PersonFactory(first_name="Wren", last_name="Fallowfield")
    ResidenceFactory(person=child, address__line="4 Tallow Row", address__ward=WardFactory(name="Castle Hill"))
    IdentifierFactory(person=child, value="H801200001001")
    RelationshipFactory(child=child, has_parental_responsibility=True)
    open_step(child=child, worker=PostFactory(worker__name="Idris Penhallow").worker)
    return child


def test_the_frame_says_who_it_is_about_and_who_holds_them(client, child):
    html = client.get(at("person", child.pk)).content.decode()
    for words in ("Wren Fallowfield", "6 May 2014", "4 Tallow Row", "Castle Hill ward", "Idris Penhallow"):
        assert words in html
    for words in ("Single assessment open", "Family (1)", "Time limits (2)", "H801200001001", "Record a visit"):
        assert words in html


@pytest.mark.parametrize("page", ["person", "chronology", "family", "notes", "duties"])
def test_every_reading_is_in_the_audit_once(client, child, page):
    before = AuditEntry.objects.count()
    client.get(at(page, child.pk))
    entry = AuditEntry.objects.latest("sequence")
    assert AuditEntry.objects.count() == before + 1
    assert (entry.action, entry.by, entry.subject) == ("read", client.user, f"record.person:{child.pk}")
    assert json.loads(entry.detail) == {"page": page}


@pytest.mark.parametrize("page", ["person", "chronology", "family", "notes", "duties", "correct", "note_new", "move"])
def test_nobody_of_that_number_is_not_found(client, page):
    assert client.get(at(page, 999)).status_code == 404


@pytest.mark.parametrize("page", ["person", "chronology", "family", "notes", "duties"])
def test_a_partner_opens_no_record(sign_in, child, page):
    assert sign_in("partner").get(at(page, child.pk)).status_code == 403


def test_an_auditor_reads_and_is_offered_nothing_to_change(sign_in, child):
    auditor = sign_in("auditor")
    for page in ("person", "family", "notes"):
        html = auditor.get(at(page, child.pk)).content.decode()
        assert not any(
            words in html for words in ("Put these right", "Record a visit", "Write a note", "This has ended")
        )


def test_who_reads_the_audit_sees_who_read_the_record(sign_in, client, child):
    client.get(at("person", child.pk))
    html = sign_in("administrator").get(at("readers", child.pk)).content.decode()
    assert client.user.name in html
    assert "Fallowfield" not in html


def test_a_note_is_written_for_brothers_and_sisters_too(client, child):
    sibling = PersonFactory(first_name="Robin")
    client.post(at("relate", child.pk, relative=sibling.pk), {"kind": "sibling"})
    form = client.get(at("note_new", child.pk)).content.decode()
    assert sibling.name in form
    told = {"kind": "agency", "text": "School is worried.", "also_about": [str(sibling.pk)], "is_significant": "on"}
    page = client.post(at("note_new", child.pk), {**told, **JULY_FIRST}, follow=True).content.decode()
    assert "Significant: Information from another agency" in page
    assert {note.child for note in Note.objects.all()} == {child, sibling}
    assert len({note.group for note in Note.objects.all()}) == 1


@pytest.mark.parametrize(
    "change, sentence",
    [
        ({"text": " "}, "Write the note"),
        ({"happened_at_year": "2999"}, "give a time in the past"),
        ({"happened_at_time": "25:00"}, "must have a real time"),
        ({"kind": "rumour"}, "Say what it is"),
        ({"text": "x" * 20_001}, "20,000 characters or fewer"),
    ],
)
def test_a_wrong_note_says_what_is_wrong_and_keeps_what_was_typed(client, child, change, sentence):
    told = {"kind": "case_note", "text": "Mum rang.", **JULY_FIRST, **change}
    html = client.post(at("note_new", child.pk), told).content.decode()
    assert sentence in html
    assert told["text"].strip() in html
    assert not Note.objects.exists()


@pytest.mark.parametrize(
    "seen, is_seen, alone", [("alone", True, True), ("seen", True, False), ("not_seen", False, False)]
)
def test_a_visit_is_recorded_with_the_childs_words(client, child, seen, is_seen, alone):
    step = child.steps.get()
    told = {"step": step.pk, "mode": "home", "seen": seen, "childs_words": "I like my dog.", "text": "Calm."}
    told |= {"not_alone_reason": "Mum stayed."} if seen == "seen" else {}
    told |= {"not_seen_reason": "At school."} if seen == "not_seen" else {}
    page = client.post(at("visit_new", child.pk), {**told, **JULY_FIRST}, follow=True).content.decode()
    visit = Visit.objects.get()
    assert (visit.is_seen, visit.is_seen_alone, visit.step) == (is_seen, alone, step)
    assert "I like my dog." in page
    assert (step.duties.get(clock_code="AS-SEEN").met_on is not None) is is_seen


def test_a_visit_before_the_step_is_refused_on_the_page(client, child):
    told = {"step": child.steps.get().pk, "mode": "home", "seen": "alone", "text": "Calm.", **JULY_FIRST}
    told["happened_at_month"] = "1"
    assert "started on 14 June 2021" in client.post(at("visit_new", child.pk), told).content.decode()


def test_a_visit_that_nobody_asked_for_is_recorded_too(client):
    child = PersonFactory()
    told = {"step": "none", "mode": "school", "seen": "alone", "text": "Calm.", **JULY_FIRST}
    client.post(at("visit_new", child.pk), told)
    assert Visit.objects.get().step is None
    assert "Not part of anything open" in client.get(at("visits", child.pk)).content.decode()


def test_facts_are_put_right(client, child):
    form = client.get(at("correct", child.pk)).content.decode()
    assert 'value="Fallowfield"' in form
    told = {"first_name": "Wren", "last_name": "Fallow", "sex": "M", "expected_on_day": ""}
    born = {"date_of_birth_day": "7", "date_of_birth_month": "May", "date_of_birth_year": "2014"}
    client.post(at("correct", child.pk), {**told, **born, **version_on(client, at("correct", child.pk))})
    child.refresh_from_db()
    assert (child.last_name, child.sex, child.date_of_birth) == ("Fallow", "M", date(2014, 5, 7))


def test_a_number_is_added_and_a_wrong_one_refused(client, child):
    wrong = client.post(at("identifier_new", child.pk), {"kind": "nhs_number", "value": "9434765918"})
    assert "t be an NHS number" in wrong.content.decode()
    client.post(at("identifier_new", child.pk), {"kind": "nhs_number", "value": "943 476 5919"})
    assert Identifier.objects.filter(person=child, value="9434765919").exists()


def test_a_move_takes_along_who_is_named(client, child):
    mother = Relationship.objects.get().relative
    ResidenceFactory(person=mother, address=child.residences.get().address)
    ward = WardFactory(name="Lower Quay")
    told = {
        "line": "9 Fuller Lane",
        "town": "Wexcombe",
        "postcode": "wx2 1aa",
        "ward": ward.pk,
        "others": [str(mother.pk)],
    }
    since = {"started_on_day": "1", "started_on_month": "7", "started_on_year": "2021"}
    html = client.post(at("move", child.pk), {**told, **since}, follow=True).content.decode()
    assert "9 Fuller Lane, Wexcombe, WX2 1AA (Lower Quay ward)" in html
    assert Residence.objects.filter(ended_on=date(2021, 7, 1)).count() == 2


def test_a_wrong_postcode_is_refused(client, child):
    told = {"line": "9 Fuller Lane", "postcode": "nowhere", "ward": ""}
    since = {"started_on_day": "1", "started_on_month": "7", "started_on_year": "2021"}
    assert "full UK postcode" in client.post(at("move", child.pk), {**told, **since}).content.decode()


def test_a_relationship_is_ended(client, child):
    relationship = Relationship.objects.get()
    when = {"ended_on_day": "1", "ended_on_month": "7", "ended_on_year": "2021"}
    html = client.post(at("relationship_end", relationship.pk), when, follow=True).content.decode()
    assert "Until 1 July 2021" in html


@pytest.mark.parametrize(
    "query, shown, hidden",
    [
        ({"kinds": "step"}, "Single assessment started", "given to"),
        ({"kinds": "allocation"}, "given to Idris Penhallow", "Single assessment started"),
        ({"as_at_day": "1", "as_at_month": "1", "as_at_year": "2020"}, "Nothing to show", "Single assessment started"),
        ({"as_at_day": "31", "as_at_month": "2", "as_at_year": "2020"}, "must be a real date", "Nothing to show"),
        ({"all": "1", "page": "7"}, "Single assessment started", "Nothing to show"),
    ],
)
def test_the_chronology_is_narrowed(client, child, query, shown, hidden):
    html = client.get(at("chronology", child.pk), query).content.decode()
    assert shown in html
    assert hidden not in html
