"""Write an assessment: sections, factors and what is recommended, saved as often as needed and never whole at once."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import refuse_if_edited, same_words, version_of
from lineofsight.service.assessment.models import Assessment, AssessmentFactor
from lineofsight.service.assessment.operations.changes import check_still_written, locked, mark_saved, note_change
from lineofsight.service.assessment.sections import section
from lineofsight.statute.codes import ASSESSMENT_FACTORS, NO_FACTORS, valid_codes
from lineofsight.statute.steps import STEPS


class UnableToSave(Exception):
    """What was chosen can't be saved; the message says why."""


def seen_version(text: str) -> str:
    """This function will return a short text that stands for what a section says now."""
    return version_of({"text": text})


@transaction.atomic
def save_section(
    assessment: Assessment,
    *,
    key: str,
    text: str,
    seen: str,
    by: Any,
    at: datetime,
    is_to_child: bool | None = None,
) -> Assessment:
    """This function will save one section, whole or half written. `seen` is the seen_version it was written upon.

    `is_to_child` says whether the assessment is written to the child; None leaves that as it is.
    Raises NotAllowed, UnableToChange, UnknownSection, and EditedMeanwhile when somebody else saved other words since.
    """
    check(by, Permission.ASSESSMENT_WRITE)
    name, text = section(key).key, same_words(text)
    assessment = locked(assessment)
    check_still_written(assessment)
    now = getattr(assessment, name)
    is_to_child = assessment.is_to_child if is_to_child is None else is_to_child
    if (now, assessment.is_to_child) == (text, is_to_child):
        return assessment
    refuse_if_edited(
        now={"text": now},
        wanted={"text": text},
        seen=seen,
        subject=f"record.person:{assessment.step.child_id}",
        told=f'"saved":"{name}"',
    )
    setattr(assessment, name, text)
    assessment.is_to_child = is_to_child
    mark_saved(assessment, name, "is_to_child", by=by, at=at)
    note_change(assessment, by=by, at=at, saved=name)
    return assessment


@transaction.atomic
def choose_factors(assessment: Assessment, *, codes: Iterable[str], by: Any, on: date, at: datetime) -> Assessment:
    """This function will replace the factors found. An empty choice clears them.

    Raises NotAllowed, UnableToChange, and UnableToSave for a code not in use on the date, or 21 beside another.
    """
    check(by, Permission.ASSESSMENT_WRITE)
    chosen = list(dict.fromkeys(codes))
    if problem := factors_problem(chosen, on=on):
        raise UnableToSave(problem)
    assessment = locked(assessment)
    check_still_written(assessment)
    assessment.factors.exclude(code__in=chosen).delete()
    known = set(assessment.factors.values_list("code", flat=True))
    AssessmentFactor.objects.bulk_create(
        AssessmentFactor(assessment=assessment, code=code) for code in chosen if code not in known
    )
    mark_saved(assessment, by=by, at=at)
    note_change(assessment, by=by, at=at, factors=chosen)
    return assessment


def factors_problem(chosen: list[str], *, on: date) -> str:
    """This function will return why these factors can't stand together on a date, or nothing."""
    valid = {code.code for code in valid_codes(ASSESSMENT_FACTORS, on=on)}
    labels = {code.code: code.label for code in ASSESSMENT_FACTORS}
    if wrong := [code for code in chosen if code not in valid]:
        return f"“{labels.get(wrong[0], wrong[0])}” was not in use on {on:%-d %B %Y}. Choose what took its place."
    if NO_FACTORS in chosen and len(chosen) > 1:
        return f"“{labels[NO_FACTORS]}” can only be chosen alone."
    return ""


@transaction.atomic
def recommend(
    assessment: Assessment, *, outcome: str, by: Any, on: date, at: datetime, not_seen_reason: str = ""
) -> Assessment:
    """This function will save what the worker recommends, and why the child was not seen if no visit saw them.

    `outcome` may be empty while undecided. Raises NotAllowed, UnableToChange, UnableToSave.
    """
    check(by, Permission.ASSESSMENT_WRITE)
    if outcome and outcome not in {offered.code for offered in STEPS["single_assessment"].offered(on=on)}:
        raise UnableToSave("Choose what you recommend from the list.")
    assessment = locked(assessment)
    check_still_written(assessment)
    assessment.recommended_outcome, assessment.not_seen_reason = outcome, same_words(not_seen_reason)
    mark_saved(assessment, "recommended_outcome", "not_seen_reason", by=by, at=at)
    note_change(assessment, by=by, at=at, recommended=outcome)
    return assessment
