"""B13 and A17 on their pages: the register, a contract and its provider; a panel's decision; a partner's form."""

import pytest
from django.urls import reverse

from lineofsight.catalogue.models import Contract, OutsideRequest, ServiceRequest
from lineofsight.web import clock
from tests.factories.bodies import make_body, make_meeting
from tests.factories.catalogue import ON, at_panel, make_contract, make_outside, make_service
from tests.factories.record import copies, moment

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def at(monkeypatch):
    """Pages open on 24 August 2021."""
    monkeypatch.setattr(clock, "now", lambda: moment(ON.replace(day=24)))
    monkeypatch.setattr(clock, "today", lambda: ON.replace(day=24))


def text(answer) -> str:
    return answer.content.decode()


def day(name: str, year: int, month: int = 4) -> dict:
    return {f"{name}_day": 1, f"{name}_month": month, f"{name}_year": year}


def test_b13_a_contract_is_kept_and_goes_before_its_board(sign_in):
    board, client = make_body(name="Partnership board"), sign_in("head_of_service")
    said = {
        "provider": "Wexcombe Youth Alliance", "kind": "voluntary", "title": "Youth contract", "pounds": "412000",
        "about": "Somewhere to go.", "manager": "The commissioner", "board": board.pk,
        **day("started_on", 2021), **day("ended_on", 2024),
    }  # fmt: skip
    address = reverse("catalogue:contract_new")
    assert "can&#39;t end before" in text(client.post(address, {**said, **day("ended_on", 2020)}))
    page = text(client.post(address, said, follow=True))
    assert "Add its lots as services" in page
    assert "£412,000 a year" in page
    contract = Contract.objects.get()
    put = reverse("catalogue:contract_put", args=[contract.pk])
    assert "Call one first" in text(client.post(put, follow=True))
    make_meeting(body=board, starts_at=moment(ON.replace(month=9)))
    assert "Contract: Youth contract" in text(client.post(put, follow=True))
    assert "Youth contract" in text(client.get(reverse("catalogue:register")))
    assert "Youth contract" in text(client.get(reverse("catalogue:provider", args=[contract.provider_id])))


def test_b13_a_service_is_put_in_as_a_lot(sign_in):
    contract, client = make_contract(), sign_in("head_of_service")
    said = {
        "provider": "Marlbrook Trust", "kind": "voluntary", "name": "Clubs", "about": "Clubs.", "who_for": "Everybody.",
        "contract": contract.pk, "lot": "Lot 1",
    }  # fmt: skip
    assert contract.title in text(client.post(reverse("catalogue:service_new"), said, follow=True))
    assert "Lot 1" in text(client.get(reverse("catalogue:contract", args=[contract.pk])))


def test_a17_a_panels_decision_is_recorded_from_the_page_of_its_meeting(sign_in):
    request, client = at_panel(), sign_in("team_manager")
    meeting = reverse("bodies:meeting", args=[request.item.meeting_id])
    address = reverse("catalogue:decided", args=[request.pk])
    assert address in text(client.get(meeting))
    assert "Say why, and from when" in text(client.post(address, {"answer": "accepted"}))
    page = text(client.post(address, {"answer": "accepted", "answer_words": "From Monday."}, follow=True))
    assert "is in the minutes" in page
    page = text(client.get(meeting))
    assert "The service is given. From Monday." in page
    assert address not in page


def test_a17_a_partner_asks_on_the_one_form_and_is_told(sign_in):
    service, partner = make_service(), sign_in("partner")
    said = {
        "first_name": "Ferrin", "last_name": "Oakes", "service": service.pk, "reason": "He does not sleep.",
        "family_agrees": "on", "agency": "Larkrise Primary", "phone": "01632 960001", **day("date_of_birth", 2014),
    }  # fmt: skip
    address = reverse("front_door:ask_service")
    assert "About" in text(partner.get(address)) or "not known yet" in text(partner.get(address))
    assert "has to agree" in text(partner.post(address, {**said, "family_agrees": ""}))
    page = text(partner.post(address, said, follow=True))
    assert "It is with Marlbrook Trust" in page
    one = OutsideRequest.objects.get()
    staff = sign_in("early_help_practitioner")
    page = text(staff.get(reverse("catalogue:outside", args=[one.pk]), follow=True))
    assert "Asked for by Larkrise Primary" in page
    assert "look whether we know them" in page
    told = reverse("catalogue:tell", args=[one.pk])
    assert "They were told" in text(staff.post(told, {"words": "They begin on Monday."}, follow=True))
    assert "They begin on Monday." in text(partner.get(reverse("front_door:asked_service", args=[one.pk])))
    assert "We have written to you" in text(partner.get(reverse("front_door:asked_services")))


@pytest.mark.parametrize("more", [0, 199])
def test_the_register_and_a_partners_list_ask_few_questions(sign_in, django_assert_max_num_queries, more):
    contract, partner = make_contract(), sign_in("partner")
    for number in range(more):
        contract.pk, contract.title = None, f"Contract {number}"
        contract.save()
    client = sign_in("early_help_manager")
    with django_assert_max_num_queries(15):
        assert text(client.get(reverse("catalogue:register"))).count("Marlbrook Trust") == more + 2
    one = make_outside()
    OutsideRequest.objects.update(by=partner.session["_auth_user_id"])
    one.refresh_from_db()
    copies(one, more)
    with django_assert_max_num_queries(15):
        assert text(partner.get(reverse("front_door:asked_services"))).count("Ferrin Oakes") == more + 1
    assert ServiceRequest.objects.count() == 1
