"""Write a child's safety plan: each replaces the one before, which is kept."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.drafts import same_words
from lineofsight.record.models import Person
from lineofsight.record.operations.people import note_change, tidy
from lineofsight.service.child_in_need.models import SafetyPlan
from lineofsight.service.child_in_need.operations.changes import UnableToChange, check_day, need

REPLACED = "Replaced by a later version."


@transaction.atomic
def write_safety_plan(
    child: Person,
    *,
    worries: str,
    keeps_safe: str,
    who_does_what: str,
    if_worse: str,
    childs_words: str,
    agreed_with: str,
    agreed_on: date,
    review_on: date,
    by: Any,
    at: datetime,
    is_to_child: bool = False,
) -> SafetyPlan:
    """This function will put a safety plan in force for a child. `childs_words` may be empty; nothing else may.

    `is_to_child` says that it is written to the child. The one in force before ends. Raises NotAllowed and
    UnableToChange.
    """
    check(by, Permission.PLAN_WRITE)
    need(**{
        "Say what could happen.": worries,
        "Say what keeps the child safe.": keeps_safe,
        "Say who does what.": who_does_what,
        "Say what to do if it is not enough.": if_worse,
        "Say who agreed to it.": agreed_with,
    })  # fmt: skip
    check_day(agreed_on, at=at, earliest=None, what="The day it was agreed")
    if review_on <= agreed_on:
        raise UnableToChange("Give a day to look at it again that comes after it was agreed.")
    before = SafetyPlan.objects.select_for_update().in_force().filter(child=child).first()
    if before is not None:
        _end(before, on=max(agreed_on, before.agreed_on), because=REPLACED)
    plan = SafetyPlan.objects.create(
        child=child, worries=same_words(worries), keeps_safe=same_words(keeps_safe), if_worse=same_words(if_worse),
        who_does_what=same_words(who_does_what), childs_words=same_words(childs_words),
        agreed_with=tidy(agreed_with), agreed_on=agreed_on, review_on=review_on, written_at=at, written_by=by,
        is_to_child=is_to_child,
    )  # fmt: skip
    note_change(child, by=by, at=at, safety_plan=plan.pk)
    return plan


@transaction.atomic
def end_safety_plan(plan: SafetyPlan, *, because: str, by: Any, on: date, at: datetime) -> SafetyPlan:
    """This function will end a safety plan that is no longer needed. Raises NotAllowed and UnableToChange."""
    check(by, Permission.PLAN_AUTHORISE)
    held = SafetyPlan.objects.select_for_update(of=("self",)).select_related("child").get(pk=plan.pk)
    if held.ended_on is not None:
        raise UnableToChange("This safety plan has ended already.")
    need(**{"Say why the child no longer needs it.": because})
    _end(held, on=on, because=same_words(because))
    note_change(held.child, by=by, at=at, ended_safety_plan=held.pk)
    return held


def _end(plan: SafetyPlan, *, on: date, because: str) -> None:
    plan.ended_on, plan.ended_because = on, because
    plan.save(update_fields=["ended_on", "ended_because"])
