"""Court work on screen: each page says why and what next, each act is a form, and lists ask few questions."""

from datetime import timedelta

import pytest
from django.urls import reverse
from markupsafe import escape

from lineofsight.bodies.operations.actions import close_action
from lineofsight.record.models import CaseStep
from lineofsight.service.court.acts import ACTS
from lineofsight.service.court.models import CareProceedings, StepMeeting
from lineofsight.service.court.operations.meetings import record_meeting
from lineofsight.service.court.operations.tasks import give_task
from tests.factories.access import make_user
from tests.factories.court import DAY, ask, at, emergency, issued, opened, sample_aim, sample_hearing
from tests.factories.plans import plan_in_force
from tests.factories.record import PersonFactory

pytestmark = pytest.mark.django_db


def parts(name, day):
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


CARE_PLANNING = {
    "kind": "care_planning", "came": "Mum, family\nHester Quill, health", "said_there": "Contact twice a week.",
    "reflection": "She misses her brother.", "place": "Town hall", "held_at_time": "9am", **parts("held_at", DAY),
}  # fmt: skip
LISTS = ("tracker", "requests", "proceedings", "emergencies", "entries", "feedback")
MAKE = {
    "legal_gateway": ask,
    "pre_proceedings": lambda: opened("pre_proceedings"),
    "care_proceedings": issued,
    "emergency_protection": emergency,
}


@pytest.fixture(autouse=True)
def _day(settings, monkeypatch):
    monkeypatch.setattr("lineofsight.web.clock.now", lambda: at(DAY + timedelta(days=1)))
    monkeypatch.setattr("lineofsight.web.clock.today", lambda: DAY + timedelta(days=1))


@pytest.mark.parametrize("kind", MAKE)
def test_a_page_says_what_it_is_for_what_is_next_and_by_which_rule(sign_in, kind):
    step = MAKE[kind]()[0]
    page = sign_in("team_manager").get(reverse("court:step", args=[step.pk])).content.decode()
    assert str(escape(step.declared.purpose)) in page
    assert "What happens next" in page
    assert "does not let you" not in page


FIRST = {
    "agenda": ("legal_gateway", "No panel has a meeting ahead", "Open the panels"),
    "letter": ("pre_proceedings", "The letter is not issued yet", "Write the letter"),
    "issue_letter": ("care_proceedings", "The letter is not issued yet", "Write the letter"),
}


@pytest.mark.parametrize("key", FIRST)
def test_where_there_is_nothing_to_choose_what_is_done_first_is_all_there_is(sign_in, key):
    """F1 (2), F2 (1), F3 (1): no button that can only be refused, and one that leads to what is missing."""
    kind, told, button = FIRST[key]
    client, address = sign_in("team_manager"), reverse("court:act", args=[MAKE[kind]()[0].pk, key])
    for page in (client.get(address), client.post(address, {})):
        shown = page.content.decode()
        assert page.status_code == 200
        assert f"{told}" in shown
        assert f">{button}</a>" in shown
        assert 'type="submit"' not in shown.split("<main")[1].split("</main>")[0]


@pytest.mark.parametrize("key", ACTS)
def test_each_act_has_its_form_and_a_sentence_for_an_empty_one(sign_in, key):
    act = ACTS[key]
    step = MAKE[act.kinds[0]]()[0]
    address = reverse("court:decide" if act.decides else "court:act", args=[step.pk, key])
    client = sign_in("team_manager")
    assert str(escape(act.heading)) in client.get(address).content.decode()
    assert "There is a problem" in client.post(address, {"sent": "yes"}).content.decode()


def test_f2_a_family_is_asked_about_and_decided_on_screen(sign_in):
    child, client = PersonFactory(), sign_in("team_manager")
    ask()  # Makes the teams.
    told = {"why": "Should we start?", "evidence": "Hurt three times.", "views": ""}
    client.post(reverse("court:ask", args=[child.pk]), told)
    step = CaseStep.objects.get(child=child, kind="legal_gateway")
    decided = {
        "outcome": "pre_proceedings",
        "decision": "Threshold met.",
        "alternatives": "Nothing else would do.",
        **parts("letter_by", DAY + timedelta(days=3)),
    }
    client.post(reverse("court:decide", args=[step.pk, "panel"]), decided)
    assert CaseStep.objects.get(child=child, kind="pre_proceedings").opened_by_id == step.pk


def test_f8_a_care_planning_meeting_keeps_its_reflection_and_is_among_the_childs_meetings(sign_in):
    """F8 (2)"""
    step, client = issued()[0], sign_in("team_manager")
    client.post(reverse("court:act", args=[step.pk, "meeting"]), CARE_PLANNING)
    kept = StepMeeting.objects.get(step=step)
    assert kept.reflection == "She misses her brother."
    assert [row.agency for row in kept.meeting.attendance.order_by("pk")] == ["family", "health"]
    assert "She misses her brother." in client.get(reverse("court:step", args=[step.pk])).content.decode()


def test_f8_what_a_meeting_decided_is_about_the_plan_and_followed_until_it_is_done(sign_in):
    """F8 (1), F8 (3): from the meeting to the action of the plan it is about, and to what shows that it was done."""
    plan = plan_in_force()
    step = opened("care_proceedings", plan.step.child)[0]
    client, worker = sign_in("team_manager"), make_user("social_worker")
    client.post(reverse("court:act", args=[step.pk, "meeting"]), CARE_PLANNING)
    meeting, planned = StepMeeting.objects.get(step=step), plan.goals.first().actions.get()
    page, form = reverse("court:step", args=[step.pk]), reverse("court:act", args=[step.pk, "task"])
    assert f"{form}?decided_at={meeting.pk}" in client.get(page).content.decode()
    assert f'value="{meeting.pk}" selected' in client.get(f"{form}?decided_at={meeting.pk}").content.decode()
    told = {"kind": "follow_up", "what": "Ask the clinic.", "owner": worker.pk, "planned_action": planned.pk,
            "decided_at": meeting.pk, **parts("due_on", DAY + timedelta(days=9))}  # fmt: skip
    client.post(form, told)
    [decision] = meeting.decisions.all()
    shown = client.get(page).content.decode()
    assert "1 decision, 0 followed to the end" in shown
    assert str(escape(f"About the plan: {planned}")) in shown
    done = {"on": DAY + timedelta(days=1), "by": worker, "at": at(DAY + timedelta(days=1))}
    close_action(action=decision.action, outcome="done", evidence="Place from 3 August.", **done)
    assert "1 decision, 1 followed to the end" in client.get(page).content.decode()


def test_f8_brothers_and_sisters_have_a_decision_from_their_own_record_of_the_meeting(sign_in):
    """F8 (1)"""
    steps, by = issued(PersonFactory(), PersonFactory()), make_user("team_manager")
    held = {"kind": "care_planning", "held_at": at(DAY, 10), "place": "", "came": [("Mum", "family")], "said": "Yes."}
    first, second = record_meeting(steps=steps, **held, by=by, at=at(DAY))
    told = {"kind": "follow_up", "what": "Ask Gran.", "due_on": DAY, "owner": by, "on": DAY, "by": by, "at": at(DAY)}
    tasks = give_task(steps=steps, decided_at=first, **told)
    assert [task.decided_at for task in tasks] == [first, second]


def test_f3_the_application_is_recorded_and_drawn(sign_in):
    step, client = opened("care_proceedings")[0], sign_in("social_worker")
    told = {"reference": "WX21C1", "initial_plan": "A", "short_notice": "no",
            **parts("issued_on", DAY)}  # fmt: skip
    client.post(reverse("court:act", args=[step.pk, "issue"]), told)
    assert CareProceedings.objects.get(pk=step.pk).issued_on == DAY
    page = client.get(reverse("court:step", args=[step.pk])).content.decode()
    assert "Week 1. The court has until 2 January 2022: 180 days are left." in page


def test_f4_an_emergency_is_recorded_to_the_hour(sign_in):
    child, client = PersonFactory(), sign_in("social_worker")
    ask()
    told = {"route": "police", "what_happened": "Found alone.", "began_at_time": "9:30pm", **parts("began_at", DAY)}
    client.post(reverse("court:emergency", args=[child.pk]), told)
    step = CaseStep.objects.get(child=child, kind="emergency_protection")
    page = client.get(reverse("court:step", args=[step.pk])).content.decode()
    assert "Nobody had told us of the child before." in page
    assert "8 July 2021 at 9:30pm" in page


def test_a_social_worker_does_not_decide(sign_in):
    assert sign_in("social_worker").get(reverse("court:decide", args=[ask()[0].pk, "panel"])).status_code == 403


@pytest.mark.parametrize("name", ["hearing_held", "hearing_adjourned", "advocates_met", "aim_drop"])
def test_parts_of_proceedings_have_pages(sign_in, name):
    part = sample_aim() if name == "aim_drop" else sample_hearing()
    assert sign_in("social_worker").get(reverse(f"court:{name}", args=[part.pk])).status_code == 200


@pytest.mark.parametrize("many", [1, 30])
@pytest.mark.parametrize("name", LISTS)
def test_lists_ask_few_questions(sign_in, name, many, django_assert_max_num_queries):
    for _ in range(many):
        PersonFactory()
    opened("pre_proceedings", *[PersonFactory() for _ in range(many)])
    ask(*[PersonFactory() for _ in range(many)])
    issued(*[PersonFactory() for _ in range(many)])
    emergency(*[PersonFactory() for _ in range(many)])
    client = sign_in("head_of_service")
    with django_assert_max_num_queries(15):
        assert client.get(reverse(f"court:{name}")).status_code == 200


@pytest.mark.parametrize("kind", MAKE)
def test_the_page_of_a_step_asks_few_questions(sign_in, kind, django_assert_max_num_queries):
    step, client = MAKE[kind]()[0], sign_in("team_manager")
    with django_assert_max_num_queries(30):
        client.get(reverse("court:step", args=[step.pk]))
