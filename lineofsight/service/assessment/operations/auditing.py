"""Audit an assessment: a grade for each part and for the whole, by somebody who had no hand in it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record.quality import Quality
from lineofsight.service.assessment.audited_parts import AUDITED
from lineofsight.service.assessment.models import Assessment, AssessmentAudit, AuditedPart
from lineofsight.service.assessment.operations.changes import locked, note_change


class UnableToAudit(Exception):
    """The assessment can't be audited like this; the message says why."""


@transaction.atomic
def audit_assessment(
    assessment: Assessment, *, parts: Mapping[str, str], grade: str, strengths: str, to_do: str, by: Any, at: datetime
) -> AssessmentAudit:
    """This function will keep how good an authorised assessment is. `parts` has a grade for every one of AUDITED.

    The whole is neither good nor outstanding while a part is inadequate: a local default. Raises NotAllowed and
    UnableToAudit.
    """
    check(by, Permission.PRACTICE_AUDIT)
    assessment = locked(assessment)
    _check_whose(assessment, by=by)
    _check_grades(parts, grade=grade)
    if not strengths.strip() or not to_do.strip():
        raise UnableToAudit("Say what is good, and what would make it better.")
    made = AssessmentAudit.objects.create(
        assessment=assessment, grade=grade, strengths=same_words(strengths), to_do=same_words(to_do),
        audited_on=timezone.localdate(at), audited_at=at, audited_by=by,
    )  # fmt: skip
    AuditedPart.objects.bulk_create(AuditedPart(audit=made, part=part, grade=parts[part]) for part in AUDITED)
    note_change(assessment, by=by, at=at, audited=made.pk, grade=grade)
    return made


def _check_whose(assessment: Assessment, *, by: Any) -> None:
    if assessment.authorised_at is None:
        raise UnableToAudit("This assessment was not authorised yet, so there is nothing to audit.")
    if by.pk in (assessment.submitted_by_id, assessment.authorised_by_id, assessment.saved_by_id):
        raise UnableToAudit("You had a hand in this assessment, so somebody else audits it.")
    if assessment.audits.filter(audited_by=by).exists():
        raise UnableToAudit("You have audited this assessment already.")


def _check_grades(parts: Mapping[str, str], *, grade: str) -> None:
    missing = next((part for code, part in AUDITED.items() if parts.get(code) not in Quality.values), None)
    if missing is not None:
        raise UnableToAudit(f"Grade this part: {missing.name}.")
    if grade not in Quality.values:
        raise UnableToAudit("Grade the whole assessment.")
    if Quality.INADEQUATE in parts.values() and grade in (Quality.OUTSTANDING, Quality.GOOD):
        raise UnableToAudit("A part is inadequate, so the whole can't be good or outstanding.")
