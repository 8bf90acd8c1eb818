"""A word that is nowhere written is answered by one much like it, of texts that the reader may open and no other."""

from collections import Counter

import pytest

from lineofsight.record.operations.need_to_know import restrict
from lineofsight.record.queries.text_search import TextsAsked, texts_found
from lineofsight.record.textsearch.suggesting import nearest, written_anew
from tests.factories.record import PersonFactory
from tests.factories.writing import AT, written_note


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("bruse", "bruise"), ("burise", "bruise"), ("BRUISSE", "bruise"), ("brxxxe", ""), ("bruise", "bruises"),
        ("dda", "dad"), ("xxad", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_nearest_word_is_one_or_two_slips_away(typed, meant):
    words = Counter(["bruise", "bruise", "bruises", "breakfast", "dad"])
    assert nearest(typed, words if typed != "bruise" else Counter(["bruises"])) == meant


def test_of_two_words_equally_near_the_one_said_more_often_is_meant():
    assert nearest("beat", Counter({"bear": 1, "seat": 3})) == "seat"


def test_only_whole_words_are_written_anew():
    assert written_anew('brek "brek fast" -brek brekfast', meant={"brek": "break"}) == (
        'break "break fast" -break brekfast'
    )


@pytest.fixture
def worker(make_user):
    return make_user("social_worker")


def asked(worker, words: str, **more) -> str:
    return texts_found(TextsAsked(words=words, **more), by=worker, at=AT).meant


@pytest.mark.django_db
def test_what_is_written_is_offered_and_found(worker):
    written_note(text="A bruise on the left arm.")
    assert asked(worker, "bruse arm") == "bruise arm"
    assert asked(worker, "bruise arm") == ""
    assert asked(worker, "bruise leg") == "", "each word may be right, and nothing says both"
    assert asked(worker, "bruse -arm") == "", "what would find nothing is not offered"


@pytest.mark.django_db
def test_a_word_of_a_record_that_may_not_be_opened_is_never_offered(worker, make_user):
    note = written_note(text="A bruise on the left arm.")
    restrict(note.child, reason="Threats.", readers=[make_user("director")], by=make_user("head_of_service"), at=AT)
    assert asked(worker, "bruse") == ""
    assert asked(make_user("director"), "bruse") == ""
    assert asked(worker, "bruse", child=PersonFactory().pk) == ""
