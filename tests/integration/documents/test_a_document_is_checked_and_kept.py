"""A document is known by what is in it, kept once under its digest, and refused with a sentence otherwise."""

import hashlib
import stat
from datetime import date
from pathlib import Path

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.documents.kinds import proper_name
from lineofsight.documents.models import Document
from lineofsight.documents.operations import UnableToKeep
from lineofsight.documents.store import place_of
from tests.factories.access import make_user
from tests.factories.documents import make_document, office, pdf, picture, upload

pytestmark = pytest.mark.django_db

KEPT = [
    (pdf(), "letter.exe", "application/pdf", "letter.pdf"),
    (picture("PNG"), "../../etc/drawing.pdf", "image/png", "drawing.png"),
    (picture("JPEG"), "C:\\photos\\me.png", "image/jpeg", "me.jpg"),
    (
        office("word/document.xml"),
        "a.zip",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "a.docx",
    ),
    (
        office("xl/workbook.xml"),
        "b.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "b.xlsx",
    ),
    ("Zoë 🌻 said שלום\r\n".encode(), "note", "text/plain", "note.txt"),
]


@pytest.mark.parametrize("content, name, media_type, kept_as", KEPT, ids=lambda v: v if isinstance(v, str) else "")
def test_it_is_what_its_content_shows(content, name, media_type, kept_as):
    document = make_document(content=content, name=name)
    assert (document.media_type, document.file_name) == (media_type, kept_as)
    assert document.sha256 == hashlib.sha256(content).hexdigest()
    assert place_of(document.sha256).read_bytes() == content


REFUSED = [
    (b"MZ\x90\x00\x03\x00program", "must be a PDF"),
    (b"#!/bin/sh\nrm -rf /", "must be a PDF"),
    (b"<html><script>alert(1)</script>", "must be a PDF"),
    (b"<svg onload='x()'/>", "must be a PDF"),
    (office("word/document.xml", "word/vbaProject.bin"), "without macros"),
    (office("other.txt"), "must be a PDF"),
    (b"%PDF-1.7 and nothing else", "damaged"),
    (b"PK\x03\x04 and nothing else", "damaged"),
    (picture("PNG")[:30], "damaged"),
    (b"words\x00and nothing", "must be a PDF"),
]


@pytest.mark.parametrize("content, words", REFUSED, ids=lambda v: str(v)[:14])
def test_what_may_not_be_kept_is_refused_with_why(content, words, settings):
    with pytest.raises(UnableToKeep, match=words):
        make_document(content=content, name="harmless.pdf")
    assert_nothing_kept(settings)


def assert_nothing_kept(settings):
    assert not Document.objects.exists()
    assert [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()] == []


def test_an_empty_file_a_large_file_and_a_date_to_come_are_refused(settings):
    large = upload(b"x")
    large.size = 21 * 1024 * 1024
    with pytest.raises(UnableToKeep, match="smaller than 20MB"):
        make_document(file=large)
    with pytest.raises(UnableToKeep, match="empty"):
        make_document(file=upload(b""))
    with pytest.raises(UnableToKeep, match="date in the past"):
        make_document(dated_on=date(2021, 7, 15))
    assert_nothing_kept(settings)


def test_only_who_writes_on_a_record_may_add_one():
    with pytest.raises(NotAllowed):
        make_document(by=make_user("auditor"))


def test_the_same_file_is_kept_once_and_can_be_run_by_nobody(settings):
    first, second = make_document(), make_document()
    assert first.sha256 == second.sha256
    [kept] = [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert settings.STATIC_ROOT not in kept.parents


def test_adding_one_is_in_the_audit():
    document = make_document()
    entry = AuditEntry.objects.filter(action="change", subject=f"record.person:{document.child_id}").last()
    assert document.sha256 in entry.detail


@pytest.mark.parametrize(
    "command, words",
    [("false", "found a virus"), ("/nowhere/scanner", "can't be scanned"), ("sh -c 'exit 2'", "can't be scanned")],
)
def test_a_scanner_that_finds_something_or_fails_lets_nothing_in(settings, command, words):
    settings.LINEOFSIGHT_VIRUS_SCAN = command
    with pytest.raises(UnableToKeep, match=words):
        make_document()
    assert_nothing_kept(settings)


def test_a_document_says_whether_it_was_scanned(settings):
    assert make_document().scan == Document.Scan.NOT_SCANNED
    settings.LINEOFSIGHT_VIRUS_SCAN = "true"
    assert make_document().scan == Document.Scan.CLEAN


@pytest.mark.parametrize("name", ["", "...", "/", 'a"b\r\nSet-Cookie: x', "\u202egnp.exe", "x" * 500])
def test_a_name_is_always_safe_to_hand_out(name):
    from lineofsight.documents.kinds import FileKind

    safe = proper_name(name, FileKind("application/pdf", ".pdf"))
    assert safe.endswith(".pdf")
    assert 5 <= len(safe) <= 110
    assert not set(safe) & set('/\\\r\n"\u202e')
