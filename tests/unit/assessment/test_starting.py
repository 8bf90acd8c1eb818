"""An assessment starts with two clocks: from the referral, and from its own start."""

from datetime import date

import pytest

from lineofsight.record import pathway
from lineofsight.service.front_door.operations.referrals import decide_referral
from tests.factories.record import PersonFactory
from tests.factories.service import RECEIVED, due_on, later, make_assessment, make_referral, make_teams

pytestmark = pytest.mark.django_db


def start_from(referral, *, at, by):
    return decide_referral(
        referral, outcome="single_assessment", primary_need="N1", rationale="To know more.", alternatives="To wait.",
        by=by, on=at.date(), at=at, late_reason="The family were away.",
    ).assessment  # fmt: skip


def test_both_clocks_run_and_count_from_different_days(make_user):
    assessment = start_from(make_referral(), at=later(days=2), by=make_user("team_manager"))
    step = assessment.step
    assert (assessment.referred_on, step.started_on) == (date(2021, 7, 13), date(2021, 7, 15))
    assert due_on(step, "AS-45") == date(2021, 9, 15)  # 45 working days, with the bank holiday of 30 August
    assert due_on(step, "AS-45-START") == date(2021, 9, 17)


def test_the_checkpoints_and_seeing_the_child_count_from_the_start():
    """C2 (1): after 5, 10 and 25 working days."""
    step = make_assessment().step
    assert due_on(step, "AS-SEEN") == date(2021, 7, 20)
    assert due_on(step, "AS-CHK10") == date(2021, 7, 27)
    assert due_on(step, "AS-CHKMID") == date(2021, 8, 17)


def test_it_waits_in_an_assessment_teams_tray():
    held = make_assessment().step.allocations.get()
    assert (held.team, held.worker) == (make_teams()["assessment"], None)


def test_it_knows_the_referral_that_led_to_it():
    assessment = make_assessment()
    assert assessment.referral.kind == "referral"
    assert assessment.step.opened_by == assessment.referral


def test_on_a_case_open_already_both_clocks_count_from_the_decision_to_assess(make_user):
    referral, by = make_referral(), make_user("team_manager")
    discussion = decide_referral(
        referral, outcome="strategy_discussion", primary_need="N1", rationale="Harm suspected.",
        alternatives="To wait.", by=by, on=RECEIVED.date(), at=later(3),
    )  # fmt: skip
    on = date(2021, 7, 19)
    step = pathway.open_step(
        "single_assessment", child=referral.child, opened_by=discussion, on=on, by=by, at=later(days=6)
    )
    assert (step.assessment.referred_on, step.assessment.referral) == (on, referral.step)
    assert due_on(step, "AS-45") == due_on(step, "AS-45-START")


def test_an_assessment_need_not_come_from_a_referral(make_user):
    make_teams()
    step = pathway.open_step(
        "single_assessment", child=PersonFactory(), opened_by=None, on=RECEIVED.date(), by=make_user("team_manager"),
        at=RECEIVED, question="Is the child safe?",
    )  # fmt: skip
    assert (step.assessment.referral, step.assessment.question) == (None, "Is the child safe?")


def test_a_child_has_one_open_assessment(make_user):
    child = make_assessment().step.child
    with pytest.raises(pathway.UnableToOpen, match="already has an open single assessment"):
        pathway.open_step(
            "single_assessment",
            child=child,
            opened_by=None,
            on=RECEIVED.date(),
            by=make_user("team_manager"),
            at=later(9),
        )
