"""Until the window closes or the call-in is settled, a key decision waits: every path, drawn up."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lineofsight.council.decisions import rules
from lineofsight.council.decisions.effect import SETTLED, CalledIn, effect
from lineofsight.council.decisions.rules import call_in_until, rule
from lineofsight.council.decisions.wording import says_nothing

PUBLISHED = date(2022, 9, 30)
LAST = date(2022, 10, 7)
AFTER = date(2022, 10, 8)

PATHS = [
    # on, members who asked, found valid, may it, may members still ask, in the sentence
    (PUBLISHED, 0, None, False, True, "until the end of 7 October 2022"),
    (LAST, 0, None, False, True, "until the end of 7 October 2022"),
    (AFTER, 0, None, True, False, "Nobody called it in by 7 October 2022"),
    (LAST, 2, None, False, True, "until the end of 7 October 2022"),
    (AFTER, 2, None, True, False, "2 of 3 members asked"),
    (LAST, 3, None, False, True, "are to say whether the call-in is valid"),
    (AFTER, 3, None, False, False, "are to say whether the call-in is valid"),
    (LAST, 3, False, False, False, "until the end of 7 October 2022"),
    (AFTER, 3, False, True, False, "was refused"),
    (AFTER, 3, True, False, False, "scrutiny is to look at it"),
]


@pytest.mark.parametrize(("on", "asked", "is_valid", "may", "is_open", "sentence"), PATHS)
def test_a_key_decision_waits(on, asked, is_valid, may, is_open, sentence):
    called_in = CalledIn(asked=asked, is_valid=is_valid)
    found = effect(on=on, is_key=True, way="notice", published_on=PUBLISHED, called_in=called_in)
    assert (found.may, found.is_open) == (may, is_open)
    assert sentence in found.sentence


@pytest.mark.parametrize(("outcome", "answer"), SETTLED)
def test_what_scrutiny_came_to_says_whether_it_may(outcome, answer):
    called_in = CalledIn(asked=3, is_valid=True, outcome=outcome, answer=answer)
    found = effect(on=AFTER, is_key=True, way="notice", published_on=PUBLISHED, called_in=called_in)
    assert found.may is (outcome == "no_action" or answer == "kept")
    assert not found.is_open


@pytest.mark.parametrize(
    ("is_key", "way", "published_on", "may"),
    [
        (False, "notice", None, True),
        (True, "notice", None, False),
        (True, "special_urgency", PUBLISHED, True),
        (True, "general_exception", PUBLISHED, False),
    ],
)
def test_what_is_never_called_in(is_key, way, published_on, may):
    found = effect(on=PUBLISHED, is_key=is_key, way=way, published_on=published_on, called_in=CalledIn())
    assert found.may is may


@pytest.mark.parametrize(("published_on", "may"), [(None, False), (PUBLISHED, False), (date(2022, 9, 1), True)])
def test_a_constitution_may_have_every_decision_wait(monkeypatch, published_on, may):
    """From the day the rule says so, a decision that is no key decision waits as one does."""
    covers = next(one for one in rules.RULES if one.key == "call_in_covers")
    others = [one for one in rules.RULES if one is not covers]
    before, since = (
        replace(covers, valid_to=date(2022, 9, 15)),
        replace(covers, value="all", valid_from=date(2022, 9, 16)),
    )
    monkeypatch.setattr(rules, "RULES", (*others, before, since))
    found = effect(on=PUBLISHED, is_key=False, way="notice", published_on=published_on, called_in=CalledIn())
    assert found.may is may


@pytest.mark.parametrize("published", [date(2021, 12, 20) + timedelta(n) for n in range(21)])
def test_members_always_have_the_working_days(published):
    until = call_in_until(published)
    working = [published + timedelta(n) for n in range(1, (until - published).days + 1)]
    holidays = {date(2021, 12, 27), date(2021, 12, 28), date(2022, 1, 3)}
    counted = [day for day in working if day.weekday() < 5 and day not in holidays]
    assert len(counted) == rule("call_in_days", on=published)


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        *((text, True) for text in ("None", "none.", "N/A", "", "See report", "Please see the report.", "Nil")),
        *((text, True) for text in ("See the body of the report", "Not applicable", "TBC")),
        *((text, False) for text in ("To do nothing: homes would close.", "To rent")),
        ("None was cheaper than this one, though renting was costed at £2m", False),
    ],
)  # fmt: skip
def test_answers_that_say_nothing(text, nothing):
    assert says_nothing(text) is nothing
