"""E1 to E12 on screen: the line from a discussion to a plan by role, what is refused, and how little is asked."""

import re
from datetime import date

import pytest
from django.urls import reverse

from lineofsight.record.models import CaseStep
from lineofsight.service.child_protection.models import Conference, Discussion, ProtectionPlan
from lineofsight.web import clock
from tests.factories import court
from tests.factories import protection as make
from tests.factories.record import PersonFactory, PostFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def it_is_july(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: make.moment(date(2021, 7, 29), 15))
    monkeypatch.setattr(clock, "today", lambda: date(2021, 7, 29))


def address(name, **where):
    return reverse(f"child_protection:{name}", kwargs=where)


def test_a_discussion_is_called_and_recorded_on_screen(sign_in):
    """E2."""
    step, client = make.suspected(), sign_in("team_manager")
    asked = {"who_childrens_services": "Ada", "who_police": "Ivo; Una", "who_health": "Hester"}
    when = {"starts_at_day": "13", "starts_at_month": "7", "starts_at_year": "2021", "starts_at_time": "11:00"}
    response = client.post(address("call", step_id=step.pk), {**asked, **when, "place": "online"})
    assert response.status_code == 302
    rows = list(Discussion.objects.get(step=step).meeting.attendance.all())
    assert len(rows) == 4
    told = {f"came_{row.pk}": "attended" for row in rows} | make.HEARD
    told |= {
        "alternatives": "An assessment alone.",
        "is_threshold_met": "yes",
        f"outcome_{step.pk}": "section_47_joint",
        "action_agency": "housing",
    }
    page = client.post(address("record", step_id=step.pk), told)
    assert page.status_code == 302
    shown = client.get(address("discussion", step_id=step.pk)).content.decode()
    assert "Joint section 47 enquiry with the police" in shown
    assert "An unexplained bruise" in shown


def test_a_conference_at_a_weekend_is_refused_in_a_sentence(sign_in):
    """E4."""
    conference, client = make.make_conference(), sign_in("team_manager")
    chair = make.make_user("reviewing_officer")
    told = {"starts_at_day": "31", "starts_at_month": "7", "starts_at_year": "2021", "starts_at_time": "10:00"}
    told |= {"place": "online", "chair": str(chair.pk), "who_police": "Ivo"}
    page = client.post(address("arrange", conference_id=conference.pk), told)
    assert "never held at a weekend" in page.content.decode()


def test_a_chair_records_a_conference_and_a_plan_begins(sign_in):
    """E4 (3), E5 (1), E12 (3)."""
    conference, client = make.arranged(), sign_in("reviewing_officer")
    told = {f"came_{row.pk}": "attended" for row in conference.meeting.attendance.all()}
    told |= {
        "participation": "PN1",
        "reasons": "Hurt again.",
        "alternatives": "Nothing else would do.",
        "outcome": "child_protection_plan",
        "category": "NEG",
    }
    told |= {"outline": "Dad stays away.", "is_smart": "yes", "dissent_health": "Help at home would do."}
    assert client.post(address("conference_record", conference_id=conference.pk), told).status_code == 302
    plan = ProtectionPlan.objects.get()
    shown = client.get(address("plan", step_id=plan.pk)).content.decode()
    assert "Dad stays away." in shown
    assert "The first is due within 10 working days" in shown
    read = client.get(address("conference", conference_id=conference.pk)).content.decode()
    assert "Help at home would do." in read


def test_due_dates_say_how_they_were_counted(sign_in):
    """E4 (1)."""
    conference = make.arranged()
    shown = sign_in("social_worker").get(address("conference", conference_id=conference.pk)).content.decode()
    assert "3 August 2021" in shown
    assert "15" in shown
    assert "Report shared with the family before a conference" in shown


def test_plans_are_listed_by_category(sign_in):
    """E7 (1)."""
    plan, client = make.make_protection_plan(PersonFactory(last_name="Quillby")), sign_in("team_manager")
    assert plan.step.child.name in client.get(f"{address('plans')}?category=NEG").content.decode()
    assert plan.step.child.name not in client.get(f"{address('plans')}?category=PHY").content.decode()


@pytest.mark.parametrize("name", ["plans", "conferences", "caseload"])
@pytest.mark.parametrize("how_many", [1, 4])
def test_lists_ask_little(sign_in, django_assert_max_num_queries, name, how_many):
    for _ in range(how_many):
        make.make_protection_plan(PersonFactory())
    client = sign_in("team_manager")
    client.get(address(name))
    with django_assert_max_num_queries(15):
        assert client.get(address(name)).status_code == 200


def test_a_conference_has_one_row_a_step():
    make.make_protection_plan()
    assert Conference.objects.filter(is_review=False).count() == 1


def test_a_manager_reads_the_enquiry_where_they_decide_on_it(sign_in):
    """E3."""
    enquiry = make.submitted_enquiry()
    page = sign_in("team_manager").get(address("decide", step_id=enquiry.pk)).content.decode()
    assert "What was found out" in page
    assert make.WHOLE["findings"] in page


def test_a_chair_finds_the_conference_they_are_to_chair_at_home(sign_in):
    """E4."""
    client = sign_in("reviewing_officer")
    conference = make.arranged(chair=client.user)
    page = client.get("/").content.decode()
    assert address("conference", conference_id=conference.pk) in page
    assert "initial conference on 29 Jul 2021" in page


def test_who_holds_what_shows_the_mix_and_the_months_of_covid(sign_in):
    """E1 (1), (2), (3), (4): each worker's children by kind of work, plans begun by month, Covid marked."""
    plan, worker = make.make_protection_plan(), PostFactory().worker
    step = CaseStep.objects.get(pk=plan.pk)
    step.allocations.update(worker=worker)
    gateway = court.opened("legal_gateway", step.child)[0]
    gateway.allocations.update(worker=worker)
    page = sign_in("team_manager").get(address("caseload")).content.decode()
    row = page[page.index(worker.name) :]
    counts = re.findall(r'numeric">(\d+)</td>', row[: row.index("</tr>")])
    assert counts == ["1", "0", "1", "0", "2"]
    july = page[page.index("July 2021") :]
    assert re.findall(r'numeric">(\d+)</td>', july[: july.index("</tr>")]) == ["1", "0"]
    assert "Covid restrictions" in july[: july.index("</tr>")]


def test_a_core_group_asks_who_does_what_was_promised_and_the_plan_shows_it(sign_in, monkeypatch):
    """E5 (2)"""
    monkeypatch.setattr(clock, "now", lambda: make.moment(date(2021, 8, 5), 15))
    monkeypatch.setattr(clock, "today", lambda: date(2021, 8, 5))
    plan = make.make_protection_plan()
    client, where = sign_in("social_worker"), address("core_group", step_id=plan.pk)
    said = {
        "held_at_day": "5", "held_at_month": "8", "held_at_year": "2021", "held_at_time": "10:00",
        "progress": "Dad left.", "what_changed": "She sleeps.", "who_education": "Bryony Aldcastle",
        "action": "Weigh her on Mondays.",
        "action_agency": "health",
    }  # fmt: skip
    refused = client.post(where, said).content.decode()
    assert "Say who does it" in refused
    assert "Say by when" in refused
    by_when = {"action_due_on_day": "1", "action_due_on_month": "9", "action_due_on_year": "2021"}
    went_on = client.post(where, {**said, **by_when, "action_owner": "Hester Fenn"})
    assert went_on.status_code == 302, went_on.content.decode()
    shown = client.get(address("plan", step_id=plan.pk)).content.decode()
    assert "Weigh her on Mondays." in shown[shown.index("Promised by the core group") :]
