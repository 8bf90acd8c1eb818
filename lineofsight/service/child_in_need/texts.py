"""What of children in need text search reads: reviews, endings, safety plans and private fostering."""

from collections.abc import Iterator
from typing import Any

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone

from lineofsight.record.textsearch.bulk import rows_of, text
from lineofsight.record.textsearch.sources import Source, Text, TextKind, joined, register_texts
from lineofsight.service.child_in_need.models import PlanEnding, PlanReview, SafetyPlan, Suitability, ToolUse
from lineofsight.snapshots.expressions import LondonDay

OF_REVIEW = ("childs_words", "what_changed", "reason", "attended")
OF_ENDING = ("reason", "told_family", "support_after")
OF_SAFETY = ("childs_words", "worries", "keeps_safe", "who_does_what", "if_worse")
OF_TOOL = ("childs_words", "found")
OF_SUITABILITY = ("childs_wishes", "carer", "household", "home", "requirements")


def texts_of_review(review: PlanReview) -> Iterator[Text]:
    """This function will return what a review said."""
    yield Text(
        kind=TextKind.PLAN, child=review.step.child_id, title="Review of a child in need plan",
        text=joined(*(getattr(review, name) for name in OF_REVIEW)), on=review.held_on, author=review.recorded_by_id,
    )  # fmt: skip


def texts_of_ending(ending: PlanEnding) -> Iterator[Text]:
    """This function will return why a plan ended."""
    yield Text(
        kind=TextKind.PLAN, child=ending.step.child_id, title="Why a child in need plan ended",
        text=joined(ending.reason, ending.told_family, ending.support_after), on=timezone.localdate(ending.ended_at),
        author=ending.ended_by_id,
    )  # fmt: skip


def texts_of_safety(plan: SafetyPlan) -> Iterator[Text]:
    """This function will return what a safety plan says."""
    yield Text(
        kind=TextKind.PLAN, child=plan.child_id, title="Safety plan", on=plan.agreed_on, author=plan.written_by_id,
        text=joined(*(getattr(plan, name) for name in OF_SAFETY)),
    )  # fmt: skip


def texts_of_suitability(judged: Suitability) -> Iterator[Text]:
    """This function will return what was found of a private fostering arrangement."""
    yield Text(
        kind=TextKind.PLAN, child=judged.step.child_id, title="Whether private fostering is suitable",
        text=joined(*(getattr(judged, name) for name in OF_SUITABILITY)), on=judged.decided_on,
        author=judged.decided_by_id,
    )  # fmt: skip


def texts_of_tool(use: ToolUse) -> Iterator[Text]:
    """This function will return what came of a tool that was used on a visit."""
    yield Text(
        kind=TextKind.VISIT, child=use.visit.child_id, title="Direct work on a visit",
        text=joined(use.childs_words, use.found), on=timezone.localdate(use.visit.happened_at),
        author=use.visit.recorded_by_id,
    )  # fmt: skip


def _bulk(model: Any, names: tuple[str, ...], *, title: str, child: str, on: Any, author: str, kind=TextKind.PLAN):
    def rows() -> Iterator[QuerySet]:
        yield rows_of(model.objects.all(), kind=kind, child=child, title=title, said=text(*names), on=on, author=author)

    return rows


def _plan_page(number: int) -> str:
    found = PlanReview.objects.filter(pk=number).values_list("step", flat=True).first()
    return reverse("record:plan", kwargs={"pk": found or number})


def _safety_page(number: int) -> str:
    child = SafetyPlan.objects.filter(pk=number).values_list("child", flat=True).first()
    return reverse("child_in_need:safety", kwargs={"pk": child or 0})


def _fostering_page(number: int) -> str:
    step = Suitability.objects.filter(pk=number).values_list("step", flat=True).first()
    return reverse("child_in_need:arrangement", kwargs={"pk": step or 0})


def _tools_page(number: int) -> str:
    child = ToolUse.objects.filter(pk=number).values_list("visit__child", flat=True).first()
    return reverse("child_in_need:tools", kwargs={"pk": child or 0})


_STEP = "step__child_id"
register_texts(
    PlanReview,
    Source(
        texts=texts_of_review, rows=lambda: PlanReview.objects.select_related("step"), href=_plan_page,
        bulk=_bulk(PlanReview, OF_REVIEW, title="Review of a child in need plan", child=_STEP, on=F("held_on"),
                   author="recorded_by_id"),
    ),
)  # fmt: skip
register_texts(
    PlanEnding,
    Source(
        texts=texts_of_ending, rows=lambda: PlanEnding.objects.select_related("step"),
        href=lambda number: reverse("record:plan", kwargs={"pk": number}),
        bulk=_bulk(PlanEnding, OF_ENDING, title="Why a child in need plan ended", child=_STEP,
                   on=LondonDay("ended_at"), author="ended_by_id"),
    ),
)  # fmt: skip
register_texts(
    SafetyPlan,
    Source(
        texts=texts_of_safety, rows=SafetyPlan.objects.all, href=_safety_page,
        bulk=_bulk(SafetyPlan, OF_SAFETY, title="Safety plan", child="child_id", on=F("agreed_on"),
                   author="written_by_id"),
    ),
)  # fmt: skip
register_texts(
    Suitability,
    Source(
        texts=texts_of_suitability, rows=lambda: Suitability.objects.select_related("step"), href=_fostering_page,
        bulk=_bulk(Suitability, OF_SUITABILITY, title="Whether private fostering is suitable", child=_STEP,
                   on=F("decided_on"), author="decided_by_id"),
    ),
)  # fmt: skip
register_texts(
    ToolUse,
    Source(
        texts=texts_of_tool, rows=lambda: ToolUse.objects.select_related("visit"), href=_tools_page,
        bulk=_bulk(ToolUse, OF_TOOL, title="Direct work on a visit", child="visit__child_id",
                   on=LondonDay("visit__happened_at"), author="visit__recorded_by_id", kind=TextKind.VISIT),
    ),
)  # fmt: skip
