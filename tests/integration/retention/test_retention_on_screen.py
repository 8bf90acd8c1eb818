"""Retention on screen and at the command line: what is due, two people, holds and certificates."""

import io
import re
from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.record.models import Person
from lineofsight.retention.models import Certificate, Disposal, Hold
from lineofsight.web import clock
from tests.factories.access import make_user
from tests.factories.need_to_know import restrict
from tests.factories.record import copies
from tests.factories.retention import AT, ON, due_child, sample_certificate, sample_disposal, sample_hold
from tests.factories.rights import sample_child

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def much_later(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: AT)
    monkeypatch.setattr(clock, "today", lambda: ON)


def page(client, name: str, **kwargs) -> str:
    return client.get(reverse(name, kwargs=kwargs)).content.decode()


def test_what_is_due_is_worked_through_a_month_at_a_time(sign_in):
    old, new = due_child(), due_child()
    Person.objects.filter(pk=old.pk).update(first_name="Aldous", date_of_birth=date(2001, 3, 1))
    Person.objects.filter(pk=new.pk).update(first_name="Beatrix", date_of_birth=date(2011, 3, 1))
    client = sign_in("director")
    first = page(client, "retention:due")
    assert "2 records have been kept as long as the schedule says" in first
    assert "Aldous" in first
    assert "Beatrix" not in first
    months = re.findall(r"\?month=([\d-]+)", first)
    later = client.get(reverse("retention:due"), {"month": months[-1]}).content.decode()
    assert "Beatrix" in later
    assert "Aldous" not in later
    assert "Aldous" in client.get(reverse("retention:due"), {"month": "x"}).content.decode()


def test_one_proposes_another_deletes_and_the_certificate_is_shown(sign_in):
    child = due_child()
    first, second = sign_in("director"), sign_in("head_of_service")
    assert "until the 25th birthday" in page(first, "retention:due")
    first.post(reverse("retention:propose", kwargs={"pk": child.pk}))
    disposal = Disposal.objects.get()
    assert "Another person has to decide" in page(first, "retention:disposal", disposal_id=disposal.pk)
    assert "Delete this record" in page(second, "retention:disposal", disposal_id=disposal.pk)
    address = reverse("retention:disposal", kwargs={"disposal_id": disposal.pk})
    assert "Another person has to decide" in first.post(address, {"decision": "dispose"}, follow=True).content.decode()
    made = second.post(address, {"decision": "dispose"}, follow=True).content.decode()
    assert f"Certificate of disposal of number {child.pk}" in made
    assert "As it was made" in made
    assert "People</th>" in made
    assert "record.person" not in made
    assert child.last_name not in made
    assert not Person.objects.filter(pk=child.pk).exists()
    assert f"Number {child.pk}" in page(second, "retention:certificates")


def test_a_record_is_kept(sign_in):
    disposal = sample_disposal()
    client = sign_in("head_of_service")
    said = client.post(
        reverse("retention:disposal", kwargs={"disposal_id": disposal.pk}), {"decision": "keep"}, follow=True
    )
    assert "The record stays." in said.content.decode()
    assert Person.objects.filter(pk=disposal.number).exists()


def test_a_hold_is_placed_on_one_record_and_on_every_record_and_ended(sign_in):
    client, child = sign_in("director"), due_child()
    assert (
        "Choose why"
        in client.post(reverse("retention:hold_new", kwargs={"pk": child.pk}), {"words": "x"}).content.decode()
    )
    said = {"reason": "litigation", "words": "Claim <b>7</b>"}
    client.post(reverse("retention:hold_new", kwargs={"pk": child.pk}), said)
    client.post(reverse("retention:holds"), said)
    held = page(client, "retention:holds")
    assert "Claim &lt;b&gt;7&lt;/b&gt;" in held
    assert "Every record" in held
    assert child.name not in page(client, "retention:due")
    for hold in Hold.objects.all():
        client.post(reverse("retention:hold_end", kwargs={"hold_id": hold.pk}), {"words": "Settled"})
    assert child.name in page(client, "retention:due")


def test_a_restricted_record_is_not_shown_to_who_may_not_open_it(sign_in):
    child = due_child()
    restrict(child, make_user("head_of_service"), at=AT)
    client = sign_in("director")
    assert child.name not in page(client, "retention:due")
    assert client.post(reverse("retention:propose", kwargs={"pk": child.pk})).status_code in (302, 403, 404)
    assert not Disposal.objects.exists()


def test_the_schedule_is_shown_and_looking_is_audited(sign_in):
    client = sign_in("head_of_service")
    assert "75 years from birth" in page(client, "retention:schedule")
    page(client, "retention:due")
    assert AuditEntry.objects.filter(action="search", subject="retention").count() == 1


@pytest.mark.parametrize("count", [1, 200])
def test_the_pages_ask_few_questions(sign_in, count, django_assert_max_num_queries):
    client, disposal, hold = sign_in("head_of_service"), sample_disposal(), sample_hold()
    copies(hold, count - 1)
    copies(disposal, count - 1, number=[10_000_000 + n for n in range(count - 1)])
    due_child(child=sample_child())
    for name in ("retention:due", "retention:holds", "retention:certificates"):
        with django_assert_max_num_queries(15):
            assert client.get(reverse(name)).status_code == 200


def test_the_command_lists_numbers_and_disposes_for_a_second_person():
    disposal, out = sample_disposal(), io.StringIO()
    call_command("retention", "due", stdout=out, stderr=io.StringIO())
    assert out.getvalue().startswith(f"{disposal.number}\t")
    assert disposal.person.last_name not in out.getvalue()
    with pytest.raises(CommandError, match="Another person"):
        call_command("retention", "dispose", str(disposal.pk), "--by", disposal.proposed_by.username)
    with pytest.raises(CommandError, match="no open account"):
        call_command("retention", "dispose", str(disposal.pk), "--by", "nobody-at-all")
    made = io.StringIO()
    call_command("retention", "dispose", str(disposal.pk), "--by", make_user("head_of_service").username, stdout=made)
    assert made.getvalue().strip() == Certificate.objects.get().text


def test_a_certificate_page_says_when_it_was_tampered_with(sign_in):
    made = sample_certificate()
    from django.db import connection

    from lineofsight.retention import certificate_guard

    certificate_guard.take_off(connection)
    Certificate.objects.filter(pk=made.pk).update(digest="0" * 64)
    certificate_guard.put_on(connection)
    assert "Not as it was made" in page(sign_in("director"), "retention:certificate", certificate_id=made.pk)
