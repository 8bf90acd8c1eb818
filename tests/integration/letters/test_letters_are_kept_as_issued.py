"""A letter is filled from the record, stopped while anything is wrong, and kept byte for byte once it is issued."""

import hashlib
from datetime import timedelta

import pikepdf
import pytest
from django.db import DatabaseError, connection, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.documents.models import Document
from lineofsight.documents.store import content_of
from lineofsight.documents.texts import without_words
from lineofsight.letters.models import Letter
from lineofsight.letters.operations import UnableToIssue, discard_letter, issue_letter, withdraw_letter, write_letter
from lineofsight.letters.queries import first_words, people_to_write_to
from lineofsight.letters.safety import concerns_of
from lineofsight.letters.templates import TEMPLATES, LetterTemplate, register_template
from lineofsight.record.models import SearchedText
from lineofsight.record.operations.need_to_know import restrict
from lineofsight.record.queries.chronology import chronology
from lineofsight.record.queries.text_search import TextsAsked, texts_found
from lineofsight.record.textsearch.keeping import rebuild
from lineofsight.retention.disposing import take_away
from tests.factories.letters import BODY, issued_letter, make_kept, make_letter
from tests.factories.record import AddressFactory, PersonFactory, RelationshipFactory, ResidenceFactory
from tests.factories.service import authorised_assessment, make_contact
from tests.factories.writing import AT, planned_visit

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker(make_user):
    return make_user("social_worker", name="Ferrin Oakes")


def issue(letter, by):
    return issue_letter(letter, by=by, on=AT.date(), at=AT)


def words(child, template, by):
    return first_words(child, template=template, recipient="Marsh Fallow", by=by, on=AT.date())


def test_an_appointment_is_filled_from_the_visit_that_is_planned(worker):
    plan = planned_visit()
    subject, body, _ = words(plan.child, "visit_appointment", worker)
    assert subject == f"Our visit to {plan.child.first_name}"
    for said in ("Dear Marsh Fallow", "Thursday 15 July 2021 at 10:30am", "at your home", "Ferrin Oakes"):
        assert said in body
    assert "[telephone number you can be reached on]" in body


@pytest.mark.parametrize("key", sorted(TEMPLATES))
def test_every_letter_can_be_begun_where_the_record_knows_nothing(worker, key):
    subject, body, step = words(PersonFactory(), key, worker)
    assert subject
    assert "{" not in subject + body
    assert step is None


def test_letters_of_the_stages_are_filled_from_their_steps(worker):
    contact = make_contact()
    assert contact.receipt in words(contact.step.child, "contact_outcome", worker)[0]
    assessment = authorised_assessment()
    child = assessment.step.child
    _, body, step = words(child, "assessment_shared", worker)
    assert "Needs are not met at home." in body
    assert step == assessment.step


def test_a_template_with_a_name_that_nothing_explains_is_refused():
    with pytest.raises(ValueError, match="nothing says what mystery is"):
        register_template(LetterTemplate(key="bad", version=1, name="Bad", subject="x", body="{mystery}"))


@pytest.mark.parametrize(
    "said, sentence",
    [
        (
            {"body": "Dear Marsh\n\nI will come on [day of the visit] at ten."},
            r"Fill in \[day of the visit\] in the letter",
        ),
        ({"subject": "Visit of [date]"}, r"Fill in \[date\] in the subject"),
        ({"body": "I will come on TBC at ten."}, "Fill in TBC in the letter, at “I will come on TBC at ten.”"),
        ({"address": "[address]"}, r"Fill in \[address\] in the address"),
        ({"address": "", "is_by_hand": False}, "Give an address, or say that the letter is given by hand"),
        ({"body": "Dear 𓀀"}, "can't be printed"),
    ],
)
def test_a_letter_with_something_left_is_not_issued_and_the_place_is_named(worker, said, sentence):
    letter = make_letter(**said)
    with pytest.raises(UnableToIssue, match=sentence):
        issue(letter, worker)
    assert Letter.objects.get().status == "draft"
    assert not Document.objects.exists()


def test_an_issued_letter_is_kept_as_pdf_and_html_among_the_documents(worker):
    letter = issued_letter(by=worker, address="4 Tallow Row\nWexcombe", subject="Our <visit>")
    pdf, html = content_of(letter.pdf_sha256), content_of(letter.html_sha256)
    assert hashlib.sha256(pdf).hexdigest() == letter.pdf_sha256 == Document.objects.get().sha256
    assert b"4 Tallow Row" in html
    assert b"Our &lt;visit&gt;" in html
    assert Document.objects.get().title == "Our <visit> (to Marsh Fallow)"
    entry = AuditEntry.objects.latest("sequence")
    assert letter.html_sha256 in entry.detail


def test_the_pdf_is_accessible(worker, tmp_path):
    path = tmp_path / "letter.pdf"
    path.write_bytes(content_of(issued_letter(by=worker).pdf_sha256))
    with pikepdf.open(path) as made:
        assert made.Root.MarkInfo.Marked
        assert str(made.Root.Lang) == "en-GB"
        assert str(made.Root.ViewerPreferences.DisplayDocTitle) == "True"
        assert made.open_metadata()["pdfuaid:part"] == "1"
        assert made.open_metadata()["dc:title"] == "Our visit"


def test_it_is_in_the_chronology_and_the_search(worker):
    letter = issued_letter(by=worker)
    withdraw_letter(letter, reason="Wrong day.", by=worker, at=AT + timedelta(days=1))
    events = {event.title: event.text for event in chronology(letter.child, as_at=AT.date())}
    assert events == {"Letter to Marsh Fallow: Our visit": ""}
    later = chronology(letter.child, as_at=AT.date() + timedelta(days=1))
    assert [event.text for event in later] == ["Withdrawn on 15 July 2021: Wrong day."]
    assert SearchedText.objects.get(kind="letter").title == "Withdrawn: Our visit (to Marsh Fallow)"


@pytest.mark.parametrize("again", [False, True])
def test_it_is_found_once_and_not_again_as_the_pdf_made_of_it(worker, again):
    letter = issued_letter(by=worker)
    draft = make_letter(child=letter.child, by=worker)
    if again:
        assert rebuild() == 1
    [found] = texts_found(TextsAsked(words="Our visit"), by=worker, at=AT).page.items
    assert (found.text.table, found.text.row) == ("letters.letter", letter.pk)
    assert draft.subject in found.text.title
    assert not without_words([letter.document]), "nobody is told that its words can't be searched"


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE letters_letter SET body = 'Other words.'",
        "UPDATE letters_letter SET recipient_name = 'Somebody'",
        "UPDATE letters_letter SET pdf_sha256 = 'x'",
        "UPDATE letters_letter SET document_id = NULL",
        "DELETE FROM letters_letter",
    ],
)
def test_the_database_refuses_to_change_an_issued_letter(worker, change):
    issued_letter(by=worker)
    with pytest.raises(DatabaseError, match="issued cannot be changed"), transaction.atomic():
        connection.cursor().execute(change)
    assert Letter.objects.get().body == BODY


def test_it_is_withdrawn_once_with_why_and_nothing_else(worker):
    letter = issued_letter(by=worker)
    with pytest.raises(UnableToIssue, match="can't be changed"):
        write_letter(child=letter.child, template="plain", recipient_name="A", subject="B", body="C", letter=letter,
                     by=worker, at=AT)  # fmt: skip
    with pytest.raises(UnableToIssue, match="can't be changed"):
        discard_letter(letter, by=worker, at=AT)
    with pytest.raises(UnableToIssue, match="Say why"):
        withdraw_letter(letter, reason=" ", by=worker, at=AT)
    withdraw_letter(letter, reason="Wrong day.", by=worker, at=AT)
    with pytest.raises(UnableToIssue, match="Only a letter that was issued"):
        withdraw_letter(letter, reason="Again.", by=worker, at=AT)
    with pytest.raises(DatabaseError, match="cannot be changed"), transaction.atomic():
        connection.cursor().execute("UPDATE letters_letter SET withdrawn_reason = 'Other'")


def test_who_may_only_read_writes_and_issues_nothing(worker, make_user):
    letter, auditor = make_letter(by=worker), make_user("auditor")
    for act in (
        lambda: issue(letter, auditor),
        lambda: make_letter(by=auditor),
        lambda: discard_letter(letter, by=auditor, at=AT),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_the_address_of_a_restricted_person_is_never_printed(worker, make_user):
    father = RelationshipFactory(kind="father")
    ResidenceFactory(person=father.relative, address=AddressFactory(line="9 Quince Walk"))
    [_, known] = sorted(people_to_write_to(father.child, by=worker, at=AT), key=lambda p: p.pk == father.relative_id)
    assert "9 Quince Walk" in known.home
    restrict(father.relative, reason="Threats.", readers=[worker], by=make_user("head_of_service"), at=AT)
    [_, known] = sorted(people_to_write_to(father.child, by=worker, at=AT), key=lambda p: p.pk == father.relative_id)
    assert known.home == ""
    letter = make_letter(child=father.child, recipient=father.relative, address="9 Quince Walk")
    with pytest.raises(UnableToIssue, match="their address is never printed"):
        issue(letter, worker)


def test_who_is_locked_to_the_writer_is_not_offered(worker, make_user):
    father = RelationshipFactory(kind="father")
    restrict(father.relative, reason="x", readers=[make_user("director")], by=make_user("head_of_service"), at=AT)
    assert [person.pk for person in people_to_write_to(father.child, by=worker, at=AT)] == [father.child_id]
    letter = make_letter(child=father.child, recipient=father.relative)
    with pytest.raises(UnableToIssue, match="You may not write to this person"):
        issue(letter, worker)


@pytest.mark.parametrize("said", ["We meet at 4 tallow  row.", "The postcode is wx1-1ab.", "Nothing of it."])
def test_who_must_not_know_the_address_is_not_told_it(worker, said):
    home = ResidenceFactory(address__line="4 Tallow Row", address__postcode="WX1 1AB")
    father = RelationshipFactory(child=home.person, kind="father").relative
    make_kept(child=home.person, unknown_to=father)
    for who in ({"recipient": father, "recipient_name": father.name}, {"recipient_name": father.name.upper()}):
        letter = make_letter(child=home.person, body=said, **who)
        concerns = concerns_of(letter, by=worker, at=AT)
        assert any("must not know where" in concern.sentence and not concern.stops for concern in concerns)
        if said == "Nothing of it.":
            assert issue(letter, worker).status == "issued"
        else:
            with pytest.raises(UnableToIssue, match="Take out .* from the letter"):
                issue(letter, worker)


def test_the_address_of_a_restricted_child_is_in_no_letter(worker, make_user):
    home = ResidenceFactory(address__line="4 Tallow Row")
    restrict(home.person, reason="Threats.", readers=[worker], by=make_user("head_of_service"), at=AT)
    letter = make_letter(child=home.person, address="4 Tallow Row")
    with pytest.raises(UnableToIssue, match="from the address: .* their record is restricted"):
        issue(letter, worker)


def test_an_issued_letter_goes_with_the_record_it_is_about_and_stays_when_its_reader_goes(worker):
    letter = issued_letter(by=worker, recipient=PersonFactory())
    take_away({letter.recipient_id})
    letter.refresh_from_db()
    assert (letter.recipient, letter.body) == (None, BODY)
    take_away({letter.child_id})
    assert not Letter.objects.exists()
    other = issued_letter(by=worker)
    with pytest.raises(DatabaseError, match="cannot be changed"), transaction.atomic():
        connection.cursor().execute("DELETE FROM letters_letter")
    assert Letter.objects.get() == other
