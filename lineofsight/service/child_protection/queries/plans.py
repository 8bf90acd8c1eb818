"""A child protection plan as its page shows it: what was done under it, by whom, and what worries the chair."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from django.utils import timezone

from lineofsight.record.models import Plan, Visit
from lineofsight.record.models.plan import PlanVersion
from lineofsight.record.operations.plans import what_is_missing
from lineofsight.service.child_protection.models import (
    Concern,
    Conference,
    CoreGroup,
    NeglectScore,
    ProtectionPlan,
    SeniorReview,
)
from lineofsight.service.child_protection.queries.pages import NotProtected, StepPage, duties_of, step_known_to

SHOWN = 6


@dataclass(frozen=True)
class PlanPage(StepPage):
    """A child protection plan with all that belongs to it, each looked up where the page shows it."""

    @cached_property
    def conferences(self) -> list[Conference]:
        """The review conferences, the latest first."""
        return list(self.step.conferences.select_related("chair", "meeting").order_by("-held_on", "-pk"))

    @cached_property
    def core_groups(self) -> list[CoreGroup]:
        """The latest core groups."""
        return list(self.subject.core_groups.order_by("-held_on")[:SHOWN])

    @cached_property
    def visits(self) -> list[Visit]:
        """The latest visits to the child since the plan began."""
        began = timezone.localtime(self.at) - timedelta(days=(self.on - self.step.started_on).days + 1)
        made = Visit.objects.filter(child=self.child, happened_at__gte=began, withdrawn_at=None)
        return list(made.order_by("-happened_at")[:SHOWN])

    @cached_property
    def concerns(self) -> list[Concern]:
        """The chair's concerns, the latest first."""
        return list(self.subject.concerns.select_related("raised_by").order_by("-raised_at"))

    @cached_property
    def senior_reviews(self) -> list[SeniorReview]:
        """What senior managers found, the latest first."""
        return list(self.subject.senior_reviews.select_related("reviewed_by").order_by("-reviewed_at"))

    @cached_property
    def scores(self) -> list[NeglectScore]:
        """The results of tools for neglect on the child's file, the latest first."""
        return list(NeglectScore.objects.filter(child=self.child).order_by("-scored_on", "-pk"))

    @cached_property
    def drifting(self) -> CoreGroup | None:
        """The latest core group that saw too little change, and no senior manager has looked at the plan since."""
        latest = self.senior_reviews[0] if self.senior_reviews else None
        since = timezone.localdate(latest.reviewed_at) if latest else self.step.started_on
        return next((one for one in self.core_groups if one.is_drifting and one.held_on >= since), None)

    @cached_property
    def version(self) -> PlanVersion | None:
        """The latest version of the plan in detail, or None while nobody has begun it."""
        begun = Plan.objects.filter(step=self.step).select_related("step__child").first()
        return begun.versions.order_by("-number").first() if begun else None

    @cached_property
    def missing(self) -> list[str]:
        """What the plan in detail lacks before a manager can agree it."""
        version = self.version
        return what_is_missing(version) if version and version.can_be_changed and self.is_open else []


def plan_page(pk: int, *, by: Any, at: datetime, page: str = "child protection plan") -> PlanPage:
    """This function will return a child protection plan. Raises as step_known_to."""
    step = step_known_to(by, kind="child_protection_plan", pk=pk, at=at, page=page)
    subject = ProtectionPlan.objects.filter(step=step).select_related("conference__chair", "step__child").first()
    if subject is None:
        raise NotProtected("There is no such plan.")
    return PlanPage(step, subject, at, duties_of(step))
