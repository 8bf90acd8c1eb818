"""Ask for a call-in, find it valid or refuse it, say what scrutiny came to, and how that was answered."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Meeting, Membership
from lineofsight.council.decisions.effect import CalledIn, effect
from lineofsight.council.decisions.models import CallIn, CallInRequest, Decision
from lineofsight.council.decisions.noting import note
from lineofsight.council.decisions.operations.plan import SCRUTINY, UnableToPlan
from lineofsight.council.decisions.rules import rule


class UnableToCallIn(UnableToPlan):
    """The call-in can't go so; the message says why, and `field` which answer it is about."""


@transaction.atomic
def ask_call_in(
    *, decision: Decision, ground: str, reasons: str, by: Any, on: date, at: datetime, name: str = ""
) -> CallInRequest:
    """This function will record that a member asks for a call-in. A councillor asks in their own name.

    Raises NotAllowed, and UnableToCallIn after the last day, for a decision that is not called in, for a member of the
    executive, and for who asked already.
    """
    check(by, Permission.COUNCIL_READ)
    runs = by.can(Permission.COUNCIL_RUN)
    if by.role != "councillor" and not runs:
        raise UnableToCallIn("A councillor asks, or democratic services for them.")
    member, account = (name.strip(), None) if runs else (by.name, by)
    if not member or not reasons.strip():
        raise UnableToCallIn("Say who asks, and why.", field="name" if runs and not member else "reasons")
    held = _held(decision)
    if not (found := effect_of(held, on=on)).is_open:
        raise UnableToCallIn(f"It can’t be called in. {found.sentence}")
    if ground not in dict(rule("call_in_grounds", on=held.published_on)):
        raise UnableToCallIn("Choose a ground.", field="ground")
    _check_member(held, member, account=account, on=on)
    made = CallInRequest.objects.create(
        decision=held, name=member, member_account=account, ground=ground, reasons=reasons.strip(), asked_on=on,
        recorded_at=at, recorded_by=by,
    )  # fmt: skip
    note(held, by=by, at=at, did="call-in asked for", request=made.pk)
    return made


@transaction.atomic
def judge_call_in(*, decision: Decision, is_valid: bool, why: str, by: Any, on: date, at: datetime) -> CallIn:
    """This function will find a call-in valid, or refuse it, with the reason. Raises NotAllowed and UnableToCallIn."""
    check(by, Permission.COUNCIL_RUN)
    held = _held(decision)
    asked = held.requests.count()
    if not asked or CallIn.objects.filter(decision=held).exists():
        raise UnableToCallIn("Nobody asked, or it is said already whether it is valid.")
    needed = rule("call_in_members", on=held.published_on)
    if is_valid and asked < needed:
        raise UnableToCallIn(f"{asked} of {needed} members asked, so it is not valid.", field="is_valid")
    if not why.strip():
        raise UnableToCallIn("Say why: the members who asked read it.", field="why")
    made = CallIn.objects.create(decision=held, is_valid=is_valid, why=why.strip(), judged_on=on, judged_by=by)
    note(held, by=by, at=at, did="call-in judged", is_valid=is_valid)
    return made


@transaction.atomic
def settle_call_in(
    *, decision: Decision, outcome: str, why: str, meeting: Meeting, by: Any, on: date, at: datetime
) -> CallIn:
    """This function will say what scrutiny came to, at which of its meetings. Raises NotAllowed and UnableToCallIn."""
    held = _call_in(decision, by=by)
    if not held.is_valid or held.outcome:
        raise UnableToCallIn("Only a valid call-in that is not settled has an outcome.")
    if meeting is None or meeting.body.kind not in SCRUTINY or meeting.status != Meeting.Status.HELD:
        raise UnableToCallIn("Say at which meeting of scrutiny.", field="meeting")
    if timezone.localdate(meeting.starts_at) < held.judged_on:
        raise UnableToCallIn("That meeting was before the call-in was found valid.", field="meeting")
    if outcome not in CallIn.Outcome.values or not why.strip():
        raise UnableToCallIn("Say what scrutiny came to, and why.", field="why")
    held.outcome, held.outcome_why, held.outcome_at = outcome, why.strip(), meeting
    held.outcome_on, held.outcome_by = on, by
    held.save(update_fields=["outcome", "outcome_why", "outcome_at", "outcome_on", "outcome_by"])
    note(held.decision, by=by, at=at, did="call-in settled", outcome=outcome)
    return held


@transaction.atomic
def answer_call_in(*, decision: Decision, answer: str, why: str, by: Any, on: date, at: datetime) -> CallIn:
    """This function will say whether a decision that was referred stands. Raises NotAllowed and UnableToCallIn."""
    held = _call_in(decision, by=by)
    if held.outcome not in (CallIn.Outcome.REFER_BACK, CallIn.Outcome.FULL_COUNCIL) or held.answer:
        raise UnableToCallIn("Only a decision that was referred, and not answered, has an answer.")
    if answer not in CallIn.Answer.values or not why.strip():
        raise UnableToCallIn("Say whether it stands, and why.", field="why")
    held.answer, held.answer_why, held.answer_on, held.answer_by = answer, why.strip(), on, by
    held.save(update_fields=["answer", "answer_why", "answer_on", "answer_by"])
    note(held.decision, by=by, at=at, did="call-in answered", answer=answer)
    return held


def effect_of(decision: Decision, *, on: date) -> Any:
    """This function will say whether a decision may be put into effect on a day."""
    found = CallIn.objects.filter(decision=decision).first()
    asked = CallInRequest.objects.filter(decision=decision).count()
    told = CalledIn(asked=asked, is_valid=found.is_valid, outcome=found.outcome, answer=found.answer) if found else None
    return effect(on=on, is_key=decision.is_key, way=decision.way, published_on=decision.published_on,
                  called_in=told or CalledIn(asked=asked))  # fmt: skip


def _check_member(held: Decision, member: str, *, account: Any, on: date) -> None:
    for one in Membership.objects.on(on).filter(body__kind="executive"):
        if one.name.casefold() == member.casefold() or (account is not None and one.account_id == account.pk):
            raise UnableToCallIn(f"{member} sits on {one.body.name}, which is called in.")
    if held.requests.filter(name__iexact=member).exists():
        raise UnableToCallIn(f"{member} asked already.")


def _held(decision: Decision) -> Decision:
    return Decision.objects.select_for_update(of=("self",)).get(pk=decision.pk)


def _call_in(decision: Decision, *, by: Any) -> CallIn:
    check(by, Permission.COUNCIL_RUN)
    found = CallIn.objects.select_for_update(of=("self",)).select_related("decision").filter(decision=decision).first()
    if found is None:
        raise UnableToCallIn("It is not called in.")
    return found
