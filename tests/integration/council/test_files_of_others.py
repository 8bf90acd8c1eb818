"""A letter or slides of others come with an item: kept as they came, told in words, read by all once published."""

import hashlib
import re

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lineofsight.council.agendas.models import AgendaItem, Attachment
from lineofsight.council.agendas.operations.attaching import detach
from lineofsight.council.agendas.operations.items import UnableToPutOn
from lineofsight.council.agendas.operations.packs import publish_pack
from lineofsight.council.agendas.published import printed_pack, published_pack
from lineofsight.documents.store import place_of
from tests.factories.council import (
    AT,
    IN_TIME,
    clerk,
    file_of_others,
    make_agenda_item,
    make_attachment,
    ready_meeting,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    """A democratic services officer."""
    return clerk()


@pytest.fixture
def item(by):
    """An item of an agenda that can be published."""
    return make_agenda_item(ready_meeting(by=by), kind="spoken", title="The hub", by=by)


def test_the_public_has_the_file_as_it_came_and_its_words(item, by):
    sent = file_of_others(secret="one")  # noqa: S106 - a word in a file
    attachment = make_attachment(item, by=by, file=sent)
    slug = publish_pack(meeting=item.item.meeting, by=by, at=IN_TIME).slug
    page = re.sub(r"\s+", " ", Client().get(reverse("public_site:pack", args=[slug])).content.decode())
    assert "made by The hub. It is kept as they made it, and may not be accessible." in page
    assert "Twelve desks." in page
    address = reverse("public_site:attached", args=[slug, item.item.number, 1])
    assert address in page
    got = Client().get(address)
    assert hashlib.sha256(got.content).hexdigest() == attachment.sha256
    assert got["Content-Disposition"] == 'attachment; filename="slides.pdf"'
    assert printed_pack(slug) == printed_pack(slug)
    with pikepdf.open(_file(printed_pack(slug))) as opened:
        assert list(opened.attachments) == ["figures.json"]


def _file(content):
    made = file_of_others()
    made.seek(0)
    made.truncate()
    made.write(content)
    made.seek(0)
    return made


@pytest.mark.parametrize(
    ("wrong", "field", "why"),
    [
        ({"title": " "}, "title", "title"),
        ({"made_by": ""}, "made_by", "who made it"),
        ({"words": " "}, "words", "who can't read the file"),
        ({"file": SimpleUploadedFile("a.txt", b"Plain words")}, "file", "must be a PDF"),
        ({"file": SimpleUploadedFile("a.pdf", b"%PDF-1.7 nothing")}, "file", "damaged"),
        ({"file": SimpleUploadedFile("a.pdf", b"")}, "file", "empty"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_is_refused_leaves_nothing(item, by, wrong, field, why):
    with pytest.raises(UnableToPutOn, match=why) as refused:
        make_attachment(item, by=by, **wrong)
    assert refused.value.field == field
    assert not Attachment.objects.exists()


def test_a_file_comes_once_and_is_taken_away_until_it_is_published(item, by):
    first = make_attachment(item, by=by, file=file_of_others(secret="same"))  # noqa: S106
    assert place_of(first.sha256).is_file()
    with pytest.raises(UnableToPutOn, match="this file already"):
        make_attachment(item, by=by, file=file_of_others(secret="same"))  # noqa: S106
    detach(attachment=first, by=by, at=AT)
    assert not Attachment.objects.exists()
    again = make_attachment(item, by=by)
    pack = publish_pack(meeting=item.item.meeting, by=by, at=IN_TIME)
    with pytest.raises(UnableToPutOn, match="A pack is published with it"):
        detach(attachment=again, by=by, at=AT)
    assert len(published_pack(pack.slug)["agenda"][-1]["attachments"]) == 1


def test_a_wrong_file_put_there_after_publication_is_taken_away_before_the_next_pack(item, by, sign_in):
    published = make_attachment(item, by=by)
    publish_pack(meeting=item.item.meeting, by=by, at=IN_TIME)
    wrong = make_attachment(item, by=by, title="Not for the public", file=file_of_others(secret="wrong"))  # noqa: S106
    page, client = reverse("agendas:agenda", args=[item.item.meeting_id]), sign_in("democratic_services")
    shown = client.get(page).content.decode()
    assert reverse("agendas:detach", args=[wrong.pk]) in shown
    assert reverse("agendas:detach", args=[published.pk]) not in shown
    client.post(reverse("agendas:detach", args=[wrong.pk]))
    assert list(Attachment.objects.all()) == [published]


def test_an_item_is_taken_off_with_its_files(item, by, sign_in):
    make_attachment(item, by=by)
    sign_in("democratic_services").post(reverse("agendas:item_off", args=[item.pk]), {"why": "Not ready."})
    assert not AgendaItem.objects.filter(pk=item.pk).exists()
    assert not Attachment.objects.exists()


def test_it_is_put_there_on_screen(item, sign_in):
    client = sign_in("democratic_services")
    address = reverse("agendas:attach", args=[item.pk])
    said = {"title": "Slides of the hub", "made_by": "The hub", "words": "Twelve desks."}
    assert "Choose a PDF" in client.post(address, said).content.decode()
    sent = {**said, "file": SimpleUploadedFile("slides.pdf", file_of_others().read())}
    shown = client.post(address, sent, follow=True).content.decode()
    assert "Slides of the hub (The hub)" in shown
    client.post(reverse("agendas:detach", args=[Attachment.objects.get().pk]))
    assert not Attachment.objects.exists()
    assert sign_in("councillor").get(address).status_code == 403
