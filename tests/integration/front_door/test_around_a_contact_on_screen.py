"""A2 to A12, A15 on their pages: each is reached from the contact, refuses in words, and shows what came of it."""

import pytest
from django.urls import reverse

from lineofsight.service.front_door.models import Consent, ContactDecision, ThresholdVersion
from lineofsight.service.front_door.operations.deciding import decide_contact
from lineofsight.service.front_door.operations.directing import give_with_direction, tick_step
from tests.factories.front_door import asked_check, consent, direction_step, night_turn, urgent_visit
from tests.factories.record import PersonFactory, RelationshipFactory, worker_for
from tests.factories.service import decision, later, make_contact, make_teams, ready_contact

pytestmark = pytest.mark.django_db


def url(name: str, **kwargs) -> str:
    return reverse(f"front_door:{name}", kwargs=kwargs)


def text(answer) -> str:
    return answer.content.decode()


def day(name: str, moment) -> dict:
    return {f"{name}_day": moment.day, f"{name}_month": moment.month, f"{name}_year": moment.year}


def test_an_agency_is_asked_and_answers_on_its_own_home_page(sign_in, make_user):
    partner = sign_in("partner")
    asked = asked_check(asked_of=partner.user)
    home = text(partner.get(reverse("record:home")))
    assert asked.child_told in home
    where = url("my_answer", check_id=asked.pk)
    assert "Choose whether the child is known" in text(partner.post(where, {"answer": ""}))
    partner.post(where, {"knows": "worried", "answer": "Three calls this year."})
    assert "Nothing is asked" not in text(partner.get(url("asked_of_me")))
    page = text(sign_in("social_worker").get(url("contact", step_id=asked.contact_id)))
    assert "Three calls this year." in page


def test_a_partner_opens_nobody_elses_question(sign_in, make_user):
    asked = asked_check(asked_of=make_user("partner"))
    assert sign_in("partner").get(url("my_answer", check_id=asked.pk)).status_code == 404


def test_staff_ask_and_write_down_what_was_said(sign_in):
    contact = asked_check().contact
    client = sign_in("social_worker")
    sent = {"agency": "health", "question": "Is she registered?"}
    assert "has been asked" in text(client.post(url("ask", step_id=contact.pk), sent, follow=True))
    check = contact.checks.get(agency="health")
    client.post(url("check_answer", check_id=check.pk), {"knows": "not_known", "answer": "Not registered."})
    assert "Not registered." in text(client.get(url("contact", step_id=contact.pk)))


def test_direction_is_given_and_ticked(sign_in, make_user):
    worker, contact = make_user("social_worker"), make_contact()
    who = worker_for(worker, team=make_teams()["front_door"])
    manager = sign_in("team_manager")
    where = url("give", step_id=contact.pk)
    assert "Choose at least one thing" in text(manager.post(where, {"worker": who.pk}))
    page = text(manager.post(where, {"worker": who.pk, "kinds": ["school", "parents"]}, follow=True))
    assert "Ask the school or nursery" in page
    assert "Ask the school or nursery" in text(manager.get(reverse("record:chronology", args=[contact.step.child_id])))
    page = text(sign_in("social_worker").post(url("tick", direction_id=direction_step().pk), follow=True))
    assert "Done" in page


def test_a_strategy_discussion_at_once(sign_in):
    contact = make_contact()
    client = sign_in("team_manager")
    assert "Open a strategy discussion" in text(client.get(url("urgent", step_id=contact.pk)))
    where = url("urgent_strategy", step_id=contact.pk)
    assert "Give your reasons" in text(client.post(where, {"shown_by_4": ["4-INJURY"]}))
    sent = {"shown_by_4": ["4-INJURY"], "rationale": "A burn."}
    assert "Say what else was considered" in text(client.post(where, sent))
    client.post(where, {**sent, "alternatives": "A visit first: too slow."})
    contact.step.refresh_from_db()
    assert contact.step.opened.get().opened.get().kind == "strategy_discussion"


def test_an_urgent_visit_is_directed_and_recorded(sign_in, at):
    contact = make_contact()
    sign_in("team_manager").post(url("urgent_visit", step_id=contact.pk), {"why": "A burn."})
    at(5)
    client, visit = sign_in("social_worker"), contact.urgent_visits.get()
    sent = {**day("made_at", later(4)), "made_at_time": "6:15pm", "is_seen": "yes", "found": "Safe with gran."}
    page = text(client.post(url("visit_made", visit_id=visit.pk), sent, follow=True))
    assert "Urgent visit: Child seen" in page


def test_the_night_takes_over(sign_in):
    turn = night_turn()
    page = text(sign_in("social_worker").post(url("night_take", turn_id=turn.pk), follow=True))
    assert "You have taken it on." in page


def test_sent_back_asks_for_the_reason_and_names_it(sign_in):
    contact = ready_contact(source_code="6")
    client, where = sign_in("team_manager"), url("decide", step_id=contact.pk)
    sent = {
        "alternatives": "Nothing else would do.",
        "level": "1",
        "shown_by_1": ["1-HOME"],
        "outcome": "returned_to_sender",
        "rationale": "Nothing in it.",
    }
    assert "Choose why it is sent back" in text(client.post(where, sent))
    page = text(client.post(where, {**sent, "return_reason": "no_child"}, follow=True))
    assert "no child lives there" in page


def test_a_late_decision_asks_for_a_coded_reason(sign_in, at):
    contact = ready_contact()
    at(30)
    client, where = sign_in("team_manager"), url("decide", step_id=contact.pk)
    sent = {
        "alternatives": "Nothing else would do.",
        "level": "4", "shown_by_4": ["4-NEGLECT"], "outcome": "new_referral", "rationale": "Needs are not met.",
            "late_reason": "We waited for her sister."}  # fmt: skip
    assert "Choose why this decision is late" in text(client.post(where, sent))
    client.post(where, {**sent, "late_code": "childs_interest"})
    assert ContactDecision.objects.get().late_code == "childs_interest"


def test_forwarding_is_the_next_thing_to_do(sign_in):
    contact = ready_contact()
    sent = {
        "alternatives": "Nothing else would do.",
        "level": "1",
        "shown_by_1": ["1-HOME"],
        "outcome": "out_of_area",
        "rationale": "Lives in Elmsworth.",
    }
    sign_in("team_manager").post(url("decide", step_id=contact.pk), sent)
    client = sign_in("social_worker")
    assert "Forward it" in text(client.get(url("contact", step_id=contact.pk)))
    told = {"council": "Elmsworth", "to_whom": "Duty worker", "how": "Secure email"}
    assert "Forwarded to Elmsworth" in text(client.post(url("forward", step_id=contact.pk), told, follow=True))


def test_the_consent_log_on_a_childs_record(sign_in):
    child, client = PersonFactory(), sign_in("social_worker")
    sent = {"purpose": "share", "who": "Mum", "is_given": "yes", "words": "", **day("said_on", later())}
    page = text(client.post(url("consent_new", pk=child.pk), sent, follow=True))
    assert "We share what we know" in page
    row = Consent.objects.get()
    told = {"why": "Changed her mind.", **day("withdrawn_on", later())}
    assert "Changed her mind." in text(client.post(url("consent_withdraw", consent_id=row.pk), told, follow=True))


def test_a_version_of_the_threshold_is_set_and_read(sign_in):
    client, tomorrow = sign_in("head_of_service"), later(days=1)
    shown = {f"shown_{level}_child": f"Something of level {level}" for level in "1234"}
    sent = {"name": "2021", "reason": "Agreed by partners.", **day("from_on", tomorrow), **shown}
    client.post(url("threshold_new"), sent)
    assert ThresholdVersion.objects.get().indicators.count() == 4
    assert "Something of level 3" in text(client.get(f"{url('threshold')}?version=2021"))


@pytest.mark.parametrize("made", [1, 60])
def test_few_queries_however_many(sign_in, django_assert_max_num_queries, made):
    client = sign_in("team_manager")
    for _ in range(made):
        ready_contact()
    for name in ("capacity", "report", "threshold", "board"):
        with django_assert_max_num_queries(15):
            assert client.get(url(name)).status_code == 200


@pytest.mark.parametrize("make", [asked_check, urgent_visit, night_turn, direction_step])
def test_a_full_contact_asks_few_queries(sign_in, django_assert_max_num_queries, make):
    contact = make().contact
    client = sign_in("team_manager")
    with django_assert_max_num_queries(25):
        assert client.get(url("contact", step_id=contact.pk)).status_code == 200
    assert client.get(url("consents", pk=consent().child_id)).status_code == 200


def test_a_decision_counts_the_managers_oversight_that_came_before_it(sign_in, make_user):
    """A8 (5)"""
    contact, manager = ready_contact(), make_user("team_manager")
    who = worker_for(make_user("social_worker"), team=make_teams()["front_door"])
    told = {"worker": who, "kinds": ["parents", "school"], "words": "", "on": later().date(), "by": manager}
    give_with_direction(contact, **told, at=later(1))
    tick_step(contact.direction.get(kind="school"), by=who.account, at=later(1.5))
    decide_contact(contact, decision=decision(), by=manager, on=later(2).date(), at=later(2))
    page = text(sign_in("team_manager").get(reverse("front_door:contact", kwargs={"step_id": contact.pk})))
    assert "Management oversight before it: 1 rating, 2 things asked of the worker, 1 done." in page


def test_what_was_told_asked_and_decided_is_found_with_the_child_and_so_is_the_family(sign_in, make_user):
    """A1 (4): from words of a contact to the child, and from the child to brothers and sisters."""
    contact = ready_contact(concern="A burn like an iron on her arm.")
    mother = PersonFactory()
    for child in (contact.step.child, PersonFactory(first_name="Wilhelmina")):
        RelationshipFactory(child=child, relative=mother, kind="mother")
    client = sign_in("team_manager")
    page = text(client.get(reverse("record:text_search"), {"words": "burn iron"}))
    assert reverse("front_door:contact", kwargs={"step_id": contact.pk}) in page
    record = text(client.get(reverse("record:person", kwargs={"pk": contact.step.child_id})))
    assert "Wilhelmina" in record
