"""A narrative may be written to the child. Wherever it is shown, printed or given, it says so."""

import re

import pytest
from django.urls import reverse

from lineofsight.record.models import Note, Visit
from lineofsight.rights.collecting import held_about
from lineofsight.service.assessment.models import Assessment
from lineofsight.service.assessment.operations.writing import save_section, seen_version
from lineofsight.service.front_door.models import ContactDecision
from tests.factories.chronologies import make_entry
from tests.factories.forms import version_on
from tests.factories.plans import make_plan
from tests.factories.record import PersonFactory
from tests.factories.service import decision, make_assessment, ready_contact

pytestmark = pytest.mark.django_db
WORDS = "You told me that you like the breakfast club."
WHEN = {
    f"happened_at_{part}": value for part, value in {"day": "1", "month": "6", "year": "2021", "time": "10:00"}.items()
}


@pytest.fixture
def child():
    return PersonFactory(first_name="Aisha", last_name="Draper")


@pytest.fixture
def client(sign_in):
    return sign_in("social_worker")


def at(name: str, **where) -> str:
    return reverse(name, kwargs=where)


def test_a_note_asks_by_name_and_is_shown_as_written_to_them(client, child):
    page = at("record:note_new", pk=child.pk)
    assert "This is written to Aisha" in client.get(page).content.decode()
    assert client.post(page, {"kind": "case_note", "text": WORDS, "is_to_child": "on", **WHEN}).status_code == 302
    assert Note.objects.get().is_to_child
    notes = client.get(at("record:notes", pk=child.pk)).content.decode()
    assert '<p class="los-to-child__to">To Aisha,</p>' in notes
    assert "To Aisha,\nYou told me" in client.get(at("record:chronology", pk=child.pk)).content.decode()


def test_what_is_written_about_them_is_not_addressed_to_them(client, child):
    client.post(at("record:note_new", pk=child.pk), {"kind": "case_note", "text": WORDS, **WHEN})
    assert "To Aisha" not in client.get(at("record:notes", pk=child.pk)).content.decode()


def test_a_visit_may_be(client):
    assessment = make_assessment(child=PersonFactory(first_name="Aisha"))
    child = assessment.step.child
    page = at("record:visit_new", pk=child.pk)
    assert "This is written to Aisha" in client.get(page).content.decode()
    assert hasattr(Visit, "is_to_child")


def test_each_childs_copy_is_written_to_that_child(make_user, child, now):
    from lineofsight.record.operations.notes import write_note

    by, brother = make_user("social_worker"), PersonFactory(first_name="Idris")
    notes = write_note(
        children=[child, brother], kind="case_note", happened_at=now, text=WORDS, is_to_child=True, by=by, at=now
    )
    assert [note.to for note in notes] == ["Aisha", "Idris"]


def test_an_assessment_is_shown_in_that_voice_but_not_the_views_of_others(client, make_user, now):
    assessment, by = make_assessment(child=PersonFactory(first_name="Aisha")), make_user("social_worker")
    page = at("assessment:section", step_id=assessment.pk, key="analysis")
    assert "This assessment is written to Aisha" in client.get(page).content.decode()
    others = at("assessment:section", step_id=assessment.pk, key="parents_views")
    assert "written to Aisha" not in client.get(others).content.decode()
    seen = seen_version("")
    client.post(page, {"text": WORDS, "is_to_child": "on", "seen": seen})
    saved = Assessment.objects.get(pk=assessment.pk)
    save_section(saved, key="parents_views", text="Mum agrees.", seen=seen, by=by, at=now)
    saved.refresh_from_db()
    assert saved.is_to_child, "a section without the question leaves the answer as it is"
    html = client.get(at("assessment:submit", step_id=assessment.pk)).content.decode()
    assert html.count("To Aisha,") == 1


def test_the_reasons_for_a_decision_may_be(sign_in, now):
    from lineofsight.service.front_door.operations.deciding import decide_contact
    from tests.factories.service import later

    manager, contact = sign_in("team_manager"), ready_contact(child=PersonFactory(first_name="Aisha"))
    choice = decision(rationale=WORDS, is_to_child=True)
    decide_contact(contact, decision=choice, by=manager.user, on=later(3).date(), at=later(3))
    assert ContactDecision.objects.get().to == "Aisha"
    assert "To Aisha," in manager.get(at("front_door:contact", step_id=contact.pk)).content.decode()


def test_a_record_that_is_given_says_so(make_user, child, now):
    from lineofsight.record.operations.notes import write_note

    by = make_user("social_worker")
    write_note(children=[child], kind="case_note", happened_at=now, text=WORDS, is_to_child=True, by=by, at=now)
    [note] = [held for held in held_about(child) if held.source.startswith("record.note:")]
    assert f"To Aisha,\n{WORDS}" in note.text


def test_a_plan_and_its_goals_may_be(client):
    plan = make_plan()
    plan.step.child.first_name = "Aisha"
    plan.step.child.save()
    page = at("record:goal_new", pk=plan.pk)
    assert "This is written to Aisha" in client.get(page).content.decode()
    due = {f"due_on_{part}": value for part, value in {"day": "1", "month": "9", "year": "2021"}.items()}
    told = {"text": "You have breakfast every day.", "how_we_know": "You tell us.", "is_to_child": "on", **due}
    assert client.post(page, told).status_code == 302
    worse = {"contingency": "If you are not safe we come.", "is_to_child": "on"}
    assert client.post(at("record:plan_words", pk=plan.pk), worse).status_code == 302
    for name in ("record:plan", "record:plan_family"):
        html = client.get(at(name, pk=plan.pk)).content.decode()
        assert re.search(r'To Aisha:</span>\s+<span class="los-written">You have breakfast', html)
        assert '<p class="los-to-child__to">To Aisha,</p>' in html
    given = {held.source.split(":")[0]: held.text for held in held_about(plan.step.child)}
    assert "To Aisha,\nYou have breakfast every day." in given["record.goal"]


def test_an_analysis_in_a_chronology_may_be(client):
    entry = make_entry()
    page = at("record:chronology_entry", entry=entry.pk)
    name = entry.chronology.child.first_name
    assert f"This is written to {name}" in client.get(page).content.decode()
    client.post(page, {"analysis": WORDS, "is_to_child": "on", **version_on(client, page)})
    shown = client.get(at("record:curated", chronology=entry.chronology_id)).content.decode()
    assert f'<p class="los-to-child__to">To {name},</p>' in shown
