"""A17 (1), (2): anybody asks for any service on the one form, without an account, and never learns whom we know."""

import re
from datetime import date

import pytest
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.catalogue.models import OutsideRequest
from lineofsight.catalogue.operations.outside import tell_partner
from lineofsight.rights.collecting import held_about
from lineofsight.web import clock
from tests.factories.bodies import make_body, make_meeting
from tests.factories.catalogue import ON, make_outside, make_service
from tests.factories.record import PersonFactory, moment

pytestmark = pytest.mark.django_db
ASK, ANSWER = reverse("front_door:ask_openly"), reverse("front_door:refer_answer")
SENT = {
    "first_name": "Ferrin", "last_name": "Oakes", "date_of_birth_day": "9", "date_of_birth_month": "3",
    "date_of_birth_year": "2014", "address": "2 Low Street", "reason": "He does not sleep.", "family_agrees": "on",
    "name": "Tamsin Oakes", "agency": "Mother", "phone": "01632 960001",
}  # fmt: skip


@pytest.fixture(autouse=True)
def at(monkeypatch):
    """Pages open on 2 August 2021."""
    monkeypatch.setattr(clock, "now", lambda: moment(ON))
    monkeypatch.setattr(clock, "today", lambda: ON)


def send(client, offered, **changes) -> str:
    return client.post(ASK, {**SENT, "service": str(offered.pk), **changes}, follow=True).content.decode()


def secret_in(page: str) -> str:
    return re.search(r'<strong class="los-secret">([^<]+)', page).group(1)


def plain(page: str) -> str:
    page = re.sub(r"S\d{7}", "RECEIPT", page.replace(secret_in(page), "SECRET"))
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "TOKEN", page)


def test_what_is_asked_for_goes_to_the_panel_that_decides(client):
    panel = make_body(kind="panel", name="Resource panel")
    meeting = make_meeting(body=panel, starts_at=moment(ON).replace(day=20))
    page = send(client, make_service(panel=panel))
    one = OutsideRequest.objects.get()
    assert "It is with Resource panel" in page
    assert one.receipt in page
    assert one.request.item.meeting == meeting
    assert (one.sent_by, one.agency, one.is_match_unsure) == ("Tamsin Oakes", "Mother", True)


def test_the_answer_is_the_same_for_a_known_and_an_unknown_child(client):
    service = make_service()
    unknown = plain(send(client, service))
    PersonFactory(first_name="Mab", last_name="Oakes", date_of_birth=date(2014, 3, 9))
    assert plain(send(client, service, first_name="Mab")) == unknown
    assert list(OutsideRequest.objects.order_by("pk").values_list("is_match_unsure", flat=True)) == [True, False]


def test_what_came_of_it_is_read_with_number_and_secret(client, make_user):
    secret = secret_in(send(client, make_service()))
    one = OutsideRequest.objects.get()
    assert (
        "It is with Marlbrook Trust" in client.post(ANSWER, {"receipt": one.receipt, "secret": secret}).content.decode()
    )
    tell_partner(one, words="They begin on Monday.", by=make_user("early_help_practitioner"), at=moment(ON))
    page = client.post(ANSWER, {"receipt": one.receipt.lower(), "secret": secret}).content.decode()
    assert "They begin on Monday." in page
    assert "Oakes" not in page
    assert AuditEntry.objects.filter(subject=f"catalogue.outsiderequest:{one.pk}", by=None).count() == 2


@pytest.mark.parametrize("wrong", [{"secret": "AAAA-AAAA-AAAA"}, {"receipt": "S9999999"}, {"receipt": "C0000001"}])
def test_one_of_the_two_opens_nothing(client, wrong):
    secret = secret_in(send(client, make_service()))
    asked = {"receipt": OutsideRequest.objects.get().receipt, "secret": secret, **wrong}
    assert "We have nothing under that number and secret together" in client.post(ANSWER, asked).content.decode()


def test_a_partners_own_request_has_no_secret_to_guess(client):
    asked = {"receipt": make_outside().receipt, "secret": "-"}
    assert "We have nothing under that number" in client.post(ANSWER, asked).content.decode()


@pytest.mark.parametrize(
    "changes, said",
    [
        ({"family_agrees": ""}, "The family has to agree"),
        ({"date_of_birth_year": "2020"}, "is for ages 4 to 18"),
        ({"service": ""}, "Choose the service"),
    ],
)
def test_what_is_refused_keeps_what_was_typed(client, changes, said):
    page = send(client, make_service(), **changes)
    assert said in page
    assert "He does not sleep." in page
    assert not OutsideRequest.objects.exists()


def test_nobody_asks_without_end(client):
    service = make_service()
    for number in range(10):
        send(client, service, first_name=f"Mab{number}")
    assert "used too often" in send(client, service)
    assert OutsideRequest.objects.count() == 10


def test_it_is_closed_unless_the_authority_opens_it(client, settings):
    service = make_service()
    settings.LINEOFSIGHT_PUBLIC_FORM = False
    assert "This form is closed" in send(client, service)
    assert not OutsideRequest.objects.exists()


def test_staff_see_who_asked_and_whom_to_ring(client, sign_in):
    send(client, make_service())
    one = OutsideRequest.objects.get()
    page = sign_in("early_help_practitioner").get(reverse("catalogue:request", kwargs={"request_id": one.request_id}))
    assert "Tamsin Oakes" in page.content.decode()
    assert "Asked for by Mother" in page.content.decode()


def test_what_opens_the_answer_is_in_no_record_that_is_given(client):
    send(client, make_service())
    one = OutsideRequest.objects.get()
    given = "\n".join(held.text for held in held_about(one.request.child))
    assert "He does not sleep." in given
    assert one.secret not in given
