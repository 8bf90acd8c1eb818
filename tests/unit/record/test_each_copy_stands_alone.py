"""What is written once for several children is kept for each: each copy is corrected, held back, withdrawn alone."""

from datetime import date, timedelta

import pytest
from django.db import transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.record.models import Duty, EarlierVersion, Note, Visit
from lineofsight.record.operations.copies import (
    UnableToCorrect,
    correct_copy,
    give_again,
    hold_back,
    other_copies,
    withdraw_copy,
)
from lineofsight.record.operations.need_to_know import restrict
from lineofsight.record.operations.notes import write_note
from lineofsight.record.operations.visits import Seen, UnableToNote, record_visits
from lineofsight.record.queries.copies import others_to_write_about
from lineofsight.rights.collecting import held_about
from tests.factories.record import PersonFactory, RelationshipFactory, ResidenceFactory, moment, open_step

pytestmark = pytest.mark.django_db
VISITED = date(2021, 6, 18)


@pytest.fixture
def told(make_user, now):
    return {"by": make_user("social_worker"), "at": now}


@pytest.fixture
def children():
    """Three children of one mother, in one home."""
    mother, home = PersonFactory(date_of_birth=date(1988, 3, 2)), ResidenceFactory()
    found = [home.person, PersonFactory(first_name="Robin"), PersonFactory(first_name="Skye")]
    for child in found:
        RelationshipFactory(child=child, relative=mother)
    for child in found[1:]:
        ResidenceFactory(person=child, address=home.address)
    ResidenceFactory(person=mother, address=home.address)
    return found


def a_note(children, told, now, **more):
    words = {"kind": "case_note", "happened_at": now, "text": "Mum rang. Dad has moved out."}
    return write_note(children=children, **{**words, **more}, **told)


def a_visit(children, told, **more):
    seen = [Seen(child=c, is_seen=True, is_seen_alone=True, childs_words=f"I am {c.first_name}.") for c in children]
    return record_visits(seen, happened_at=moment(VISITED), mode="home", text="Warm and calm.", **more, **told)


def test_brothers_sisters_and_children_of_the_home_are_offered_and_grown_ups_are_not(children, told, today):
    offered = others_to_write_about(children[0], on=today, by=told["by"])
    assert offered == children[1:]


def test_who_may_not_be_opened_is_not_offered_nor_written_about(children, told, now, today, make_user):
    restrict(children[1], reason="Threats.", readers=[make_user("director")], by=make_user("head_of_service"), at=now)
    assert others_to_write_about(children[0], on=today, by=told["by"]) == [children[2]]
    with pytest.raises(UnableToNote, match="may not write"):
        a_note(children, told, now)
    assert not Note.objects.exists()


def test_what_is_about_one_child_is_on_no_other_copy(children, told, now):
    notes = a_note(children, told, now, about_alone={children[1].pk: "Robin wets the bed."})
    assert [note.about_alone for note in notes] == ["", "Robin wets the bed.", ""]
    assert {note.text for note in notes} == {"Mum rang. Dad has moved out."}


def test_one_visit_is_kept_for_each_child_with_their_own_words(children, told):
    visits = a_visit(children, told)
    assert [visit.childs_words for visit in visits] == [f"I am {child.first_name}." for child in children]
    assert len({visit.group for visit in visits}) == 1


def test_a_visit_may_have_seen_one_child_and_not_another(children, told):
    seen = Seen(child=children[0], is_seen=True, is_seen_alone=True)
    missed = Seen(child=children[1], is_seen=False, not_seen_reason="At a friend's.")
    steps = [open_step(child=child, clocks=("AS-SEEN",)) for child in children]
    record_visits([seen, missed], happened_at=moment(VISITED), mode="home", **told)
    assert [duty.met_on for duty in Duty.objects.order_by("pk")] == [VISITED, None, None]
    assert len(steps) == 3


@pytest.mark.parametrize("mode, is_seen", [("video", True), ("telephone", False)])
def test_a_visit_from_afar_meets_no_duty(told, mode, is_seen):
    step = open_step(clocks=("AS-SEEN",))
    reason = "" if is_seen else "We spoke by telephone."
    seen = Seen(child=step.child, step=step, is_seen=is_seen, not_seen_reason=reason)
    [visit] = record_visits([seen], happened_at=moment(VISITED), mode=mode, **told)
    assert visit.met.count() == 0
    assert Duty.objects.get().met_on is None


@pytest.mark.parametrize(
    "facts, sentence",
    [
        ({"is_seen": True, "mode": "telephone"}, "Nobody is seen by telephone"),
        ({"is_seen": False}, "was not seen"),
        ({"is_seen": True, "not_seen_reason": "Out."}, "needs no reason"),
        ({"is_seen": True, "is_seen_alone": True, "not_alone_reason": "Shy."}, "Only a child who was seen"),
    ],
)
def test_what_cannot_be_of_a_visit_is_refused(told, facts, sentence):
    mode = facts.pop("mode", "home")
    with pytest.raises(UnableToNote, match=sentence):
        record_visits([Seen(child=PersonFactory(), **facts)], happened_at=moment(VISITED), mode=mode, **told)


def test_a_correction_keeps_the_old_version_of_one_copy_only(children, told, now):
    notes = a_note(children, told, now)
    correct_copy(notes[0], text="Mum rang. Dad is away.", reason="Misheard.", **told)
    assert [note.text for note in Note.objects.order_by("pk")] == ["Mum rang. Dad is away.", *[notes[0].text] * 2]
    old = EarlierVersion.objects.get()
    assert (old.note, old.number, old.text, old.reason) == (notes[0], 1, "Mum rang. Dad has moved out.", "Misheard.")


def test_a_correction_of_all_reaches_those_that_still_say_the_same_and_leaves_what_is_their_own(children, told):
    visits = a_visit(children, told)
    correct_copy(visits[2], text="Cold and calm.", reason="It was cold.", **told)
    changed = {"text": "Warm and quiet.", "childs_words": "My words."}
    done = correct_copy(visits[0], reason="Quiet, not calm.", to_all=True, **changed, **told)
    assert {visit.pk for visit in done} == {visits[0].pk, visits[1].pk}
    rows = Visit.objects.order_by("pk").values_list("text", "childs_words")
    assert list(rows) == [
        ("Warm and quiet.", "My words."),
        ("Warm and quiet.", "I am Robin."),
        ("Cold and calm.", "I am Skye."),
    ]


def test_a_correction_of_all_stays_away_from_a_record_that_may_not_be_opened(children, told, now, make_user):
    notes = a_note(children, told, now)
    restrict(children[1], reason="Threats.", readers=[make_user("director")], by=make_user("head_of_service"), at=now)
    assert [other.child for other in other_copies(notes[0], **told)] == [children[2]]
    correct_copy(notes[0], text="Other words.", reason="Wrong.", to_all=True, **told)
    assert Note.objects.get(child=children[1]).text == "Mum rang. Dad has moved out."


@pytest.mark.parametrize(
    "how, sentence",
    [
        ({"text": "Mum rang. Dad has moved out.", "reason": "x"}, "Nothing is changed"),
        ({"text": "New.", "reason": " "}, "Say why it is corrected"),
        ({"text": " ", "reason": "x"}, "A note says something"),
        ({"happened_at": None, "reason": "x"}, "can't be corrected here"),
    ],
)
def test_a_wrong_correction_is_refused(children, told, now, how, sentence):
    [note] = a_note(children[:1], told, now)
    with pytest.raises(UnableToCorrect, match=sentence):
        correct_copy(note, **how, **told)
    assert not EarlierVersion.objects.exists()


def test_words_held_back_of_one_copy_stay_on_the_others(children, told, now):
    notes = a_note(children, told, now)
    held = hold_back(notes[0], passage="Dad has moved out.", reason="other_person", **told)
    assert notes[0].as_given("text") == "Mum rang. [withheld]"
    assert notes[1].as_given("text") == "Mum rang. Dad has moved out."
    assert Note.objects.get(pk=notes[0].pk).text == "Mum rang. Dad has moved out."
    give_again(held, **told)
    assert Note.objects.get(pk=notes[0].pk).as_given("text") == notes[0].text


def test_words_held_back_are_held_back_of_earlier_versions_too(children, told, now):
    [note] = a_note(children[:1], told, now)
    hold_back(note, passage="Dad has moved out.", reason="other_person", **told)
    correct_copy(note, text="Mum rang twice.", reason="Twice.", **told)
    assert EarlierVersion.objects.get().as_given("text") == "Mum rang. [withheld]"


@pytest.mark.parametrize("passage, reason", [("Not there.", "harm"), ("  ", "harm"), ("Mum rang.", "because")])
def test_only_what_is_written_is_held_back_for_a_reason_there_is(children, told, now, passage, reason):
    [note] = a_note(children[:1], told, now)
    with pytest.raises(UnableToCorrect):
        hold_back(note, passage=passage, reason=reason, **told)


def test_a_copy_withdrawn_leaves_its_lists_and_the_others_stand(children, told, now):
    notes = a_note(children, told, now)
    withdraw_copy(notes[0], reason="About another child.", **told)
    assert list(Note.objects.order_by("pk")) == notes[1:]
    assert Note.every.get(pk=notes[0].pk).withdrawn_reason == "About another child."
    with pytest.raises(UnableToCorrect, match="was withdrawn"):
        correct_copy(notes[0], text="New.", reason="x", **told)


def test_a_copy_deleted_leaves_the_others_whole(children, told, now):
    notes = a_note(children, told, now)
    with transaction.atomic():
        Note.every.filter(pk=notes[0].pk).delete()
    assert {note.text for note in Note.objects.all()} == {"Mum rang. Dad has moved out."}


def test_a_visit_withdrawn_opens_again_what_it_met(told):
    step = open_step(kind="child_in_need_plan", clocks=("CIN-VISIT",))
    seen = Seen(child=step.child, step=step, is_seen=True)
    [visit] = record_visits([seen], happened_at=moment(VISITED), mode="home", **told)
    assert Duty.objects.count() == 2
    withdraw_copy(visit, reason="Wrong child.", **told)
    assert Duty.objects.get().met_on is None


def test_a_visit_withdrawn_lets_another_visit_meet_what_it_met(told):
    step = open_step(clocks=("AS-SEEN",))
    seen = Seen(child=step.child, step=step, is_seen=True)
    [first] = record_visits([seen], happened_at=moment(VISITED), mode="home", **told)
    record_visits([seen], happened_at=moment(VISITED + timedelta(days=3)), mode="home", **told)
    withdraw_copy(first, reason="Wrong child.", **told)
    assert Duty.objects.get().met_on == VISITED + timedelta(days=3)


def test_a_visit_from_which_a_later_one_was_counted_is_not_withdrawn(told):
    step = open_step(kind="child_in_need_plan", clocks=("CIN-VISIT",))
    seen = Seen(child=step.child, step=step, is_seen=True)
    [first] = record_visits([seen], happened_at=moment(VISITED), mode="home", **told)
    record_visits([seen], happened_at=moment(VISITED + timedelta(days=10)), mode="home", **told)
    with pytest.raises(UnableToCorrect, match="A later visit was counted"):
        withdraw_copy(first, reason="Wrong child.", **told)


def test_who_may_only_read_changes_nothing(children, told, now, make_user):
    [note], auditor = a_note(children[:1], told, now), {"by": make_user("auditor"), "at": now}
    for change in (
        lambda: correct_copy(note, text="New.", reason="x", **auditor),
        lambda: withdraw_copy(note, reason="x", **auditor),
        lambda: hold_back(note, passage="Mum rang.", reason="harm", **auditor),
    ):
        with pytest.raises(NotAllowed):
            change()


def test_what_was_held_back_is_not_in_a_record_that_is_given(children, told, now):
    notes = a_note(children, told, now)
    hold_back(notes[0], passage="Dad has moved out.", reason="other_person", **told)
    correct_copy(notes[0], text="Mum rang twice. Dad has moved out.", reason="Twice.", **told)
    given = "\n".join(held.text for held in held_about(children[0]))
    assert "Dad has moved out" not in given
    assert "Mum rang twice. [withheld]" in given
    assert "Dad has moved out" in "\n".join(held.text for held in held_about(children[1]))
