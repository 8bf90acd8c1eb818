"""E1 to E12 on screen: the line from a discussion to a plan by role, what is refused, and how little is asked."""

import re
from datetime import date

import pytest
from django.urls import reverse

from lineofsight.record.models import CaseStep
from lineofsight.service.child_protection.models import Conference, Discussion, ProtectionPlan
from lineofsight.service.child_protection.operations.visiting import set_visiting
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


def test_what_a_discussion_lacks_is_said_where_it_is_answered(sign_in):
    """E2 (2): without the police it needs to be said why; and what is promised is asked after what was said."""
    step, client = make.called(), sign_in("team_manager")
    rows = list(Discussion.objects.get(step=step).meeting.attendance.all())
    told = {f"came_{row.pk}": "absent" if row.agency == "police" else "attended" for row in rows} | make.HEARD
    told |= {"is_threshold_met": "yes", f"outcome_{step.pk}": "section_47_single", "action_agency": "housing"}
    page = client.post(address("record", step_id=step.pk), told).content.decode()
    assert re.search(r'href="#id_inquorate_reason"[^>]*>\s*Not quorate: police did not take part', page)
    asked = [page.index(f'id="id_{name}"') for name in ("information", "visit", "action", "inquorate_reason")]
    assert asked == sorted(asked)


def test_what_a_conference_lacks_is_said_where_it_is_answered(sign_in):
    """E4 (2) (4)."""
    conference, client = make.arranged(), sign_in("reviewing_officer")
    ours = {row.pk: row.agency == "childrens_services" for row in conference.meeting.attendance.all()}
    told = {f"came_{pk}": "attended" if is_ours else "absent" for pk, is_ours in ours.items()}
    told |= {"participation": "PN1", "reasons": "Hurt.", "alternatives": "None.", "outcome": "child_protection_plan"}
    told |= {"category": "NEG", "outline": "Dad stays away."}
    where = address("conference_record", conference_id=conference.pk)
    assert re.search(r'href="#id_is_smart[^"]*"[^>]*>\s*As the chair, say', client.post(where, told).content.decode())
    page = client.post(where, {**told, "is_smart": "yes"}).content.decode()
    assert re.search(r'href="#id_inquorate_reason"[^>]*>\s*Not quorate: no other agency took part', page)


def test_an_enquiry_that_found_no_risk_is_not_sent_on_to_a_conference(sign_in):
    """E3 (3): it is said on the form, at what is recommended, and what was written stays."""
    enquiry, client = make.make_enquiry(), sign_in("social_worker")
    told = {"findings": "A fall, which Gran saw.", "found": "not_substantiated", "recommended_outcome": "conference"}
    page = client.post(address("write", step_id=enquiry.pk), told).content.decode()
    assert re.search(r'href="#id_recommended_outcome[^"]*"[^>]*>\s*A conference follows only when', page)
    assert "A fall, which Gran saw." in page
    enquiry.refresh_from_db()
    assert (enquiry.found, enquiry.recommended_outcome) == ("", "")


def test_a_plan_says_the_rule_that_it_sets_itself_and_leads_to_work_with_the_child(sign_in):
    """E5 (3): visits as this plan sets them are said at its top, not the local default that they replace."""
    plan = make.make_protection_plan()
    make.core_group(plan)
    set_visiting(plan, every=5, reason="A baby.", by=make.make_user("team_manager"), at=make.on_day(11))
    page = sign_in("social_worker").get(address("plan", step_id=plan.pk)).content.decode()
    assert "child protection visit, child seen, 5 working days, as this plan sets, counted from" in page
    for name in ("record:visit_new", "child_in_need:tools", "child_in_need:safety"):
        assert reverse(name, kwargs={"pk": plan.step.child_id}) in page


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
