"""A chair's concerns about a plan, raised, answered, taken higher and settled; and scores of tools for neglect."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Person
from lineofsight.record.operations.people import note_change
from lineofsight.service.child_protection.acting import UnableToProtect, held_step, say
from lineofsight.service.child_protection.models import Concern, NeglectScore, ProtectionPlan
from lineofsight.statute.working_days import england

# A local default, in working days.
ANSWER_WITHIN = 5


@transaction.atomic
def raise_concern(plan: ProtectionPlan, *, text: str, by: Any, at: datetime) -> Concern:
    """This function will record a chair's concern about a plan; an answer is due in five working days: a local default.

    Raises NotAllowed and UnableToProtect.
    """
    check(by, Permission.CONFERENCE_CHAIR)
    held_step(plan.step)
    concern = Concern.objects.create(
        plan=plan, text=say(text, "Say what worries you."), raised_at=at, raised_by=by,
        answer_due_on=england().add(timezone.localdate(at), ANSWER_WITHIN),
    )  # fmt: skip
    note_change(plan.step.child, by=by, at=at, concern=concern.pk, did="raised")
    return concern


@transaction.atomic
def answer_concern(concern: Concern, *, answer: str, by: Any, at: datetime) -> Concern:
    """This function will answer a chair's concern. Raises NotAllowed and UnableToProtect.

    Taken higher, it is answered by somebody else, and the answer before it stays readable above theirs.
    """
    check(by, Permission.CONCERN_ANSWER)
    concern = _unsettled(concern)
    if by.pk == concern.raised_by_id:
        raise UnableToProtect("You raised this concern, so somebody else answers it.")
    if concern.escalated_at and by.pk == concern.answered_by_id and not concern.is_answered:
        raise UnableToProtect("It was taken higher after your answer, so a more senior manager answers it.")
    answer = _after_the_one_before(concern, say(answer, "Write the answer."))
    concern.answer, concern.answered_at, concern.answered_by = answer, at, by
    concern.save(update_fields=["answer", "answered_at", "answered_by"])
    note_change(concern.plan.step.child, by=by, at=at, concern=concern.pk, did="answered")
    return concern


def _after_the_one_before(concern: Concern, answer: str) -> str:
    if not concern.answer:
        return answer
    before = f"{concern.answered_by.name} on {timezone.localdate(concern.answered_at):%-d %B %Y}: {concern.answer}"
    return f"{before}\n\n{answer}"


@transaction.atomic
def follow_concern(concern: Concern, *, is_settled: bool, why: str, by: Any, at: datetime) -> Concern:
    """This function will settle a concern, or take it to a more senior manager, with why.

    Only after an answer, or once the day for one has passed, is it taken higher. Raises NotAllowed, UnableToProtect.
    """
    check(by, Permission.CONFERENCE_CHAIR)
    concern = _unsettled(concern)
    why = say(why, "Say how it was settled, or why it is taken higher.")
    waits = concern.answered_at is None and concern.answer_due_on >= timezone.localdate(at)
    if not is_settled and waits:
        raise UnableToProtect(f"An answer may still come until {concern.answer_due_on:%-d %B %Y}.")
    if is_settled:
        concern.settled_at, concern.settled_how = at, why
    else:
        concern.escalated_at, concern.escalated_because = at, why
    concern.save(update_fields=["settled_at", "settled_how", "escalated_at", "escalated_because"])
    note_change(concern.plan.step.child, by=by, at=at, concern=concern.pk, did="settled" if is_settled else "escalated")
    return concern


def _unsettled(concern: Concern) -> Concern:
    found = (
        Concern.objects.select_for_update(of=("self",))
        .select_related("plan__step__child", "answered_by")
        .get(pk=concern.pk)
    )
    if found.settled_at is not None:
        raise UnableToProtect("This concern is settled.")
    return found


@transaction.atomic
def score_neglect(
    child: Person, *, tool: str, score: int, out_of: int, scored_on: date, meaning: str, by: Any, at: datetime
) -> NeglectScore:
    """This function will put the result of a tool for neglect on a child's file. Raises NotAllowed, UnableToProtect."""
    check(by, Permission.ENQUIRY_WRITE)
    if not 0 <= score <= out_of:
        raise UnableToProtect("The score can't be more than the tool allows.")
    if scored_on > timezone.localdate(at):
        raise UnableToProtect("Give the day the tool was used: not in the future.")
    made = NeglectScore.objects.create(
        child=child, tool=say(tool, "Say which tool was used."), score=score, out_of=out_of, scored_on=scored_on,
        meaning=say(meaning, "Say what it means for the child."), recorded_at=at, recorded_by=by,
    )  # fmt: skip
    note_change(child, by=by, at=at, neglect_score=made.pk)
    return made
