"""Two versions of a text are shown with what only one of them says, and no word of either is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lineofsight.drafts.comparing import compared


def marked(pieces) -> str:
    return "".join(f"[{text}]" if is_other else text for text, is_other in pieces)


def test_what_only_one_says_is_marked():
    yours, theirs = compared("Mum was tired and sad.", "Mum was tired and glad of help.")
    assert marked(yours) == "Mum was tired and [sad.]"
    assert marked(theirs) == "Mum was tired and [glad of help.]"


def test_the_same_words_are_not_marked():
    assert marked(compared("The same.", "The same.")[0]) == "The same."


def test_nothing_beside_something():
    assert compared("", "Theirs.") == ([], [("Theirs.", True)])


@settings(max_examples=60)
@given(st.text(max_size=200), st.text(max_size=200))
def test_no_letter_is_lost(one, other):
    yours, theirs = compared(one, other)
    assert ("".join(text for text, _ in yours), "".join(text for text, _ in theirs)) == (one, other)
