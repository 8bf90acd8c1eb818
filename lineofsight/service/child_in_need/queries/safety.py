"""Safety plans: a child's, and how many open children have one."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Allocation, CaseStep, Person
from lineofsight.record.quality import Quality
from lineofsight.record.queries.records import NotOnRecord
from lineofsight.service.child_in_need.models import SafetyGrade, SafetyPlan

# What a child is open to us for when a safety plan is expected. Other stages add theirs as they come.
EXPECTED = ["child_in_need_plan", "child_protection_plan", "looked_after", "pathway_plan"]


def plans_of(child: Person) -> QuerySet[SafetyPlan]:
    """This function will return a child's safety plans, the latest first."""
    found = SafetyPlan.objects.filter(child=child).select_related("written_by", "quality__graded_by")
    return found.order_by("-agreed_on", "-pk")


def safety_plan_known_to(by: Any, *, pk: int) -> SafetyPlan:
    """This function will return a safety plan of a child that `by` may know of. Raises NotOnRecord."""
    found = SafetyPlan.objects.visible_to(by).select_related("child").filter(pk=pk).first()
    if found is None:
        raise NotOnRecord("There is no such safety plan.")
    return found


@dataclass(frozen=True)
class Coverage:
    """How many open children have a safety plan, whose is past its date, and who has none."""

    children: int
    covered: int
    overdue: QuerySet[SafetyPlan]
    without: QuerySet[CaseStep]
    grades: list[tuple[str, int]]
    on: date

    @property
    def percent(self) -> int | None:
        """The share of open children who have one, rounded down so that 100 means all; None where there are none."""
        return self.covered * 100 // self.children if self.children else None

    @property
    def graded(self) -> int:
        """How many in force have been graded."""
        return sum(count for _, count in self.grades)


def coverage(*, by: Any, at: datetime) -> Coverage:
    """This function will return how many of the open children that `by` may know of have a plan. Raises NotAllowed."""
    check(by, Permission.TEAM_WORK_READ)
    steps = CaseStep.objects.visible_to(by, at=at).open().filter(kind__in=EXPECTED)
    has_one = Exists(SafetyPlan.objects.in_force().filter(child=OuterRef("child")))
    counted = steps.aggregate(
        every=Count("child", distinct=True), covered=Count("child", distinct=True, filter=Q(has_one))
    )
    on = timezone.localdate(at)
    in_force = SafetyPlan.objects.visible_to(by, at=at).in_force()
    holding = Allocation.objects.filter(ended_on=None).select_related("team", "worker")
    without = steps.filter(~has_one).select_related("child").order_by("started_on", "pk")
    return Coverage(
        children=counted["every"],
        covered=counted["covered"],
        overdue=in_force.filter(review_on__lt=on).select_related("child").order_by("review_on", "pk"),
        without=without.prefetch_related(Prefetch("allocations", holding, to_attr="held_now")),
        grades=_grades(in_force),
        on=on,
    )


def _grades(plans: QuerySet[SafetyPlan]) -> list[tuple[str, int]]:
    rows = SafetyGrade.objects.filter(plan__in=plans.values("pk")).values_list("grade")
    found = dict(rows.annotate(how_many=Count("pk")).order_by())
    return [(label, found.get(code, 0)) for code, label in Quality.choices]
