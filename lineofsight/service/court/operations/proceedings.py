"""Care proceedings of a family: issued, extended, delayed, spoken of, and concluded with the court's orders."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from lineofsight.record import pathway
from lineofsight.record.models import CaseStep, Duty
from lineofsight.record.operations.duties import lift_duties, meet_duty, open_duty
from lineofsight.record.operations.naming import step_of
from lineofsight.service.court.codes import CAUSES, FINAL_ORDERS, INITIAL_PLANS, SAID_BY, SHORT_NOTICE
from lineofsight.service.court.models import CareProceedings, DelayTag, Extension, Feedback
from lineofsight.service.court.operations.family import (
    UnableToRecord,
    another,
    check_support,
    explain,
    lift,
    not_after,
    not_before_step,
    note,
    to_change,
    words,
)
from lineofsight.service.court.operations.orders import end_interim, put_order
from lineofsight.statute.clocks import clock

KIND = "care_proceedings"
FROM_ISSUE = ("CT-26W", "CT-ALLOC", "CT-CMH")
AT_MOST = timedelta(weeks=8)


@transaction.atomic
def record_issue(
    *,
    steps: Iterable[CaseStep],
    issued_on: date,
    reference: str,
    initial_plan: str,
    on: date,
    by: Any,
    at: datetime,
    short_notice: str = "",
    short_notice_why: str = "",
    late_reason: str = "",
) -> None:
    """This function will record that the court issued the application: the 26 weeks run from that day, which is day 1.

    Raises NotAllowed, NotExplained when the application is late without a reason, and UnableToRecord.
    """
    steps = to_change(steps, kind=KIND, by=by)
    not_after(issued_on, on=on, what="The day of issue")
    reference = words(reference, otherwise="Give the court's case number.")
    if initial_plan not in INITIAL_PLANS:
        raise UnableToRecord("Say which plan is put to the court.")
    if short_notice and short_notice not in SHORT_NOTICE:
        raise UnableToRecord("Say why it was at short notice.")
    why = words(short_notice_why, otherwise="Say what made it urgent.") if short_notice else ""
    said = {"issued_on": issued_on, "reference": reference, "initial_plan": initial_plan}
    said |= {"short_notice": short_notice, "short_notice_why": why}
    for step in steps:
        not_before_step(step, by=by, day=issued_on, what="The day of issue")
        row = CareProceedings.objects.select_for_update().get(pk=step.pk)
        if row.issued_on:
            raise UnableToRecord(f"The application in {step_of(step, by=by)} is recorded as issued already.")
        _save(row, **said)
        explain("PLO-ISSUE", step=step, done=issued_on, reason=late_reason, by=by, at=at)
        duty = meet_duty("PLO-ISSUE", step=step, at=at, on=issued_on)
        for code in FROM_ISSUE:
            open_duty(code, step=step, start=issued_on, team=duty.team, worker=duty.worker)
        note(step, by=by, at=at, did="application issued", reference=reference)


@transaction.atomic
def name_guardian(
    *, steps: Iterable[CaseStep], name: str, contact: str, initial_approved: str, by: Any, at: datetime
) -> None:
    """This function will record the children's guardian, and whether the court approved the first plan.

    Raises NotAllowed and UnableToRecord.
    """
    name = words(name, otherwise="Give the guardian's name.")
    for step in to_change(steps, kind=KIND, by=by):
        CareProceedings.objects.filter(pk=step.pk).update(
            guardian_name=name, guardian_contact=contact.strip(), initial_approved=initial_approved
        )
        note(step, by=by, at=at, did="guardian named")


def end_now(step: CaseStep) -> date:
    """This function will return the day by which proceedings must end: as last extended, or 26 weeks from issue."""
    last = step.extensions.order_by("-number").first()
    issued_on = step.care_proceedings.issued_on
    if issued_on is None:
        raise UnableToRecord("Record first that the court issued the application.")
    return last.until_on if last else clock("CT-26W").due(issued_on).on


@transaction.atomic
def extend(
    *, steps: Iterable[CaseStep], until_on: date, reason: str, granted_on: date, on: date, by: Any, at: datetime
) -> list[Extension]:
    """This function will record an extension that the court gave: up to eight weeks more, with its own reason.

    Raises NotAllowed and UnableToRecord.
    """
    steps = to_change(steps, kind=KIND, by=by)
    reason = words(reason, otherwise="Give the reason for this extension: each needs its own.")
    not_after(granted_on, on=on, what="The day of the court's decision")
    made = []
    for step in steps:
        from_on, number = end_now(step), step.extensions.count() + 1
        if not from_on < until_on <= from_on + AT_MOST:
            last = from_on + AT_MOST
            raise UnableToRecord(
                f"An extension ends after {from_on:%-d %B %Y} and no later than {last:%-d %B %Y}: at most eight weeks."
            )
        made.append(Extension.objects.create(
            step=step, number=number, from_on=from_on, until_on=until_on, reason=reason, granted_on=granted_on,
            recorded_by=by,
        ))  # fmt: skip
        _move_clock(step, until_on, number=number, on=on, reason=reason)
        note(step, by=by, at=at, did="proceedings extended", until=until_on.isoformat())
    return made


def _move_clock(step: CaseStep, until_on: date, *, number: int, on: date, reason: str) -> None:
    """This function will lift the clock that ran, with the reason, and open the extension's.

    It counts back from the end that the court named, so that counting it again gives the same day.
    """
    before = "CT-26W" if number == 1 else "CT-EXT"
    held = Duty.objects.filter(step=step, clock_code=before).order_by("-cycle").first()
    lift(before, step=step, on=on, reason=f"The court extended the time to {until_on:%-d %B %Y}: {reason}")
    open_duty(
        "CT-EXT", step=step, start=until_on - AT_MOST, team=held.team, worker=held.worker, cycle=number
    )  # fmt: skip


@transaction.atomic
def tag_delay(
    *, steps: Iterable[CaseStep], cause: str, from_on: date, note_of_it: str, on: date, by: Any, at: datetime
) -> None:
    """This function will say what delayed proceedings, and from when. Raises NotAllowed and UnableToRecord."""
    steps = to_change(steps, kind=KIND, by=by)
    not_after(from_on, on=on, what="The day the delay began")
    if cause not in CAUSES:
        raise UnableToRecord("Choose the cause of the delay.")
    said = words(note_of_it, otherwise="Say what happened.")
    for step in steps:
        not_before_step(step, by=by, day=from_on, what="The day the delay began")
        if step.delays.filter(cause=cause).exists():
            raise UnableToRecord(f"That cause is recorded already in {step_of(step, by=by)}. {another(steps)}")
        DelayTag.objects.create(step=step, cause=cause, from_on=from_on, note=said, recorded_by=by)
        note(step, by=by, at=at, did="delay recorded", cause=cause)


@transaction.atomic
def keep_feedback(
    *,
    steps: Iterable[CaseStep],
    said_by: str,
    name: str,
    said_on: date,
    said: str,
    on: date,
    by: Any,
    at: datetime,
    mark: int | None = None,
) -> None:
    """This function will keep what was said in court of our work. `mark` is 1 to 5 for our evidence, or missing.

    Raises NotAllowed and UnableToRecord.
    """
    steps = to_change(steps, kind=KIND, by=by)
    not_after(said_on, on=on, what="The day it was said")
    if said_by not in SAID_BY:
        raise UnableToRecord("Choose who said it.")
    said = words(said, otherwise="Say what was said, in their words where you can.")
    for step in steps:
        Feedback.objects.create(
            step=step, said_by=said_by, name=name.strip(), said_on=said_on, said=said, mark=mark, recorded_by=by
        )
        note(step, by=by, at=at, did="feedback kept", said_by=said_by)


@transaction.atomic
def conclude(
    *,
    steps: Iterable[CaseStep],
    outcome: str,
    made_on: date,
    decision: str,
    final_approved: str,
    on: date,
    by: Any,
    at: datetime,
    late_reason: str = "",
    support_after: str | None = None,
) -> None:
    """This function will end proceedings with the court's final orders, and every interim order that they end.

    `support_after` is the plan of support that the family keeps: "" where they want none, None where
    other work goes on.
    Raises NotAllowed, NotExplained past the end without a reason, and UnableToRecord.
    """
    steps = to_change(steps, kind=KIND, by=by)
    if outcome not in FINAL_ORDERS:
        raise UnableToRecord("Choose what the court decided.")
    decision = words(decision, otherwise="Say what the court decided, and what it means for the child.")
    not_after(made_on, on=on, what="The day of the final order")
    for step in steps:
        _check_end(step, outcome=outcome, made_on=made_on, by=by)
        check_support(step, outcome=outcome, told=support_after)
        row = CareProceedings.objects.select_for_update().get(pk=step.pk)
        final_plan = step.declared.outcome(outcome).ssd_key
        said = {"decision": decision, "final_approved": final_approved, "support_after": (support_after or "").strip()}
        _save(row, **said, final_plan=final_plan)
        for code in ("CT-26W", "CT-EXT"):
            explain(code, step=step, done=made_on, reason=late_reason, by=by, at=at)
            meet_duty(code, step=step, at=at, on=made_on)
        lift_duties(step=step, on=made_on, reason="The court made its final decision.")
        for order in FINAL_ORDERS[outcome]:
            put_order(step, kind=order, made_on=made_on)
        end_interim(step, on=made_on)
        pathway.stop(step, outcome=outcome, on=made_on, by=by, at=at)


def _save(row: CareProceedings, **said: Any) -> None:
    for name, value in said.items():
        setattr(row, name, value)
    row.save(update_fields=list(said))


def _check_end(step: CaseStep, *, outcome: str, made_on: date, by: Any) -> None:
    issued_on = step.care_proceedings.issued_on
    not_before_step(step, by=by, day=made_on, what="The day of the final order")
    if issued_on is None and outcome != "withdrawn":
        raise UnableToRecord("Record first that the court issued the application.")
    if issued_on and made_on < issued_on:
        raise UnableToRecord("The final order can't be before the application was issued.")
