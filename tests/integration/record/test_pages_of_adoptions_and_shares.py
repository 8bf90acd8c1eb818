"""The pages of adoptions and of what is shared: what they tell, what they hand out, and how few questions they ask."""

from datetime import timedelta

import pytest
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.record.models import Seal, Sealing
from lineofsight.record.sharing import parts_of
from lineofsight.web import clock
from tests.factories.documents import make_document
from tests.factories.record import PersonFactory, copies
from tests.factories.sealing import opened, seal
from tests.factories.sharing import a_note, share

pytestmark = pytest.mark.django_db


def page(name: str, **where) -> str:
    return reverse(f"record:{name}", kwargs=where)


def test_the_new_name_is_read_only_once_the_sealing_is_opened(sign_in):
    director = sign_in("director")
    sealing = seal(PersonFactory(first_name="Orla", last_name="Tansley"))
    where = page("sealing", sealing=sealing.pk)
    assert "Juniper" not in director.get(where).content.decode()
    told = {"reason": "The court asks for a report.", "hours": "1"}
    assert "Juniper Ravensworth" in director.post(where, told, follow=True).content.decode()
    assert "Juniper" not in sign_in("head_of_service").get(where).content.decode()


def test_a_sealed_record_that_is_open_is_read_and_cannot_be_written_on(sign_in):
    head = sign_in("head_of_service")
    sealing = seal(PersonFactory(first_name="Orla", last_name="Tansley"))
    opened(sealing, head.user)
    record = head.get(page("person", pk=sealing.old_id)).content.decode()
    assert "You opened this sealed record" in record
    assert "Write a note" not in record
    refused = head.get(page("note_new", pk=sealing.old_id), follow=True).content.decode()
    assert "Nothing on it can be changed" in refused


def test_a_sealed_record_is_asked_for_in_vain_and_that_is_in_the_audit(sign_in):
    sealing = seal()
    assert sign_in("auditor").get(page("person", pk=sealing.old_id)).status_code == 404
    refusal = AuditEntry.objects.get(action="refusal", subject=f"record.person:{sealing.old_id}")
    assert "The record is sealed." in refusal.detail


def test_a_document_is_handed_out_through_its_share_and_no_longer_once_that_ended(sign_in, make_user):
    partner, document = sign_in("partner"), make_document()
    [(_, [part])] = [(kind, parts) for kind, parts in parts_of(document.child) if kind.kind == "document"]
    note = a_note(document.child)
    made = share(note, partner=partner.user, kind="document", part=part.key)
    response = partner.get(page("shared_file", share=made.pk))
    assert response.status_code == 200
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert AuditEntry.objects.filter(action="export", by=partner.user).exists()
    assert sign_in("partner").get(page("shared_file", share=made.pk)).status_code == 404
    sign_in("social_worker").post(page("share_withdraw", share=made.pk), {"reason": "Wrong school."})
    assert partner.get(page("shared_file", share=made.pk)).status_code == 404


def test_a_share_without_a_file_hands_out_none(sign_in):
    partner = sign_in("partner")
    made = share(partner=partner.user)
    assert partner.get(page("shared_file", share=made.pk)).status_code == 404


@pytest.mark.parametrize("how_many", [1, 200])
def test_pages_ask_few_questions(sign_in, how_many, django_assert_max_num_queries):
    partner, worker, director = sign_in("partner"), sign_in("social_worker"), sign_in("director")
    made, sealing = share(partner=partner.user), seal()
    copies(made, how_many, part=[str(n) for n in range(how_many)])
    people = copies(sealing.old, how_many), copies(sealing.new, how_many)
    told = {"old_id": [one.pk for one in people[0]], "new_id": [one.pk for one in people[1]]}
    copies(sealing, how_many, **told)
    Seal.objects.bulk_create(Seal(sealing=one, person=one.old) for one in Sealing.objects.exclude(pk=sealing.pk))
    for client, where in (
        (partner, page("shared_with_me")),
        (partner, page("home")),
        (worker, page("shares", pk=made.child_id)),
        (director, page("sealings")),
    ):
        with django_assert_max_num_queries(15 if "home" not in where and where != "/" else 25):
            assert client.get(where).status_code == 200
    assert made.until > clock.today() - timedelta(days=1)
