"""From an entry of the forward plan to a decision, its publication and its call-in, on the real pages."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lineofsight.council.decisions.models import Decision
from lineofsight.web import clock
from tests.factories.council import clerk, council_meeting, make_council_body
from tests.factories.decisions import IMPACTS, TAKEN, at, make_call_in, make_decision, make_entry

pytestmark = pytest.mark.django_db
RECORD = {
    "decided": "To buy 12 Park Row.", "reasons": "Children live far from home.", "alternatives": "To rent: dearer.",
    "why_no_alternatives": "", "interests": "None was declared.", "dispensation": "None was asked for.",
    "decided_on_day": "30", "decided_on_month": "9", "decided_on_year": "2022",
}  # fmt: skip


def where(name, decision):
    return reverse(f"decisions:{name}", args=[decision.pk])


@pytest.fixture(autouse=True)
def _in_the_window(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: at(TAKEN))
    monkeypatch.setattr(clock, "today", lambda: TAKEN)


def test_from_the_plan_to_a_published_decision(sign_in):
    client, entry = sign_in("democratic_services"), make_entry()
    asked = client.post(reverse("decisions:decide", args=[entry.pk]), {**RECORD, "alternatives": "See report"})
    assert "“See report” names no alternative" in asked.content.decode()
    made = client.post(reverse("decisions:decide", args=[entry.pk]), RECORD, follow=True).content.decode()
    assert "it is not published" in made
    decision = Decision.objects.get()
    mended = client.post(where("decision_change", decision), {**RECORD, "reasons": "Too far."}, follow=True)
    assert "Too far." in mended.content.decode()
    refused = client.post(where("decision_publish", decision), follow=True).content.decode()
    assert "A key decision says its impacts before it is published" in refused
    impacts = {key: text for key, (text, _) in IMPACTS.items()}
    signed = {f"{key}_signed": name for key, (_, name) in IMPACTS.items() if name}
    kept = client.post(where("decision_impacts", decision), {**impacts, **signed}, follow=True).content.decode()
    assert "It is in the capital budget. Signed off by Ira Penn." in kept
    published = client.post(where("decision_publish", decision), follow=True).content.decode()
    assert "It may not be put into effect yet: members may call it in until the end of 7 October 2022" in published
    assert "Change the record" not in published
    assert "Decided" in client.get(reverse("decisions:plan")).content.decode()
    assert "It is decided: see the decision" in client.get(reverse("decisions:entry", args=[entry.pk])).content.decode()


def test_the_form_asks_for_the_day_of_an_officers_decision(sign_in):
    said = {key: text for key, text in RECORD.items() if not key.startswith("decided_on")}
    shown = sign_in("democratic_services").post(reverse("decisions:decide", args=[make_entry().pk]), said)
    assert "Give the day of the decision" in shown.content.decode()


def test_an_officers_decision_that_was_not_planned(sign_in):
    client = sign_in("democratic_services")
    said = {**RECORD, "title": "A lease", "officer": "Rhoda Tillinghast, director", "meeting": ""}
    shown = client.post(reverse("decisions:decision_new"), said, follow=True).content.decode()
    assert "Rhoda Tillinghast, director" in shown
    assert "A lease" in client.get(reverse("decisions:decisions")).content.decode()


def test_a_councillor_asks_and_democratic_services_judge_and_settle(sign_in):
    decision = make_call_in(asked=2, is_valid=None)
    councillor = sign_in("councillor")
    said = {"ground": "evidence", "reasons": "No figures were shown."}
    asked = councillor.post(where("call_in", decision), said, follow=True).content.decode()
    assert "3 of 3 members asked" in asked
    assert "Say whether the call-in is valid" not in asked
    assert councillor.post(where("call_in_judge", decision), {}).status_code == 403
    client = sign_in("democratic_services")
    valid = client.post(where("call_in_judge", decision), {"is_valid": "yes", "why": "All asked."}, follow=True)
    assert "scrutiny is to look at it" in valid.content.decode()
    meeting = council_meeting(make_council_body(kind="scrutiny_board"), starts_at=at(TAKEN, hour=8))
    settled = {"meeting": meeting.pk, "outcome": "refer_back", "why": "Look at renting."}
    referred = client.post(where("call_in_settle", decision), settled, follow=True).content.decode()
    assert "It is referred back to who decided, and may not be put into effect yet" in referred
    answered = client.post(where("call_in_answer", decision), {"answer": "kept", "why": "It is dearer."}, follow=True)
    assert "It was referred back and stands" in answered.content.decode()


def test_a_director_reads_and_is_not_offered_to_ask(sign_in):
    shown = sign_in("director").get(where("decision", make_decision())).content.decode()
    assert "To buy 12 and 14 Park Row." in shown
    assert "Ask for a call-in" not in shown


def test_a_decision_that_is_not_there(sign_in):
    assert sign_in("councillor").get(reverse("decisions:decision", args=[99])).status_code == 404


@pytest.mark.parametrize("name", ["decisions", "decision"])
def test_pages_ask_few_queries_however_many_decisions_there_are(name, sign_in):
    by = clerk()
    made = [make_decision(by=by, entry=make_entry(by=by, title=f"Matter {number}")) for number in range(15)]
    make_call_in(decision=made[0], asked=5)
    client = sign_in("democratic_services")
    address = where("decision", made[0]) if name == "decision" else reverse("decisions:decisions")
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert "Matter 0" in client.get(address).content.decode()
    assert len(asked) <= 15
