"""A parent takes consent back: a senior manager decides within 5 working days (the clock AS-CONSENT, AS09)."""

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.service.assessment.operations.consent import UnableToDecide, decide_withdrawal, record_withdrawal
from lineofsight.statute.working_days import england
from tests.factories.judging import withdrawn
from tests.factories.service import later, make_assessment

pytestmark = pytest.mark.django_db
SAID = {"decision": "close", "reason": "School sees no harm.", "told_family": "That it ends, and whom to ring."}


def decide(withdrawal, *, by, days=5, **changes):
    at = later(days=days)
    return decide_withdrawal(withdrawal, **{**SAID, **changes}, by=by, on=at.date(), at=at)


def test_the_clock_runs_from_the_day_it_was_taken_back_and_is_the_managers():
    withdrawal = withdrawn()
    duty = withdrawal.assessment.step.duties.get(clock_code="AS-CONSENT")
    assert duty.due_on == england().add(withdrawal.withdrawn_on, 5)
    assert duty.started_on == withdrawal.withdrawn_on
    assert duty.clock.by_manager


def test_closing_ends_the_assessment_and_every_clock(make_user):
    withdrawal = decide(withdrawn(), by=make_user("head_of_service"))
    step = withdrawal.assessment.step
    step.refresh_from_db()
    assert (step.outcome, step.stopped_on) == ("no_further_action", withdrawal.decided_on)
    assert not step.duties.open().exists()
    assert step.duties.get(clock_code="AS-CONSENT").met_on == withdrawal.decided_on
    assert step.duties.get(clock_code="AS-45").met_on == withdrawal.decided_on
    withdrawal.assessment.refresh_from_db()
    assert withdrawal.assessment.state == "stopped"


def test_going_on_leaves_it_open_with_its_own_clocks_running(make_user):
    withdrawal = decide(withdrawn(), by=make_user("head_of_service"), decision="go_on")
    step = withdrawal.assessment.step
    step.refresh_from_db()
    assert step.stopped_on is None
    assert step.duties.open().filter(clock_code="AS-45").exists()
    again = withdrawn(withdrawal.assessment, days=8)
    assert step.duties.filter(clock_code="AS-CONSENT").count() == 2
    assert again.decision == ""


@pytest.mark.parametrize("role", sorted(ROLES))
def test_a_team_manager_cannot_close_alone(make_user, role):
    by, withdrawal = make_user(role), withdrawn()
    if by.can("close_without_consent"):
        assert decide(withdrawal, by=by).decided_by == by
    else:
        with pytest.raises(NotAllowed):
            decide(withdrawal, by=by)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"decision": "perhaps"}, "Choose what you decide"),
        ({"reason": " "}, "Give your reasons"),
        ({"told_family": ""}, "what the family was told"),
    ],
)
def test_a_decision_without_what_it_needs_is_refused(make_user, changes, problem):
    withdrawal = withdrawn()
    with pytest.raises(UnableToDecide, match=problem):
        decide(withdrawal, by=make_user("head_of_service"), **changes)


def test_it_is_decided_once(make_user):
    withdrawal = withdrawn()
    decide(withdrawal, by=make_user("head_of_service"))
    with pytest.raises(UnableToDecide, match="decided already"):
        decide(withdrawal, by=make_user("head_of_service"))


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"withdrawn_on": later(days=9).date()}, "Give the day"),
        ({"withdrawn_on": later(days=-9).date()}, "Give the day"),
        ({"whose": " "}, "Say who took it back"),
    ],
)
def test_what_cannot_be_recorded_says_why(make_user, changes, problem):
    told = {"withdrawn_on": later(days=3).date(), "whose": "Mum", "words": "No more.", **changes}
    at = later(days=3)
    with pytest.raises(UnableToDecide, match=problem):
        record_withdrawal(make_assessment(), **told, by=make_user("social_worker"), on=at.date(), at=at)


def test_one_waits_at_a_time(make_user):
    withdrawal = withdrawn()
    with pytest.raises(UnableToDecide, match="recorded already"):
        withdrawn(withdrawal.assessment)
