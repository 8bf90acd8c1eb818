"""F1 and F2: the panel decides for each child, and pre-proceedings move a family through together, by their clocks."""

from datetime import date, timedelta

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.bodies.models import Item, Meeting
from lineofsight.record.models import CaseStep
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.record.pathway import UnableToOpen
from lineofsight.service.court.models import LegalGateway
from lineofsight.service.court.operations.family import UnableToRecord
from lineofsight.service.court.operations.gateways import ask_panel, decide_gateway, put_on_agenda
from lineofsight.service.court.operations.meetings import record_meeting
from lineofsight.service.court.operations.pre_proceedings import (
    end_pre_proceedings,
    offer_conference,
    record_letter,
)
from lineofsight.service.court.operations.tasks import give_task
from lineofsight.service.court.queries.lists import tracker
from lineofsight.service.court.queries.steps import tasks_of
from tests.factories.access import make_user
from tests.factories.bodies import make_body, make_meeting
from tests.factories.court import DAY, ask, at, opened, sent_letter, when
from tests.factories.record import PersonFactory

pytestmark = pytest.mark.django_db
CAME = [("Mum", "family"), ("Health visitor", "health")]


def due(step, code):
    return step.duties.filter(clock_code=code).order_by("-cycle").first()


def decide(steps, outcome="pre_proceedings", **said):
    told = {
        "decision": "The threshold may be met.",
        "alternatives": "To wait a month.",
        "letter_by": DAY + timedelta(days=4),
        **said,
    }
    return decide_gateway(steps=steps, outcome=outcome, **{**when(), **told})


def meet(steps, kind, day, **said):
    told = {"place": "Town hall", "came": CAME, "said": "What must change was agreed.", **said}
    return record_meeting(steps=steps, kind=kind, held_at=at(day, 10), **told, by=make_user("team_manager"), at=at(day))


@pytest.mark.parametrize("role", sorted(ROLES))
def test_f2_who_may_ask_and_who_decides(role):
    steps, by, child = ask(), make_user(role), PersonFactory()
    told = {"why": "Should we?", "evidence": "Hurt.", "views": "", **when(by=by)}
    if role in {"social_worker", "team_manager", "head_of_service"}:
        assert ask_panel(children=[child], **told)
    else:
        with pytest.raises(NotAllowed):
            ask_panel(children=[child], **told)
    if role in {"team_manager", "head_of_service"}:
        assert decide(steps, by=by)
    else:
        with pytest.raises(NotAllowed):
            decide(steps, by=by)


def test_f2_brothers_and_sisters_are_asked_about_in_one_act_and_a_plan_carries_on():
    first, second = PersonFactory(), PersonFactory()
    plan = opened("child_in_need_plan", first)[0]
    steps = ask(first, second)
    assert {step.group for step in steps} == {steps[0].group}
    assert steps[0].group
    assert steps[0].opened_by == plan
    assert CaseStep.objects.get(pk=plan.pk).stopped_on is None
    with pytest.raises(UnableToOpen, match="already has an open legal gateway"):
        ask(second)


def test_f2_each_child_is_an_item_of_the_panels_agenda():
    """F2 (1)"""
    steps, by = ask(PersonFactory(), PersonFactory()), make_user("head_of_service")
    meeting = make_meeting(body=make_body(kind="panel", by=by), starts_at=at(DAY + timedelta(days=2)), by=by)
    items = put_on_agenda(steps=steps, meeting=meeting, by=by, at=at(DAY))
    assert [item.child for item in items] == [step.child for step in steps]
    with pytest.raises(UnableToRecord, match="On the agenda of a meeting ahead already: the legal gateway of"):
        put_on_agenda(steps=steps, meeting=meeting, by=by, at=at(DAY))
    assert Item.objects.filter(meeting=meeting).count() == 2


@pytest.mark.parametrize("outcome, opens", [
    ("continue_plan", None), ("pre_proceedings", "pre_proceedings"), ("issue", "care_proceedings"), ("unknown", None),
])  # fmt: skip
def test_f2_what_the_panel_decided_opens_what_the_law_says(outcome, opens):
    steps = ask(PersonFactory(), PersonFactory())
    made = decide(steps, outcome)
    assert [step.kind for step in made] == ([opens] * 2 if opens else [])
    row = LegalGateway.objects.get(pk=steps[0].pk)
    assert row.decision
    assert (row.letter_by is not None) == (outcome == "pre_proceedings")


def test_f2_a_decision_needs_the_day_of_the_letter_and_what_was_asked():
    """F2 (2)"""
    with pytest.raises(UnableToRecord, match="by which day the letter goes"):
        decide(ask(), letter_by=None)
    with pytest.raises(UnableToRecord, match="Write first what the panel was asked"):
        decide(opened("legal_gateway"))


def test_f2_what_the_panel_decided_is_followed_up_also_where_nothing_opened():
    """F2 (3)"""
    steps, owner = ask(), make_user("social_worker")
    decide(steps, "continue_plan", letter_by=None)
    told = {"kind": "follow_up", "what": "Ask Gran again.", "due_on": DAY + timedelta(days=7), "owner": owner}
    [task] = give_task(steps=steps, **told, **when())
    [shown] = tasks_of(CaseStep.objects.get(pk=steps[0].pk))
    assert (shown, shown.action.closed_on, shown.action.held_now[0].account) == (task, None, owner)
    ended = opened("pre_proceedings")
    end_pre_proceedings(steps=ended, outcome="step_down", decision="Better.", support_after="", **when())
    with pytest.raises(UnableToRecord, match="finished"):
        give_task(steps=ended, **told, **when())


def test_f1_letter_meeting_and_reviews_run_one_after_another():
    """F1 (2)"""
    step = opened("pre_proceedings")[0]
    assert due(step, "PLO-LETTER").due_on == date(2021, 7, 12)
    sent = date(2021, 7, 8)
    record_letter(steps=[step], letter=sent_letter(step), sent_on=sent, **when(sent))
    assert due(step, "PLO-LETTER").met_on == sent
    assert due(step, "PLO-MEET1").due_on == date(2021, 7, 22)
    assert due(step, "PLO-MAX").due_on == sent + timedelta(weeks=16)
    meet([step], "first", date(2021, 7, 20))
    assert due(step, "PLO-MEET1").met_on == date(2021, 7, 20)
    assert due(step, "PLO-REVIEW").due_on == date(2021, 8, 31)
    meet([step], "review", date(2021, 8, 30))
    assert due(step, "PLO-REVIEW").due_on == date(2021, 10, 11)
    assert Meeting.objects.filter(body__child=step.child, status="held").count() == 2


def test_f1_a_letter_is_recorded_once_and_only_as_it_was_issued():
    step, other = opened("pre_proceedings", PersonFactory(), PersonFactory())
    letter = sent_letter(step)
    record_letter(steps=[step, other], letter=letter, sent_on=DAY, **when())
    with pytest.raises(UnableToRecord, match="was sent on 5 July 2021"):
        record_letter(steps=[step], letter=letter, sent_on=DAY, **when())
    alone = opened("pre_proceedings")
    with pytest.raises(UnableToRecord, match="Issue the letter first"):
        record_letter(steps=alone, letter=letter, sent_on=DAY, **when())


def test_f1_a_late_letter_needs_its_reason():
    step, late = opened("pre_proceedings")[0], DAY + timedelta(days=14)
    with pytest.raises(NotExplained):
        record_letter(steps=[step], letter=sent_letter(step), sent_on=late, **when(late))
    record_letter(steps=[step], letter=sent_letter(step), sent_on=late, late_reason="Dad was abroad.", **when(late))
    assert due(step, "PLO-LETTER").late_reason == "Dad was abroad."


def test_f1_a_conference_that_the_family_wants_has_its_clock():
    step = opened("pre_proceedings")[0]
    offer_conference(steps=[step], offered_on=DAY, answer="declined", **when())
    assert due(step, "CT-FGC") is None
    offer_conference(steps=[step], offered_on=DAY, answer="accepted", **when())
    assert due(step, "CT-FGC").due_on == date(2021, 8, 2)
    meet([step], "family", date(2021, 7, 30))
    assert due(step, "CT-FGC").met_on == date(2021, 7, 30)


def test_f1_a_review_follows_a_first_meeting_and_nothing_is_met_ahead():
    step = opened("pre_proceedings")[0]
    with pytest.raises(UnableToRecord, match="Record the first meeting in the pre-proceedings of .* before a review"):
        meet([step], "review", DAY)
    with pytest.raises(UnableToRecord, match="has not been held yet"):
        record_meeting(steps=[step], kind="first", held_at=at(DAY, 15), place="", came=CAME, said="Well.",
                       by=make_user("team_manager"), at=at(DAY, 9))  # fmt: skip


def test_f1_a_family_ends_together_and_nothing_is_left_due():
    """F1 (3), F1 (1)"""
    steps = opened("pre_proceedings", PersonFactory(), PersonFactory())
    record_letter(steps=steps, letter=sent_letter(steps[0]), sent_on=DAY, **when())
    day = DAY + timedelta(weeks=10)
    made = end_pre_proceedings(steps=steps, outcome="issue", decision="Nothing changed.", **when(day))
    assert [step.kind for step in made] == ["care_proceedings"] * 2
    assert made[0].group == made[1].group == steps[0].group
    for step in steps:
        assert not step.duties.open().exists()
        assert due(step, "PLO-MAX").met_on == day


def test_f1_past_16_weeks_the_end_needs_a_reason():
    """F1 (3)"""
    step = opened("pre_proceedings")[0]
    record_letter(steps=[step], letter=sent_letter(step), sent_on=DAY, **when())
    day = DAY + timedelta(weeks=17)
    with pytest.raises(NotExplained):
        end_pre_proceedings(steps=[step], outcome="step_down", decision="Better.", support_after="", **when(day))


def test_f1_the_tracker_shows_a_family_once_with_what_is_late():
    """F1 (4)"""
    first, second = opened("pre_proceedings", PersonFactory(), PersonFactory())
    rows = tracker(make_user("team_manager"), at=at(DAY + timedelta(days=15)))
    assert [(row.stage, row.weeks, row.is_late) for row in rows] == [("Letter to send", 2, True)]
    assert first.child.name in rows[0].names
    assert second.child.name in rows[0].names
