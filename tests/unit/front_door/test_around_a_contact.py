"""A5, A7 to A12, A15: agencies asked, direction ticked, urgent answers, coded reasons, consent, and agreement."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.record.models import CaseStep
from lineofsight.record.queries.chronology import chronology
from lineofsight.service.front_door.models import AgencyCheck, Consent, Contact, ContactDecision
from lineofsight.service.front_door.operations.checks import UnableToAsk, answer_check, ask_agency
from lineofsight.service.front_door.operations.consent import UnableToLogConsent, log_consent, withdraw_consent
from lineofsight.service.front_door.operations.deciding import UnableToDecide, decide_contact
from lineofsight.service.front_door.operations.directing import UnableToDirect, give_with_direction, tick_step
from lineofsight.service.front_door.operations.rating import rate_contact
from lineofsight.service.front_door.operations.screening import save_screening
from lineofsight.service.front_door.operations.telling import tell_referrer
from lineofsight.service.front_door.operations.urgent import (
    UnableToRespond,
    direct_visit,
    forward,
    hand_over,
    make_visit,
    raise_to_strategy,
    take_over,
)
from lineofsight.service.front_door.queries.board import Tab, board_of
from lineofsight.service.front_door.queries.capacity import capacity
from lineofsight.service.front_door.queries.contacts import contact_page
from lineofsight.service.front_door.queries.reports import report
from tests.factories.front_door import asked_check, line, load, notification, sent_form, urgent_visit
from tests.factories.record import PersonFactory, worker_for
from tests.factories.service import decision, later, make_contact, make_teams, ready_contact

pytestmark = pytest.mark.django_db
RETURNED = {"level": "1", "indicators": ("1-HOME",), "outcome": "returned_to_sender", "return_reason": "no_child"}


@pytest.fixture
def manager(make_user):
    return make_user("team_manager")


@pytest.fixture
def worker(make_user):
    return make_user("social_worker")


def decide(contact, *, by, hours: float = 2, **changes):
    at = later(hours)
    return decide_contact(contact, decision=decision(**changes), by=by, on=at.date(), at=at)


def test_a7_an_agency_is_asked_once_consent_is_known_and_its_clock_runs(worker):
    """A7 (1)"""
    contact = make_contact()
    told = {"agency": "police", "question": "What do you know?", "by": worker, "at": later(1)}
    with pytest.raises(UnableToAsk, match="whether the family agreed"):
        ask_agency(contact, **told)
    save_screening(contact, answers={"consent": "refused", "consent_reason": "No."}, seen="", by=worker, at=later(1))
    contact.refresh_from_db()
    with pytest.raises(UnableToAsk, match="did not agree"):
        ask_agency(contact, **told)
    asked = asked_check()
    assert asked.due_at == asked.asked_at + timedelta(hours=8)


def test_a1_what_waits_for_an_agency_stands_with_a_partner(manager, worker):
    asked = asked_check()
    tabs = {tab: len(board_of(by=manager, at=later(3), tab=tab).cards) for tab in (Tab.SCREENING, Tab.PARTNER)}
    assert tabs == {Tab.SCREENING: 0, Tab.PARTNER: 1}
    answer_check(asked, knows="worried", answer="Three calls this year.", by=worker, at=later(4))
    tabs = {tab: len(board_of(by=manager, at=later(5), tab=tab).cards) for tab in (Tab.SCREENING, Tab.PARTNER)}
    assert tabs == {Tab.SCREENING: 1, Tab.PARTNER: 0}


def test_a7_a_partner_answers_only_what_they_were_asked(make_user):
    partner, other = make_user("partner"), make_user("partner")
    asked = asked_check(asked_of=partner)
    with pytest.raises(NotAllowed):
        answer_check(asked, knows="knows", answer="All is well.", by=other, at=later(3))
    kept = answer_check(asked, knows="knows", answer="All is well.", by=partner, at=later(3))
    assert (kept.answered_by, list(AgencyCheck.objects.visible_to(other))) == (partner, [])
    with pytest.raises(UnableToAsk, match="answered already"):
        answer_check(asked, knows="knows", answer="Again.", by=partner, at=later(3))


def test_a8_direction_is_typed_ticked_and_in_the_chronology(manager, worker):
    """A8 (1), A8 (3), A8 (4)"""
    contact, on = make_contact(), later(1).date()
    who = worker_for(worker, team=make_teams()["front_door"])
    told = {"worker": who, "on": on, "by": manager, "at": later(1)}
    for wrong in ([], ["other"], ["dance"]):
        with pytest.raises(UnableToDirect):
            give_with_direction(contact, kinds=wrong, words="", **told)
    given = give_with_direction(contact, kinds=["parents", "school"], words="Before noon.", **told)
    assert given.direction.splitlines() == [
        "Speak with the parents, and ask whether they agree", "Ask the school or nursery", "Before noon.",
    ]  # fmt: skip
    step = contact.direction.get(kind="school")
    assert tick_step(step, by=worker, at=later(2)).done_by == worker
    with pytest.raises(UnableToDirect, match="was ticked"):
        tick_step(step, by=worker, at=later(3))
    told_of = [event.text for event in chronology(contact.step.child, as_at=on)]
    assert given.direction in told_of


def test_a9_a_late_decision_has_a_coded_reason_and_one_in_time_has_none(manager):
    """A9 (2)"""
    late, in_time = ready_contact(), ready_contact()
    reason = {"late_reason": "They wanted their sister there.", "late_code": "childs_interest"}
    decide(late, by=manager, hours=25, **reason)
    decide(in_time, by=manager, hours=2, **reason)
    assert ContactDecision.objects.get(pk=late.pk).late_code == "childs_interest"
    assert ContactDecision.objects.get(pk=in_time.pk).late_code == ""
    [month] = report(by=manager, at=later(26)).late
    assert (month.all, month.some, month.parts) == (2, 1, [("Waiting was in the child's interest", 1)])


def test_a10_one_act_opens_a_strategy_discussion(manager):
    """A10 (1)"""
    contact = make_contact()
    told = {"indicators": ("4-INJURY",), "rationale": "A burn.", "by": manager, "on": later(1).date(), "at": later(1)}
    opened = raise_to_strategy(contact, alternatives="A visit first: too slow.", **told)
    kinds = list(CaseStep.objects.filter(child=contact.step.child).order_by("pk").values_list("kind", flat=True))
    assert (opened.kind, kinds) == ("strategy_discussion", ["contact", "referral", "strategy_discussion"])


def test_a10_an_urgent_visit_is_due_the_same_day_also_on_a_saturday_and_met_only_when_the_child_is_seen(worker):
    """A10 (1), A10 (2)"""
    saturday = later(days=4)
    visit = urgent_visit(received_at=saturday)
    duty = visit.contact.step.duties.get(clock_code="FD-URGENT-VISIT")
    assert duty.due_on == date(2021, 7, 17)
    told = {"found": "Nobody opened.", "by": worker, "at": saturday + timedelta(hours=6)}
    with pytest.raises(UnableToRespond, match="after it was directed"):
        make_visit(visit, made_at=saturday - timedelta(hours=1), is_seen=False, **told)
    make_visit(visit, made_at=saturday + timedelta(hours=5), is_seen=False, **told)
    duty.refresh_from_db()
    assert duty.met_on is None
    again = direct_visit(visit.contact, why="Nobody opened.", by=visit.directed_by, at=saturday + timedelta(hours=6))
    made_at = saturday + timedelta(hours=6, minutes=23)
    make_visit(again, made_at=made_at, is_seen=True, found="Safe with gran.", by=worker,
               at=saturday + timedelta(hours=7))  # fmt: skip
    duty.refresh_from_db()
    again.refresh_from_db()
    assert duty.met_on == date(2021, 7, 17)
    assert again.made_at - again.directed_at == timedelta(minutes=23)


def test_a10_a_hand_over_is_taken_by_somebody_else(manager, worker):
    """A10 (3)"""
    contact = make_contact()
    turn = hand_over(contact, to="night", words="Ring the ward at nine.", by=manager, at=later(3))
    with pytest.raises(UnableToRespond, match="somebody else"):
        take_over(turn, by=manager, at=later(4))
    assert take_over(turn, by=worker, at=later(4)).taken_by == worker


def test_a2_a_contact_of_another_councils_child_is_forwarded_with_proof(manager, worker):
    """A2 (3)"""
    contact = ready_contact()
    told = {"council": "Elmsworth", "to_whom": "Duty worker", "how": "Secure email", "by": worker, "at": later(3)}
    with pytest.raises(UnableToRespond, match="manager decides first"):
        forward(contact, **told)
    decide(contact, by=manager, outcome="out_of_area", level="1", indicators=("1-HOME",))
    contact.refresh_from_db()
    forward(contact, **told)
    assert AuditEntry.objects.filter(action="export", subject=f"record.person:{contact.step.child_id}").count() == 1
    with pytest.raises(UnableToRespond, match="has been forwarded"):
        forward(contact, **told)


def test_a12_what_is_sent_back_has_a_reason_and_a_clock_that_telling_the_sender_meets(manager, worker):
    """A12 (2)"""
    contact = ready_contact(source_code="6")
    with pytest.raises(UnableToDecide, match="why it is sent back"):
        decide(contact, by=manager, **{**RETURNED, "return_reason": ""})
    decide(contact, by=manager, **RETURNED)
    duty = contact.step.duties.get(clock_code="FD-POLICE-RETURN")
    assert (duty.due_on, duty.met_on) == (date(2021, 7, 14), None)
    contact.refresh_from_db()
    tell_referrer(contact, how="email", what="No child lives there.", by=worker, at=later(4))
    duty.refresh_from_db()
    assert duty.met_on == date(2021, 7, 13)
    found = report(by=manager, at=later(5))
    assert found.returned[0].parts == [("No child lives there, or is affected", 1)]
    assert found.returned_by == [("Police", 1, 1)]


def test_a12_what_is_sent_back_is_told_by_kind_of_notification(manager, worker):
    """A12 (3)"""
    contact = notification()
    save_screening(contact, answers={}, seen="", by=worker, at=later(1))
    rate_contact(contact, rag="red", reason="To be decided now.", by=manager, at=later(1))
    decide(contact, by=manager, **RETURNED)
    assert report(by=manager, at=later(5)).returned_by == [("Police: domestic abuse incident", 1, 1)]


def test_a12_the_share_of_each_kind_that_is_sent_back_is_told_month_by_month(manager, worker):
    """A12 (3): two of July, of which one went back; of August one domestic and one missing child, which went back."""
    july, august = "2021-07-13 07:45", "2021-08-02 07:45"
    load(line("WX-1", sent_at=july), line("WX-2", sent_at=july, first_name="Orla"))
    days = 20
    load(line("WX-3", sent_at=august, first_name="Una"), line("WX-4", sent_at=august, incident="missing"),
         hours=24 * days)  # fmt: skip
    for contact in Contact.objects.order_by("pk"):
        at = contact.received_at + timedelta(hours=8)
        rate_contact(contact, rag="red", reason="To be decided now.", by=manager, at=at)
        back = contact.notification.reference in ("WX-1", "WX-4")
        told = decision(**RETURNED) if back else decision(level="2", indicators=("2-MOOD",), outcome="advice")
        decide_contact(contact, decision=told, by=manager, on=at.date(), at=at)
    found = report(by=manager, at=later(5, days=days)).by_kind
    assert found.kinds == ["Domestic abuse incident", "Missing child"]
    assert found.months == [(date(2021, 8, 1), [(1, 0), (1, 1)]), (date(2021, 7, 1), [(2, 1), (0, 0)])]


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({}, ["what they ask us to do", "which level of need they see"]),
        ({"asked_for": "Visit.", "referrer_level": "4"}, []),
        ({"parents_know": "not_known", "asked_for": "Visit.", "referrer_level": "2"}, ["whether the parents know"]),
        ({"given_name": "Isla Tamber", "asked_for": "Visit.", "referrer_level": "4"},
         ["both the child's date of birth and address"]),
    ],
)  # fmt: skip
def test_a11_each_contact_has_its_score_and_says_what_it_lacks(manager, changes, missing):
    """A11 (2): contact by contact, and all of an agency's together come to the agency's score."""
    told = {"referrer_agency": "Larkrise Primary", "parents_know": "yes", "asked_for": "", "referrer_level": ""}
    contact = ready_contact()
    Contact.objects.filter(pk=contact.pk).update(**{**told, **changes})
    open_ = contact_page(contact.pk, by=manager, at=later(2)).quality
    assert (open_.missing, open_.score, open_.of) == (missing, 4 - len(missing), 4)
    decide(Contact.objects.get(pk=contact.pk), by=manager)
    decided = contact_page(contact.pk, by=manager, at=later(3)).quality
    [agency] = report(by=manager, at=later(3)).quality
    assert (decided.score, decided.of, decided.says) == (agency.score, 5, {k: bool(n) for k, n in agency.said.items()})


@pytest.mark.parametrize(("role", "may"), [("team_manager", False), ("head_of_service", True), ("director", False)])
def test_a15_only_a_senior_manager_closes_without_consent(make_user, role, may):
    """A15 (2), A15 (3)"""
    contact = ready_contact(answers={"consent": "refused", "consent_reason": "They do not want help."})
    told = {"outcome": "no_consent", "level": "3", "indicators": ("3-SEVERAL",)}
    if not may:
        with pytest.raises(NotAllowed):
            decide(contact, by=make_user(role), harm_considered="School sees her daily.", **told)
        return
    with pytest.raises(UnableToDecide, match="significant harm"):
        decide(contact, by=make_user(role), **told)
    decide(contact, by=make_user(role), harm_considered="School sees her daily.", **told)
    assert ContactDecision.objects.get(pk=contact.pk).harm_considered == "School sees her daily."


def test_a15_a_refusal_is_not_closed_by_another_name(manager):
    contact = ready_contact(answers={"consent": "refused", "consent_reason": "They do not want help."})
    with pytest.raises(UnableToDecide, match="senior manager"):
        decide(contact, by=manager, outcome="no_further_action", level="2", indicators=("2-MOOD",))


def test_a15_consent_is_logged_and_taken_back(worker):
    """A15 (1)"""
    child, on = PersonFactory(), later().date()
    told = {"purpose": "early_help", "who": "Mum", "said_on": on, "by": worker, "at": later(1)}
    with pytest.raises(UnableToLogConsent, match="did not agree"):
        log_consent(child, is_given=False, **told)
    given = log_consent(child, is_given=True, **told)
    with pytest.raises(UnableToLogConsent, match="after it was given"):
        withdraw_consent(given, why="Changed her mind.", withdrawn_on=on - timedelta(days=1), by=worker, at=later(2))
    withdraw_consent(given, why="Changed her mind.", withdrawn_on=on, by=worker, at=later(2))
    row = Consent.objects.get(child=child)
    assert (row.purpose, row.who, row.said_on, row.is_given) == ("early_help", "Mum", on, True)
    assert (row.withdrawn_on, row.withdrawn_why, row.withdrawn_by) == (on, "Changed her mind.", worker)
    with pytest.raises(UnableToLogConsent, match="no consent here"):
        withdraw_consent(given, why="Again.", withdrawn_on=on, by=worker, at=later(2))


def test_a15_a_finished_screening_logs_what_the_family_said():
    contact = ready_contact()
    logged = Consent.objects.get(child=contact.step.child)
    assert (logged.purpose, logged.is_given) == ("ask_agencies", True)


def test_a15_a_refusal_says_something_in_the_database_too(worker):
    with pytest.raises(IntegrityError):
        Consent.objects.create(
            child=PersonFactory(), purpose="share", who="Mum", is_given=False, said_on=later().date(),
            recorded_at=later(), recorded_by=worker,
        )  # fmt: skip


def test_a5_agreement_and_a11_quality(manager, worker):
    """A5 (3), A11 (2)"""
    contact, _ = sent_form(child={"first_name": "Isla", "last_name": "Tamber", "address": "4 Tallow Row"})
    raise_to_strategy(
        contact, indicators=("4-INJURY",), rationale="A burn.", alternatives="A visit first: too slow.", by=manager,
        on=later(1).date(), at=later(1),
    )  # fmt: skip
    found = report(by=manager, at=later(2))
    assert (found.agreement.counts, found.agreement.share) == ({("4", "4"): 1}, 100)
    [quality] = found.quality
    assert (quality.agency, quality.score) == ("Larkrise Primary", 3.0)
    assert quality.said == {"who": 0, "asks": 0, "parents": 1, "level": 1, "agreed": 1}


def test_a1_capacity_counts_each_workers_open_contacts(manager, worker):
    """A1 (3)"""
    held, _ = make_contact(), make_contact(received_at=later(-48))
    who = worker_for(worker, team=make_teams()["front_door"])
    give_with_direction(held, worker=who, kinds=["parents"], words="", on=later().date(), by=manager, at=later(1))
    decide(ready_contact(), by=manager)
    found = capacity(by=manager, at=later(2))
    rows = {one.name: (one.contacts, one.late, one.oldest) for one in found.held}
    assert rows == {who.name: (1, 0, 0), "Nobody yet": (1, 1, 2)}
    assert [(one.name, one.decisions, one.late) for one in found.decided] == [(manager.name, 1, 0)]
