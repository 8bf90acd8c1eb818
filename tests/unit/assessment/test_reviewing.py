"""Somebody else authorises an assessment, or returns it with a reason; what is authorised stands."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.access.roles import ROLES
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.service.assessment.models import Assessment
from lineofsight.service.assessment.operations.changes import UnableToChange
from lineofsight.service.assessment.operations.reviewing import (
    OwnWork,
    UnableToReview,
    authorise,
    closing_reason,
    record_checkpoint,
    return_with_reason,
)
from lineofsight.service.assessment.operations.submitting import submit
from lineofsight.statute.steps import STEPS
from tests.factories.service import (
    INSTEAD,
    authorised_assessment,
    later,
    make_assessment,
    open_steps,
    submitted_assessment,
    written_assessment,
)
from tests.factories.transfers import agreed

pytestmark = pytest.mark.django_db
MAY_AUTHORISE = {"team_manager", "head_of_service"}
DAY = later(days=7)


def sign_off(assessment, *, by, outcome="child_in_need_plan", at=DAY, **more):
    if outcome == "early_help":
        agreed(assessment.step, outcome=outcome, on=at.date(), at=at)
    return authorise(
        assessment,
        **{"outcome": outcome, "decision": "Agreed.", "alternatives": INSTEAD, "support_after": "", **more},
        by=by,
        on=at.date(),
        at=at,
    )


@pytest.fixture
def waiting(db):
    return submitted_assessment().assessment


@pytest.fixture
def manager(make_user):
    return make_user("team_manager")


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_may_authorise_and_return(make_user, role):
    by = make_user(role)
    for act in (
        lambda a: sign_off(a, by=by),
        lambda a: return_with_reason(a, reason="More of the father.", by=by, at=DAY),
        lambda a: record_checkpoint(make_assessment(), code="AS-CHK10", direction="Go on.", by=by, at=DAY),
    ):
        assessment = submitted_assessment().assessment
        if role in MAY_AUTHORISE:
            act(assessment)
        else:
            with pytest.raises(NotAllowed):
                act(assessment)


def test_nobody_authorises_what_they_submitted(manager):
    waiting = submitted_assessment(by=manager).assessment
    with pytest.raises(OwnWork):
        sign_off(waiting, by=manager)
    assert Assessment.objects.get(pk=waiting.pk).authorised_at is None


def test_the_database_refuses_one_person_in_both_places(manager):
    waiting = submitted_assessment(by=manager).assessment
    with pytest.raises(IntegrityError), transaction.atomic():
        Assessment.objects.filter(pk=waiting.pk).update(
            authorised_at=DAY, authorised_by=manager, decision="Mine.", alternatives=INSTEAD
        )


def test_authorising_stops_both_clocks_and_lifts_the_rest(waiting, manager):
    sign_off(waiting, by=manager)
    duties = {duty.clock_code: duty for duty in waiting.step.duties.all()}
    assert {code for code, duty in duties.items() if duty.met_on == DAY.date()} == {"AS-45", "AS-45-START"}
    assert {code for code, duty in duties.items() if duty.lifted_on} == {"AS-CHK10", "AS-CHKMID"}


@pytest.mark.parametrize("outcome", STEPS["single_assessment"].outcomes, ids=lambda outcome: outcome.code)
def test_each_outcome_opens_what_it_says_in_a_teams_tray(waiting, manager, outcome):
    """C1 (3)"""
    opened = sign_off(waiting, by=manager, outcome=outcome.code)
    assert (opened.kind if opened else None) == outcome.opens
    assert opened is None or (opened.allocations.get().team and opened.opened_by == waiting.step)
    waiting.step.refresh_from_db()
    assert waiting.step.outcome == outcome.code


@pytest.mark.parametrize(
    "outcome, reason", [("no_further_action", "RC8"), ("early_help", "RC8"), ("child_in_need_plan", "")]
)
def test_the_case_closes_when_no_social_worker_is_needed(waiting, manager, outcome, reason):
    sign_off(waiting, by=manager, outcome=outcome)
    referral = waiting.referral.referral
    referral.refresh_from_db()
    assert (referral.close_reason, referral.closed_on) == (reason, DAY.date() if reason else None)


@pytest.mark.parametrize("on, reason", [(date(2022, 3, 31), "RC8"), (date(2022, 4, 1), "RC9")])
def test_closing_to_early_help_has_its_own_code_from_the_day_it_came_into_use(on, reason):
    assert closing_reason("early_help", on=on) == reason


def test_returning_keeps_the_reason_and_lets_it_be_written_again(waiting, manager, make_user):
    return_with_reason(waiting, reason="Say more of the father.", by=manager, at=DAY)
    waiting.refresh_from_db()
    assert (waiting.submitted_at, waiting.submitted_by) == (None, None)
    assert waiting.returns.get().reason == "Say more of the father."
    assert "AS-45" in waiting.step.duties.open().values_list("clock_code", flat=True)
    submit(waiting, by=make_user("social_worker"), on=DAY.date(), at=DAY)


@pytest.mark.parametrize("reason", ["", "  "])
def test_returning_needs_a_reason(waiting, manager, reason):
    with pytest.raises(UnableToReview, match="what needs to change"):
        return_with_reason(waiting, reason=reason, by=manager, at=DAY)


@pytest.mark.parametrize("wrong", [{"outcome": "adoption"}, {"outcome": ""}, {"decision": " "}])
def test_authorising_needs_an_outcome_and_a_decision(waiting, manager, wrong):
    with pytest.raises(UnableToReview):
        sign_off(waiting, by=manager, **wrong)


def test_what_was_not_submitted_is_not_reviewed(manager):
    for act in (lambda a: sign_off(a, by=manager), lambda a: return_with_reason(a, reason="No.", by=manager, at=DAY)):
        with pytest.raises(UnableToReview, match="has not been submitted"):
            act(written_assessment())


def test_what_was_authorised_stands(manager):
    done = authorised_assessment()
    for act in (lambda: sign_off(done, by=manager), lambda: return_with_reason(done, reason="No.", by=manager, at=DAY)):
        with pytest.raises(UnableToReview, match="already been authorised"):
            act()


def test_a_late_assessment_needs_its_reason(waiting, manager):
    late = later(days=80)
    with pytest.raises(NotExplained):
        sign_off(waiting, by=manager, at=late)
    sign_off(waiting, by=manager, at=late, late_reason="The family moved twice.")
    assert waiting.step.duties.get(clock_code="AS-45").late_reason == "The family moved twice."


def test_if_what_it_leads_to_is_open_already_nothing_is_authorised(waiting, manager):
    from lineofsight.record import pathway

    child = waiting.step.child
    pathway.open_step("child_in_need_plan", child=child, opened_by=None, on=DAY.date(), by=manager, at=DAY)
    with pytest.raises(pathway.UnableToOpen):
        sign_off(waiting, by=manager)
    assert Assessment.objects.get(pk=waiting.pk).authorised_at is None
    assert open_steps(child, "single_assessment")


def test_a_checkpoint_meets_its_clock_once(manager):
    assessment = make_assessment()
    record_checkpoint(assessment, code="AS-CHK10", direction="Speak to the school.", by=manager, at=DAY)
    assert assessment.step.duties.get(clock_code="AS-CHK10").met_on == DAY.date()
    with pytest.raises(UnableToReview, match="already"):
        record_checkpoint(assessment, code="AS-CHK10", direction="Again.", by=manager, at=DAY)


@pytest.mark.parametrize("code, direction", [("AS-45", "Go on."), ("AS-CHK10", " ")])
def test_a_checkpoint_is_one_of_two_and_gives_direction(manager, code, direction):
    with pytest.raises(UnableToReview):
        record_checkpoint(make_assessment(), code=code, direction=direction, by=manager, at=DAY)


def test_there_is_no_checkpoint_on_what_was_submitted(waiting, manager):
    with pytest.raises(UnableToChange):
        record_checkpoint(waiting, code="AS-CHK10", direction="Go on.", by=manager, at=DAY)


def test_the_decision_is_in_the_audit_of_the_childs_record(waiting, manager):
    sign_off(waiting, by=manager)
    said = AuditEntry.objects.filter(subject=f"record.person:{waiting.step.child_id}", by=manager)
    assert any('"did":"authorised"' in entry.detail for entry in said)


@pytest.mark.parametrize(
    "broken",
    [
        {"submitted_by": None},
        {"authorised_at": DAY},
        {"decision": "Nobody's."},
        {"recommended_outcome": ""},
        {"recommended_outcome": "adoption"},
        {"analysis": ""},
        {"saved_by": None},
    ],
)
def test_the_database_refuses_what_is_not_whole(waiting, broken):
    with pytest.raises(IntegrityError), transaction.atomic():
        Assessment.objects.filter(pk=waiting.pk).update(**broken)
