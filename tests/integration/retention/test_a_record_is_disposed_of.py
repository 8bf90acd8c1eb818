"""A record that is due goes when two people say so, all of it, and leaves a certificate."""

import json
from datetime import date, timedelta

import pytest
from django.apps import apps
from django.db import DatabaseError, IntegrityError, transaction

from lineofsight.access import audit
from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.documents.models import Document
from lineofsight.documents.store import place_of
from lineofsight.record.disposing import BY_NUMBER, ROWS, WHEN_UNUSED
from lineofsight.record.models import CaseStep, Person, Relationship
from lineofsight.retention import operations
from lineofsight.retention.certificates import is_as_made
from lineofsight.retention.due import due_records
from lineofsight.retention.finding import UnableToDispose, rows_about, undeclared
from lineofsight.retention.models import Certificate, Disposal, Hold
from lineofsight.rights.models import AccessRequest
from tests.factories.access import make_user
from tests.factories.documents import make_document
from tests.factories.record import PersonFactory, RelationshipFactory
from tests.factories.retention import AT, ON, due_child, sample_disposal, sample_hold, with_family
from tests.factories.rights import released, sample_child, sample_request

pytestmark = pytest.mark.django_db


def disposed(disposal: Disposal | None = None) -> Certificate:
    return operations.dispose(disposal or sample_disposal(), by=make_user("head_of_service"), on=ON, at=AT)


def test_every_table_that_leads_to_a_person_says_what_becomes_of_its_rows():
    assert undeclared() == [], "Add these tables to the disposal.py of their app: goes(...)."


def test_what_is_declared_are_tables_and_columns():
    labels = {model._meta.label_lower for model in apps.get_models()}
    assert {*BY_NUMBER, *WHEN_UNUSED} <= labels
    for label, declared in ROWS.items():
        for name in declared.cleared:
            assert apps.get_model(label)._meta.get_field(name).null, f"{label}.{name} can't be emptied."


def test_a_table_that_says_nothing_stops_a_disposal(monkeypatch):
    monkeypatch.delitem(ROWS, "record.note")
    with pytest.raises(UnableToDispose, match=r"record\.note"):
        disposed()
    assert CaseStep.objects.exists()


def test_everything_goes_and_a_certificate_is_left(django_capture_on_commit_callbacks):
    disposal = sample_disposal()
    child, document = disposal.person, Document.objects.get()
    with django_capture_on_commit_callbacks(execute=True):
        made = disposed(disposal)
    for model in (CaseStep, AccessRequest, Document, Relationship):
        assert not model.objects.exists()
    assert not Person.objects.filter(pk=child.pk).exists()
    assert not place_of(document.sha256).exists()
    said = json.loads(made.text)
    assert (said["number"], said["rows"]["documents.document"], said["files"]) == (child.pk, 1, 1)
    assert said["rows"]["record.note"] == 2
    assert said["proposed"]["by"] != said["decided"]["by"]
    assert is_as_made(made)
    assert child.last_name not in made.text
    assert made.digest in AuditEntry.objects.order_by("sequence").last().detail
    assert audit.verify().ok


def test_nobody_elses_record_is_touched():
    disposal = sample_disposal()
    other = due_child(child=sample_child())
    held = {model: len(keys) for model, keys in rows_about({other.pk}).rows.items() if keys}
    disposed(disposal)
    assert {model: len(keys) for model, keys in rows_about({other.pk}).rows.items() if keys} == held


def test_content_that_another_record_has_too_stays(django_capture_on_commit_callbacks):
    disposal = sample_disposal()
    kept = make_document(child=PersonFactory())
    with django_capture_on_commit_callbacks(execute=True):
        made = disposed(disposal)
    assert json.loads(made.text)["files"] == 0
    assert place_of(kept.sha256).exists()


def test_those_who_are_there_only_for_the_child_go_with_it():
    child = due_child()
    mother, father = with_family(child)
    disposed(operations.propose(child, by=make_user("director"), on=ON, at=AT))
    assert not Person.objects.filter(pk=mother.pk).exists()
    assert Person.objects.filter(pk=father.pk).exists()
    assert Relationship.objects.filter(relative=father).count() == 1


def test_a_brothers_step_that_this_childs_led_to_stays():
    child, brother = due_child(), sample_child()
    due_child(child=brother)
    opener = CaseStep.objects.filter(child=child).first()
    led_to = CaseStep.objects.filter(child=brother).first()
    CaseStep.objects.filter(pk=led_to.pk).update(opened_by=opener)
    disposed(operations.propose(child, by=make_user("director"), on=ON, at=AT))
    led_to.refresh_from_db()
    assert led_to.opened_by is None


def test_two_people_decide_and_the_database_says_so_too():
    by = make_user("director")
    disposal = sample_disposal(by=by)
    with pytest.raises(UnableToDispose, match="Another person"):
        operations.dispose(disposal, by=by, on=ON, at=AT)
    with pytest.raises(NotAllowed):
        operations.dispose(disposal, by=make_user("administrator"), on=ON, at=AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        Disposal.objects.update(state="refused", decided_by=by, decided_at=AT)
    disposed(disposal)
    with pytest.raises(UnableToDispose, match="decided before"):
        operations.dispose(disposal, by=make_user("head_of_service"), on=ON, at=AT)


def test_a_record_that_is_kept_may_be_proposed_again():
    disposal = sample_disposal()
    with pytest.raises(UnableToDispose, match="proposed already"):
        operations.propose(disposal.person, by=make_user("director"), on=ON, at=AT)
    operations.keep(disposal, by=make_user("head_of_service"), at=AT)
    again = operations.propose(disposal.person, by=make_user("director"), on=ON, at=AT)
    disposed(again)
    assert not Disposal.objects.exclude(person=None).exists()


def test_a_hold_beats_everything_until_it_ends():
    disposal, by = sample_disposal(), make_user("director")
    one, every = sample_hold(person=disposal.person), sample_hold(person=None)
    Hold.objects.filter(pk=every.pk).update(person=None)
    for hold in (one, every):
        assert list(due_records(Person.objects.all(), on=ON)) == []
        with pytest.raises(UnableToDispose, match=r"held\. An inquiry: The Tallow inquiry"):
            disposed(disposal)
        operations.end_hold(hold, words="It reported", by=by, at=AT)
    disposed(disposal)


def test_a_hold_of_a_parent_holds_the_child_and_one_that_ran_out_holds_nobody():
    child = due_child()
    mother, _father = with_family(child)
    hold = sample_hold(person=mother, until_on=ON)
    with pytest.raises(UnableToDispose, match=f"Number {mother.pk} is held"):
        operations.propose(child, by=make_user("director"), on=ON, at=AT)
    assert operations.propose(child, by=make_user("director"), on=hold.until_on + timedelta(days=1), at=AT)


def test_an_open_request_and_open_work_hold_a_record():
    child = due_child()
    request = sample_request(child=child)
    with pytest.raises(UnableToDispose, match="asked for this record"):
        operations.propose(child, by=make_user("director"), on=ON, at=AT)
    AccessRequest.objects.filter(pk=request.pk).update(
        released_at=AT, released_by=request.opened_by, released="{}", digest="0"
    )
    CaseStep.objects.filter(pk=child.steps.first().pk).update(stopped_on=None, stopped_by=None, outcome="")
    with pytest.raises(UnableToDispose, match="is open"):
        operations.propose(child, by=make_user("director"), on=ON, at=AT)


def test_what_is_not_due_cannot_go_and_what_stops_being_due_does_not():
    with pytest.raises(UnableToDispose, match="not due"):
        operations.propose(due_child(), by=make_user("director"), on=date(2027, 1, 1), at=AT)
    disposal = sample_disposal()
    with pytest.raises(UnableToDispose, match="not due"):
        operations.dispose(disposal, by=make_user("head_of_service"), on=date(2027, 1, 1), at=AT)


def test_what_was_given_is_frozen_again_after_a_disposal():
    disposed()
    given = released(child=sample_child())
    with pytest.raises(DatabaseError, match="record that was given"), transaction.atomic():
        AccessRequest.objects.filter(pk=given.pk).update(released="{}")


@pytest.mark.parametrize("change", ["update", "delete"])
def test_a_certificate_cannot_be_changed(change):
    made = disposed()
    rows = Certificate.objects.filter(pk=made.pk)
    with pytest.raises(DatabaseError, match="certificate of disposal"), transaction.atomic():
        rows.update(text="{}") if change == "update" else rows._raw_delete("default")


def test_a_record_merged_into_another_goes_with_it():
    child = due_child()
    duplicate = PersonFactory(merged_into=child)
    RelationshipFactory(child=duplicate)
    made = disposed(operations.propose(child, by=make_user("director"), on=ON, at=AT))
    assert duplicate.pk in json.loads(made.text)["numbers"]


@pytest.mark.parametrize(
    "said, words",
    [({"words": " "}, "what the hold is for"), ({"reason": "because"}, "what the hold is for"),
     ({"until_on": date(2020, 1, 1)}, "today or later")],
)  # fmt: skip
def test_a_hold_says_what_for(said, words):
    with pytest.raises(operations.UnableToHold, match=words):
        sample_hold(**said)
