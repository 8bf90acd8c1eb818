"""What stands beside a child in need plan: its reviews, its visits, how good it is, and how it ended."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from lineofsight.access.permissions import Permission
from lineofsight.record.models import CaseStep, Goal, PlanVersion, Visit
from lineofsight.record.queries.records import NotOnRecord
from lineofsight.service.child_in_need.models import GoalProgress, PlanEnding, PlanGrade, PlanReview

MOST_VISITS = 6


@dataclass(frozen=True)
class PlanSide:
    """What this stage adds to the page of a plan."""

    step: CaseStep
    reviews: list[PlanReview]
    visits: list[Visit]
    ending: PlanEnding | None
    grade: PlanGrade | None
    to_grade: PlanVersion | None
    on: date
    may_end: bool
    may_grade: bool
    may_move: bool

    @property
    def advice(self) -> PlanReview | None:
        """The last review, where it said that the plan should end and nobody has ended it."""
        last = self.reviews[0] if self.reviews else None
        is_advice = last is not None and last.decision != PlanReview.Decision.CONTINUE and self.step.stopped_on is None
        return last if is_advice else None

    @property
    def last_seen(self) -> Visit | None:
        """The last visit that saw the child, among the newest."""
        return next((visit for visit in self.visits if visit.is_seen), None)


def plan_side(step: CaseStep, *, by: Any, at: datetime) -> PlanSide:
    """This function will return what this stage adds to a plan's page. The page has asked who may read it."""
    version = _last_handed_in(step)
    return PlanSide(
        step=step,
        reviews=list(reviews_of(step)),
        visits=list(visits_of(step)[:MOST_VISITS]),
        ending=_ending(step, version) if step.stopped_on else None,
        grade=getattr(version, "quality", None),
        to_grade=version,
        on=timezone.localdate(at),
        may_end=step.stopped_on is None and by.can(Permission.PLAN_AUTHORISE),
        may_move=step.stopped_on is None and by.can(Permission.WORK_ALLOCATE),
        may_grade=version is not None and by.can(Permission.PLAN_AUTHORISE),
    )


def _ending(step: CaseStep, version: PlanVersion | None) -> PlanEnding | None:
    """This function will return how a plan ended, which was read with its last version where there is one."""
    if version is not None:
        return getattr(version.plan.step, "plan_ending", None)
    return PlanEnding.objects.filter(step=step).select_related("ended_by").first()


def reviews_of(step: CaseStep) -> QuerySet[PlanReview]:
    """This function will return the reviews of a plan with the progress of each goal, the latest first."""
    found = PlanReview.objects.filter(step=step).select_related("recorded_by")
    progress = GoalProgress.objects.select_related("goal")
    return found.prefetch_related(Prefetch("progress", queryset=progress)).order_by("-held_on", "-pk")


def visits_of(step: CaseStep) -> QuerySet[Visit]:
    """This function will return the visits to the child since the plan began, the latest first."""
    begun = timezone.make_aware(datetime.combine(step.started_on, datetime.min.time()))
    return step.child.visits.filter(happened_at__gte=begun).select_related("recorded_by").order_by("-happened_at")


def goals_to_review(step: CaseStep) -> list[Goal]:
    """This function will return the goals a review looks at: those that have not been taken out."""
    return list(Goal.objects.filter(plan=step.pk, dropped_in=None).order_by("pk"))


def version_to_grade(step: CaseStep) -> PlanVersion:
    """This function will return the last version that was handed in. Raises NotOnRecord when there is none."""
    version = _last_handed_in(step)
    if version is None:
        raise NotOnRecord("No version of this plan was handed in yet, so there is nothing to grade.")
    return version


def _last_handed_in(step: CaseStep) -> PlanVersion | None:
    handed_in = PlanVersion.objects.filter(plan=step.pk, submitted_at__isnull=False)
    beside = ("quality__graded_by", "plan__step__child", "plan__step__plan_ending__ended_by")
    return handed_in.select_related(*beside).order_by("-number").first()
