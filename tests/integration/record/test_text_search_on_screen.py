"""The page that searches what is written: on every record, on one, narrowed down, and by who may."""

import re

import pytest
from django.urls import reverse

from lineofsight.documents.models import Document
from lineofsight.record.models import SearchedText
from lineofsight.record.textsearch.keeping import rebuild
from tests.factories.documents import make_document
from tests.factories.files import typeset
from tests.factories.service import authorised_assessment, ready_contact, written_assessment
from tests.factories.writing import made_visit, written_note

pytestmark = pytest.mark.django_db
PAGE = "record:text_search"


def search(client, words, **more):
    return client.get(reverse(PAGE), {"words": words, **more})


def test_it_finds_shows_and_leads_to_what_is_written(sign_in):
    note = written_note(text="A <b>bruise</b> on her arm.")
    html = search(sign_in("social_worker"), "bruise").content.decode()
    assert "1 text found" in html
    assert "<mark>bruise</mark>" in html
    assert "<b>" not in html
    assert reverse("record:copy", kwargs={"what": "note", "number": note.pk}) in html


def test_one_record_is_searched_alone(sign_in):
    mine, other = written_note(text="A bruise."), written_note(text="A bruise.")
    html = search(sign_in("social_worker"), "bruise", child=mine.child_id).content.decode()
    assert "1 text found" in html
    assert mine.child.name in html
    assert other.child.name not in html


@pytest.mark.parametrize(
    "words, sentence",
    [("", "at least one word"), ("?!", "at least one word"), ("xyzzy", "Nothing found"), ("x" * 201, "200")],
)
def test_what_can_not_be_found_is_said(sign_in, words, sentence):
    assert sentence in search(sign_in("social_worker"), words).content.decode()


@pytest.mark.parametrize(
    "words", ["'; DROP TABLE record_note; --", "\u202eabc", "🌻", '"', "a*", "NOT", "AND OR", "%s"]
)
def test_anything_may_be_typed(sign_in, words):
    assert search(sign_in("social_worker"), words).status_code == 200


def test_a_record_that_may_not_be_opened_is_not_searched(sign_in):
    assert search(sign_in("social_worker"), "bruise", child=999).status_code == 404
    assert search(sign_in("analyst"), "bruise").status_code == 403


def test_contacts_assessments_and_documents_are_found(sign_in):
    ready_contact(concern="The curtains are always drawn.")
    written_assessment()
    make_document(content=b"Curtains and wallpaper.", name="a.txt", title="Report of the visit")
    make_document(content=office_words("The curtains were open."), name="b.docx", title="Letter in Word")
    client = sign_in("social_worker")
    html = search(client, "curtains").content.decode()
    for title in ("Contact: ", "Report of the visit", "Letter in Word"):
        assert title in html
    assert "Single assessment: analysis and plan" in search(client, "needs home", kinds="analysis").content.decode()
    assert "Screening of a contact" in search(client, "attendance dropped").content.decode()


def office_words(text):
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("[Content_Types].xml", "<x/>")
        words = f"<w:document xmlns:w='urn:w'><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:document>"
        made.writestr("word/document.xml", words)
    return out.getvalue()


@pytest.mark.parametrize(
    "content", [b"PK", b"<not xml", b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><p>&e;</p>"]
)
def test_a_document_that_can_not_be_read_is_found_by_its_title(sign_in, content):
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("[Content_Types].xml", "<x/>")
        made.writestr("word/document.xml", content)
    document = make_document(content=out.getvalue(), name="b.docx", title="From the surgery")
    assert Document.objects.get() == document
    assert "root:" not in SearchedText.objects.get().text
    assert "From the surgery" in search(sign_in("social_worker"), "surgery").content.decode()


@pytest.mark.parametrize("rows", [1, 200])
def test_it_asks_few_questions(sign_in, django_assert_max_num_queries, rows):
    written_note(text="A bruise.")
    held = SearchedText.objects.get()
    SearchedText.objects.bulk_create(
        SearchedText(
            child=held.child, kind="note", table=held.table, row=10_000 + n, title="Note", text="A bruise.",
            happened_on=held.happened_on, author=held.author,
        )
        for n in range(rows)
    )  # fmt: skip
    client = sign_in("social_worker")
    with django_assert_max_num_queries(15):
        page = search(client, "bruise")
    assert f"{rows + 1} texts found" in page.content.decode()


def test_all_texts_read_at_once_are_those_kept_one_by_one():
    authorised_assessment()
    ready_contact(concern="The curtains are drawn.", risks="A dog.")
    made_visit(childs_words="I like it.", about_alone="Only hers.")
    written_note(about_alone={})
    columns = ("child", "kind", "table", "row", "part", "title", "text", "happened_on", "author")
    kept = sorted(SearchedText.objects.values_list(*columns))
    assert {row[2] for row in kept} > {"front_door.contact", "assessment.assessment", "record.visit", "record.note"}
    assert rebuild() == len(kept)
    assert sorted(SearchedText.objects.values_list(*columns)) == kept


def test_the_words_inside_a_pdf_are_found_and_a_scan_says_that_its_are_not(sign_in):
    made = make_document(content=typeset("Seen at the eye clinic in Harlow Row."), title="From the hospital")
    make_document(child=made.child, title="A scan")
    client = sign_in("social_worker")
    html = search(client, "clinic").content.decode()
    assert "1 text found" in html
    assert "From the hospital" in html
    listed = client.get(reverse("documents:documents", kwargs={"pk": made.child_id})).content.decode()
    assert listed.count("No words can be read in it") == 1


def test_a_word_that_is_nowhere_is_answered_by_one_that_is(sign_in):
    written_note(text="A bruise on her arm.")
    html = search(sign_in("social_worker"), "bruse").content.decode()
    assert "Nothing found" in html
    assert re.search(r'Did you mean <a class="govuk-link" href="[^"]*words=bruise[^"]*">bruise</a>', html)
