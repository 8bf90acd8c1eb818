"""Members ask the executive for documents, and a decision in private has a second notice, each on its clock."""

import re
from datetime import date, datetime

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from lineofsight.access.checks import NotAllowed
from lineofsight.council.agendas.operations.items import Withheld
from lineofsight.council.agendas.operations.packs import drafted, open_findings
from lineofsight.council.decisions.models import DocumentRequest, PrivateNotice
from lineofsight.council.decisions.operations.asking import (
    UnableToGive,
    answer_request,
    ask_for_documents,
    publish_private_notice,
)
from lineofsight.council.decisions.queries.asking import stands
from lineofsight.council.decisions.rules import documents_due, private_from
from tests.factories.access import make_user
from tests.factories.council import clerk, make_agenda_item, planned_meeting, seat
from tests.factories.decisions import at, make_entry, make_executive, make_request
from tests.factories.record import LONDON

pytestmark = pytest.mark.django_db
ASKED = date(2022, 9, 1)
TODAY = date(2022, 9, 20)


@pytest.fixture
def by():
    """A democratic services officer."""
    return clerk()


def test_documents_are_due_within_ten_clear_days():
    """From first September, by the eleventh: the day of asking does not count."""
    assert documents_due(ASKED) == date(2022, 9, 11)


def test_a_councillor_asks_for_themselves_and_nobody_else_but_democratic_services(by):
    councillor = make_user("councillor")
    said = {"documents": "The report on homes", "why": "A review of homes", "asked_on": ASKED, "on": TODAY,
            "at": at(TODAY)}  # fmt: skip
    own = ask_for_documents(member="Somebody else", by=councillor, **said)
    assert (own.member, own.member_account) == (councillor.name, councillor)
    assert ask_for_documents(member="Councillor Ada Thorne", by=by, **said).member == "Councillor Ada Thorne"
    with pytest.raises(NotAllowed):
        ask_for_documents(member="Councillor Ada Thorne", by=make_user("director"), **said)
    with pytest.raises(UnableToGive, match="today or before"):
        ask_for_documents(member="", by=councillor, **{**said, "asked_on": date(2022, 9, 21)})


@pytest.mark.parametrize(
    ("answer", "stood"),
    [
        (None, "Late: it was due by 11 September 2022"),
        ({"is_given": True}, "Given on 9 September 2022"),
        ({"is_given": False, "why": "A court forbids it."}, "Refused on 9 September 2022: A court forbids it."),
    ],
)
def test_how_a_request_stands(by, answer, stood):
    request = make_request(by=by)
    if answer:
        request = answer_request(
            request=request, **answer, answered_on=date(2022, 9, 9), by=by, on=TODAY, at=at(TODAY)
        )  # fmt: skip
        with pytest.raises(UnableToGive, match="answered already"):
            answer_request(request=request, **answer, answered_on=TODAY, by=by, on=TODAY, at=at(TODAY))
    assert stands(request, on=TODAY) == stood


def test_refusing_needs_reasons_in_writing(by):
    request = make_request(by=by)
    with pytest.raises(UnableToGive, match="reasons in writing"):
        answer_request(request=request, is_given=False, why=" ", answered_on=TODAY, by=by, on=TODAY, at=at(TODAY))
    for wrong in ({"refused_on": TODAY}, {"given_on": TODAY, "refused_on": TODAY}, {"due_on": ASKED}):
        with pytest.raises(IntegrityError), transaction.atomic():
            DocumentRequest.objects.filter(pk=request.pk).update(**wrong)


def private_entry(by, **said):
    """An entry of the forward plan that is decided in private."""
    return make_entry(by=by, is_private=True, why_private="It names a company.", **said)


def test_a_second_notice_answers_what_people_said(by):
    entry = private_entry(by)
    told = {"entry": entry, "reasons": "It names a company.", "by": by, "on": TODAY, "at": at(TODAY)}
    with pytest.raises(UnableToGive, match="what was answered"):
        publish_private_notice(**told, representations="Hear it in public.")
    with pytest.raises(UnableToGive, match="first notice"):
        publish_private_notice(**{**told, "entry": make_entry(by=by, title="Open")})
    publish_private_notice(**told, representations="Hear it in public.", response="The price is not agreed yet.")
    with pytest.raises(UnableToGive, match="published already"):
        publish_private_notice(**told)
    public = Client().get(reverse("public_site:entry", args=[entry.pk])).content.decode()
    assert "The price is not agreed yet." in public


@pytest.mark.parametrize(
    ("second", "found"),
    [
        (None, "There is none."),
        (date(2022, 9, 23), "The one of 23 September 2022 came too late."),
        (date(2022, 9, 22), ""),
    ],
)
def test_a_pack_with_a_private_item_waits_for_its_second_notice(by, second, found):
    assert private_from(date(2022, 9, 22)) == date(2022, 9, 30)
    executive = make_executive(by=by)
    seat(executive.of_council, "Mayor Rook", seat="chair", by=by)
    entry = private_entry(by, body=executive, officer="", title="A contract")
    meeting = planned_meeting(executive.of_council, by=by, starts_at=datetime(2022, 9, 30, 16, tzinfo=LONDON))
    withheld = Withheld(how="exempt", paragraphs=(3,), reason="The price is not agreed.")
    make_agenda_item(meeting, kind="executive_report", title="A contract", withheld=withheld, by=by)
    if second:
        publish_private_notice(entry=entry, reasons="So", by=by, on=second, at=at(second))
    told = [str(one) for one in open_findings(drafted(meeting, by=by, at=at(date(2022, 9, 22))))]
    assert any("second notice" in one for one in told) == bool(found)
    assert found in " ".join(told)


def body(response):
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def test_it_is_asked_and_answered_on_screen(sign_in):
    day = {"asked_on_day": "1", "asked_on_month": "9", "asked_on_year": "2022"}
    said = {"documents": "The report on homes", "why": "A review of homes", **day}
    shown = body(sign_in("councillor").post(reverse("decisions:documents_ask"), said, follow=True))
    assert "The report on homes" in shown
    assert "Say whether they were given" not in shown
    request, client = DocumentRequest.objects.get(), sign_in("democratic_services")
    address = reverse("decisions:documents_give", args=[request.pk])
    refused = {"is_given": "no", "answered_on_day": "5", "answered_on_month": "9", "answered_on_year": "2022"}
    assert "Give the reasons in writing" in body(client.post(address, refused))
    shown = body(client.post(address, {**refused, "why": "A court forbids it."}, follow=True))
    assert "Refused on 5 September 2022: A court forbids it." in shown


def test_who_does_not_ask_is_led_back_and_a_day_before_any_rule_is_refused(sign_in):
    shown = body(sign_in("director").get(reverse("decisions:documents_ask"), follow=True))
    assert "Members of scrutiny ask for documents" in shown
    said = {"documents": "The report", "why": "So", "asked_on_day": "1", "asked_on_month": "1", "asked_on_year": "1990"}
    assert "on or after 1 January 2013" in body(sign_in("councillor").post(reverse("decisions:documents_ask"), said))
    assert not DocumentRequest.objects.exists()


def test_the_second_notice_is_published_on_screen(sign_in, by):
    entry, client = private_entry(by), sign_in("democratic_services")
    address = reverse("decisions:entry", args=[entry.pk])
    assert "Publish its second notice" in body(client.get(address))
    shown = body(client.post(reverse("decisions:entry_private", args=[entry.pk]), {"reasons": "So"}, follow=True))
    assert "Second notice: in private" in shown
    assert "Publish its second notice" not in shown
    assert PrivateNotice.objects.get().entry == entry
