"""A goal can be checked: it says what, how anybody will know, who does what and by when (D2 (1), D3 (2))."""

from datetime import date
from types import SimpleNamespace as Row

import pytest

from lineofsight.record.smart import is_measurable, is_somebody, unclear_in

DUE = date(2021, 9, 1)


def action(**changes):
    return Row(**{"text": "Apply for meals.", "owner": "Mum", "due_on": DUE, "done_on": None, **changes})


def goal(**changes):
    whole = {
        "text": "There is breakfast every day.",
        "how_we_know": "School sees that they have eaten.",
        "due_on": DUE,
        "now": [action()],
    }
    return Row(**{**whole, **changes})


def test_a_clear_goal_has_nothing_missing():
    assert unclear_in(goal(), finish_by=DUE) == []


@pytest.mark.parametrize(
    "changes, missing",
    [
        ({"text": "Better home."}, "too short"),
        ({"how_we_know": "Mum will engage better."}, "has no measure"),
        ({"now": []}, "Nobody does anything"),
        ({"now": [action(owner="Everyone")]}, "has no owner"),
        ({"now": [action(due_on=date(2021, 9, 2))]}, "date after the goal's own"),
        ({"due_on": date(2021, 9, 2)}, "bring it forward"),
    ],
)
def test_what_is_missing_is_said_in_words(changes, missing):
    [sentence] = unclear_in(goal(**changes), finish_by=DUE)
    assert missing in sentence


def test_what_was_done_is_not_asked_about():
    assert unclear_in(goal(now=[action(owner="all", due_on=date(2021, 12, 1), done_on=DUE)])) == []


@pytest.mark.parametrize("words", ["9 of 10 school days", "The health visitor weighs him.", "No police are called."])
def test_what_can_be_seen_heard_or_counted_is_a_measure(words):
    assert is_measurable(words)


@pytest.mark.parametrize("words", ["", "Things improve.", "Mum engages with support as needed"])
def test_what_cannot_be_is_none(words):
    assert not is_measurable(words)


@pytest.mark.parametrize(
    "owner, named", [("Mum", True), ("The school nurse", True), ("Parents", False), ("TBC.", False)]
)
def test_everybody_is_nobody(owner, named):
    assert is_somebody(owner) is named
