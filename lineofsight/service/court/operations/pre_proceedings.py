"""Pre-proceedings of a family: the letter, the offer of a family group conference, and how they end."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.permissions import Permission
from lineofsight.letters.models import Letter
from lineofsight.record import pathway
from lineofsight.record.models import CaseStep
from lineofsight.record.operations.duties import lift_duties, meet_duty, open_duty
from lineofsight.record.operations.naming import step_of
from lineofsight.service.court.models import PreProceedings
from lineofsight.service.court.operations.family import (
    UnableToRecord,
    check_support,
    explain,
    not_after,
    not_before_step,
    note,
    to_change,
    words,
)
from lineofsight.statute.steps import STEPS

KIND, TEMPLATE = "pre_proceedings", "letter_before_proceedings"


@transaction.atomic
def say_what_must_change(*, steps: Iterable[CaseStep], must_change: str, by: Any, at: datetime) -> None:
    """This function will write what parents must change, which the letter says. Raises NotAllowed, UnableToRecord."""
    must_change = words(must_change, otherwise="Say what must change, so that parents can tell when they have done it.")
    for step in to_change(steps, kind=KIND, by=by):
        row = PreProceedings.objects.select_for_update().get(pk=step.pk)
        row.must_change = must_change
        row.save(update_fields=["must_change"])
        note(step, by=by, at=at, did="what must change")


@transaction.atomic
def record_letter(
    *, steps: Iterable[CaseStep], letter: Letter, sent_on: date, on: date, by: Any, at: datetime, late_reason: str = ""
) -> None:
    """This function will record that the letter was sent, as it was issued: the first meeting's clock runs from then.

    Raises NotAllowed, NotExplained when it is late without a reason, and UnableToRecord.
    """
    steps = to_change(steps, kind=KIND, by=by)
    not_after(sent_on, on=on, what="The day the letter was sent")
    found = Letter.objects.filter(pk=letter.pk, status="issued", template=TEMPLATE)
    if not found.filter(child__in=[step.child_id for step in steps]).exists():
        raise UnableToRecord("Issue the letter first: it is kept as it was sent.")
    for step in steps:
        not_before_step(step, by=by, day=sent_on, what="The day the letter was sent")
        row = PreProceedings.objects.select_for_update().get(pk=step.pk)
        if row.letter_on:
            raise UnableToRecord(f"The letter in {step_of(step, by=by)} was sent on {row.letter_on:%-d %B %Y}.")
        row.letter, row.letter_on = letter, sent_on
        row.save(update_fields=["letter", "letter_on"])
        explain("PLO-LETTER", step=step, done=sent_on, reason=late_reason, by=by, at=at)
        duty = meet_duty("PLO-LETTER", step=step, at=at, on=sent_on)
        for code in ("PLO-MEET1", "PLO-MAX"):
            open_duty(code, step=step, start=sent_on, team=duty.team, worker=duty.worker)
        note(step, by=by, at=at, did="letter before proceedings sent", letter=letter.pk)


@transaction.atomic
def offer_conference(
    *, steps: Iterable[CaseStep], offered_on: date, answer: str, on: date, by: Any, at: datetime
) -> None:
    """This function will record that a family group conference was offered, and what the family said, if they have.

    When they want one its clock runs from the offer. Raises NotAllowed and UnableToRecord.
    """
    not_after(offered_on, on=on, what="The day of the offer")
    for step in to_change(steps, kind=KIND, by=by):
        row = PreProceedings.objects.select_for_update().get(pk=step.pk)
        was, row.offered_on, row.answer = row.answer, offered_on, answer
        row.save(update_fields=["offered_on", "answer"])
        if answer == PreProceedings.Answer.ACCEPTED and was != answer and not _has(step, "CT-FGC"):
            duty = step.duties.order_by("pk").first()
            open_duty("CT-FGC", step=step, start=offered_on, team=duty.team, worker=duty.worker)
        note(step, by=by, at=at, did="conference offered", answer=answer)


def _has(step: CaseStep, code: str) -> bool:
    return step.duties.filter(clock_code=code).exists()


@transaction.atomic
def end_pre_proceedings(
    *,
    steps: Iterable[CaseStep],
    outcome: str,
    decision: str,
    on: date,
    by: Any,
    at: datetime,
    late_reason: str = "",
    support_after: str | None = None,
) -> list[CaseStep]:
    """This function will end pre-proceedings for a family in one act, and return the proceedings that it opened.

    `support_after` is the plan of support that the family keeps: "" where they want none, None where
    other work goes on.
    Raises NotAllowed, NotExplained past the time they may take without a reason, UnableToRecord, and UnableToOpen.
    """
    steps = to_change(steps, kind=KIND, by=by, permission=Permission.LEGAL_DECIDE)
    if outcome not in STEPS[KIND].outcome_codes:
        raise UnableToRecord("Choose how pre-proceedings end.")
    decision = words(decision, otherwise="Say why, and what has changed and what has not.")
    opens, opened = STEPS[KIND].outcome(outcome).opens, []
    for step in steps:
        row = PreProceedings.objects.select_for_update().get(pk=step.pk)
        check_support(step, outcome=outcome, told=support_after)
        row.decision, row.support_after = decision, (support_after or "").strip()
        row.save(update_fields=["decision", "support_after"])
        explain("PLO-MAX", step=step, done=on, reason=late_reason, by=by, at=at)
        meet_duty("PLO-MAX", step=step, at=at, on=on)
        lift_duties(step=step, on=on, reason="Pre-proceedings ended.")
        pathway.stop(step, outcome=outcome, on=on, by=by, at=at)
        if opens:
            opened.append(pathway.open_step(opens, child=step.child, opened_by=step, on=on, by=by, at=at))
    return opened
