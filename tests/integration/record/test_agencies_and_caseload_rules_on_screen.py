"""Agencies, sharing with one, and the rules of caseloads on screen."""

import pytest
from django.urls import reverse

from lineofsight.record.models import CaseloadBand, PartnerAgency, Share, StepWeight
from lineofsight.web import clock
from tests.factories.sharing import a_note, make_agency_account

pytestmark = pytest.mark.django_db


def parts(name, day) -> dict:
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def test_an_agency_is_added_joined_and_left(sign_in, make_user):
    client, partner = sign_in("administrator"), make_user("partner", name="Ada Quill")
    assert client.post(reverse("record:agency_new"), {"name": "Wexcombe Primary"}).status_code == 302
    join = reverse("record:agency_join", kwargs={"pk": PartnerAgency.objects.get().pk})
    assert client.post(join, {"account": partner.pk, **parts("on", clock.today())}).status_code == 302
    assert "Ada Quill" in client.get(reverse("record:agencies")).content.decode()
    row = PartnerAgency.objects.get().accounts.get()
    leave = reverse("record:agency_leave", kwargs={"pk": row.pk})
    assert client.post(leave, parts("on", clock.today())).status_code == 302
    assert "Nobody has an account yet" in client.get(reverse("record:agencies")).content.decode()


def test_a_note_is_shared_with_an_agency_and_read_by_who_works_there(sign_in):
    reader = sign_in("partner")
    row, note = make_agency_account(account=reader.user), a_note()
    client = sign_in("social_worker")
    where = f"{reverse('record:share_new', kwargs={'pk': note.child_id})}?kind=note&part={note.pk}"
    assert "Everybody at Wexcombe Primary" in client.get(where).content.decode()
    said = {"account": f"agency-{row.agency_id}", "agency": "", "purpose": "To help.", "basis": "consent"}
    answer = client.post(where, {**said, "basis_note": "Mum agreed.", **parts("until", clock.today())}, follow=True)
    assert "by everybody at Wexcombe Primary" in answer.content.decode()
    made = Share.objects.get()
    assert "head teacher" in reader.get(reverse("record:shared", kwargs={"share": made.pk})).content.decode()
    alone = client.post(
        where, {**said, "account": str(reader.user.pk), "basis_note": "Yes.", **parts("until", clock.today())}
    )
    assert "Say who they work for" in alone.content.decode()


def test_bands_and_weights_are_changed_with_a_reason(sign_in):
    client = sign_in("head_of_service")
    band = reverse("record:band_new", kwargs={"service": "assessment"})
    numbers = {"lowest": 12, "highest": 18, "far_lowest": 24, "far_highest": 30}
    day = parts("on", clock.today())
    assert "Say why it is changed" in client.post(band, {**numbers, **day}).content.decode()
    assert client.post(band, {**numbers, **day, "reason": "Agreed."}).status_code == 302
    weight = reverse("record:weight_new", kwargs={"kind": "contact"})
    assert client.post(weight, {"weight": "0.3", "reason": "Longer.", **day}).status_code == 302
    page = client.get(reverse("record:caseload_rules")).content.decode()
    for words in ("12 to 18", "24 to 30", "Agreed.", "Longer."):
        assert words in page
    assert (CaseloadBand.objects.count(), StepWeight.objects.count()) == (1, 1)
    assert (
        "A head of service changes it" in sign_in("team_manager").get(reverse("record:caseload_rules")).content.decode()
    )
    for wrong in ("/our-work/caseload/rules/bands/front_door/", "/our-work/caseload/rules/weights/none/"):
        assert client.get(wrong).status_code == 404
