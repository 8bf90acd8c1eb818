"""The list, a new document and taking one out; 50 MB are refused without being held."""

import tempfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.documents.models import Document
from lineofsight.documents.store import place_of
from lineofsight.letters.operations import withdraw_letter
from tests.factories.documents import make_document, pdf
from tests.factories.letters import issued_letter
from tests.factories.record import PersonFactory, copies
from tests.factories.writing import AT

pytestmark = pytest.mark.django_db
SAID = {
    "kind": "letter",
    "title": "From <b>school</b>",
    "dated_on_day": "1",
    "dated_on_month": "7",
    "dated_on_year": "2021",
}


def new(client, child, file, **said):
    address = reverse("documents:document_new", kwargs={"pk": child.pk})
    return client.post(address, {**SAID, **said, **({"file": file} if file else {})}, follow=True)


def test_a_document_is_added_listed_and_taken_out(sign_in):
    client, child, content = sign_in("social_worker"), PersonFactory(), pdf()
    page = new(client, child, SimpleUploadedFile("school.doc", content)).content.decode()
    assert "The document is on the record" in page
    assert "From &lt;b&gt;school&lt;/b&gt;" in page
    assert "No virus scanner is set" in page
    document = Document.objects.get()
    response = client.get(reverse("documents:download", kwargs={"document_id": document.pk}))
    assert response.content == content
    assert response["Content-Disposition"] == 'attachment; filename="school.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Type"] == "application/pdf"
    assert "sandbox" in response["Content-Security-Policy"]
    entry = AuditEntry.objects.filter(action="export").last()
    assert (entry.subject, entry.by) == (f"record.person:{child.pk}", client.user)


@pytest.mark.parametrize("megabytes", [20.5, 50])
def test_a_large_upload_is_refused_and_what_was_typed_is_kept(sign_in, megabytes, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    large = SimpleUploadedFile("large.pdf", b"%PDF-" + b"0" * int(megabytes * 1024 * 1024))
    page = new(sign_in("social_worker"), PersonFactory(), large, title="Kept words").content.decode()
    assert "The selected file must be smaller than 20MB" in page
    assert "Select a file" not in page
    assert 'value="Kept words"' in page
    assert not Document.objects.exists()
    assert [path for path in Path(tmp_path).rglob("*") if path.is_file() and path.stat().st_size > 1024] == []


def test_a_wrong_type_and_no_file_are_said(sign_in):
    client, child = sign_in("social_worker"), PersonFactory()
    assert "must be a PDF" in new(client, child, SimpleUploadedFile("x.pdf", b"MZ\x00")).content.decode()
    assert (
        "Select a file" in new(client, child, None).content.decode()
        or "Choose a file" in new(client, child, None).content.decode()
    )
    assert not Document.objects.exists()


def test_content_that_was_altered_is_not_handed_out(sign_in):
    document = make_document()
    place_of(document.sha256).write_bytes(b"something else")
    response = sign_in("social_worker").get(reverse("documents:download", kwargs={"document_id": document.pk}))
    assert response.status_code == 409
    assert "was changed after it was kept" in response.content.decode()


@pytest.mark.parametrize("role, status", [("partner", 403), ("administrator", 403), ("auditor", 200)])
def test_who_may_take_one_out(sign_in, role, status):
    document = make_document()
    response = sign_in(role).get(reverse("documents:download", kwargs={"document_id": document.pk}))
    assert response.status_code == status


@pytest.mark.parametrize("count", [1, 200])
def test_the_list_asks_few_questions(sign_in, count, django_assert_max_num_queries):
    document = make_document()
    copies(document, count - 1)
    client = sign_in("social_worker")
    with django_assert_max_num_queries(15):
        page = client.get(reverse("documents:documents", kwargs={"pk": document.child_id}))
    assert page.status_code == 200


def test_a_letter_that_was_withdrawn_is_marked_in_the_list(sign_in):
    letter, by = issued_letter(), sign_in("social_worker")
    address = reverse("documents:documents", kwargs={"pk": letter.child_id})
    assert "Withdrawn" not in by.get(address).content.decode()
    withdraw_letter(letter, reason="It went to the wrong house.", by=by.user, at=AT)
    page = by.get(address).content.decode()
    assert "Withdrawn" in page
    assert "on 14 July 2021" in page
