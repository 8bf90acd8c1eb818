"""What of audits text search reads: what was found of each child."""

from collections.abc import Iterator

from django.db.models import F, QuerySet
from django.urls import reverse

from lineofsight.oversight.quality.models import AuditedChild
from lineofsight.record.textsearch.bulk import rows_of, text
from lineofsight.record.textsearch.sources import Source, Text, TextKind, joined, register_texts

COLUMNS = ("strengths", "worries", "impact")
TITLE = "What an audit found"


def texts(row: AuditedChild) -> Iterator[Text]:
    """This function will return what was found of one child."""
    yield Text(
        kind=TextKind.ANALYSIS, child=row.child_id, title=TITLE, on=row.audit.started_on, author=row.found_by_id,
        text=joined(*(getattr(row, name) for name in COLUMNS)),
    )  # fmt: skip


def every() -> Iterator[QuerySet]:
    """This function will return what was found of every child."""
    yield rows_of(
        AuditedChild.objects.all(), kind=TextKind.ANALYSIS, child="child_id", title=TITLE, said=text(*COLUMNS),
        on=F("audit__started_on"), author="found_by_id",
    )  # fmt: skip


register_texts(
    AuditedChild,
    Source(
        texts=texts,
        rows=lambda: AuditedChild.objects.select_related("audit"),
        href=lambda number: reverse("quality:audited", args=[number]),
        bulk=every,
    ),
)
