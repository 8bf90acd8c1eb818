"""Members ask in time, democratic services judge, scrutiny settles it, and what was referred is answered."""

import pytest
from django.db import IntegrityError

from lineofsight.access.checks import NotAllowed
from lineofsight.council.decisions.models import CallIn, CallInRequest
from lineofsight.council.decisions.operations import calling
from lineofsight.council.decisions.published import published_decision
from tests.factories.access import make_user
from tests.factories.council import clerk, council_meeting, make_council_body
from tests.factories.decisions import TAKEN, at, days, make_call_in, make_decision, make_executive

pytestmark = pytest.mark.django_db
LAST = TAKEN + days(7)


def told(day=TAKEN, by=None):
    return {"by": by or clerk(), "on": day, "at": at(day)}


def ask(decision, *, by=None, day=TAKEN, **other):
    said = {"ground": "evidence", "reasons": "No figures were shown.", "name": "Councillor Zena Ash"}
    return calling.ask_call_in(decision=decision, **{**said, **other}, **told(day, by))


def test_a_councillor_asks_in_their_own_name_and_once():
    decision, member = make_decision(), make_user("councillor")
    made = ask(decision, by=member, name="Somebody Else", day=LAST)
    assert (made.name, made.member_account) == (member.name, member)
    with pytest.raises(calling.UnableToCallIn, match="asked already"):
        ask(decision, by=member)


REFUSED = [
    ({"day": LAST + days(1)}, {}, "Nobody called it in by 7 October 2022"),
    ({}, {"published_on": None}, "it is not published"),
    ({"ground": "dislike"}, {}, "Choose a ground"),
    ({"reasons": " "}, {}, "Say who asks, and why"),
    ({"name": ""}, {}, "Say who asks, and why"),
    ({"name": "councillor gil hawk"}, {}, "sits on Executive"),
]


@pytest.mark.parametrize(("asked", "of", "why"), REFUSED)
def test_what_is_not_called_in(asked, of, why):
    make_executive()
    with pytest.raises(calling.UnableToCallIn, match=why):
        ask(make_decision(**of), **asked)
    assert not CallInRequest.objects.exists()


@pytest.mark.parametrize("role", ["director", "head_of_service"])
def test_officers_do_not_ask(role):
    with pytest.raises(calling.UnableToCallIn, match="A councillor asks"):
        ask(make_decision(), by=make_user(role))


def test_too_few_members_are_not_a_valid_call_in():
    decision = make_call_in(asked=2, is_valid=None)
    with pytest.raises(calling.UnableToCallIn, match="2 of 3 members asked"):
        calling.judge_call_in(decision=decision, is_valid=True, why="Yes", **told())
    calling.judge_call_in(decision=decision, is_valid=False, why="Two members asked.", **told())
    assert published_decision(decision.pk)["call_in"] is None
    assert calling.effect_of(decision, on=LAST + days(1)).may
    with pytest.raises(calling.UnableToCallIn, match="can’t be called in"):
        ask(decision)


@pytest.mark.parametrize(
    ("outcome", "answer", "may"),
    [
        ("no_action", "", True),
        ("refer_back", "", False),
        ("refer_back", "kept", True),
        ("refer_back", "changed", False),
        ("full_council", "kept", True),
        ("full_council", "changed", False),
    ],
)
def test_it_waits_until_it_is_settled(outcome, answer, may):
    decision, day = make_call_in(), LAST + days(10)
    meeting = council_meeting(make_council_body(kind="scrutiny_board"), starts_at=at(day, hour=8))
    assert not calling.effect_of(decision, on=day).may
    calling.settle_call_in(decision=decision, outcome=outcome, why="We asked.", meeting=meeting, **told(day))
    if answer:
        calling.answer_call_in(decision=decision, answer=answer, why="It was looked at again.", **told(day))
    assert calling.effect_of(decision, on=day).may is may
    shown = published_decision(decision.pk)["call_in"]
    assert (shown["why"], bool(shown["answer"])) == ("We asked.", bool(answer))
    with pytest.raises(calling.UnableToCallIn, match="not settled"):
        calling.settle_call_in(decision=decision, outcome=outcome, why="Again", meeting=meeting, **told(day))
    if outcome == "no_action" or answer:
        with pytest.raises(calling.UnableToCallIn, match="not answered"):
            calling.answer_call_in(decision=decision, answer="kept", why="Again", **told(day))


def test_a_refused_call_in_has_no_outcome_and_scrutiny_alone_settles():
    panel, executive = make_council_body(kind="scrutiny_board"), make_executive().of_council
    at_scrutiny, elsewhere = (council_meeting(one, starts_at=at(TAKEN, hour=8)) for one in (panel, executive))
    said = {"outcome": "no_action", "why": "x"}
    with pytest.raises(calling.UnableToCallIn, match="Only a valid call-in"):
        calling.settle_call_in(decision=make_call_in(is_valid=False), meeting=at_scrutiny, **said, **told())
    with pytest.raises(calling.UnableToCallIn, match="is not called in"):
        calling.settle_call_in(decision=make_decision(), meeting=at_scrutiny, **said, **told())
    with pytest.raises(calling.UnableToCallIn, match="which meeting of scrutiny"):
        calling.settle_call_in(decision=make_call_in(), meeting=elsewhere, **said, **told())


def test_scrutiny_settles_it_at_a_meeting_after_it_was_found_valid():
    early = council_meeting(make_council_body(kind="scrutiny_board"), starts_at=at(TAKEN - days(1)))
    with pytest.raises(calling.UnableToCallIn, match="before the call-in was found valid"):
        calling.settle_call_in(decision=make_call_in(), meeting=early, outcome="no_action", why="x", **told())


def test_only_democratic_services_judge_and_the_database_keeps_it_whole():
    decision = make_call_in(is_valid=None)
    with pytest.raises(NotAllowed):
        calling.judge_call_in(decision=decision, is_valid=True, why="x", **told(by=make_user("councillor")))
    calling.judge_call_in(decision=decision, is_valid=True, why="x", **told())
    with pytest.raises(IntegrityError):
        CallIn.objects.update(outcome="no_action")
