"""Say how good a plan is: a manager's grade with its reason, never of one's own writing."""

from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.drafts import same_words
from lineofsight.record.models import PlanVersion
from lineofsight.record.operations.people import note_change
from lineofsight.record.quality import Quality
from lineofsight.service.child_in_need.models import PlanGrade, SafetyGrade, SafetyPlan
from lineofsight.service.child_in_need.operations.changes import UnableToChange, need


@transaction.atomic
def grade_plan(version: PlanVersion, *, grade: str, reason: str, by: Any, at: datetime) -> PlanGrade:
    """This function will grade a version of a plan that was handed in. Grading it again replaces the grade.

    Raises NotAllowed and UnableToChange.
    """
    check(by, Permission.PLAN_AUTHORISE)
    if version.submitted_at is None:
        raise UnableToChange("This version is still being written, so there is nothing to grade yet.")
    _check(grade, reason, is_own=by.pk in (version.submitted_by_id, version.started_by_id))
    told = {"grade": grade, "reason": same_words(reason), "graded_at": at, "graded_by": by}
    graded, _ = PlanGrade.objects.update_or_create(version=version, defaults=told)
    note_change(version.plan.step.child, by=by, at=at, plan=version.plan_id, version=version.number, grade=grade)
    return graded


@transaction.atomic
def grade_safety(plan: SafetyPlan, *, grade: str, reason: str, by: Any, at: datetime) -> SafetyGrade:
    """This function will grade a safety plan. Grading it again replaces the grade.

    Raises NotAllowed and UnableToChange.
    """
    check(by, Permission.PLAN_AUTHORISE)
    _check(grade, reason, is_own=by.pk == plan.written_by_id)
    told = {"grade": grade, "reason": same_words(reason), "graded_at": at, "graded_by": by}
    graded, _ = SafetyGrade.objects.update_or_create(plan=plan, defaults=told)
    note_change(plan.child, by=by, at=at, safety_plan=plan.pk, grade=grade)
    return graded


def _check(grade: str, reason: str, *, is_own: bool) -> None:
    if is_own:
        raise UnableToChange("You wrote this plan, so somebody else grades it.")
    if grade not in Quality.values:
        raise UnableToChange("Choose a grade.")
    need(**{"Say why, and what would make it better.": reason})
