"""What of early help text search reads: the sections of its assessments, and what was said at the first contact."""

from collections.abc import Iterator

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from lineofsight.record.textsearch.bulk import rows_of, text
from lineofsight.record.textsearch.sources import Source, Text, TextKind, joined, register_texts
from lineofsight.service.early_help.models import CaseAudit, FamilyAssessment
from lineofsight.service.early_help.sections import SECTIONS
from lineofsight.snapshots.expressions import LondonDay

TITLE = "Early help assessment"
WORDS = (*SECTIONS, "family_says")


def texts_of(assessment: FamilyAssessment) -> Iterator[Text]:
    """This function will return what is written in an assessment, with what the family says of it."""
    said = joined(*(getattr(assessment, key) for key in WORDS))
    saved, step = assessment.saved_at, assessment.step
    if said:
        yield Text(
            kind=TextKind.ASSESSMENT, child=step.child_id, title=TITLE, text=said, author=assessment.saved_by_id,
            on=timezone.localdate(saved) if saved else step.started_on,
        )  # fmt: skip


def all_assessments() -> Iterator[QuerySet]:
    """This function will return what is written in every assessment of early help."""
    said = text(*WORDS)
    rows = FamilyAssessment.objects.alias(said=said).exclude(said="")
    yield rows_of(
        rows, kind=TextKind.ASSESSMENT, child="step__child_id", title=TITLE, said=said, author="saved_by_id",
        on=Coalesce(LondonDay("saved_at"), F("step__started_on")),
    )  # fmt: skip


register_texts(
    FamilyAssessment,
    Source(
        texts=texts_of,
        rows=lambda: FamilyAssessment.objects.select_related("step"),
        href=lambda number: reverse("early_help:episode", kwargs={"step_id": number}),
        bulk=all_assessments,
    ),
)


def texts_of_audit(one: CaseAudit) -> Iterator[Text]:
    """This function will return what an audit found."""
    if one.done_on is not None:
        yield Text(
            kind=TextKind.ASSESSMENT, child=one.step.child_id, title="Audit of early help",
            text=joined(one.strong, one.better), on=one.done_on, author=one.done_by_id,
        )  # fmt: skip


register_texts(
    CaseAudit,
    Source(
        texts=texts_of_audit,
        rows=lambda: CaseAudit.objects.select_related("step"),
        href=lambda number: reverse("early_help:audit", kwargs={"audit_id": number}),
    ),
)
