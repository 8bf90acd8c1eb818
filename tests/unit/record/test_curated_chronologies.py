"""A curated chronology points at what was recorded, is locked when finished, and says who did what."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from lineofsight.access.models import AuditEntry
from lineofsight.record.models import ChronologyEntry, Note
from lineofsight.record.operations.chronologies import (
    UnableToChronicle,
    add_events,
    add_told,
    analyse,
    finish,
    reopen,
    start_chronology,
    take_out,
)
from lineofsight.record.operations.notes import write_note
from lineofsight.record.queries.chronology import chronology as events_of
from lineofsight.record.queries.curated import curated, events_to_add, turns_known_to
from tests.factories.chronologies import DAY, make_chronology, make_entry
from tests.factories.record import moment, open_step

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker(make_user):
    return make_user("social_worker")


@pytest.fixture
def told(worker):
    return {"by": worker, "at": moment(DAY, 12)}


@pytest.fixture
def child(told):
    """A child with a step, who holds it, and a significant note."""
    child = open_step().child
    write_note(
        children=[child], kind="case_note", happened_at=moment(DAY, 8), text="Hurt.", is_significant=True, **told
    )
    return child


def shown_of(chronology):
    turns = turns_known_to(chronology.turns.first().by, pk=chronology.pk)
    return curated(turns, child=chronology.child, on=DAY)


def test_every_event_of_the_record_can_be_pointed_at(child, told):
    made = make_chronology(child=child)
    references = [event.reference for event in events_of(child, as_at=DAY)]
    assert len(set(references)) == len(references) > 2
    add_events(made, references=references, on=DAY, **told)
    shown = shown_of(made)
    assert sorted(one.event.reference for one in shown.told) == sorted(references)
    assert [one.on for one in shown.told] == sorted(one.on for one in shown.told)
    assert events_to_add(made, on=DAY) == []


def test_a_note_marked_significant_stays_so_and_is_read_from_its_source(child, told):
    made = make_chronology(child=child)
    add_events(made, references=[f"note-{Note.objects.get().pk}"], on=DAY, **told)
    [one] = shown_of(made).told
    assert (one.entry.is_significant, one.text, one.entry.told) == (True, "Hurt.", "")


def test_an_event_stands_in_a_chronology_once(child, told):
    made = make_chronology(child=child)
    reference = f"note-{Note.objects.get().pk}"
    assert len(add_events(made, references=[reference, reference], on=DAY, **told)) == 1
    assert add_events(made, references=[reference], on=DAY, **told) == []
    entry = ChronologyEntry.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        ChronologyEntry.objects.create(
            chronology=made, note_id=entry.note_id, added_at=moment(DAY), added_by=entry.added_by
        )


def test_the_note_of_another_child_is_refused(child, told):
    elsewhere = make_chronology()
    with pytest.raises(UnableToChronicle, match="not on the record"):
        add_events(elsewhere, references=[f"note-{Note.objects.get().pk}"], on=DAY, **told)


@pytest.mark.parametrize(
    "fields", [{}, {"told": "It rained.", "source": "Diary"}, {"told": "It rained.", "happened_on": DAY}]
)
def test_the_database_keeps_no_entry_without_a_source(worker, fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        ChronologyEntry.objects.create(chronology=make_chronology(), added_at=moment(DAY), added_by=worker, **fields)


@pytest.mark.parametrize(
    "wrong, sentence",
    [
        ({"told": " "}, "what happened"),
        ({"source": ""}, "where that is known"),
        ({"happened_on": date(2999, 1, 1)}, "in the past"),
    ],
)
def test_what_is_told_in_full_is_of_the_past_and_has_a_source(told, wrong, sentence):
    right = {"happened_on": DAY, "told": "Moved.", "source": "Letter"}
    with pytest.raises(UnableToChronicle, match=sentence):
        add_told(make_chronology(), on=DAY, **{**right, **wrong}, **told)


def test_while_it_is_finished_nothing_in_it_changes(told):
    entry = make_entry()
    made = finish(entry.chronology, **told)
    changes = [
        lambda: add_events(made, references=["note-1"], on=DAY, **told),
        lambda: add_told(made, happened_on=DAY, told="x", source="y", on=DAY, **told),
        lambda: analyse(entry, analysis="Changed", **told),
        lambda: take_out(entry, **told),
        lambda: finish(made, **told),
    ]
    for change in changes:
        with pytest.raises(UnableToChronicle, match="is finished"):
            change()
    assert ChronologyEntry.objects.get().analysis == ""
    with pytest.raises(UnableToChronicle, match="Say why"):
        reopen(made, reason=" ", **told)
    reopen(made, reason="More came to light", **told)
    analyse(entry, analysis="After all", **told)
    assert [turn.kind for turn in shown_of(made).turns] == ["started", "finished", "reopened"]


def test_an_empty_one_is_not_finished_and_an_open_one_not_opened(told):
    made = make_chronology()
    with pytest.raises(UnableToChronicle, match="Add what happened"):
        finish(made, **told)
    with pytest.raises(UnableToChronicle, match="not finished"):
        reopen(made, reason="Why not", **told)


@pytest.mark.parametrize("title, purpose", [("", "Neglect"), ("For the court", " "), ("", "")])
def test_a_chronology_says_what_it_is_for(child, told, title, purpose):
    with pytest.raises(UnableToChronicle, match="what it is for"):
        start_chronology(child, title=title, purpose=purpose, **told)


def test_every_change_is_in_the_audit(told):
    entry = make_entry()
    before = AuditEntry.objects.count()
    analyse(entry, analysis="It is neglect.", is_significant=True, **told)
    finish(entry.chronology, **told)
    reopen(entry.chronology, reason="More came", **told)
    take_out(entry, **told)
    said = "".join(AuditEntry.objects.order_by("sequence")[before:].values_list("detail", flat=True))
    assert AuditEntry.objects.count() == before + 4
    assert all(words in said for words in ("It is neglect.", "finished", "reopened", "left_out"))


@pytest.mark.parametrize("role", ["auditor", "partner", "analyst"])
def test_who_may_not_write_changes_nothing(make_user, role):
    entry, by = make_entry(), {"by": make_user(role), "at": moment(DAY)}
    changes = [
        lambda: start_chronology(entry.chronology.child, title="a", purpose="b", **by),
        lambda: add_events(entry.chronology, references=["note-1"], on=DAY, **by),
        lambda: analyse(entry, analysis="x", **by),
        lambda: take_out(entry, **by),
        lambda: finish(entry.chronology, **by),
        lambda: reopen(entry.chronology, reason="x", **by),
    ]
    for change in changes:
        with pytest.raises(PermissionDenied):
            change()
