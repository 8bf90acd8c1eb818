"""Draw a sample of enquiries that found nothing, and say of each whether it was proportionate."""

import hashlib
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.operations.actions import Owner, UnableToAct, give_action
from lineofsight.drafts.versions import same_words
from lineofsight.record.models import CaseStep, Note
from lineofsight.record.operations.people import note_change
from lineofsight.service.assessment.models import EnquiryReview
from lineofsight.statute.working_days import england

KIND = "section_47_enquiry"
# The outcomes of an enquiry that found nothing to protect the child from.
FOUND_NOTHING = ("no_further_action", "continue_assessment", "monitor")
LOOK_BACK = timedelta(days=92)
MOST = 20
ANSWER_IN = 10
"""Working days in which the manager says what the team learnt: a local default."""


class UnableToJudge(Exception):
    """It can't be drawn or decided like this; the message says why."""


@transaction.atomic
def draw_sample(*, how_many: int, by: Any, on: date, at: datetime) -> list[EnquiryReview]:
    """This function will draw enquiries that found nothing and ended in the last 92 days, and were not drawn before.

    Nobody chooses which: they come in the order of a digest of their number and the day. Raises NotAllowed and
    UnableToJudge.
    """
    check(by, Permission.PRACTICE_AUDIT)
    if not 1 <= how_many <= MOST:
        raise UnableToJudge(f"Draw between 1 and {MOST}.")
    waiting = list(to_draw(by=by, on=on, at=at))
    if not waiting:
        raise UnableToJudge("Every enquiry of the last three months that found nothing has been drawn already.")
    chosen = sorted(waiting, key=lambda step: _lot(step, on))[:how_many]
    made = [EnquiryReview.objects.create(step=step, drawn_on=on, drawn_by=by) for step in chosen]
    for one in made:
        note_change(one.step.child, by=by, at=at, enquiry_drawn=one.pk)
    return made


def to_draw(*, by: Any, on: date, at: datetime) -> Any:
    """This function will return the enquiries that can be drawn on a day, of those that `by` may know of."""
    ended = CaseStep.objects.visible_to(by, at=at).filter(
        kind=KIND, outcome__in=FOUND_NOTHING, stopped_on__gte=on - LOOK_BACK, stopped_on__lte=on, enquiry_review=None
    )
    return ended.select_related("child")


def _lot(step: CaseStep, on: date) -> str:
    return hashlib.sha256(f"{step.pk} {on.isoformat()}".encode()).hexdigest()


@transaction.atomic
def judge_enquiry(
    review: EnquiryReview, *, decision: str, reason: str, feedback: str, family_words: str, by: Any, on: date,
    at: datetime,
) -> EnquiryReview:  # fmt: skip
    """This function will say whether an enquiry was proportionate to what was known when it began.

    What the family reads is put on the child's chronology. Feedback goes, as an action, to the manager who decided on
    the enquiry, where there is one. Raises NotAllowed and UnableToJudge.
    """
    check(by, Permission.PRACTICE_AUDIT)
    held = EnquiryReview.objects.select_for_update(of=("self",)).select_related("step__child").get(pk=review.pk)
    step = CaseStep.objects.select_related("opened_by__stopped_by", "stopped_by", "child").get(pk=held.pk)
    _check_judging(held, step, decision=decision, by=by)
    for said, sentence in ((reason, "Say why."), (feedback, "Say what the team learns from it."),
                           (family_words, "Write what the family reads.")):  # fmt: skip
        if not said.strip():
            raise UnableToJudge(sentence)
    held.decision, held.reason, held.feedback = decision, same_words(reason), same_words(feedback)
    held.family_words, held.decided_at, held.decided_by = same_words(family_words), at, by
    held.note = _on_chronology(step, held.family_words, by=by, at=at)
    held.save()
    _feed_back(step, held, by=by, on=on, at=at)
    note_change(step.child, by=by, at=at, enquiry=step.pk, judged=decision)
    return held


def _check_judging(held: EnquiryReview, step: CaseStep, *, decision: str, by: Any) -> None:
    if held.decision:
        raise UnableToJudge("Somebody has looked at this enquiry already.")
    if by.pk in (step.stopped_by_id, step.opened_by.stopped_by_id if step.opened_by else None):
        raise UnableToJudge("You decided on this enquiry, so somebody else looks at it again.")
    if decision not in EnquiryReview.Decision.values:
        raise UnableToJudge("Choose whether it was proportionate.")


def _on_chronology(step: CaseStep, words: str, *, by: Any, at: datetime) -> Note:
    """This function will put what the family reads on the child's record, where it stands out in the chronology."""
    return Note.objects.create(
        child=step.child, step=step, kind=Note.Kind.OVERSIGHT, happened_at=at, is_significant=True,
        text=f"The enquiry was looked at again. For the family: {words}", recorded_at=at, recorded_by=by,
    )  # fmt: skip


def _feed_back(step: CaseStep, held: EnquiryReview, *, by: Any, on: date, at: datetime) -> None:
    """This function will give the manager who decided on the enquiry the feedback, to say what was learnt."""
    manager = step.opened_by.stopped_by if step.opened_by and step.opened_by.stopped_by else step.stopped_by
    try:
        with transaction.atomic():
            give_action(
                what=f"Feedback on an enquiry that found nothing: {held.feedback} Say what the team has learnt.",
                due_on=england().add(on, ANSWER_IN), owner=Owner(account=manager), on=on, by=by, at=at,
                source=("record.casestep", step.pk),
            )  # fmt: skip
    except UnableToAct as problem:
        # They left, or may not be told of the child: the feedback stays on the list, and the audit says why.
        audit.record(
            by=by, at=at, action=audit.Action.CHANGE, subject=f"record.person:{step.child_id}",
            detail={"enquiry": step.pk, "not_fed_back": str(problem)},
        )  # fmt: skip
