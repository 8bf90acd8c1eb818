"""Record that a parent took consent back, and have a senior manager decide whether the assessment closes for it."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record import pathway
from lineofsight.record.episodes import close_episode
from lineofsight.record.operations.duties import lift_duties, meet_duty, open_duty
from lineofsight.record.operations.lateness import explain_if_late
from lineofsight.record.operations.owing import manager_of
from lineofsight.service.assessment.models import Assessment, ConsentWithdrawal
from lineofsight.service.assessment.operations.changes import locked, note_change
from lineofsight.service.assessment.operations.reviewing import BOTH_CLOCKS, CLOSED_NFA

CLOCK = "AS-CONSENT"
Decision = ConsentWithdrawal.Decision


class UnableToDecide(Exception):
    """It can't be recorded or decided like this; the message says why."""


@transaction.atomic
def record_withdrawal(
    assessment: Assessment, *, withdrawn_on: date, whose: str, words: str, by: Any, on: date, at: datetime
) -> ConsentWithdrawal:
    """This function will record that consent was taken back. A senior manager then has 5 working days to decide.

    The assessment goes on meanwhile. Raises NotAllowed and UnableToDecide.
    """
    check(by, Permission.ASSESSMENT_WRITE)
    assessment = locked(assessment)
    step = assessment.step
    if step.stopped_on is not None:
        raise UnableToDecide("This assessment has ended.")
    if assessment.withdrawals.filter(decision="").exists():
        raise UnableToDecide("It is recorded already, and waits for a senior manager.")
    if not step.started_on <= withdrawn_on <= on:
        raise UnableToDecide("Give the day it was taken back: since the assessment began, and not in the future.")
    if not whose.strip() or not words.strip():
        raise UnableToDecide("Say who took it back, and what they said.")
    made = ConsentWithdrawal.objects.create(
        assessment=assessment, withdrawn_on=withdrawn_on, whose=same_words(whose), words=same_words(words),
        recorded_at=at, recorded_by=by,
    )  # fmt: skip
    held = step.allocations.filter(ended_on=None).select_related("team").first()
    if held is not None:
        cycle = step.duties.filter(clock_code=CLOCK).count() + 1
        worker = manager_of(held.team, on=on)
        open_duty(CLOCK, step=step, start=withdrawn_on, team=held.team, worker=worker, cycle=cycle)
    note_change(assessment, by=by, at=at, consent="withdrawn", withdrawal=made.pk)
    return made


@transaction.atomic
def decide_withdrawal(
    withdrawal: ConsentWithdrawal, *, decision: str, reason: str, told_family: str, by: Any, on: date, at: datetime
) -> ConsentWithdrawal:
    """This function will decide, as a senior manager, whether an assessment closes because consent was taken back.

    Closing stops both clocks and closes the episode of need, unless other social work goes on. Raises NotAllowed,
    UnableToDecide, and UnableToClose as the pathway does.
    """
    check(by, Permission.CLOSE_WITHOUT_CONSENT)
    assessment = locked(withdrawal.assessment)
    made = ConsentWithdrawal.objects.select_for_update().get(pk=withdrawal.pk)
    if made.decision or assessment.step.stopped_on is not None:
        raise UnableToDecide("It has been decided already, or the assessment has ended.")
    if made.recorded_by_id == by.pk:
        raise UnableToDecide("You recorded it, so another senior manager decides.")
    if decision not in Decision.values:
        raise UnableToDecide("Choose what you decide.")
    if not reason.strip() or not told_family.strip():
        raise UnableToDecide("Give your reasons, and say what the family was told.")
    made.decision, made.reason, made.told_family = decision, same_words(reason), same_words(told_family)
    made.decided_on, made.decided_at, made.decided_by = on, at, by
    made.save()
    meet_duty(CLOCK, step=assessment.step, at=at, on=on)
    note_change(assessment, by=by, at=at, consent=decision, withdrawal=made.pk)
    if decision == Decision.CLOSE:
        _close(assessment, reason=made.reason, by=by, on=on, at=at)
    return made


def _close(assessment: Assessment, *, reason: str, by: Any, on: date, at: datetime) -> None:
    """This function will end an assessment that nobody authorises: the senior manager closed it as it is."""
    step = assessment.step
    explain_if_late("AS-45", step=step, reason=reason, by=by, at=at)
    for code in BOTH_CLOCKS:
        meet_duty(code, step=step, at=at, on=on)
    lift_duties(step=step, on=on, reason="The assessment closed because consent was taken back.")
    pathway.stop(step, outcome="no_further_action", on=on, by=by, at=at)
    close_episode(assessment.referral, reason=CLOSED_NFA, on=on, by=by, at=at)
