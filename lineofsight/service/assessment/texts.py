"""What of assessments text search reads: their sections, and apart from them the analysis and the plan."""

from collections.abc import Iterator

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from lineofsight.record.textsearch.bulk import rows_of, text
from lineofsight.record.textsearch.sources import Source, Text, TextKind, joined, register_texts
from lineofsight.service.assessment.models import Assessment, ConsentWithdrawal
from lineofsight.service.assessment.sections import SECTIONS
from lineofsight.snapshots.expressions import LondonDay

ANALYSIS = ("analysis", "plan", "decision", "support_after")
MEANT, ANALYSIS_TITLE = "meant", "Single assessment: analysis and plan"
OTHERS = (*(key for key in SECTIONS if key not in ANALYSIS), "not_seen_reason")


def texts_of(assessment: Assessment) -> Iterator[Text]:
    """This function will return what is written in an assessment: its sections, and what they were found to mean."""
    said = joined(*(getattr(assessment, key) for key in OTHERS))
    meant = joined(*(getattr(assessment, key) for key in ANALYSIS))
    step, saved = assessment.step, assessment.saved_at
    own = {"child": step.child_id, "on": timezone.localdate(saved) if saved else step.started_on}
    own["author"] = assessment.saved_by_id
    if said:
        yield Text(kind=TextKind.ASSESSMENT, title="Single assessment", text=said, **own)
    if meant:
        yield Text(kind=TextKind.ANALYSIS, title=ANALYSIS_TITLE, text=meant, part=MEANT, **own)


def all_assessments() -> Iterator[QuerySet]:
    """This function will return what is written in every assessment."""
    day = Coalesce(LondonDay("saved_at"), F("step__started_on"))
    own = {"child": "step__child_id", "on": day, "author": "saved_by_id"}
    said, meant = text(*OTHERS), text(*ANALYSIS)
    rows = Assessment.objects.alias(said=said, meant=meant)
    yield rows_of(rows.exclude(said=""), kind=TextKind.ASSESSMENT, title="Single assessment", said=said, **own)
    yield rows_of(rows.exclude(meant=""), kind=TextKind.ANALYSIS, title=ANALYSIS_TITLE, said=meant, part=MEANT, **own)


register_texts(
    Assessment,
    Source(
        texts=texts_of,
        rows=lambda: Assessment.objects.select_related("step"),
        href=lambda number: reverse("assessment:overview", kwargs={"step_id": number}),
        bulk=all_assessments,
    ),
)


OF_CONSENT, CONSENT = ("words", "reason", "told_family"), "Consent taken back"


def texts_of_withdrawal(found: ConsentWithdrawal) -> Iterator[Text]:
    """This function will return what was said when consent was taken back, and why a senior manager decided so."""
    yield Text(
        kind=TextKind.ASSESSMENT, child=found.assessment.step.child_id, title=CONSENT, on=found.withdrawn_on,
        author=found.recorded_by_id, text=joined(*(getattr(found, name) for name in OF_CONSENT)),
    )  # fmt: skip


def all_withdrawals() -> Iterator[QuerySet]:
    """This function will return what was said at every withdrawal."""
    own = {"child": "assessment__step__child_id", "on": F("withdrawn_on"), "author": "recorded_by_id"}
    yield rows_of(
        ConsentWithdrawal.objects.all(), kind=TextKind.ASSESSMENT, title=CONSENT, said=text(*OF_CONSENT), **own
    )


def _page_of(number: int) -> str:
    found = ConsentWithdrawal.objects.filter(pk=number).values_list("assessment", flat=True).first()
    return reverse("assessment:overview", kwargs={"step_id": found or 0})


register_texts(
    ConsentWithdrawal,
    Source(
        texts=texts_of_withdrawal,
        rows=lambda: ConsentWithdrawal.objects.select_related("assessment__step"),
        href=_page_of,
        bulk=all_withdrawals,
    ),
)
