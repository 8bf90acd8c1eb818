"""A chosen file waits while something else on its form is put right: for who chose it, for as long as its draft."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.documents.models import Document, WaitingFile
from lineofsight.documents.store import content_of, waiting_place_of
from lineofsight.documents.texts import words_in
from lineofsight.drafts.models import Draft
from tests.factories.documents import pdf, picture, upload
from tests.factories.need_to_know import keep_out
from tests.factories.record import PersonFactory
from tests.integration.documents.test_documents_on_screen import SAID

pytestmark = pytest.mark.django_db
KEPT = "We have kept <strong>plan.pdf</strong>. Choose another to replace it."
NO_TITLE = {**SAID, "title": ""}


@pytest.fixture
def child():
    return PersonFactory()


@pytest.fixture
def worker(sign_in):
    return sign_in("social_worker")


@pytest.fixture
def sent(django_capture_on_commit_callbacks):
    """Send the form as one person; what is to be done once it is certain is done."""

    def send(client, child, *, file=None, to="document_new", **said):
        address = reverse(f"documents:{to}", kwargs={"pk": child.pk})
        with django_capture_on_commit_callbacks(execute=True):
            answer = client.post(address, {**said, **({"file": file} if file else {})}, follow=True)
        return answer.content.decode()

    return send


def plan():
    return upload(pdf(), "plan.pdf")


def on_the_disk(settings) -> list[Path]:
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def form_of(client, child) -> str:
    return client.get(reverse("documents:document_new", kwargs={"pk": child.pk})).content.decode()


def test_it_is_kept_when_something_else_is_wrong_and_is_no_document_yet(worker, child, sent, settings):
    page = sent(worker, child, file=plan(), **NO_TITLE)
    assert "Give it a title" in page
    assert KEPT in page
    assert "again" not in page.split("<h1")[1].split("What happens next")[0]
    assert not Document.objects.exists()
    assert "There are no documents yet" in worker.get(reverse("documents:documents", args=[child.pk])).content.decode()
    [place] = on_the_disk(settings)
    assert place.read_bytes() == pdf()
    assert place.stat().st_mode & 0o077 == 0
    assert place.parent.stat().st_mode & 0o077 == 0


def test_it_is_used_on_the_next_sending_and_nothing_is_left_waiting(worker, child, sent, settings):
    sent(worker, child, file=plan(), **NO_TITLE)
    assert "The document is on the record." in sent(worker, child, **SAID)
    document = Document.objects.get()
    assert (document.file_name, document.child, document.recorded_by) == ("plan.pdf", child, worker.user)
    assert content_of(document.sha256) == pdf()
    assert words_in(document) == ""
    assert not Draft.objects.exists()
    assert not WaitingFile.objects.exists()
    assert len(on_the_disk(settings)) == 1


def test_it_waits_on_the_form_opened_again_and_through_a_second_refusal(worker, child, sent):
    sent(worker, child, file=plan(), **NO_TITLE)
    assert KEPT in sent(worker, child, **NO_TITLE)
    page = form_of(worker, child)
    assert KEPT in page
    assert "You began this earlier" in page


def test_another_takes_its_place(worker, child, sent, settings):
    sent(worker, child, file=plan(), **NO_TITLE)
    page = sent(worker, child, file=upload(picture(), "new <b>.png"), **NO_TITLE)
    assert "We have kept <strong>new b.png</strong>" in page
    assert len(on_the_disk(settings)) == 1
    sent(worker, child, **SAID)
    assert Document.objects.get().media_type == "image/png"


def test_another_chosen_with_the_right_answers_is_what_is_sent(worker, child, sent, settings):
    sent(worker, child, file=plan(), **NO_TITLE)
    sent(worker, child, file=upload(picture(), "new.png"), **SAID)
    assert Document.objects.get().file_name == "new.png"
    assert len(on_the_disk(settings)) == 1


@pytest.mark.parametrize(
    "content, sentence", [(b"MZ\x00", "must be a PDF"), (b"%PDF-1.7 cut short", "damaged"), (b"", "empty")]
)
def test_one_that_may_be_no_document_is_not_kept(worker, child, sent, settings, content, sentence):
    page = sent(worker, child, file=upload(content, "plan.pdf"), **NO_TITLE)
    assert sentence in page
    assert "We have kept" not in page
    assert on_the_disk(settings) == []
    sent(worker, child, file=plan(), **NO_TITLE)
    page = sent(worker, child, file=upload(content, "worse.pdf"), **SAID)
    assert sentence in page
    assert KEPT in page, "what was kept before still waits"


def test_one_with_a_virus_is_not_kept(worker, child, sent, settings):
    settings.LINEOFSIGHT_VIRUS_SCAN = "false"
    page = sent(worker, child, file=plan(), **NO_TITLE)
    assert "found a virus" in page
    assert on_the_disk(settings) == []
    assert not WaitingFile.objects.exists()


@pytest.mark.parametrize("harm", ["scanner", "altered"])
def test_one_that_may_be_no_document_when_it_is_sent_is_let_go(worker, child, sent, settings, harm):
    sent(worker, child, file=plan(), **NO_TITLE)
    if harm == "scanner":
        settings.LINEOFSIGHT_VIRUS_SCAN = "false"
    else:
        waiting_place_of(WaitingFile.objects.get().token).write_bytes(b"something else")
    page = sent(worker, child, **SAID)
    assert ("found a virus" if harm == "scanner" else "was changed meanwhile") in page
    assert "We have kept" not in page
    assert on_the_disk(settings) == []
    assert not Document.objects.exists()


def test_one_whose_content_is_gone_is_asked_for(worker, child, sent):
    sent(worker, child, file=plan(), **NO_TITLE)
    waiting_place_of(WaitingFile.objects.get().token).unlink()
    assert "Choose a file" in sent(worker, child, **SAID)
    assert not Document.objects.exists()


def test_it_is_removed_and_what_was_written_stays(worker, child, sent, settings):
    page = sent(worker, child, file=plan(), **{**SAID, "dated_on_day": "31", "dated_on_month": "2"})
    assert re.search(r'formaction="[^"]*file/remove/"[^>]*>\s*Remove plan.pdf', page)
    page = sent(worker, child, to="file_remove", **SAID)
    assert "plan.pdf is removed. What you wrote is still here." in page
    assert "We have kept" not in page
    assert 'value="From &lt;b&gt;school&lt;/b&gt;"' in page
    assert on_the_disk(settings) == []
    assert "There was no file" in sent(worker, child, to="file_remove", **SAID)


def test_nobody_else_sees_uses_or_removes_it(worker, child, sent, sign_in):
    page, other = sent(worker, child, file=plan(), **NO_TITLE), sign_in("social_worker")
    ticket = re.search(r'name="_ticket" value="([^"]+)"', page)[1]
    assert "plan.pdf" not in form_of(other, child)
    assert "Choose a file" in sent(other, child, **SAID)
    sent(other, child, to="file_remove", **SAID)
    sent(other, child, to="file_remove", _ticket=ticket, **SAID)
    sent(other, child, _ticket=ticket, **SAID)
    assert not Document.objects.exists()
    assert KEPT in form_of(worker, child)


def test_who_may_no_longer_open_the_record_is_not_shown_it(worker, child, sent):
    sent(worker, child, file=plan(), **NO_TITLE)
    keep_out(child, worker.user, at=Draft.objects.get().kept_at - timedelta(minutes=1))
    for page in (form_of(worker, child), sent(worker, child, **SAID), worker.get("/drafts/").content.decode()):
        assert "plan.pdf" not in page
    assert not Document.objects.exists()


def test_it_waits_no_longer_than_its_draft(worker, child, sent, settings):
    sent(worker, child, file=plan(), **NO_TITLE)
    Draft.objects.update(ends_on=Draft.objects.get().kept_at.date() - timedelta(days=1))
    page = form_of(worker, child)
    assert "We have kept" not in page
    assert "You began this earlier" not in page
    assert "Choose a file" in sent(worker, child, **SAID)
    sent(worker, PersonFactory(), file=upload(picture(), "other.png"), **NO_TITLE)
    assert [row.file_name for row in WaitingFile.objects.all()] == ["other.png"]
    assert len(on_the_disk(settings)) == 1


def test_discarding_the_draft_discards_it(worker, child, sent, settings, django_capture_on_commit_callbacks):
    sent(worker, child, file=plan(), **NO_TITLE)
    with django_capture_on_commit_callbacks(execute=True):
        worker.post(f"/drafts/{Draft.objects.get().pk}/discard/")
    assert on_the_disk(settings) == []


def test_keeping_and_removing_it_are_in_the_audit(worker, child, sent):
    sent(worker, child, file=plan(), **NO_TITLE)
    draft = Draft.objects.get()
    sent(worker, child, to="file_remove", **SAID)
    entries = AuditEntry.objects.filter(subject=f"drafts.draft:{draft.pk}", by=worker.user).order_by("sequence")
    told = [word for entry in entries for word in ("kept", "removed") if f'"{word}"' in entry.detail]
    assert told == ["kept", "removed"]
    assert "plan.pdf" not in "".join(entry.detail for entry in entries)


def test_a_draft_that_can_not_be_kept_says_so_and_asks_for_the_file(worker, child, sent, monkeypatch, settings):
    monkeypatch.setattr("lineofsight.drafts.operations.MOST", 0)
    page = sent(worker, child, file=plan(), **NO_TITLE)
    assert "You have 0 drafts" in page
    assert "We have kept" not in page
    assert on_the_disk(settings) == []
