"""What of referrals to services text search reads: why, what the provider said, what came of it, partners' words."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from lineofsight.catalogue.models import OutsideRequest, ServiceRequest
from lineofsight.record.textsearch.bulk import rows_of, text
from lineofsight.record.textsearch.sources import Source, Text, TextKind, joined, register_texts
from lineofsight.snapshots.expressions import LondonDay

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


ASKED = "A partner asked for a service"


def texts_of_partners(one: OutsideRequest) -> Iterator[Text]:
    """This function will return what a partner wrote when they asked for a service, and what they were told."""
    yield Text(
        kind=TextKind.PLAN, child=one.request.child_id, title=ASKED, text=joined(one.reason, one.told_what),
        on=timezone.localdate(one.at), author=one.by_id,
    )  # fmt: skip


def all_of_partners() -> Iterator[QuerySet]:
    """This function will return what every partner wrote."""
    yield rows_of(
        OutsideRequest.objects.all(), kind=TextKind.PLAN, child="request__child_id", title=ASKED,
        said=text("reason", "told_what"), on=LondonDay("at"), author="by_id",
    )  # fmt: skip


register_texts(
    OutsideRequest,
    Source(
        texts=texts_of_partners,
        rows=lambda: OutsideRequest.objects.select_related("request"),
        href=lambda number: reverse("catalogue:outside", kwargs={"outside_id": number}),
        bulk=all_of_partners,
    ),
)
