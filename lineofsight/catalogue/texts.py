"""What of referrals to services text search reads: why, what the provider said, and what came of it."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.urls import reverse

from lineofsight.catalogue.models import ServiceRequest
from lineofsight.record.textsearch.bulk import rows_of, text
from lineofsight.record.textsearch.sources import Source, Text, TextKind, joined, register_texts

TITLE, WORDS = "Asked for a service", ("reason", "answer_words", "outcome_words")


def texts_of(request: ServiceRequest) -> Iterator[Text]:
    """This function will return what is written of a referral to a service."""
    yield Text(
        kind=TextKind.PLAN, child=request.child_id, title=TITLE, text=joined(*(getattr(request, w) for w in WORDS)),
        on=request.asked_on, author=request.asked_by_id,
    )  # fmt: skip


def all_requests() -> Iterator[QuerySet]:
    """This function will return what is written of every referral."""
    yield rows_of(
        ServiceRequest.objects.all(), kind=TextKind.PLAN, child="child_id", title=TITLE, said=text(*WORDS),
        on="asked_on", author="asked_by_id",
    )  # fmt: skip


register_texts(
    ServiceRequest,
    Source(
        texts=texts_of,
        rows=ServiceRequest.objects.all,
        href=lambda number: reverse("catalogue:request", kwargs={"request_id": number}),
        bulk=all_requests,
    ),
)
