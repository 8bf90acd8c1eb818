"""What is kept lies outside the web root: only the pages that check who asks hand it out."""

from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import get_finders
from django.test import Client

from lineofsight.access.routes import routes
from lineofsight.documents.store import place_of
from tests.factories.documents import make_document

pytestmark = pytest.mark.django_db
MARK = b"Kept from the web: Quillonbury."
PREFIXES = (
    *("/", "/documents/", "/media/", "/static/", "/static/documents/", "/static/../documents/", "/var/data/documents/"),
    *("/static/%2e%2e/documents/", "/static/..%2fdocuments/", "/static//", "/static/....//documents/"),
)


@pytest.fixture
def kept(settings):
    """A document's digest; the web root lies beside the store, as it does in a running service."""
    settings.STATIC_ROOT = Path(settings.MEDIA_ROOT).parent / "static"
    return make_document(content=MARK).sha256


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("role", [None, "social_worker"])
def test_a_guessed_address_hands_nothing_out(kept, sign_in, prefix, role):
    client = sign_in(role) if role else Client()
    for name in (kept, f"{kept[:2]}/{kept}", f"{kept}.pdf"):
        answer = client.get(prefix + name)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert MARK not in body
        assert answer.status_code in {302, 404}


def test_the_store_is_no_static_folder_nor_below_or_around_one(kept, settings):
    store = Path(settings.MEDIA_ROOT).resolve()
    folders = [Path(storage.location) for finder in get_finders() for _, storage in finder.list([])]
    for folder in {Path(settings.STATIC_ROOT), *folders}:
        assert store not in (folder.resolve(), *folder.resolve().parents)
        assert folder.resolve() not in store.parents
    assert not [path for finder in get_finders() for path, _ in finder.list([]) if kept in path]


def test_no_address_takes_a_path_or_a_digest():
    digests = {"digest", "sha", "sha256", "pdf_sha256", "html_sha256"}
    assert not [one.name for one in routes() if "<path:" in one.address or digests & set(one.parameters)]


def test_what_is_kept_is_for_the_service_alone(kept):
    assert place_of(kept).stat().st_mode & 0o077 == 0
    assert place_of(kept).parent.stat().st_mode & 0o077 == 0
