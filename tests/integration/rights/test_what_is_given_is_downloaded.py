"""What was given is handed out by its pages as a PDF, a file for machines and an archive, each opened here."""

import io
import json
import subprocess
import zipfile

import pikepdf
import pytest
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.rights import giving, operations
from lineofsight.rights.models import AccessRequest
from tests.factories.documents import make_document
from tests.factories.need_to_know import keep_out
from tests.factories.pages import pdf_saying
from tests.factories.rights import AT, decided, sample_child, sample_request

pytestmark = pytest.mark.django_db
WAYS = ("record_pdf", "record_json", "record_archive")


@pytest.fixture
def manager(sign_in):
    return sign_in("head_of_service")


@pytest.fixture
def asked(manager) -> AccessRequest:
    """A request for a record with a letter, in which a piece about somebody else is held back."""
    child = sample_child()
    make_document(child=child, content=pdf_saying("a letter from school"), title="School letter")
    request = sample_request(child=child, by=manager.user)
    letter = request.pieces.get(source__startswith="documents.document:")
    operations.decide_piece(letter, decision="disclose", reason="nobody", by=manager.user, at=AT)
    return decided(request, by=manager.user)


@pytest.fixture
def given(asked, manager) -> AccessRequest:
    return giving.release(asked, by=manager.user, at=AT)


def download(client, request: AccessRequest, way: str):
    return client.get(reverse(f"rights:{way}", kwargs={"request_id": request.pk}))


def words_of(pdf: bytes, tmp_path) -> str:
    """Return what a reader sees in a PDF, as another program than ours reads it."""
    (tmp_path / "record.pdf").write_bytes(pdf)
    ran = subprocess.run(["pdftotext", "-layout", tmp_path / "record.pdf", "-"], capture_output=True, check=True)
    return " ".join(ran.stdout.decode().split())


def test_the_pdf_opens_is_tagged_and_says_what_was_given(manager, given, tmp_path):
    answer = download(manager, given, "record_pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == f'attachment; filename="record-{given.pk}.pdf"'
    assert answer["Cache-Control"] == "private, no-store"
    with pikepdf.open(io.BytesIO(answer.content)) as made:
        assert made.Root.MarkInfo.Marked
        assert len(made.pages) >= 1
        assert str(made.docinfo["/Title"]) == f"Everything we hold about {given.child.name}"
    words = words_of(answer.content, tmp_path)
    assert given.child.name in words
    assert "School letter" in words
    assert "Piece by piece" in words
    assert "Maris" not in words, "whoever is held back in words is in no page of the PDF"


def test_each_time_it_is_the_same_to_the_byte(manager, given):
    for way in WAYS:
        assert download(manager, given, way).content == download(manager, given, way).content


def test_the_file_for_machines_and_the_archive_say_the_same(manager, given):
    said = json.loads(download(manager, given, "record_json").content)
    archive = download(manager, given, "record_archive")
    with zipfile.ZipFile(io.BytesIO(archive.content)) as opened:
        assert opened.testzip() is None
        assert json.loads(opened.read("record.json")) == said
        assert opened.read("record.pdf") == download(manager, given, "record_pdf").content
        [letter] = [name for name in opened.namelist() if name.startswith("documents/")]
        assert opened.read(letter) == pdf_saying("a letter from school")
    assert said["number"] == given.child_id


@pytest.mark.parametrize("way", WAYS)
def test_every_download_is_in_the_audit(manager, given, way):
    before = AuditEntry.objects.filter(action="export", by=manager.user).count()
    download(manager, given, way)
    assert AuditEntry.objects.filter(action="export", by=manager.user).count() == before + 1
    last = AuditEntry.objects.filter(action="export").order_by("sequence").last()
    assert last.subject == f"record.person:{given.child_id}"


@pytest.mark.parametrize("way", WAYS)
def test_nothing_is_handed_out_before_it_was_given_or_to_who_may_not(manager, asked, sign_in, way):
    assert download(manager, asked, way).status_code == 404
    for role in ("social_worker", "auditor", "partner", "councillor"):
        assert download(sign_in(role), asked, way).status_code == 403


@pytest.mark.parametrize("way", WAYS)
def test_who_was_kept_out_of_the_record_since_gets_nothing(manager, given, way):
    keep_out(given.child, manager.user, at=AT)
    assert download(manager, given, way).status_code == 404
