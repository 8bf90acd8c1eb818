"""Pass work from one service to another: propose it, answer, take the proposal back, and meet to hand over."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.drafts import same_words
from lineofsight.record.handshake import receivers_in_words, receivers_of
from lineofsight.record.models import CaseStep, Post, Team, Transfer
from lineofsight.record.operations.duties import meet_duty, open_duty
from lineofsight.record.operations.people import note_change
from lineofsight.record.thresholds import threshold_in_force

Answer = Transfer.Answer


class UnableToTransfer(Exception):
    """The work can't be passed on like this; the message says why."""


class NotYours(UnableToTransfer):
    """Somebody else has to answer."""


@transaction.atomic
def propose_transfer(
    step: CaseStep, *, outcome: str, reason: str, on: date, by: Any, at: datetime, level: str,
    indicators: Iterable[str],
) -> Transfer:  # fmt: skip
    """This function will ask the service that an outcome of this step leads to whether it takes the work over.

    Where the law's clock counts until the answer, it starts. `level` is the level of need seen now, of the threshold in
    force, with what shows it. Raises NotAllowed and UnableToTransfer.
    """
    check(by, Permission.TRANSFER_DECIDE)
    step = CaseStep.objects.select_for_update(of=("self",)).select_related("child").get(pk=step.pk)
    declared = {one.code: one for one in step.declared.passed_on}.get(outcome)
    if step.stopped_on is not None:
        raise UnableToTransfer("This is finished, so it can't be passed on.")
    if declared is None:
        raise UnableToTransfer("Choose what you propose.")
    if not reason.strip():
        raise UnableToTransfer("Say why, and what the family knows of it.")
    if step.transfers.filter(answer__in=["", Answer.ACCEPTED]).exists():
        raise UnableToTransfer("It has been proposed already. Open the page again.")
    held = step.allocations.filter(ended_on=None).select_related("team", "worker").first()
    if held is None:
        raise UnableToTransfer("No team holds this, so nobody can pass it on.")
    made = Transfer.objects.create(
        step=step, child_id=step.child_id, outcome=outcome, reason=same_words(reason), from_team=held.team,
        proposed_on=on, proposed_at=at, proposed_by=by, **_judged(level, indicators, on=on),
    )  # fmt: skip
    if declared.agreed.answer:
        cycle = step.duties.filter(clock_code=declared.agreed.answer).count() + 1
        open_duty(declared.agreed.answer, step=step, start=on, team=held.team, worker=held.worker, cycle=cycle)
    note_change(step.child, by=by, at=at, transfer=made.pk, proposed=outcome, step=step.pk)
    return made


def _judged(level: str, indicators: Iterable[str], *, on: date) -> dict[str, str]:
    """This function will return the level as it is kept: by which version, its name, and what shows it in words."""
    in_force = threshold_in_force(on=on)
    declared = {one.code: one for one in in_force.levels}.get(level)
    if declared is None:
        raise UnableToTransfer("Choose the level of need.")
    chosen = set(indicators)
    shown = [one.text for one in declared.indicators if one.code in chosen]
    if not shown:
        raise UnableToTransfer("Choose at least one thing that shows this level of need.")
    return {"threshold_version": in_force.version, "level": declared.name, "shown_by": "\n".join(shown)}


@transaction.atomic
def accept_transfer(transfer: Transfer, *, team: Team, words: str = "", on: date, by: Any, at: datetime) -> Transfer:
    """This function will accept the work for a team of the receiving service. The sender can then finish the step.

    Raises NotAllowed, NotYours and UnableToTransfer.
    """
    made = _to_answer(transfer, by=by, on=on)
    if team.service not in receivers_of(made.declared.opens):
        raise UnableToTransfer(f"Choose a team of {receivers_in_words(made.declared.opens)}.")
    return _answer(made, answer=Answer.ACCEPTED, words=words, team=team, on=on, by=by, at=at)


@transaction.atomic
def return_transfer(transfer: Transfer, *, words: str, on: date, by: Any, at: datetime) -> Transfer:
    """This function will send a proposal back with the reason. Raises NotAllowed, NotYours and UnableToTransfer."""
    made = _to_answer(transfer, by=by, on=on)
    if not words.strip():
        raise UnableToTransfer("Say why you return it, and what would have to be different.")
    return _answer(made, answer=Answer.RETURNED, words=words, team=None, on=on, by=by, at=at)


@transaction.atomic
def withdraw_transfer(transfer: Transfer, *, words: str, on: date, by: Any, at: datetime) -> Transfer:
    """This function will take back a proposal that nobody has answered. Raises NotAllowed and UnableToTransfer."""
    check(by, Permission.TRANSFER_DECIDE)
    made = _locked(transfer)
    if made.answer:
        raise UnableToTransfer("It has been answered already.")
    if not words.strip():
        raise UnableToTransfer("Say why you take it back.")
    return _answer(made, answer=Answer.WITHDRAWN, words=words, team=None, on=on, by=by, at=at)


@transaction.atomic
def record_handover(transfer: Transfer, *, met_on: date, met_words: str, on: date, by: Any, at: datetime) -> Transfer:
    """This function will record that both services met the family together and handed over.

    It meets the clock for that on the step that was opened, or will when it opens. Raises NotAllowed, UnableToTransfer.
    """
    check(by, Permission.NOTE_WRITE)
    made = _locked(transfer)
    if made.answer != Answer.ACCEPTED:
        raise UnableToTransfer("Nobody has accepted it, so there is nothing to hand over.")
    if made.met_on is not None:
        raise UnableToTransfer("The hand-over has been recorded already.")
    if not met_words.strip():
        raise UnableToTransfer("Say who met, and what was handed over.")
    if not made.proposed_on <= met_on <= on:
        raise UnableToTransfer("Give the day of the hand-over: after it was proposed, and not in the future.")
    made.met_on, made.met_words = met_on, same_words(met_words)
    made.save(update_fields=["met_on", "met_words"])
    code = made.declared.agreed.meeting
    received = made.step.opened.filter(kind=made.declared.opens).first()
    if code and received:
        meet_duty(code, step=received, at=at, on=met_on)
    note_change(made.child, by=by, at=at, transfer=made.pk, met_on=met_on.isoformat())
    return made


def _locked(transfer: Transfer) -> Transfer:
    return Transfer.objects.select_for_update(of=("self",)).select_related("step", "child").get(pk=transfer.pk)


def _to_answer(transfer: Transfer, *, by: Any, on: date) -> Transfer:
    """This function will return a proposal that `by` may answer. Raises NotAllowed, NotYours and UnableToTransfer."""
    check(by, Permission.TRANSFER_DECIDE)
    made = _locked(transfer)
    if made.answer:
        raise UnableToTransfer("It has been answered already.")
    if made.step.stopped_on is not None:
        raise UnableToTransfer("The work was finished in another way meanwhile.")
    if why := why_not_yours(made, by=by, on=on):
        raise NotYours(why)
    return made


def why_not_yours(transfer: Transfer, *, by: Any, on: date) -> str:
    """This function will return why somebody may not answer a proposal, or nothing.

    A manager who holds a post answers for their own service. One without a post, such as a head of service, answers
    for any, except for what they proposed themselves.
    """
    if transfer.proposed_by_id == by.pk:
        return "You proposed it, so a manager of the other service answers."
    services = set(Post.objects.on(on).filter(worker__account=by).values_list("team__service", flat=True))
    receivers = receivers_of(transfer.declared.opens)
    if services and not services & set(receivers):
        return f"A manager of {receivers_in_words(transfer.declared.opens)} answers this."
    return ""


def _answer(made: Transfer, *, answer: str, words: str, team: Team | None, on: date, by: Any, at: datetime) -> Transfer:
    made.answer, made.words, made.team = answer, same_words(words), team
    made.answered_on, made.answered_at, made.answered_by = on, at, by
    made.save(update_fields=["answer", "words", "team", "answered_on", "answered_at", "answered_by"])
    code = made.declared.agreed.answer
    if code and answer == Answer.WITHDRAWN:
        _lift(made, code=code, on=on)
    elif code:
        meet_duty(code, step=made.step, at=at, on=on)
    note_change(made.child, by=by, at=at, transfer=made.pk, answer=answer)
    return made


def _lift(made: Transfer, *, code: str, on: date) -> None:
    open_now = made.step.duties.open().filter(clock_code=code)
    open_now.update(lifted_on=on, lifted_reason="The proposal was withdrawn.")
