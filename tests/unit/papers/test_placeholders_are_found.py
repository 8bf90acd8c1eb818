"""What somebody meant to fill in is found; what only looks like it is not."""

import pytest

from lineofsight.papers.placeholders import placeholders


@pytest.mark.parametrize(
    "typed, found",
    [
        ("It costs £X a year.", "£X"),
        ("It costs £ X a year.", "£ X"),
        ("It costs £\u00a0X a year.", "£ X"),
        ("It costs £XX,XXX a year.", "£XX,XXX"),
        ("It costs £xm a year.", "£xm"),
        ("It costs £X.Xm a year.", "£X.Xm"),
        ("It costs £X million.", "£X million"),
        ("Of these, XX% were seen.", "XX%"),
        ("Of these, X % were seen.", "X %"),
        ("Of these, XX per cent were seen.", "XX per cent"),
        ("Due on XX/XX/2021.", "XX/XX/2021"),
        ("The date is TBC.", "TBC"),
        ("The date is tbc.", "tbc"),
        ("The date is T.B.C", "T.B.C"),
        ("The chair: TBA", "TBA"),
        ("The chair: TBD", "TBD"),
        ("The date is to be confirmed.", "to be confirmed"),
        ("The date is\nto be\nconfirmed.", "to be confirmed"),
        ("Report of [insert name of officer].", "[insert name of officer]"),
        ("Report of <insert name>.", "<insert name>"),
        ("On [date] the board met.", "[date]"),
        ("Lorem ipsum dolor sit amet.", "Lorem ipsum"),
        ("How many???", "???"),
        ("The date is T\u200bBC.", "TBC"),
        ("The date is ＴＢＣ.", "TBC"),
    ],
)
def test_a_placeholder_is_found(typed, found):
    assert [each.words for each in placeholders(typed)] == [found]


@pytest.mark.parametrize(
    "typed",
    [
        "It costs £10 a year, 5% less.",
        "Figure 1 and [Figure 2] show it.",
        "A maximum of 95% (max% in the file).",
        "Is that so? Is it??",
        "Children were taken out to be met.",
        "The number of boxes; Xavier; XII; an X-ray.",
        "The outcome was confirmed.",
        "Insert the [added] words.",
    ],
)
def test_ordinary_words_are_not(typed):
    assert placeholders(typed) == []


def test_each_is_named_with_the_words_around_it():
    typed = (
        "The board asked what it will cost next year, and the answer is £X or so, as we said before we knew any better."
    )
    [only] = placeholders(typed)
    assert only.around == "…will cost next year, and the answer is £X or so, as we said before we knew any…"


def test_every_one_is_found_in_order():
    assert [each.words for each in placeholders("TBC, then £X, then XX%.")] == ["TBC", "£X", "XX%"]
