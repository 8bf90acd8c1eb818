"""What a manager does with an assessment: look at it under way, return it, or authorise it."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record import pathway
from lineofsight.record.episodes import close_episode
from lineofsight.record.models import CaseStep
from lineofsight.record.operations.duties import lift_duties, meet_duty
from lineofsight.record.operations.lateness import explain_if_late
from lineofsight.record.support import support_unsaid
from lineofsight.service.assessment.models import Assessment, AssessmentReturn, Checkpoint
from lineofsight.service.assessment.operations.changes import check_still_written, locked, note_change
from lineofsight.statute.codes import CLOSURE_REASONS, valid_codes
from lineofsight.statute.steps import STEPS

CHECKPOINTS = ("AS-CHK10", "AS-CHKMID")
BOTH_CLOCKS = ("AS-45", "AS-45-START")
CLOSED_NFA, CLOSED_TO_EARLY_HELP = "RC8", "RC9"


class UnableToReview(Exception):
    """The manager can't do that with this assessment; the message says why."""


class OwnWork(UnableToReview):
    """Nobody authorises an assessment that they submitted."""


@transaction.atomic
def record_checkpoint(
    assessment: Assessment, *, code: str, direction: str, by: Any, at: datetime, decision: str = "continue"
) -> Checkpoint:
    """This function will record that a manager looked at an assessment under way, what they decided and directed.

    `code` is one of CHECKPOINTS. A strategy discussion is called by itself: this only says so.

    Raises NotAllowed, UnableToChange, UnableToReview.
    """
    check(by, Permission.ASSESSMENT_AUTHORISE)
    assessment = locked(assessment)
    check_still_written(assessment)
    if code not in CHECKPOINTS or assessment.checkpoints.filter(clock_code=code).exists():
        raise UnableToReview("That checkpoint has been recorded already.")
    if decision not in Checkpoint.Decision.values:
        raise UnableToReview("Choose what you decided.")
    if not direction.strip():
        raise UnableToReview("Say what you found, and what the worker should do next.")
    checkpoint = Checkpoint.objects.create(
        assessment=assessment, clock_code=code, decision=decision, direction=same_words(direction), recorded_at=at,
        recorded_by=by,
    )  # fmt: skip
    meet_duty(code, step=assessment.step, at=at, on=timezone.localdate(at))
    note_change(assessment, by=by, at=at, checkpoint=code)
    return checkpoint


@transaction.atomic
def return_with_reason(assessment: Assessment, *, reason: str, by: Any, at: datetime) -> AssessmentReturn:
    """This function will send a submitted assessment back to be changed. The clocks run on.

    Raises NotAllowed and UnableToReview.
    """
    check(by, Permission.ASSESSMENT_AUTHORISE)
    assessment = locked(assessment)
    _check_waiting(assessment)
    if not reason.strip():
        raise UnableToReview("Say what needs to change, so that the worker knows what to do.")
    returned = AssessmentReturn.objects.create(
        assessment=assessment, reason=same_words(reason), returned_at=at, returned_by=by
    )
    assessment.submitted_at = assessment.submitted_by = None
    assessment.save(update_fields=["submitted_at", "submitted_by"])
    note_change(assessment, by=by, at=at, did="returned", because=returned.reason)
    return returned


@transaction.atomic
def authorise(
    assessment: Assessment, *, outcome: str, decision: str, alternatives: str, by: Any, on: date, at: datetime,
    late_reason: str = "", is_to_child: bool = False, support_after: str | None = None,
) -> CaseStep | None:  # fmt: skip
    """This function will stop both clocks with the manager's decision, and return the step it opens, or None.

    The assessment is not changed after. Closing or stepping down to early help closes the episode of need, unless
    other social work goes on. `late_reason` is needed past the time limit from referral. `is_to_child` says
    that the decision is written to the child, and `alternatives` what else was considered. `support_after` is the plan
    of support that the family keeps where we stop: "" where they want none, None where other work goes on.
    Raises NotAllowed, UnableToReview, OwnWork, NotExplained, and UnableToOpen when what it leads to is open already.
    """
    check(by, Permission.ASSESSMENT_AUTHORISE)
    assessment = locked(assessment)
    _check_authorising(assessment, outcome=outcome, by=by, on=on)
    _check_words(decision, alternatives)
    step = assessment.step
    if unsaid := support_unsaid(step, outcome=outcome, told=support_after):
        raise UnableToReview(unsaid)
    explain_if_late("AS-45", step=step, reason=late_reason, by=by, at=at)
    assessment.authorised_at, assessment.authorised_by, assessment.decision = at, by, same_words(decision)
    assessment.is_decision_to_child, assessment.alternatives = is_to_child, same_words(alternatives).strip()
    assessment.support_after = same_words(support_after or "").strip()
    said = ["decision", "is_decision_to_child", "alternatives", "support_after"]
    assessment.save(update_fields=["authorised_at", "authorised_by", *said])
    for code in BOTH_CLOCKS:
        meet_duty(code, step=step, at=at, on=on)
    lift_duties(step=step, on=on, reason="The assessment was authorised.")
    pathway.stop(step, outcome=outcome, on=on, by=by, at=at)
    note_change(assessment, by=by, at=at, did="authorised", outcome=outcome)
    return _open_next(assessment, outcome=outcome, by=by, on=on, at=at)


def _open_next(assessment: Assessment, *, outcome: str, by: Any, on: date, at: datetime) -> CaseStep | None:
    step, opens = assessment.step, STEPS["single_assessment"].outcome(outcome).opens
    opened = pathway.open_step(opens, child=step.child, opened_by=step, on=on, by=by, at=at) if opens else None
    if reason := closing_reason(outcome, on=on):
        close_episode(assessment.referral, reason=reason, on=on, by=by, at=at)
    return opened


def closing_reason(outcome: str, *, on: date) -> str:
    """This function will return the census code with which this outcome closes the episode, or nothing.

    A closure to early help has a code of its own only from the date on which that code came into use.
    """
    in_use = {code.code for code in valid_codes(CLOSURE_REASONS, on=on)}
    early_help = CLOSED_TO_EARLY_HELP if CLOSED_TO_EARLY_HELP in in_use else CLOSED_NFA
    return {"no_further_action": CLOSED_NFA, "early_help": early_help}.get(outcome, "")


def _check_waiting(assessment: Assessment) -> None:
    if assessment.authorised_at is not None:
        raise UnableToReview("This assessment has already been authorised.")
    if assessment.submitted_at is None:
        raise UnableToReview("This assessment has not been submitted.")


def _check_authorising(assessment: Assessment, *, outcome: str, by: Any, on: date) -> None:
    _check_waiting(assessment)
    if assessment.submitted_by_id == by.pk:
        raise OwnWork("You submitted this assessment, so somebody else has to authorise it.")
    if outcome not in {offered.code for offered in STEPS["single_assessment"].offered(on=on)}:
        raise UnableToReview("Choose the outcome.")


def _check_words(decision: str, alternatives: str) -> None:
    if not decision.strip():
        raise UnableToReview("Give your decision and the reasons for it.")
    if not alternatives.strip():
        raise UnableToReview("Say what else was considered, and why not.")
