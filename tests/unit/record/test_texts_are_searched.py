"""Texts are found by their words, kept current as they are written, and never found or counted for who may not read."""

import json
from datetime import date, timedelta

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.record.models import Note, SearchedText
from lineofsight.record.operations.copies import correct_copy, withdraw_copy
from lineofsight.record.operations.need_to_know import restrict
from lineofsight.record.queries.text_search import TextsAsked, texts_found
from lineofsight.record.textsearch.asking import terms_of
from lineofsight.record.textsearch.keeping import rebuild
from lineofsight.record.textsearch.snippets import snippet
from tests.factories.record import PersonFactory
from tests.factories.writing import AT, made_visit, written_note

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker(make_user):
    return make_user("social_worker")


def found(words, *, by, **more):
    return texts_found(TextsAsked(words=words, **more), by=by, at=AT)


def titles(words, *, by, **more):
    return [one.text.title for one in found(words, by=by, **more).page.items]


@pytest.mark.parametrize(
    "words",
    ["bruise", "bruises", "BRUISED arm", '"bruise on"', "bruise -school", "Zoe", "zoë", "o'neill", "“left arm”"],
)
def test_what_is_written_is_found_by(worker, words):
    written_note(text="Zoë O'Neill has a bruise on her left arm.")
    assert found(words, by=worker).total == 1


@pytest.mark.parametrize(
    "words",
    ['"arm left"', "bruise -arm", "bruise school", "xyz", '" OR 1=1', "text:bruise", "brui*", "NEAR(bruise arm)"],
)
def test_what_is_not_written_is_not_found_by(worker, words):
    written_note(text="Zoë O'Neill has a bruise on her left arm.")
    assert found(words, by=worker).total == 0


@pytest.mark.parametrize(
    "typed, wanted, unwanted",
    [
        ("a b", ("a", "b"), ()),
        ('"a b" c -d -"e f"', ("a b", "c"), ("d", "e f")),
        ('"open', ("open",), ()),
        ('- " " ! ??', (), ()),
        ("a a", ("a",), ()),
        ("", (), ()),
    ],
)
def test_what_is_typed_is_taken_apart(typed, wanted, unwanted):
    terms = terms_of(typed)
    assert (terms.wanted, terms.unwanted) == (wanted, unwanted)


def test_a_childs_words_are_found_in_visits(worker):
    made_visit(childs_words="I sleep in the bath.", about_alone="Frightened of dogs.")
    assert titles("bath", by=worker) == ["Visit: child seen alone"]
    assert titles("frightened", by=worker) == ["Visit: child seen alone"]


def test_what_a_reader_may_not_open_is_neither_found_nor_counted(worker, make_user):
    hidden, seen, director = written_note(text="A bruise."), written_note(text="A bruise."), make_user("director")
    restrict(hidden.child, reason="Threats.", readers=[director], by=make_user("head_of_service"), at=AT)
    mine = found("bruise", by=worker)
    assert (mine.total, [one.text.row for one in mine.page.items]) == (1, [seen.pk])
    assert found("bruise", by=director).total == 2
    assert json.loads(AuditEntry.objects.filter(action="search", by=worker).latest("sequence").detail)["found"] == 1


def test_the_order_does_not_tell_of_hidden_texts(worker, make_user):
    one = written_note(text="Bruise and then a scald. A bruise.")
    two = written_note(text="Scald and then a bruise. A scald.")
    before = [item.text.row for item in found("bruise scald", by=worker).page.items]
    for _ in range(30):
        hidden = written_note(text="Scald scald scald.")
        restrict(hidden.child, reason="x", readers=[make_user("director")], by=make_user("head_of_service"), at=AT)
    assert [item.text.row for item in found("bruise scald", by=worker).page.items] == before
    assert {one.pk, two.pk} == set(before)


@pytest.mark.parametrize("role", ["partner", "analyst", "councillor", "administrator"])
def test_who_reads_no_record_searches_no_text(make_user, role):
    with pytest.raises(NotAllowed):
        found("bruise", by=make_user(role))


def test_what_says_it_most_comes_first(worker):
    written_note(text="A bruise.", at=AT)
    most = written_note(text="A bruise, a bruise and a bruise.", at=AT - timedelta(days=9))
    assert [one.text.row for one in found("bruise", by=worker).page.items][0] == most.pk


def test_texts_are_narrowed_by_child_kind_days_and_author(worker, make_user):
    note = written_note(text="A bruise.", by=make_user("social_worker", name="Ferrin Oakes"))
    made_visit(text="A bruise.", at=AT - timedelta(days=30))
    assert found("bruise", by=worker).total == 2
    for narrow, count in [
        ({"child": note.child_id}, 1),
        ({"child": PersonFactory().pk}, 0),
        ({"kinds": ("visit",)}, 1),
        ({"since": AT.date()}, 1),
        ({"until": AT.date() - timedelta(days=1)}, 1),
        ({"author": "oakes"}, 1),
        ({"since": date(2030, 1, 1)}, 0),
    ]:
        assert found("bruise", by=worker, **narrow).total == count, narrow


def test_a_correction_a_withdrawal_and_a_deletion_are_seen_at_once(worker):
    note = written_note(text="A bruise.")
    correct_copy(note, text="A birthmark.", reason="Seen by a doctor.", by=worker, at=AT)
    assert (found("bruise", by=worker).total, found("birthmark", by=worker).total) == (0, 1)
    withdraw_copy(note, reason="Wrong child.", by=worker, at=AT)
    assert found("birthmark", by=worker).total == 0
    other = written_note(text="A scald.")
    Note.every.get(pk=other.pk).delete()
    assert found("scald", by=worker).total == 0


def test_what_was_loaded_in_bulk_is_found_after_a_rebuild_and_nothing_else_changes(worker):
    note, _ = written_note(text="A bruise."), made_visit(childs_words="I like it.")
    held = set(SearchedText.objects.values_list("table", "row", "part", "title", "text", "happened_on", "author"))
    Note.objects.bulk_create([Note(**{**values(note), "text": "A scald."})])
    assert found("scald", by=worker).total == 0
    assert rebuild() == 3
    assert found("scald", by=worker).total == 1
    now = set(SearchedText.objects.values_list("table", "row", "part", "title", "text", "happened_on", "author"))
    assert held < now


def values(note):
    return {f.attname: getattr(note, f.attname) for f in Note._meta.concrete_fields if not f.primary_key}


def test_every_search_is_in_the_audit_with_whose_texts_were_shown(worker):
    note = written_note(text="A bruise.")
    found("bruise", by=worker, child=note.child_id)
    entry = AuditEntry.objects.latest("sequence")
    assert (entry.action, entry.by, entry.subject) == ("search", worker, f"record.person:{note.child_id}")
    detail = json.loads(entry.detail)
    assert detail["texts"] == {"words": "bruise", "child": note.child_id}
    assert (detail["found"], detail["shown"]) == (1, [note.child_id])


def test_a_snippet_marks_what_was_found_and_holds_no_html_of_the_text(worker):
    written_note(text=f"{'Before. ' * 60}<b>A bruise</b> & more.{' After.' * 60}")
    [one] = found("bruise", by=worker).page.items
    assert "<mark>bruise</mark>" in one.snippet
    assert "&lt;b&gt;A" in one.snippet
    assert one.snippet.startswith("… ")
    assert one.snippet.endswith(" …")
    assert len(one.snippet) < 500


@pytest.mark.parametrize("marked", ["", "nothing", "\x02all\x03", "x" * 900 + "\x02y\x03"])
def test_a_snippet_of_anything_is_whole(marked):
    assert str(snippet(marked)).count("<mark>") == marked.count("\x02")
