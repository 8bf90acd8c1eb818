"""Everything held is laid out, other people are found, a person decides about each piece, and only that is given."""

import io
import json
from datetime import date

import pikepdf
import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.http import Http404

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.record.models import Person
from lineofsight.rights import giving, operations, queries
from lineofsight.rights.collecting import ABOUT, LEFT_OUT, held_about
from lineofsight.rights.models import Piece
from lineofsight.rights.operations import UnableToGive
from lineofsight.rights.others import others_in, redacted
from lineofsight.rights.printing import record_pdf
from tests.factories.access import make_user
from tests.factories.documents import make_document
from tests.factories.record import PersonFactory, RelationshipFactory, copies
from tests.factories.rights import AT, decided, released, sample_child, sample_request
from tests.factories.service import authorised_assessment

pytestmark = pytest.mark.django_db


def test_the_whole_record_is_held_contacts_and_assessments_too():
    child = sample_child()
    authorised_assessment(child=child)
    make_document(child=child)
    sections = {held.section.title for held in held_about(child)}
    assert {"The child", "Family", "Notes", "Visits", "Documents", "Steps of the work", "What was due"} <= sections
    assert {"Contacts", "Referrals", "Assessments", "Decisions on contacts", "Screening of contacts"} <= sections
    text = "\n".join(held.text for held in held_about(child))
    assert "AS-45-START" not in text
    assert "child_in_need_plan" not in text


def test_rows_of_one_day_stand_in_the_order_they_were_recorded():
    child = sample_child()
    note = child.notes.first()
    for number in (9_999_999, 10_000_000):
        copies(note, 1, id=number, text=f"Number {number}")
    notes = [held.text.split("Number ")[1].split("\n")[0] for held in held_about(child) if "Number " in held.text]
    assert notes == ["9999999", "10000000"]


def test_nothing_of_a_brother_is_held():
    child = sample_child()
    brother = PersonFactory(first_name="Fenn", last_name="Wexley")
    RelationshipFactory(child=child, relative=brother, kind="sibling")
    make_document(child=brother, title="Only about Fenn")
    authorised_assessment(child=brother)
    text = "\n".join(held.text for held in held_about(child))
    assert "Only about Fenn" not in text
    assert not any(held.section.title in ("Contacts", "Assessments") for held in held_about(child))


def test_every_table_about_a_child_is_held_or_left_out_for_a_reason():
    """A table made tomorrow is held by itself. One that refers to a person some other way must be thought about."""
    ways = {
        (relation.related_model._meta.label_lower, relation.field.name)
        for relation in Person._meta.related_objects
        if not relation.many_to_many and relation.related_model._meta.label_lower not in LEFT_OUT
    }
    other_ways = {(label, name) for label, name in ways if name not in ABOUT}
    # What a merged record held was moved to the one that is left, so nothing is followed to it.
    assert other_ways <= {("record.relationship", "relative"), ("record.person", "merged_into")}
    assert set(LEFT_OUT) <= {model._meta.label_lower for model in apps.get_models()}


def test_a_request_is_due_in_a_month_and_lays_out_the_pieces():
    request = sample_request(on=date(2021, 8, 31))
    assert request.due_on == date(2021, 9, 30)
    notes = list(request.pieces.filter(section="Notes"))
    assert [bool(note.others) for note in notes] == [True, False]
    assert {"Maris Oddwell", "Maris", "07700 900123"} <= set(notes[0].others)
    assert "Rowan" not in notes[0].others
    assert AuditEntry.objects.filter(action="change", detail__contains='"opened"').count() == 1


KNOWN = ["Maris Oddwell", "Maris", "4 Tallow Row"]
FOUND = [
    ("MARIS came", ["MARIS"]),
    ("Marisol came", []),
    ("at 4 tallow row, WX1 2AB", ["4 tallow row", "WX1 2AB"]),
    ("call +44 7700 900456 or a.b@school.example", ["+44 7700 900456", "a.b@school.example"]),
    ("her own 07700 900001", []),
    ("on 01/02/2021 at 10:30", []),
]


@pytest.mark.parametrize("text, found", FOUND)
def test_other_people_are_found_as_they_are_written(text, found):
    assert others_in(text, known=KNOWN, own={"07700900001"}) == found
    assert all(part not in redacted(text, others=found) for part in found)


def test_a_referrer_who_is_not_on_the_record_is_found():
    child = sample_child()
    authorised_assessment(child=child)
    contact = sample_request(child=child).pieces.get(section="Contacts")
    assert "Ferrin Oakes" in contact.others


def test_what_is_given_has_nothing_that_was_held_back():
    by = make_user("head_of_service")
    request = sample_request(by=by)
    named, plain = request.pieces.filter(section="Notes")
    operations.decide_piece(plain, decision="withhold", reason="harm", note="Asked the manager", by=by, at=AT)
    given = giving.release(decided(request, by=by), by=by, at=AT)
    for name in ("Maris", "07700 900123", "Rowan was at school", "Asked the manager"):
        assert name not in given.released
    assert "[withheld] shouts" in given.released
    said = json.loads(given.released)
    [held] = [p for section in said["sections"] for p in section["pieces"] if p["decision"] == "withhold"]
    assert held["why"] == "It would be likely to cause serious harm to somebody"
    entry = AuditEntry.objects.filter(action="export").last()
    assert plain.source in entry.detail
    assert given.digest in entry.detail


def test_nothing_is_given_until_every_piece_is_decided():
    request = sample_request()
    by = make_user("head_of_service")
    with pytest.raises(UnableToGive, match="still to be decided"):
        giving.release(request, by=by, at=AT)
    with pytest.raises(Http404):
        queries.released_request(request.pk, by=by, at=AT, as_what="pdf")


def test_what_was_given_cannot_be_changed():
    given, by = released(), make_user("head_of_service")
    piece = given.pieces.first()
    with pytest.raises(UnableToGive, match="given already"):
        operations.decide_piece(piece, decision="withhold", reason="harm", by=by, at=AT)
    with pytest.raises(UnableToGive, match="given already"):
        giving.release(given, by=by, at=AT)


REFUSED = [
    ({"decision": "disclose", "reason": "harm"}, "a reason that fits"),
    ({"decision": "withhold", "reason": "agreed"}, "a reason that fits"),
    ({"decision": "disclose", "reason": "nobody"}, "tells of somebody else"),
]


@pytest.mark.parametrize("choice, words", REFUSED)
def test_a_reason_has_to_fit(choice, words):
    piece = sample_request().pieces.filter(section="Notes").first()
    with pytest.raises(UnableToGive, match=words):
        operations.decide_piece(piece, by=make_user("head_of_service"), at=AT, **choice)


def test_the_database_refuses_a_decision_without_a_person():
    piece = sample_request().pieces.first()
    with pytest.raises(IntegrityError), transaction.atomic():
        Piece.objects.filter(pk=piece.pk).update(decision="disclose", reason="nobody")


@pytest.mark.parametrize(
    "details, words",
    [({"asked_by": " "}, "who asks"), ({"requested_on": date(2021, 9, 2)}, "in the past"), ({}, "not finished")],
)
def test_a_request_that_cannot_be_opened_says_why(details, words):
    child, by = sample_child(), make_user("head_of_service")
    if not details:
        sample_request(child=child)
    usual = {"asked_by": "Rowan", "requested_on": AT.date()}
    with pytest.raises(UnableToGive, match=words):
        operations.open_request(child=child, by=by, on=AT.date(), at=AT, **{**usual, **details})


def test_only_who_manages_rights_may_do_any_of_it():
    request, by = sample_request(), make_user("social_worker")
    for act in (
        lambda: sample_request(by=by, child=PersonFactory()),
        lambda: operations.decide_piece(request.pieces.first(), decision="disclose", reason="known", by=by, at=AT),
        lambda: operations.give_what_names_nobody(request, by=by, at=AT),
        lambda: giving.release(request, by=by, at=AT),
        lambda: queries.request_to_review(request.pk, by=by, at=AT),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_the_pdf_is_accessible_the_same_every_time_and_has_every_word_it_can_print():
    child = sample_child()
    Person.objects.filter(pk=child.pk).update(first_name="Zoë 🌻", last_name="שלום Wexley")
    child.refresh_from_db()
    given = released(child=child)
    made = record_pdf(given.released, digest=given.digest)
    assert made == record_pdf(given.released, digest=given.digest)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en-GB"
        assert "pdfuaid" in str(pdf.Root.Metadata.read_bytes())
    assert "🌻" in given.released
