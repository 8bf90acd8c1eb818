"""Enquiries that found nothing: how many there are, the sample that was drawn, and one of it with what is known."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.http import Http404
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Action
from lineofsight.bodies.queries.actions import actions_from
from lineofsight.record.models import CaseStep, Person
from lineofsight.record.queries.need_to_know import absent_step, mark
from lineofsight.service.assessment.models import EnquiryReview
from lineofsight.service.assessment.operations.proportion import FOUND_NOTHING, KIND, to_draw

A_YEAR = timedelta(days=365)
Decision = EnquiryReview.Decision


class NoSuchReview(Http404):
    """No enquiry of that number was drawn, among those the reader may know of."""


@dataclass(frozen=True)
class SamplePage:
    """A year's enquiries, those that found nothing, and what became of those that were drawn."""

    rows: QuerySet[EnquiryReview]
    ended: int
    nothing: int
    judged: int
    not_proportionate: int
    left: int
    on: date

    @property
    def percent(self) -> int | None:
        """The share of a year's enquiries that found nothing, rounded down; None where none ended."""
        return self.nothing * 100 // self.ended if self.ended else None


def sample_page(*, by: Any, at: datetime) -> SamplePage:
    """This function will return the sample of enquiries, of those that `by` may know of. Raises NotAllowed."""
    check(by, Permission.PRACTICE_AUDIT)
    on = timezone.localdate(at)
    year = CaseStep.objects.visible_to(by, at=at).filter(kind=KIND, stopped_on__gt=on - A_YEAR)
    counts = year.aggregate(ended=Count("pk"), nothing=Count("pk", filter=Q(outcome__in=FOUND_NOTHING)))
    reviews = EnquiryReview.objects.visible_to(by, at=at)
    told = reviews.aggregate(
        judged=Count("pk", filter=~Q(decision="")), against=Count("pk", filter=Q(decision=Decision.NOT_PROPORTIONATE))
    )
    return SamplePage(
        rows=reviews.select_related("step__child", "decided_by").order_by("decision", "-drawn_on", "pk"),
        ended=counts["ended"],
        nothing=counts["nothing"],
        judged=told["judged"],
        not_proportionate=told["against"],
        left=to_draw(by=by, on=on, at=at).count(),
        on=on,
    )


@dataclass(frozen=True)
class ReviewPage:
    """One drawn enquiry, with what led to it and what came after."""

    review: EnquiryReview
    child: Person
    around: list[CaseStep]
    actions: list[Action]
    on: date

    @property
    def step(self) -> CaseStep:
        """The enquiry."""
        return self.review.step


def review_page(pk: int, *, by: Any, at: datetime) -> ReviewPage:
    """This function will return one drawn enquiry, and write in the audit that the record was read.

    Raises NotAllowed and NoSuchReview.
    """
    check(by, Permission.PRACTICE_AUDIT)
    rows = EnquiryReview.objects.visible_to(by, at=at)
    found = rows.select_related("step__child", "step__opened_by", "decided_by").filter(pk=pk).first()
    if found is None:
        raise absent_step(pk, by=by, otherwise=NoSuchReview("No enquiry of that number was drawn."))
    step = found.step
    mark(step.child, by=by, at=at)
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"record.person:{step.child_id}",
        detail={"page": "review of an enquiry", "step": pk},
    )  # fmt: skip
    near = step.child.steps.filter(Q(stopped_on=None) | Q(stopped_on__gte=step.started_on - A_YEAR)).exclude(pk=step.pk)
    return ReviewPage(
        review=found,
        child=step.child,
        around=list(near.order_by("started_on", "pk")),
        actions=actions_from("record.casestep", pk, by=by, at=at),
        on=timezone.localdate(at),
    )
