"""Notes and visits on screen: written once for several children, planned, corrected, held back and withdrawn."""

from datetime import timedelta

import pytest
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.record.models import Note, PlannedVisit, Visit
from lineofsight.record.queries.chronology import chronology
from tests.factories.forms import version_on
from tests.factories.record import PersonFactory, RelationshipFactory, copies, open_step
from tests.factories.writing import AT, made_visit, planned_visit, written_note

pytestmark = pytest.mark.django_db
WHEN = {"happened_at_day": "1", "happened_at_month": "7", "happened_at_year": "2021", "happened_at_time": "4pm"}


def at(name, **where):
    return reverse(f"record:{name}", kwargs=where)


@pytest.fixture
def siblings():
    """Two children of one mother."""
    mother = PersonFactory()
    found = [PersonFactory(first_name="Wren"), PersonFactory(first_name="Robin")]
    for child in found:
        RelationshipFactory(child=child, relative=mother)
        open_step(child=child)
    return found


def test_one_click_makes_a_visit_to_brothers_and_sisters_too(sign_in, siblings):
    client, (wren, robin) = sign_in("social_worker"), siblings
    page = client.get(at("visit_new", pk=wren.pk)).content.decode()
    assert f"?also={robin.pk}" in page
    where = f"{at('visit_new', pk=wren.pk)}?also={robin.pk}"
    told = {"step": wren.steps.get().pk, "mode": "home", "seen": "alone", "childs_words": "I like it.", "text": "Calm."}
    told |= {f"seen_{robin.pk}": "not_seen", f"not_seen_reason_{robin.pk}": "At a friend's."}
    page = client.post(where, {**told, **WHEN}, follow=True).content.decode()
    assert "The visit is on 2 records" in page
    assert "It met: Single assessment: child seen" in page
    hers, his = Visit.objects.order_by("pk")
    assert (hers.childs_words, his.childs_words, his.not_seen_reason) == ("I like it.", "", "At a friend's.")
    assert (his.step.child, his.group) == (robin, hers.group)


def test_the_reasons_are_asked_for_where_they_are_needed(sign_in, siblings):
    client, (wren, robin) = sign_in("social_worker"), siblings
    told = {"step": "none", "mode": "home", "seen": "seen", "text": "Calm.", f"seen_{robin.pk}": "not_seen", **WHEN}
    page = client.post(f"{at('visit_new', pk=wren.pk)}?also={robin.pk}", told).content.decode()
    assert "Say why the child was not seen alone" in page
    assert "Say why the child was not seen" in page
    assert not Visit.objects.exists()


def test_who_is_not_part_of_the_visit_gets_none(sign_in, siblings):
    client, (wren, robin) = sign_in("social_worker"), siblings
    told = {"step": "none", "mode": "school", "seen": "alone", "text": "Calm.", f"seen_{robin.pk}": "", **WHEN}
    client.post(f"{at('visit_new', pk=wren.pk)}?also={robin.pk}", told)
    assert [visit.child for visit in Visit.objects.all()] == [wren]


def test_words_about_one_child_in_a_note_are_theirs_alone(sign_in, siblings):
    client, (wren, robin) = sign_in("social_worker"), siblings
    told = {"kind": "case_note", "text": "Mum rang.", "also_about": [str(robin.pk)]}
    told[f"about_alone_{robin.pk}"] = "Robin wets the bed."
    client.post(at("note_new", pk=wren.pk), {**told, **WHEN})
    assert "wets the bed" in client.get(at("notes", pk=robin.pk)).content.decode()
    assert "wets the bed" not in client.get(at("notes", pk=wren.pk)).content.decode()


def test_a_visit_is_planned_shown_kept_and_another_cancelled(sign_in, siblings):
    client, (wren, robin) = sign_in("social_worker"), siblings
    plan = planned_visit(child=wren)
    assert "Planned by" in client.get(at("visits", pk=wren.pk)).content.decode()
    plan.recorded_at = AT - timedelta(days=30)
    plan.planned_at = AT - timedelta(days=20)
    plan.save()
    told = {"step": "none", "mode": "home", "seen": "alone", "text": "Calm.", **WHEN}
    client.post(f"{at('visit_new', pk=wren.pk)}?plan={plan.pk}", told)
    plan.refresh_from_db()
    assert plan.visit == Visit.objects.get()
    other = planned_visit(child=robin)
    assert (
        "Say why it is not made" in client.post(at("visit_cancel", planned=other.pk), {"reason": ""}).content.decode()
    )
    client.post(at("visit_cancel", planned=other.pk), {"reason": "Family away."})
    assert PlannedVisit.objects.get(pk=other.pk).cancelled_reason == "Family away."


def test_a_visit_planned_in_the_past_is_refused(sign_in):
    child = PersonFactory()
    told = {"mode": "home", "step": "none", "planned_at_day": "1", "planned_at_month": "7", "planned_at_year": "2021"}
    page = sign_in("social_worker").post(at("visit_plan", pk=child.pk), {**told, "planned_at_time": "4pm"})
    assert "a time to come" in page.content.decode()


def test_a_note_is_corrected_on_screen_and_its_old_words_stay(sign_in):
    client, note = sign_in("social_worker"), written_note()
    where = {"what": "note", "number": note.pk}
    form = client.get(at("copy_correct", **where)).content.decode()
    assert "Dad has moved out" in form
    told = {"text": "Mum rang. Dad is away.", "reason": "Misheard.", **version_on(client, at("copy_correct", **where))}
    page = client.post(at("copy_correct", **where), told, follow=True).content.decode()
    assert "1 copy is corrected" in page
    for words in ("Dad is away", "Dad has moved out", "Misheard.", "Version 1"):
        assert words in page
    stale = client.post(at("copy_correct", **where), {**told, "text": "Third."}).content.decode()
    assert "Both versions are below" in stale
    assert "Third." in stale


def test_words_are_held_back_and_given_again_on_screen(sign_in):
    client, note = sign_in("social_worker"), written_note()
    where = {"what": "note", "number": note.pk}
    told = {"passage": "Dad has moved out.", "reason": "other_person"}
    page = client.post(at("copy_hold_back", **where), told, follow=True).content.decode()
    assert "Held back when the record is given" in page
    client.post(at("held_back_end", held=note.held_back.get().pk))
    assert "Held back when the record is given" not in client.get(at("copy", **where)).content.decode()


def test_a_copy_is_withdrawn_on_screen(sign_in):
    client, visit = sign_in("social_worker"), made_visit(childs_words="I like my dog.")
    where = {"what": "visit", "number": visit.pk}
    page = client.post(at("copy_withdraw", **where), {"reason": "Wrong child."}, follow=True).content.decode()
    assert "Wrong child." in page
    assert "Correct it" not in page
    assert "I like my dog." not in client.get(at("visits", pk=visit.child_id)).content.decode()


def test_reading_one_is_in_the_audit_and_nobody_elses_is_found(sign_in):
    client, note = sign_in("social_worker"), written_note()
    client.get(at("copy", what="note", number=note.pk))
    entry = AuditEntry.objects.latest("sequence")
    assert (entry.action, entry.subject) == ("read", f"record.person:{note.child_id}")
    assert client.get(at("copy", what="note", number=999)).status_code == 404
    assert client.get(at("copy", what="rumour", number=note.pk)).status_code == 404


def test_the_chronology_tells_the_words_as_they_were_known(sign_in):
    client, note = sign_in("social_worker"), written_note(text="Old words.", at=AT - timedelta(days=2))
    place = at("copy_correct", what="note", number=note.pk)
    client.post(place, {"text": "New words.", "reason": "Wrong.", **version_on(client, place)})
    before = chronology(note.child, as_at=AT.date() - timedelta(days=1))
    after = chronology(note.child, as_at=Note.objects.get().versions.get().replaced_at.date())
    assert [event.text for event in before] == ["Old words."]
    assert [event.text for event in after] == ["New words."]


@pytest.mark.parametrize("rows", [1, 200])
def test_the_visits_page_asks_few_questions(sign_in, django_assert_max_num_queries, rows):
    visit, client = made_visit(), sign_in("social_worker")
    copies(visit, rows)
    copies(planned_visit(child=visit.child), rows)
    with django_assert_max_num_queries(15):
        assert client.get(at("visits", pk=visit.child_id)).status_code == 200


@pytest.mark.parametrize("rows", [1, 200])
def test_one_note_asks_few_questions(sign_in, django_assert_max_num_queries, rows):
    note, client = written_note(), sign_in("social_worker")
    Note.objects.filter(pk=note.pk).update(group="5f3f6c62-6b7c-4a3e-8f0e-000000000001")
    note.refresh_from_db()
    copies(note, rows, child_id=[PersonFactory().pk for _ in range(rows)])
    with django_assert_max_num_queries(15):
        assert client.get(at("copy", what="note", number=note.pk)).status_code == 200
