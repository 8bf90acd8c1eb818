"""A11: a referral waits for its next steps, opens what they are, and closes when need has ended."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.record import episodes, pathway
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.service.front_door.models import Referral
from lineofsight.service.front_door.operations.referrals import (
    UnableToClose,
    UnableToDecideReferral,
    close_referral,
    decide_referral,
)
from lineofsight.statute.steps import STEPS
from tests.factories.service import RECEIVED, later, make_assessment, make_referral, make_teams, open_steps

pytestmark = pytest.mark.django_db
MAY_DECIDE = {"team_manager", "head_of_service"}


def decide(referral, *, by, outcome="single_assessment", need="N1", hours=3.0, **more):
    at = later(hours)
    told = {"outcome": outcome, "primary_need": need, "rationale": "We need to know more."}
    told |= {"alternatives": "Early help: refused.", **more}
    return decide_referral(referral, **told, by=by, on=at.date(), at=at)


@pytest.fixture
def manager(make_user):
    return make_user("team_manager")


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_may_decide_next_steps(make_user, role):
    referral, by = make_referral(), make_user(role)
    if role in MAY_DECIDE:
        assert decide(referral, by=by).kind == "single_assessment"
    else:
        with pytest.raises(NotAllowed):
            decide(referral, by=by)


@pytest.mark.parametrize("outcome", STEPS["referral"].outcomes, ids=lambda outcome: outcome.code)
def test_each_outcome_opens_what_it_says_in_a_teams_tray(manager, outcome):
    opened = decide(make_referral(), by=manager, outcome=outcome.code)
    assert (opened.kind if opened else None) == outcome.opens
    assert opened is None or (opened.allocations.get().team and opened.duties.exists())


def test_the_decision_meets_its_clock_and_leaves_the_acknowledgement_due(manager):
    """A11 (3)"""
    referral = make_referral()
    decide(referral, by=manager)
    assert referral.step.duties.get(clock_code="FD-REF-DEC").met_on == RECEIVED.date()
    assert list(referral.step.duties.open().values_list("clock_code", flat=True)) == ["FD-REF-ACK"]


@pytest.mark.parametrize("outcome", ["no_further_action", "early_help"])
def test_the_case_closes_when_no_social_worker_is_needed(manager, outcome):
    referral = make_referral()
    decide(referral, by=manager, outcome=outcome)
    referral.refresh_from_db()
    assert (referral.closed_on, referral.close_reason) == (RECEIVED.date(), "RC7")


def test_the_case_stays_open_while_an_assessment_is_written(manager):
    referral = make_referral()
    decide(referral, by=manager)
    referral.refresh_from_db()
    assert referral.closed_on is None


@pytest.mark.parametrize(
    "wrong, sentence",
    [
        ({"outcome": "holiday"}, "what happens next"),
        ({"need": "N99"}, "main need"),
        ({"need": ""}, "main need"),
        ({"rationale": ""}, "reasons"),
    ],
)
def test_what_is_refused(manager, wrong, sentence):
    with pytest.raises(UnableToDecideReferral, match=sentence):
        decide(make_referral(), by=manager, **wrong)


def test_the_need_may_be_left_out_when_nothing_further_is_done(manager):
    assert decide(make_referral(), by=manager, outcome="no_further_action", need="") is None


def test_a_late_decision_needs_its_reason(manager):
    referral = make_referral()
    with pytest.raises(NotExplained):
        decide(referral, by=manager, hours=72)
    decide(referral, by=manager, hours=72, late_reason="The family could not be reached.")
    assert referral.step.duties.get(clock_code="FD-REF-DEC").late_reason == "The family could not be reached."


def test_next_steps_are_decided_once(manager):
    referral = make_referral()
    decide(referral, by=manager)
    with pytest.raises(UnableToDecideReferral, match="already been decided"):
        decide(referral, by=manager)


@pytest.mark.parametrize("on, source", [(date(2021, 7, 1), "5B"), (date(2022, 4, 1), "5D")])
def test_a_referral_that_nobody_made_contact_for_came_from_the_council(manager, on, source):
    make_teams()
    early_help = pathway.open_step(
        "early_help", child=make_referral().child, opened_by=None, on=on, by=manager, at=later(0)
    )
    Referral.objects.update(closed_on=on, closed_by=manager, close_reason="RC7")
    step = pathway.open_step(
        "referral", child=early_help.child, opened_by=early_help, on=on, by=manager, at=later(days=400)
    )
    assert (step.referral.source_code, step.started_on) == (source, on)
    assert list(step.duties.values_list("clock_code", flat=True)) == ["FD-REF-DEC"]


def test_an_episode_is_not_closed_while_other_social_work_goes_on(manager):
    assessment = make_assessment()
    assert not episodes.close_episode(assessment.referral, reason="RC7", on=later(9).date(), by=manager, at=later(9))
    assert Referral.objects.get(step=assessment.referral).closed_on is None
    assert open_steps(assessment.step.child, "single_assessment")


def test_no_episode_is_nothing_to_close(manager):
    assert not episodes.close_episode(None, reason="RC7", on=later(9).date(), by=manager, at=later(9))


def test_an_episode_closes_once_and_not_before_it_began(manager):
    step = make_referral().step
    with pytest.raises(UnableToClose, match="before it was received"):
        close_referral(step, reason="RC7", on=RECEIVED.date() - timedelta(days=1), by=manager, at=later(5))
    close_referral(step, reason="RC7", on=RECEIVED.date(), by=manager, at=later(5))
    with pytest.raises(UnableToClose, match="already closed"):
        close_referral(step, reason="RC7", on=RECEIVED.date(), by=manager, at=later(6))


@pytest.mark.parametrize(
    "broken",
    [
        {"closed_on": date(2021, 8, 1)},
        {"close_reason": "RC7"},
        {"decided_at": RECEIVED},
        {"primary_need": "N99"},
        {"source_code": "99"},
    ],
)
def test_the_database_refuses_half_a_decision_or_half_a_closure(broken):
    referral = make_referral()
    with pytest.raises(IntegrityError), transaction.atomic():
        Referral.objects.filter(pk=referral.pk).update(**broken)


def test_the_database_refuses_a_second_open_episode_of_a_child():
    first, second = make_referral(), make_referral()
    with pytest.raises(IntegrityError), transaction.atomic():
        Referral.objects.filter(pk=second.pk).update(child=first.child)
