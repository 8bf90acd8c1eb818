"""Submit an assessment to a manager, when nothing that it needs is missing."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Visit
from lineofsight.record.queries.risks import not_judged, risks_of_step
from lineofsight.service.assessment.models import Assessment
from lineofsight.service.assessment.operations.changes import check_still_written, locked, note_change
from lineofsight.service.assessment.operations.writing import factors_problem
from lineofsight.statute.codes import NO_FACTORS


@dataclass(frozen=True)
class Missing:
    """One thing an assessment still needs: the page that asks for it and the sentence that says so."""

    page: str
    sentence: str


class UnableToSubmit(Exception):
    """The assessment is not whole. `missing` names everything it still needs."""

    def __init__(self, missing: list[Missing]) -> None:
        """This function will write the sentence the person reads."""
        self.missing = missing
        super().__init__(" ".join(one.sentence for one in missing))


@transaction.atomic
def submit(assessment: Assessment, *, by: Any, on: date, at: datetime) -> Assessment:
    """This function will hand a whole assessment to a manager. Raises NotAllowed, UnableToChange, UnableToSubmit."""
    check(by, Permission.ASSESSMENT_WRITE)
    assessment = locked(assessment)
    check_still_written(assessment)
    if missing := what_is_missing(assessment, on=on):
        raise UnableToSubmit(missing)
    assessment.submitted_at, assessment.submitted_by = at, by
    assessment.save(update_fields=["submitted_at", "submitted_by"])
    note_change(assessment, by=by, at=at, did="submitted")
    return assessment


def what_is_missing(assessment: Assessment, *, on: date) -> list[Missing]:
    """This function will return everything that keeps the assessment from being submitted on a date."""
    codes = list(assessment.factors.order_by("code").values_list("code", flat=True))
    waiting = any(not_judged(one) for one in risks_of_step(assessment.step))
    return missing_from(assessment, codes=codes, seen=was_seen(assessment), on=on, is_risk_unjudged=waiting)


def missing_from(
    assessment: Assessment, *, codes: list[str], seen: bool, on: date, is_risk_unjudged: bool = False
) -> list[Missing]:
    """This function will return what is missing, told the factors' codes, whether a visit saw the child, and whether
    a risk that was carried here still waits for somebody to say if it is one.
    """
    factors = factors_problem(codes, on=on) if codes else "Choose the factors found, or that there were none."
    not_alone = codes == [NO_FACTORS] and assessment.recommended_outcome not in ("", "no_further_action", "early_help")
    found = (
        Missing("analysis", "" if assessment.analysis else "Write the analysis."),
        Missing("outcome", "" if seen or assessment.not_seen_reason else
                "Record a visit that saw the child, or say why the child was not seen."),
        Missing("risks", "Say of each risk whether it is still one." if is_risk_unjudged else ""),
        Missing("factors", factors),
        Missing("factors", "No factors were found, so the case can only close or step down to early help. "
                "Choose the factors, or another outcome." if not_alone else ""),
        Missing("outcome", "" if assessment.recommended_outcome else "Choose what you recommend."),
    )  # fmt: skip
    return [one for one in found if one.sentence]


def was_seen(assessment: Assessment) -> bool:
    """This function will say whether any visit since the assessment started saw the child."""
    step = assessment.step
    return Visit.objects.filter(
        child_id=step.child_id, is_seen=True, happened_at__date__gte=step.started_on
    ).exists()  # fmt: skip
