"""What of assessments text search reads: their sections, and apart from them the analysis and the plan."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from lineofsight.record.textsearch.sources import Source, Text, TextKind, register_texts
from lineofsight.service.assessment.models import Assessment
from lineofsight.service.assessment.sections import SECTIONS

ANALYSIS = ("analysis", "plan", "decision")


def texts_of(assessment: Assessment) -> Iterator[Text]:
    """This function will return what is written in an assessment: its sections, and what they were found to mean."""
    said = [getattr(assessment, key) for key in SECTIONS if key not in ANALYSIS]
    meant = [getattr(assessment, key) for key in ANALYSIS]
    step, saved = assessment.step, assessment.saved_at
    own = {"child": step.child_id, "on": timezone.localdate(saved) if saved else step.started_on}
    own["author"] = assessment.saved_by_id
    if any(said):
        text = "\n".join(filter(None, [*said, assessment.not_seen_reason]))
        yield Text(kind=TextKind.ASSESSMENT, title="Single assessment", text=text, **own)
    if any(meant):
        text = "\n".join(filter(None, meant))
        yield Text(kind=TextKind.ANALYSIS, title="Single assessment: analysis and plan", text=text, part="m", **own)


register_texts(
    Assessment,
    Source(
        texts=texts_of,
        rows=lambda: Assessment.objects.select_related("step"),
        href=lambda number: reverse("assessment:overview", kwargs={"step_id": number}),
    ),
)
